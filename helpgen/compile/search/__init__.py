"""What a search reads of an article: looked for once per variant, filled once per projection."""
