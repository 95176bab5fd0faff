"""The revisions of an article: who changed what, when and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from cogs.presentation import limits, words
from cogs.presentation.markup import choice, label
from cogs.presentation.reply import Block, Group, Line, Reply, Small, Tone
from cogs.presentation.tongue import mark, say, say_many
from knowledge import InputError, Sentence
from knowledge.history_entries import HistoryEntry

ADDED, CHANGED = mark("added"), mark("changed")
RETRACTED, RESTORED = mark("retracted"), mark("restored")

_PLACE = re.compile(r"(?P<sentence>[0-9]{1,7})(?:@(?P<revision>[0-9]{1,7}))?")


def present_history(history: Sequence[HistoryEntry]) -> Reply:
    """All revisions of an article, given oldest first and shown newest first."""
    before = [None, *history[:-1]]
    entries = [_entry(new, old) for new, old in zip(history, before, strict=True)]
    footer = say_many("{number} revision", "{number} revisions", len(history))
    title = say("History of {headline}", headline=history[-1].headline)
    return Reply(tuple(reversed(entries)), Tone.NEUTRAL, title, footer, is_list=True)


def editor(editor_id: int | None) -> str:
    """Who made a change; the command line knows nobody."""
    return f"<@{editor_id}>" if editor_id else say("the operator")


def moment(at: datetime) -> str:
    """A known instant, which Discord shows in the reader's language and time zone."""
    return f"<t:{int(at.timestamp())}:f>"


def revision_choices(history: Sequence[HistoryEntry], typed: str) -> list[tuple[str, int]]:
    """(name, number) of the revisions, newest first, whose number or note holds what is typed."""
    named = [(_choice_name(each), each.number) for each in reversed(history)]
    wanted = typed.casefold().strip()
    return [(name, number) for name, number in named if wanted in name.casefold()][: limits.CHOICES]


def sentence_choices(sentences: Sequence[Sentence], typed: str) -> list[tuple[str, int]]:
    """(name, number) of the sentences that begin with the number typed or hold the words typed."""
    wanted = typed.casefold().split()
    fitting = (
        (choice(f"{each.number}: {each.text}"), each.number)
        for each in sentences
        if all(word in f"{each.number}: {each.text}".casefold() for word in wanted)
    )
    return list(islice(fitting, limits.CHOICES))


def write_place(sentence: int, revision: int) -> str:
    """A sentence's number, and that of the revision in which it bears it."""
    return f"{sentence}@{revision}"


def read_place(typed: str) -> tuple[int, int | None]:
    """The same read back; the revision is None for a number that somebody typed. Raises InputError for words."""
    found = _PLACE.fullmatch(typed.strip())
    if found is None:
        raise InputError("Give the number of the sentence, or choose it from the list.")
    return int(found["sentence"]), int(found["revision"]) if found["revision"] else None


def _entry(new: HistoryEntry, old: HistoryEntry | None) -> Block:
    facts = [say(_deed(new, old)), moment(new.created_at), editor(new.editor_id)]
    return Group((Line(f"**{words.revision(new.number)}** · {' · '.join(facts)}"), *_note(new)))


def _deed(new: HistoryEntry, old: HistoryEntry | None) -> str:
    if new.is_retraction:
        return RETRACTED
    if old is None:
        return ADDED
    return RESTORED if old.is_retraction else CHANGED


def _note(revision: HistoryEntry) -> Iterator[Small]:
    if revision.note:
        yield Small(words.quoted(label(revision.note, limits.EMBED_TITLE)))


def _choice_name(revision: HistoryEntry) -> str:
    day = revision.created_at.date().isoformat()
    return choice(" · ".join(part for part in (words.revision(revision.number), day, revision.note) if part))
