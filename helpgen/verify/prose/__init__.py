"""What can be told of a sentence without understanding it. English only: `english.py` holds every word."""
