"""What is asked of the tables beside the articles; each function works within the caller's transaction."""
