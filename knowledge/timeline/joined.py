"""The events of many articles as one timeline: what several of them tell is one event with all its citations."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable

from knowledge.model import Event
from knowledge.timeline.grouping import cluster_of, merge
from knowledge.timeline.likeness import Entry, entries_of, link, unlink
from knowledge.timeline.ordering import Key, by_date

RARE = 50
"""Events; a word in more of them is no sign that two are the same, and is not looked at: the search stays linear."""

SIGNS = 8
"""Words; the rarest ones of an event, by which others like it are looked for."""

SUSPECTS = 12
"""Events; those that share most of the rare words are compared in full."""


class Timeline:
    """The joined events of a set of articles, kept in order. Replacing one article costs only what is like it.

    40,000 events of 100,000 sentences: a change takes milliseconds, a reading the copy of a list.
    """

    def __init__(self) -> None:
        self._entries: dict[int, list[Entry]] = {}
        self._by_term: defaultdict[str, set[Entry]] = defaultdict(set)
        self._shown: dict[Entry, list[Event]] = {}
        """For each entry the events of its cluster, one list shared by all of the cluster."""
        self._keys: list[Key] = []
        self._events: list[Event] = []

    def replace(self, article_id: int, events: Iterable[Event]) -> None:
        """Puts these events in the place of the article's former ones; none removes it."""
        removed = self._entries.pop(article_id, [])
        touched = self._neighbours(removed)
        for entry in removed:
            self._remove(entry)
        added = list(entries_of(events))
        for entry in added:
            self._add(entry)
        if added:
            self._entries[article_id] = added
        touched |= self._neighbours(added) | set(added)
        self._show(touched - set(removed))

    def events(self) -> list[Event]:
        """All events, oldest first, each with every article that tells of it."""
        return list(self._events)

    def _neighbours(self, entries: Iterable[Entry]) -> set[Entry]:
        """What is shown otherwise when these entries come or go: all that they are linked to."""
        found: set[Entry] = set()
        for entry in entries:
            for other in cluster_of(entry) | entry.otherwise_dated:
                found |= cluster_of(other)
        return found

    def _add(self, entry: Entry) -> None:
        for other in self._suspects(entry):
            link(entry, other)
        for term in entry.terms:
            self._by_term[term].add(entry)

    def _remove(self, entry: Entry) -> None:
        self._hide(entry)
        unlink(entry)
        for term in entry.terms:
            self._by_term[term].discard(entry)

    def _suspects(self, entry: Entry) -> list[Entry]:
        """The events that share most of its rare words."""
        known = sorted((len(found), term) for term in entry.terms if (found := self._by_term.get(term)))
        shared: Counter[Entry] = Counter()
        for count, term in known[:SIGNS]:
            if count <= RARE:
                shared.update(self._by_term[term])
        return [other for other, _ in shared.most_common(SUSPECTS)]

    def _show(self, touched: set[Entry]) -> None:
        """Merges the clusters of these entries anew."""
        for entry in touched:
            self._hide(entry)
        while touched:
            cluster = cluster_of(touched.pop())
            touched -= cluster
            events = merge(cluster)
            for entry in cluster:
                self._shown[entry] = events
            for event in events:
                self._insert(event)

    def _hide(self, entry: Entry) -> None:
        events = self._shown.pop(entry, [])
        while events:  # emptied for all of its cluster, which shares the list
            self._delete(events.pop())

    def _insert(self, event: Event) -> None:
        key = by_date(event)
        at = bisect_left(self._keys, key)
        self._keys.insert(at, key)
        self._events.insert(at, event)

    def _delete(self, event: Event) -> None:
        at = bisect_left(self._keys, by_date(event))
        while self._events[at] is not event:
            at += 1
        del self._keys[at], self._events[at]


def join_events(events: Iterable[Event]) -> list[Event]:
    """The events, oldest first; what several articles tell of one date is one event with all its citations, and what
    they date differently stands side by side, marked `differs`."""
    by_article: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_article[event.citation.article].append(event)
    timeline = Timeline()
    for number, article in enumerate(sorted(by_article)):
        timeline.replace(number, by_article[article])
    return timeline.events()
