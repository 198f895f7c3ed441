"""Links and headings of all articles, bound to each other."""
