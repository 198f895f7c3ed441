"""Rules that begin with `time`, one file each."""
