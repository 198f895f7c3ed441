"""Sentences that were reviewed together with their claims: kept in a file, and held against what stands there now."""
