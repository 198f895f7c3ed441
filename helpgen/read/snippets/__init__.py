"""Snippets, and the text of an article with the snippets in it that it includes."""
