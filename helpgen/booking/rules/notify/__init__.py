"""Rules that begin with `notify`, one file each."""
