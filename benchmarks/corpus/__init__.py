"""A corpus of N articles for M organizations, the same words in helpgen's format and in Hugo's."""
