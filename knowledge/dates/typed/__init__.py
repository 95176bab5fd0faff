"""Dates as a person types them to bound a search."""
