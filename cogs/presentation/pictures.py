"""The timeline as a picture: a rail with a dot for each event, its date in words, the sentence, and the source."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cogs.presentation import dates
from cogs.presentation.drawing import INK, LINE, MARGIN, PAPER, WIDTH, font
from cogs.presentation.markup import one_line
from cogs.presentation.timelines import published
from cogs.presentation.tongue import say, say_many, write_day
from knowledge import Citation, Event

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

MOST_EVENTS = 8
"""Events in a picture; more would make it so tall that a phone shows it too small to read."""

SENTENCE_LINES = 3
"""Lines of a sentence; what is longer ends with an ellipsis, and stands in full in the list."""

MOST_RIVALS = 2
"""Other dates of an event; the list has all of them."""

LONGEST_LINE = 160
"""Characters that are measured for a line, which holds about 60."""

ALT_TEXT = 1024
"""Characters that Discord keeps of the description of a file."""

_RAIL, _GAP = 52, 26
_LEFT = _RAIL + 36
_GREY, _BLUE, _ORANGE = "#57606a", "#1967b8", "#b35900"
"""Each at least 4.5 : 1 on white (WCAG 2.2, 1.4.3); a hollow dot says the same as the words beside it."""
_DOT = 9


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG and the words that say the same to those who don't see it."""

    png: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of text: what, at what size, in bold, in which colour, and the dot beside it."""

    text: str
    size: int
    colour: str = INK
    is_bold: bool = False
    dot: str = ""
    space: int = 8


def draw_timeline(title: str, events: Sequence[Event]) -> Picture:
    """The events that most articles tell, at most `MOST_EVENTS`, in order."""
    shown = _most_told(events)
    rows = [*_head(title), *(row for event in shown for row in _event_rows(event)), *_foot(len(shown), len(events))]
    return Picture(_png(rows), _alt(title, shown))


def _most_told(events: Sequence[Event]) -> list[Event]:
    kept = sorted(range(len(events)), key=lambda at: (-len(events[at].also), at))[:MOST_EVENTS]
    return [events[at] for at in sorted(kept)]


def _head(title: str) -> Iterator[_Row]:
    yield from (_Row(line, 34, is_bold=True) for line in _wrapped(one_line(title), 34, 2, is_bold=True))


def _event_rows(event: Event) -> Iterator[_Row]:
    dot = "hollow" if event.inferred else "full"
    yield _Row(_when(event.date), 26, _BLUE, is_bold=True, dot=dot, space=_GAP)
    yield from (_Row(line, 24) for line in _wrapped(_told(event), 24, SENTENCE_LINES))
    yield _Row(_cut(_source(event), 20), 20, _GREY)
    rivals = dict.fromkeys((_name(dating.citation), _when(dating.date)) for dating in event.otherwise)
    for source, when in list(rivals)[:MOST_RIVALS]:
        yield _Row(_cut(say("{source} has another date: {date}", source=source, date=when), 20), 20, _ORANGE)


def _foot(shown: int, total: int) -> Iterator[_Row]:
    if shown < total:
        words = say_many(
            "The {shown} of {number} event that most articles tell",
            "The {shown} of {number} events that most articles tell",
            total,
            shown=shown,
        )
        yield _Row(_cut(words, 20), 20, _GREY, space=_GAP)


def _when(edtf: str) -> str:
    day = dates.known_day(edtf)
    words = one_line(write_day(day) if day else dates.in_words(edtf))
    return words[:1].upper() + words[1:]


def _name(citation: Citation) -> str:
    return one_line(citation.source or citation.headline)


def _told(event: Event) -> str:
    return one_line(published(event.citation.headline) if event.is_publication else event.citation.text)


def _source(event: Event) -> str:
    """Who tells it, and what makes the date what it is."""
    more = len(event.also)
    parts = [
        _name(event.citation),
        say_many("and {number} more source", "and {number} more sources", more) if more else None,
        say("worked out from “{words}”", words=one_line(event.expression)) if event.inferred else None,
    ]
    return " · ".join(part for part in parts if part)


def _alt(title: str, shown: Sequence[Event]) -> str:
    told = (f"{_when(event.date)}: {_told(event)}" for event in shown)
    text = "\n".join([one_line(title), *told])
    return text if len(text) <= ALT_TEXT else f"{text[: ALT_TEXT - 1].rstrip()}…"


def _wrapped(text: str, size: int, most: int, *, is_bold: bool = False) -> list[str]:
    """The text in lines that fit beside the rail; of a longer one the beginning, with an ellipsis."""
    letters, room = font(size, is_bold=is_bold), WIDTH - _LEFT - MARGIN
    lines: list[str] = []
    words = text[: most * LONGEST_LINE].split()
    while words and len(lines) < most:
        count = 1
        while count < len(words) and letters.getlength(" ".join(words[: count + 1])) <= room:
            count += 1
        lines.append(_cut(" ".join(words[:count]), size, is_bold=is_bold))
        words = words[count:]
    if words:
        lines[-1] = _cut(f"{lines[-1]} {words[0]}", size, is_bold=is_bold, is_whole=False)
    return lines


def _cut(text: str, size: int, *, is_bold: bool = False, is_whole: bool = True) -> str:
    """The text on one line, with an ellipsis where it does not fit or is not whole."""
    letters, room = font(size, is_bold=is_bold), WIDTH - _LEFT - MARGIN
    if is_whole and len(text) <= LONGEST_LINE and letters.getlength(text) <= room:
        return text
    kept = text[:LONGEST_LINE]
    while kept and letters.getlength(f"{kept}…") > room:
        kept = kept.rsplit(" ", 1)[0] if " " in kept else kept[:-1]
    return f"{kept.rstrip(' ,;:.')}…"


def _png(rows: Sequence[_Row]) -> bytes:
    """The rows below each other, a dot on the rail beside each date."""
    from PIL import Image, ImageDraw

    height = 2 * MARGIN + sum(row.space + row.size for row in rows)
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    draw = ImageDraw.Draw(picture)
    places = list(_places(rows))
    dotted = [y for row, y in zip(rows, places, strict=True) if row.dot]
    if dotted:
        draw.line((_RAIL, dotted[0], _RAIL, dotted[-1]), fill=LINE, width=4)
    for row, y in zip(rows, places, strict=True):
        left = _LEFT if dotted and y >= dotted[0] else MARGIN
        draw.text((left, y), row.text, font=font(row.size, is_bold=row.is_bold), fill=row.colour, anchor="lm")
        _draw_dot(draw, row.dot, y)
    written = io.BytesIO()
    picture.quantize(64).save(written, "PNG", optimize=True)
    return written.getvalue()


def _places(rows: Sequence[_Row]) -> Iterator[int]:
    """The middle of each row."""
    y = MARGIN
    for row in rows:
        yield y + row.space + row.size // 2
        y += row.space + row.size


def _draw_dot(draw: ImageDraw, dot: str, y: int) -> None:
    if dot:
        box = (_RAIL - _DOT, y - _DOT, _RAIL + _DOT, y + _DOT)
        draw.ellipse(box, fill=_BLUE if dot == "full" else PAPER, outline=_BLUE, width=4)
