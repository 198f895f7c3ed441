"""Rules that begin with `availability`, one file each."""
