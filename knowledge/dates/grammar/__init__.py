"""A text as a row of tokens of kinds, and the finding of expressions by patterns over it."""
