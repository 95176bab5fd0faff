"""A text read for what it says: its points, their clauses, deeds and standing, and what stands around it."""
