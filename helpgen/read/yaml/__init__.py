"""YAML, strictly: trees with places."""
