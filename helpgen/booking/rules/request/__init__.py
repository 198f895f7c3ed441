"""Rules that begin with `request`, one file each."""
