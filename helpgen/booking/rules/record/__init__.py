"""Rules that begin with `record`, one file each."""
