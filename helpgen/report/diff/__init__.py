"""What readers see otherwise, told to people, programs and pull requests: a file for each way."""
