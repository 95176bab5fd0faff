"""Timelines for other programs: iCalendar (RFC 5545) and the JSON of TimelineJS (Knight Lab)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from html import escape
from typing import Any

from icalendar import Calendar
from icalendar import Event as Entry

from knowledge.model import Citation, Event
from knowledge.timeline.ordering import days_of

PRODUCT = "-//Footnote//Timeline//EN"

SUMMARY = 120
"""Characters of a sentence that a calendar shows as the title of a day; the description has all of it."""


def to_ics(events: Iterable[Event]) -> str:
    """The events as all-day entries of an iCalendar; one without a beginning or an end takes the day it has."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(_entry(event))
    return str(calendar.to_ical(), "utf-8")


def _entry(event: Event) -> Entry:
    first, last = _closed(event)
    citation = event.citation
    entry = Entry()
    entry.add("uid", f"{_name(event)}@footnote")
    entry.add("dtstamp", datetime.combine(citation.published or first, time(), UTC))
    entry.add("dtstart", first)
    if last < date.max:
        entry.add("dtend", last + timedelta(days=1))
    entry.add("summary", _shortened(told(event)))
    entry.add("description", "\n".join([told(event), *map(_source, (citation, *event.also)), _certainty(event)]))
    entry.add("categories", [event.precision])
    entry.add("transp", "TRANSPARENT")
    if citation.url:
        entry.add("url", citation.url)
    return entry


def to_timelinejs(events: Iterable[Event], in_words: Callable[[str], str] = str) -> dict[str, Any]:
    """The events as TimelineJS reads them; its texts are HTML. `in_words` makes what a slide shows of an EDTF date,
    which nobody reads: "2019-21" is a spring.
    """
    return {"events": [_slide(event, in_words(event.date)) for event in events]}


def _slide(event: Event, shown_date: str) -> dict[str, Any]:
    first, last = _closed(event)
    citation = event.citation
    sources = "<br>".join(escape(_source(source)) for source in (citation, *event.also))
    slide: dict[str, Any] = {
        "unique_id": _name(event),
        "start_date": _date_fields(first),
        "display_date": escape(shown_date),
        "text": {
            "headline": escape(_shortened(told(event))),
            "text": f"<p>{escape(told(event))}</p><p>{sources}</p><p>{escape(_certainty(event))}</p>",
        },
    }
    if last != first:
        slide["end_date"] = _date_fields(last)
    return slide


def told(event: Event) -> str:
    """The sentence that tells it; an article's publication is told by no sentence of its own."""
    return f"“{event.citation.headline}” was published" if event.is_publication else event.citation.text


def _name(event: Event) -> str:
    """A name that stays the event's as long as its revision is cited; a sentence may tell of several.

    The publication has one of its own: it is cited by a sentence that may open with the date of another event.
    """
    citation = event.citation
    start = citation.highlight[0] if citation.highlight else 0
    return f"{citation.revision_id}-{citation.sentence}-{'p' if event.is_publication else start}"


def _date_fields(moment: date) -> dict[str, int]:
    return {"year": moment.year, "month": moment.month, "day": moment.day}


def _closed(event: Event) -> tuple[date, date]:
    """The days of the event, an open side closed by the other one."""
    first, last = days_of(event.date)
    if first == date.min:
        first = last
    return (first, first) if last == date.max else (first, last)


def _shortened(text: str) -> str:
    return text if len(text) <= SUMMARY else f"{text[: SUMMARY - 1].rstrip()}…"


def _source(citation: Citation) -> str:
    parts = (citation.headline, citation.source, citation.published.isoformat() if citation.published else None)
    return ", ".join(part for part in parts if part) + f", sentence {citation.sentence}"


def _certainty(event: Event) -> str:
    if event.is_publication:
        return f"{event.date}: publication of “{event.citation.headline}”"
    stated = f"worked out from “{event.expression}”" if event.inferred else "as the text says"
    rivals = "".join(f"; {rival.date} according to {_source(rival.citation)}" for rival in event.otherwise)
    return f"{event.date} ({event.precision}), {stated}{rivals}"
