"""Answers as pages: each is one file that loads nothing, to be opened from a disk or kept with a build."""
