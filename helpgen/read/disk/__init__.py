"""Files as they lie on the disk: found, opened, decoded."""
