"""Entries that are linked, merged into the events that are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from knowledge.model import Citation, Dating, Event
from knowledge.timeline.clauses import exclude
from knowledge.timeline.likeness import Entry
from knowledge.timeline.ordering import by_date
from knowledge.timeline.recurrence import is_another_time, is_told_twice


def cluster_of(entry: Entry) -> set[Entry]:
    """The entry and all that are linked to it as the same event, directly or through others."""
    cluster, open_ = {entry}, [entry]
    while open_:
        for other in open_.pop().same - cluster:
            cluster.add(other)
            open_.append(other)
    return cluster


def merge(cluster: Iterable[Entry]) -> list[Event]:
    """The events of a cluster: the finest date first gathers those that hold it, so that no two days become one."""
    groups: dict[Entry, list[Entry]] = {}
    head_of: dict[Entry, Entry] = {}
    for entry in sorted(cluster, key=_fineness):
        heads = {head_of[other] for other in entry.same if other in head_of}
        fitting = (head for head in heads if _holds(entry, head) and not _is_excluded(entry, groups[head]))
        head = min(fitting, key=_fineness, default=entry)
        head_of[entry] = head
        groups.setdefault(head, []).append(entry)
    return [_merged(group) for group in groups.values()]


def _fineness(entry: Entry) -> tuple[int, date, str, int, int]:
    """The key of the order in which entries lead their groups: the finest, then the first published."""
    first, last = entry.days
    citation = entry.event.citation
    start = citation.highlight[0] if citation.highlight else 0
    return (last - first).days, citation.published or date.max, citation.article, citation.sentence, start


def _is_excluded(entry: Entry, group: Iterable[Entry]) -> bool:
    """Whether it can't be the event of one of these, though it is like another: of no place, like those of two."""
    return any(exclude(entry.clause, member.clause) for member in group)


def _holds(entry: Entry, head: Entry) -> bool:
    return entry.days[0] <= head.days[0] and head.days[1] <= entry.days[1]


def _merged(group: list[Entry]) -> Event:
    event = group[0].event
    sources: dict[tuple[int, int], Citation] = {}
    for entry in group[1:]:
        citation = entry.event.citation
        sources.setdefault((citation.revision_id, citation.sentence), citation)
    also = tuple(replace(citation, n=n) for n, citation in enumerate(sources.values(), 2))
    rivals = sorted({rival for entry in group for rival in _rivals(entry)}, key=lambda rival: by_date(rival.event))
    otherwise = tuple(Dating(rival.event.date, rival.event.citation) for rival in rivals)
    return replace(event, also=also, differs=bool(otherwise), otherwise=otherwise) if also or otherwise else event


def _rivals(entry: Entry) -> Iterator[Entry]:
    """Those of articles that date it otherwise, unless it recurs: both may be right then."""
    for other in entry.otherwise_dated:
        is_twofold = is_told_twice(entry, other.article) or is_told_twice(other, entry.article)
        if not is_twofold and not is_another_time(entry, other):
            yield other
