"""Rules that begin with `confirm`, one file each."""
