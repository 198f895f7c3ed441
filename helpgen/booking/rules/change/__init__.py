"""Rules that begin with `change`, one file each."""
