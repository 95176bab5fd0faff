"""Claims: a statement and an index in, a verdict with the sentences it rests on out."""

from knowledge.claims.checking import check

__all__ = ["check"]
