"""Variables: read, masked as marks before the parser sees a text, and bound to what they stand for."""
