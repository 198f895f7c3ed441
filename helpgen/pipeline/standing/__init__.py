"""What stands published, and whether it is still what its sources say: answered before anything else is loaded."""
