"""The year of a date without one, weighed by what speaks for each."""
