"""A table of a database: read whole in one look, written never, its address told to nobody."""
