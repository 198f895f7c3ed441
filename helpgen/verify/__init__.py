"""What the articles say, held against what the rules do: for every organization, by its own settings."""
