"""Rules that begin with `approval`, one file each."""
