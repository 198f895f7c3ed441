"""What was booked, in one SQLite file: a store in which two appointments cannot overlap."""
