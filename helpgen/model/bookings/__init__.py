"""What people type about bookings: practices and stories."""
