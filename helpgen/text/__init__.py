"""What only knows strings."""
