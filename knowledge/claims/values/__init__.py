"""Numbers and dates of a text: how they are read, meant and compared."""
