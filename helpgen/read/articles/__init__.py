"""One article's file: its fields and its body."""
