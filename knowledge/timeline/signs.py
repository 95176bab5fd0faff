"""The words by which events that may be the same find one another: those that few events hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from knowledge.timeline.likeness import Entry

RARE = 50
"""Events; a word in more of them is no sign that two are the same, and is not looked at: the search stays linear."""


class Signs:
    """Which events hold which word. A word is a sign while it is rare, whenever its events came or go."""

    def __init__(self, rare: int = RARE) -> None:
        self._rare = rare
        self._holders: dict[str, set[Entry]] = {}

    def exchange(self, removed: Collection[Entry], added: Collection[Entry]) -> tuple[set[str], set[str]]:
        """Takes events over in the place of others; the words that are signs no more, and those that became signs."""
        terms = {term for entry in (*removed, *added) for term in entry.terms}
        before = set(filter(self._is_sign, terms))
        for entry in removed:
            for term in entry.terms:
                self._holders[term].discard(entry)
        for entry in added:
            for term in entry.terms:
                self._holders.setdefault(term, set()).add(entry)
        for term in terms:
            if not self._holders[term]:
                del self._holders[term]
        after = set(filter(self._is_sign, terms))
        return before - after, after - before

    def holders(self, term: str) -> Iterable[Entry]:
        """The events that hold a word."""
        return self._holders.get(term, ())

    def alike(self, entry: Entry) -> set[Entry]:
        """The events that share a sign with this one, itself among them."""
        return {other for term in entry.terms if self._is_sign(term) for other in self.holders(term)}

    def are_shared(self, one: Entry, other: Entry) -> bool:
        """Whether two events share a sign."""
        return any(map(self._is_sign, one.terms & other.terms))

    def _is_sign(self, term: str) -> bool:
        return len(self._holders.get(term, ())) <= self._rare
