"""Two states of the sites held beside each other: revisions, the project as it lies, or folders that were built."""
