"""The index: a function of the present revisions, kept up to date article by article."""

from knowledge.index.index import Document, Index, Place

__all__ = ["Document", "Index", "Place"]
