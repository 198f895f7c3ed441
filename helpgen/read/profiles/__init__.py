"""Organizations: their files, their values settled."""
