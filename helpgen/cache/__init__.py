"""What was made before, kept on disk under the digest of what it was made of, and believed only when it is whole."""
