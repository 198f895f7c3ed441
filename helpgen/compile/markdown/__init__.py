"""Markdown as this project writes it: the one parser that publishes, and its own rules."""
