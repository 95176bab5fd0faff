"""A draft before it is saved: how it would be read, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from cogs.presentation import dates, limits, words
from cogs.presentation.differences import first_changes
from cogs.presentation.drafts import Pending
from cogs.presentation.markup import label
from cogs.presentation.reply import Block, Group, Line, Quote, Reply, Small, Tone
from cogs.presentation.tongue import mark, say, say_many, write_day
from knowledge import Draft, Event
from knowledge.differences import Difference
from knowledge.previews import Preview
from knowledge.resemblance import Resemblance

NEW = mark("**Preview: nothing is saved yet.** Press Save, and the next answer uses it.")
CHANGE = mark("**Preview: nothing is saved yet.** This would be revision {number} of `{slug}`:")
CLASH = mark(
    "⚠️ **Revision {number} of `{slug}` was saved in the meantime: nothing was written, nothing is lost.** "
    "Below is how your version differs from it. Save puts yours in its place, and it stays in the history; "
    "your text is in the attached file."
)
RETRACTED = mark(
    "⚠️ **`{slug}` was retracted in the meantime: nothing was written, nothing is lost.** Save would bring it back, "
    "with your text, which is in the attached file."
)
NO_DATE = mark("⚠️ It has no date: words such as “on Tuesday” can't be turned into days. Press Edit to give one.")
STILL_NO_DATE = mark(
    "⚠️ It has no date: words such as “on Tuesday” can't be turned into days. `/kb header` gives it one."
)
TO_COME = mark("⚠️ It is dated {day}, which is still to come: words such as “on Tuesday” are counted from that day.")
NO_EVENTS = mark("**Dates in the text:** none")
LATER = mark(
    "The buttons work as long as Discord shows this message. The attached file is the draft: `/kb add` takes it, too."
)

_SENTENCES = 3
"""Sentences shown of a new article: enough to see whether the text was read as it was meant."""

_EVENTS = 6
"""Dates shown: whether they are read right shows in a few."""


def warn_of_date(draft: Draft, today: date) -> Iterator[str]:
    """That the day of publication is a slip, or an embargo; tomorrow has begun somewhere."""
    if draft.published and draft.published > today + timedelta(days=1):
        yield say(TO_COME, day=write_day(draft.published))


def present_preview(shown: Preview, pending: Pending, difference: Difference | None, warnings: Sequence[str]) -> Reply:
    """The draft as it would be read; for an article that is there what would differ, instead of its first sentences."""
    blocks = [*_state(pending, difference), *map(Line, warnings), *_warnings(shown, pending)]
    blocks.append(Small(" · ".join(_facts(shown))))
    blocks += first_changes(difference) if difference and not difference.old.is_retraction else _beginning(shown)
    blocks += [*_dates([each for each in shown.events if each.expression]), Small(say(LATER))]
    is_doubtful = bool(shown.resembles) or _is_clash(pending, difference)
    return Reply(tuple(blocks), Tone.GUESS if is_doubtful else Tone.NEUTRAL, shown.draft.headline)


def _is_clash(pending: Pending, difference: Difference | None) -> bool:
    return difference is not None and difference.old.number != pending.seen


def _state(pending: Pending, difference: Difference | None) -> Iterator[Block]:
    if difference is None:
        yield Line(say(NEW))
    elif _is_clash(pending, difference) and difference.old.is_retraction:
        yield Line(say(RETRACTED, slug=pending.slug))
        if difference.old.note:
            yield Small(words.quoted(label(difference.old.note, limits.EMBED_TITLE)))
    elif _is_clash(pending, difference):
        yield Line(say(CLASH, number=difference.old.number, slug=pending.slug))
    else:
        yield Line(say(CHANGE, number=pending.seen + 1, slug=pending.slug))


def _warnings(shown: Preview, pending: Pending) -> Iterator[Block]:
    yield from (Line(f"⚠️ {_resemblance(each, pending)}") for each in shown.resembles)
    if shown.draft.published is None:
        yield Line(say(STILL_NO_DATE if pending.slug else NO_DATE))


def _resemblance(like: Resemblance, pending: Pending) -> str:
    named = {"headline": label(like.headline), "slug": like.slug}
    if like.has_same_text and pending.slug:
        return say("The same text is here as “{headline}” (`{slug}`), too.", **named)
    if like.has_same_text:
        return say(
            "This text is already here as “{headline}” (`{slug}`): Cancel leaves it so, Save adds it again.", **named
        )
    if like.share < _WORTH_A_SHARE:
        return say("“{headline}” (`{slug}`) has the same headline.", **named)
    share = str(round(100 * like.share))
    return say("It is much like “{headline}” (`{slug}`): about {share} % of the wording is the same.", share=share,
               **named)  # fmt: skip


_WORTH_A_SHARE = 0.1
"""Below that only the headline is alike."""


def _facts(shown: Preview) -> Iterator[str]:
    draft = shown.draft
    yield words.language(draft.language)
    yield say_many("{number} sentence", "{number} sentences", len(shown.sentences))
    yield from _origin(draft)
    if shown.dateline:
        yield say("dateline “{dateline}”", dateline=label(shown.dateline))


def _origin(draft: Draft) -> Iterator[str]:
    if draft.source:
        yield label(draft.source)
    if draft.published:
        yield write_day(draft.published)
    if draft.url:
        yield f"<{draft.url}>" if len(draft.url) <= 200 else say("with a link")


def _beginning(shown: Preview) -> Iterator[Block]:
    blocks: list[Quote | Small] = [Quote(each.text, sign=f"`{each.number}`") for each in shown.sentences[:_SENTENCES]]
    more = len(shown.sentences) - _SENTENCES
    if more > 0:
        blocks.append(Small(say_many("… and {number} sentence more", "… and {number} sentences more", more)))
    yield Group(tuple(blocks))


def _dates(events: Sequence[Event]) -> Iterator[Block]:
    if not events:
        yield Line(say(NO_EVENTS))
        return
    yield Line(say("**Dates in the text:** {number}", number=len(events)))
    for event in events[:_EVENTS]:
        yield Small(f"{label(dates.in_words(event.date))} – {words.quoted(label(event.expression))}")
    if len(events) > _EVENTS:
        yield Small("…")
