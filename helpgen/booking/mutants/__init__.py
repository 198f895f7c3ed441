"""Faults that can be planted in the rules: known drifts, and small ones made from the code itself."""
