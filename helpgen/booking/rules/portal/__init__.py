"""Rules that begin with `portal`, one file each."""
