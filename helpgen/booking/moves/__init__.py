"""How an appointment changes: the table of moves, their guards and what follows."""
