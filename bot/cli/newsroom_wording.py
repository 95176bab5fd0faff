"""What editors see, as lines: differences, aliases, pins, questions, statistics."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from bot.cli.wording import Line, plain
from knowledge.differences import Change, Difference, SentenceChange
from knowledge.lessons import Alias, Lesson, PinnedSentence
from knowledge.model import Sentence
from knowledge.participation import QuestionGroup, Statistics

STYLES = {Change.SAME: "", Change.REMOVED: "red strike", Change.ADDED: "green"}

MARKS = {Change.SAME: ("", ""), Change.REMOVED: ("[-", "-]"), Change.ADDED: ("{+", "+}")}
"""Colour is never the only sign: the marks are those of `git diff --word-diff`."""


def difference_lines(found: Difference) -> Iterator[Line]:
    """The revisions, changed header fields, then each sentence that went, came or changed, by its number."""
    yield ((f"{found.new.slug}: revision {found.old.number} to {found.new.number}", "bold"),)
    if found.is_empty:
        yield plain("They say the same.")
    for field in found.fields:
        yield plain(f"{field.name}: {field.old} → {field.new}")
    for change in found.sentences:
        yield from _change_lines(change)


def _change_lines(change: SentenceChange) -> Iterator[Line]:
    if change.change is Change.REMOVED and change.old:
        yield _sentence_line("-", change.old, Change.REMOVED)
    elif change.change is Change.ADDED and change.new:
        yield _sentence_line("+", change.new, Change.ADDED)
    elif change.change is Change.CHANGED and change.new:
        words = [(piece.text.join(MARKS[piece.change]), STYLES[piece.change]) for piece in change.words]
        yield ((f"~ {change.new.number:>3}  ", "bold"), *words)


def _sentence_line(sign: str, sentence: Sentence, change: Change) -> Line:
    return ((f"{sign} {sentence.number:>3}  ", "bold"), (sentence.text, STYLES[change]))


def lesson_lines(lessons: Sequence[Lesson], lost: Collection[PinnedSentence] = ()) -> Iterator[Line]:
    """An alias on one line; a pinned question with its sentences below, those marked that no article has any more."""
    for lesson in lessons:
        if isinstance(lesson.content, Alias):
            yield ((lesson.content.phrase, "bold"), (f" = {', '.join(lesson.content.meanings)}", ""))
            continue
        yield ((lesson.content.question, "bold"),)
        for each in lesson.content.sentences:
            mark = "  (no article says this any more, so it answers nothing)" if each in lost else ""
            yield ((f"  {each.article}:{each.sentence}  ", "dim"), (each.text, ""), (mark, "bold"))


def group_lines(groups: Sequence[QuestionGroup]) -> Iterator[Line]:
    """A question, how many people asked it, and the id of the first one, by which the group is closed."""
    if not groups:
        yield plain("No question is open.")
    for group in groups:
        people = "1 person" if group.count == 1 else f"{group.count:,} people"
        yield ((f"{group.ids[0]:>5}  ", "dim"), (" ".join(group.text.split()), "bold"), (f"  {people}", ""))


def statistics_lines(found: Statistics) -> Iterator[Line]:
    """What the base holds, then a line a week."""
    languages = ", ".join(f"{code} {count:,}" for code, count in found.languages)
    yield plain(f"articles        {found.articles:,}" + (f" ({languages})" if languages else ""))
    yield plain(f"sentences       {found.sentences:,}")
    yield plain(f"aliases, pins   {found.lessons:,}")
    yield plain(f"open questions  {found.open_questions:,}")
    yield plain(f"complaints      {found.complaints:,}")
    for week, counts in groupby(found.weeks, key=lambda each: each.week):
        told = ", ".join(f"{each.kind} {each.count:,}" for each in counts)
        yield plain(f"{week.isoformat()}      {told}")
