"""What a run made is kept for the next one, by what it was made of: after an edit only what read it is made anew."""
