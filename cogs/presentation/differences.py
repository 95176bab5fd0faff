"""What differs between two revisions: signs and colours for lines, and in a changed sentence the words that did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from cogs.presentation import words
from cogs.presentation.markup import label, one_line
from cogs.presentation.outcomes import SAVED
from cogs.presentation.reply import Block, Changes, Group, Line, Reply, Small, Tone
from cogs.presentation.tongue import mark, say, say_many, write_day
from knowledge.differences import Change, Difference, FieldChange, Piece, SentenceChange

NO_DIFFERENCE = mark("**Nothing differs.**")
RETRACTED = mark("✅ **Saved:** revision {number} of `{slug}`.")
"""The receipt of a retraction, of which no answer uses anything."""
RETRACTION = mark("**Retracted:** the article answers nothing from here on.")
RESTORATION = mark("**Restored:** the article answers again.")

FIELDS = {
    "headline": mark("headline"),
    "source": mark("source"),
    "published": mark("date"),
    "url": mark("link"),
    "language": mark("language"),
}
"""The header fields, by the names that editors see."""

_FIRST = 12
"""Changes shown below a receipt: about what a phone shows at once."""

_WORDS_LIMIT = 800
"""Characters of the words that changed in a sentence; beyond that the two lines say it better."""


def present_difference(found: Difference) -> Reply:
    """What differs between two revisions of an article."""
    title = say("{headline}: revision {old} → {new}", headline=found.new.headline, old=found.old.number,
                new=found.new.number)  # fmt: skip
    return Reply(tuple(changes(found)), Tone.NEUTRAL, title, _footer(found), is_list=True)


def present_change(found: Difference) -> Reply:
    """The receipt of a new revision: that it is saved, and what it changed."""
    receipt = RETRACTED if found.new.is_retraction else SAVED
    saved = Line(say(receipt, number=found.new.number, slug=found.new.slug))
    note = (Small(words.quoted(label(found.new.note, 300))),) if found.new.note else ()
    return Reply((saved, *note, *first_changes(found)), Tone.SURE, found.new.headline)


def first_changes(found: Difference) -> Iterator[Block]:
    """What differs, as far as it belongs below a receipt or into a preview."""
    blocks = list(changes(found))
    yield from blocks[:_FIRST]
    if len(blocks) > _FIRST:
        yield Small(say("… and more, which {command} shows once it is saved", command="`/kb diff`"))


def changes(found: Difference) -> Iterator[Block]:
    """The changed header fields, then the sentences in the order of the text; what stayed is counted."""
    if found.is_empty:
        yield Line(say(NO_DIFFERENCE))
        return
    if any(field.name == "is_retraction" for field in found.fields):
        yield Line(say(RETRACTION if found.new.is_retraction else RESTORATION))
        return
    if found.fields:
        yield Changes(tuple(line for field in found.fields for line in _field(field)))
    for is_same, together in groupby(found.sentences, key=lambda each: each.change is Change.SAME):
        stretch = list(together)
        if is_same:
            yield Small(say_many("… {number} sentence is the same", "… {number} sentences are the same", len(stretch)))
        else:
            yield from map(_sentence, stretch)


def _field(field: FieldChange) -> Iterator[str]:
    name = say(FIELDS[field.name])
    for sign, value in (("-", _value(field.old)), ("+", _value(field.new))):
        if value:
            yield f"{sign} {name}: {value}"


def _value(value: object) -> str:
    return write_day(value) if isinstance(value, date) else one_line(str(value or ""))


def _sentence(change: SentenceChange) -> Block:
    sides = (("-", change.old), ("+", change.new))
    lines = Changes(tuple(f"{sign} {side.number}  {one_line(side.text)}" for sign, side in sides if side))
    exchanged = _exchanged(change.words)
    return Group((lines, Small(exchanged))) if exchanged else lines


def _exchanged(pieces: Sequence[Piece]) -> str:
    """The words that went, struck through, and those that came, in bold, pair by pair; nothing if they are many."""
    pairs: list[str] = []
    for is_same, together in groupby(pieces, key=lambda piece: piece.change is Change.SAME):
        if not is_same:
            pairs.append(" → ".join(_marked(piece) for piece in together if piece.text.strip()))
    text = " · ".join(filter(None, pairs))
    return text if len(text) <= _WORDS_LIMIT else ""


def _marked(piece: Piece) -> str:
    text = label(piece.text, _WORDS_LIMIT)
    return f"~~{text}~~" if piece.change is Change.REMOVED else f"**{text}**"


def _footer(found: Difference) -> str:
    removed = sum(each.change in {Change.REMOVED, Change.CHANGED} for each in found.sentences)
    added = sum(each.change in {Change.ADDED, Change.CHANGED} for each in found.sentences)
    return f"−{removed} +{added} · {words.revision(found.new.number)}"
