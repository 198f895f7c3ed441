"""What booking talks about: times, states, settings, decisions."""
