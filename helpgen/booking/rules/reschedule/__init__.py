"""Rules that begin with `reschedule`, one file each."""
