"""What each line of a body is."""
