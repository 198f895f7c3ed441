"""Arguments in, exit code out: one file for each command."""
