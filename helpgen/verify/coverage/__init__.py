"""How far articles and rules are joined by claims, both ways."""
