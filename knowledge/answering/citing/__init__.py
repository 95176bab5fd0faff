"""The words of a cited sentence that decide."""
