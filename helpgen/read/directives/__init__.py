"""Comments that are directives, and the choices that they make of lines."""
