"""False friends: what looks like a date and is none."""
