"""Rules that begin with `booking`, one file each."""
