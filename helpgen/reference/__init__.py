"""What the code says of itself: schemas, a page for each diagnostic, the help of each command."""
