"""Rules that begin with `cancel`, one file each."""
