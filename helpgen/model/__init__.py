"""The nouns: everything that travels between the rooms, and nothing that acts."""
