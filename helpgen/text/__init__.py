"""Questions about strings alone: what is near, what is an address, which way a language is written."""
