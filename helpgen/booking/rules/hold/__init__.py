"""Rules that begin with `hold`, one file each."""
