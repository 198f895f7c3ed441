"""Questions about one organization's bookings, answered: slots, why, replay."""
