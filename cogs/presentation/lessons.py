"""Aliases and pins as replies, as choices, and as editors type them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from cogs.presentation import limits
from cogs.presentation.histories import editor, moment
from cogs.presentation.markup import choice, label
from cogs.presentation.reply import Block, Group, Line, Quote, Reply, Small, Tone
from cogs.presentation.tongue import mark, say, say_many
from cogs.presentation.words import quoted
from knowledge import Alias, InputError, Lesson, LessonKind, Pin, PinnedSentence
from knowledge.lessons import MAX_PINNED

TITLES = {LessonKind.ALIAS: mark("Aliases"), LessonKind.PIN: mark("Pinned questions")}
NONE = {
    LessonKind.ALIAS: mark("**There are no aliases yet.** `/kb alias add` makes one."),
    LessonKind.PIN: mark("**No question is pinned yet.** `/kb pin add` pins one."),
}
TAUGHT = mark("✅ **Saved.** The next question goes by it.")
LOST = mark("⚠️ No article says this any more, so it answers nothing.")
REPLACED = mark("⚠️ It replaces what was taught before; `/kb {kind} undo` brings that back:")
WITHDRAWN = mark("✅ **Taken back.** The next question does without it; `/kb {kind} undo` brings it back.")

_NUMBERS = re.compile(r"(\d{1,7})(?:\s*[-–—]\s*(\d{1,7}))?")


def present_lessons(lessons: Sequence[Lesson], kind: LessonKind, lost: Collection[PinnedSentence] = ()) -> Reply:
    """All aliases or pins, in the order given; `lost` are the pinned sentences that no article has any more."""
    if not lessons:
        return Reply((Line(say(NONE[kind])),), Tone.REFUSAL, say(TITLES[kind]))
    footer = say_many("{number} entry", "{number} entries", len(lessons))
    return Reply(tuple(_entry(each, lost) for each in lessons), Tone.NEUTRAL, say(TITLES[kind]), footer, is_list=True)


def present_lesson(lesson: Lesson, replaced: Lesson | None = None) -> Reply:
    """The receipt of a change; `replaced` is what was taught before under that name, and is no more."""
    said = say(WITHDRAWN, kind=lesson.kind.value) if lesson.is_withdrawn else say(TAUGHT)
    return Reply((Line(said), _entry(lesson), *replacement(replaced)), Tone.SURE)


def replacement(replaced: Lesson | None) -> tuple[Block, ...]:
    """What a change took the place of, and how it comes back; nothing where there was nothing."""
    return (Line(say(REPLACED, kind=replaced.kind.value)), _entry(replaced)) if replaced else ()


def lesson_choices(lessons: Sequence[Lesson], typed: str, guild_id: int) -> list[tuple[str, str]]:
    """(name, value) of the guild's own lessons that hold what is typed; a name too long for a value has a number."""
    wanted = typed.casefold().strip()
    mine = (each for each in lessons if each.guild_id == guild_id)
    fitting = [each for each in mine if wanted in each.name.casefold()][: limits.CHOICES]
    return [(choice(each.name), each.name if len(each.name) <= limits.CHOICE else f"#{each.id}") for each in fitting]


def named(lessons: Sequence[Lesson], chosen: str) -> str:
    """The name behind a choice; what is no choice is a name itself."""
    return next((each.name for each in lessons if chosen == f"#{each.id}"), chosen)


def split_meanings(typed: str) -> list[str]:
    """What stands between commas or semicolons."""
    return [part.strip() for part in re.split(r"[,;]", typed) if part.strip()]


def split_numbers(typed: str) -> list[int]:
    """The numbers in what was typed, those between "3-5" too. Raises InputError if there is none.

    Of a long stretch come more than a pin takes, which is told, but not all.
    """
    found: list[int] = []
    for first, last in _NUMBERS.findall(typed):
        found += range(int(first), min(int(last or first), int(first) + MAX_PINNED) + 1) or [int(first), int(last)]
    if not found:
        raise InputError("Give the numbers of the sentences, for example: 3, 5.")
    return found


def _entry(lesson: Lesson, lost: Collection[PinnedSentence] = ()) -> Block:
    blocks: list[Line | Small | Quote] = [Line(_heading(lesson))]
    if isinstance(lesson.content, Pin):
        for each in lesson.content.sentences:
            blocks += [
                Quote(each.text),
                Small(say("`{slug}`, sentence {number}", slug=each.article, number=each.sentence)),
                *([Small(say(LOST))] if each in lost else []),
            ]
    return Group((*blocks, Small(" · ".join(_facts(lesson)))))


def _heading(lesson: Lesson) -> str:
    content = lesson.content
    if isinstance(content, Alias):
        return f"**{label(content.phrase)}** = {', '.join(map(label, content.meanings))}"
    return f"**{label(content.question, limits.TITLE)}**"


def _facts(lesson: Lesson) -> Iterator[str]:
    if lesson.guild_id == 0:
        yield say("shared")
    yield say("version {number}", number=lesson.number)
    yield moment(lesson.created_at)
    yield editor(lesson.editor_id)
    if lesson.note:
        yield quoted(label(lesson.note))
