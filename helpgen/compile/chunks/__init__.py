"""A stretch of decided text, compiled: what the parser made of it, put in order."""
