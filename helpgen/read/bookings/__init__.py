"""The booking files of a project."""
