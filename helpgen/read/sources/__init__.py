"""Profiles that are rows: of one file, or of a database."""
