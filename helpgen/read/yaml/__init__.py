"""YAML files as trees of values with places, each held against the model of its kind."""
