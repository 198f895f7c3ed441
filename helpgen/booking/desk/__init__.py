"""Where bookings are asked for: a wish, the rules that are asked, and what comes of it."""
