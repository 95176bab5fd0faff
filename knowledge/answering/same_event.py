"""Whether two articles are on one event: they name the same."""

from __future__ import annotations

from knowledge.index.index import Document

NAMES_SHARED = 2
"""Uncommon words of names that two articles on the same event have in common at least."""


def are_on_one_event(one: Document, other: Document) -> bool:
    """Whether two articles name enough of the same: NAMES_SHARED, or all that the shorter one names."""
    ours, theirs = one.names, other.names
    return 0 < min(NAMES_SHARED, len(ours), len(theirs)) <= len(frozenset(ours).intersection(theirs))
