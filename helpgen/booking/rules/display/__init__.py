"""Rules that begin with `display`, one file each."""
