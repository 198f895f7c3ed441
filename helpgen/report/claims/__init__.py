"""What became of claims, one file per way of telling it."""
