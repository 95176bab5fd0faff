"""The dated events of the articles as a reply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cogs.presentation import dates
from cogs.presentation.markup import label
from cogs.presentation.reply import Block, Footnote, Group, Line, Quote, Reply, Tone
from cogs.presentation.requests import Request
from cogs.presentation.tongue import mark, say, say_many
from knowledge import Event

NO_EVENTS = mark("**No article here tells of an event that fits.**")


@dataclass(frozen=True, slots=True)
class Span:
    """What a timeline was asked for, in the asker's words."""

    about: str | None = None
    since: str | None = None
    until: str | None = None
    article: str | None = None


def present_timeline(events: Sequence[Event], span: Span) -> Reply:
    """The events under month headings, in the order given."""
    title = title_of(span)
    if not events:
        return Reply((Line(say(NO_EVENTS)),), Tone.REFUSAL, title)
    footer = say_many("{number} event", "{number} events", len(events))
    return Reply(tuple(_entries(events)), Tone.NEUTRAL, title, footer, is_list=True)


def span_of(request: Request) -> Span:
    """What the request of a list asks for; its first part is the list's name."""
    return Span(*(part or None for part in request[1:5]))


def title_of(span: Span) -> str:
    """The title, with what was asked for."""
    return " ".join([say("Timeline"), *(say(text, asked=asked) for text, asked in _asked(span) if asked)])


def _asked(span: Span) -> Iterator[tuple[str, str | None]]:
    yield mark("about {asked}"), span.about
    yield mark("from {asked}"), span.since
    yield mark("to {asked}"), span.until
    yield mark("in {asked}"), span.article


def _entries(events: Sequence[Event]) -> Iterator[Block]:
    for month, dated in groupby(events, key=lambda event: dates.month_of(event.date)):
        for position, event in enumerate(dated):
            heading = (f"### {label(month)}",) if position == 0 else ()
            is_repeated = heading and _dating(event).casefold() == f"**{label(month)}**".casefold()
            lines = map(Line, heading if is_repeated else (*heading, _dating(event)))
            quote = () if event.is_publication else (Quote(event.citation.text, event.citation.highlight),)
            yield Group((*lines, *quote, *_sources(event), *_rivals(event)))


def _dating(event: Event) -> str:
    parts = [f"**{_when(event.date)}**", published(label(event.citation.headline)) if event.is_publication else None]
    if event.inferred:
        parts.append(say("worked out from “{words}”", words=label(event.expression)))
    return " · ".join(part for part in parts if part)


def published(headline: str) -> str:
    """That an article appeared: no sentence of its own tells that."""
    return say("“{headline}” was published", headline=headline)


def _when(edtf: str) -> str:
    day = dates.known_day(edtf)
    return dates.timestamp(day) if day else label(dates.in_words(edtf))


def _rivals(event: Event) -> Iterator[Line | Quote | Footnote]:
    """The sources that date it differently, side by side with it."""
    for dating in event.otherwise:
        yield Line(say("⚖️ Another source has a different date: **{date}**", date=_when(dating.date)))
        yield Quote(dating.citation.text, dating.citation.highlight)
        yield Footnote(dating.citation)


def _sources(event: Event) -> Iterator[Footnote]:
    return (Footnote(citation) for citation in (event.citation, *event.also))
