"""Single values, held against what they must be."""
