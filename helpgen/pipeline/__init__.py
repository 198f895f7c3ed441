"""The stages strung together: one file per question that a person may ask."""
