"""What the best rows leave open when they are looked at more closely."""
