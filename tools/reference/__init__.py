"""What the code says of itself: a page for each diagnostic, the help of each command, the booking rules."""
