"""What people and programs look at: each view is a pure function of a reading."""
