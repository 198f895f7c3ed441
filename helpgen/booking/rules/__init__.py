"""Every rule: a folder for each first word of an id, a file for each rule."""
