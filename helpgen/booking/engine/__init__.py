"""The rules as a program that answers JSON lines."""
