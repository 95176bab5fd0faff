"""What dates look like, and which of them that stand side by side are one expression."""
