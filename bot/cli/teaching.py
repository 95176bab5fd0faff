"""The commands that teach the engine and show what is missing: alias, pin, questions, stats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.exits import Exit
from bot.cli.invocation import AsJson, invocation_of
from bot.cli.newsroom_contract import group_fields, lesson_fields, statistics_fields
from bot.cli.newsroom_wording import group_lines, lesson_lines, statistics_lines
from bot.cli.screen import show, show_json
from bot.cli.shelving import Note
from bot.cli.wording import plain
from knowledge.errors import InputError
from knowledge.lessons import LessonKind
from knowledge.participation import QuestionState
from knowledge.settings import MAX_ID

if TYPE_CHECKING:
    from knowledge import KnowledgeBase

Phrase = Annotated[str | None, typer.Argument(metavar="PHRASE", help="What members say; without it, all are listed.")]
Meanings = Annotated[list[str] | None, typer.Argument(metavar="MEANING", help="What the articles say for it.")]
Question = Annotated[str | None, typer.Argument(metavar="QUESTION", help="Without it, all pins are listed.")]
Places = Annotated[
    list[str] | None,
    typer.Argument(metavar="SLUG:SENTENCE", help="The sentences that answer, such as harbour-fire:3."),
]
Withdraw = Annotated[bool, typer.Option("--withdraw", metavar="", help="Take it back; its versions stay.")]
Undo = Annotated[bool, typer.Option("--undo", metavar="", help="Undo its last change.")]
Close = Annotated[
    list[int] | None,
    typer.Option(
        "--close", metavar="ID", min=1, help="Close the group with this question; may be given several times."
    ),
]
Guild = Annotated[
    int, typer.Option(metavar="ID", min=0, max=MAX_ID, help="The server's id in Discord; without it, direct messages.")
]

PLURALS = {LessonKind.ALIAS: "aliases", LessonKind.PIN: "pins"}


async def alias(
    context: typer.Context,
    phrase: Phrase = None,
    meanings: Meanings = None,
    *,
    withdraw: Withdraw = False,
    undo: Undo = False,
    note: Note = None,
    as_json: AsJson = False,
) -> Exit:
    """Teach another name for the same thing: footnote alias "the bloc" CSTO. Without words, list what is taught."""
    async with invocation_of(context).open() as base:
        if withdraw or undo:
            await _take_back(base, LessonKind.ALIAS, phrase, undo=undo, note=note)
        elif phrase is not None:
            await base.teach_alias(phrase, meanings or [], note=note)
        return await _list(base, LessonKind.ALIAS, as_json=as_json)


async def pin(
    context: typer.Context,
    question: Question = None,
    sentences: Places = None,
    *,
    withdraw: Withdraw = False,
    undo: Undo = False,
    note: Note = None,
    as_json: AsJson = False,
) -> Exit:
    """Pin sentences to a question: whoever asks nearly the same gets them. Without words, list what is pinned."""
    async with invocation_of(context).open() as base:
        if withdraw or undo:
            await _take_back(base, LessonKind.PIN, question, undo=undo, note=note)
        elif question is not None:
            await base.pin(question, [_place(each) for each in sentences or []], note=note)
        return await _list(base, LessonKind.PIN, as_json=as_json)


async def questions(context: typer.Context, *, guild: Guild = 0, close: Close = None, as_json: AsJson = False) -> Exit:
    """List the questions that members handed in and nobody answered yet, like ones together, the most asked first."""
    async with invocation_of(context).open() as base:
        groups = await base.question_groups(guild)
        chosen = [group for group in groups if set(close or ()) & set(group.ids)]
        unknown = set(close or ()).difference(*(group.ids for group in chosen))
        if unknown:
            raise InputError(f"There is no open question {min(unknown)} here; none was closed.")
        for group in chosen:
            await base.resolve(group.ids, QuestionState.CLOSED, guild_id=guild)
    left = [group for group in groups if group not in chosen]
    if as_json:
        show_json({"questions": [group_fields(group) for group in left]})
    else:
        show(group_lines(left))
    return Exit.ANSWERED


async def stats(context: typer.Context, *, guild: Guild = 0, as_json: AsJson = False) -> Exit:
    """Count articles, sentences and languages, and by week what was asked, answered and voted."""
    async with invocation_of(context).open() as base:
        found = await base.statistics(guild)
    if as_json:
        show_json(statistics_fields(found))
    else:
        show(statistics_lines(found))
    return Exit.ANSWERED


def _place(text: str) -> tuple[str, int | None, int]:
    slug, colon, number = text.rpartition(":")
    if not colon or not re.fullmatch(r"[0-9]{1,9}", number):
        raise InputError(f"A pinned sentence is given as SLUG:SENTENCE, not “{text[:100]}”.")
    return slug, None, int(number)


async def _take_back(base: KnowledgeBase, kind: LessonKind, name: str | None, *, undo: bool, note: str | None) -> None:
    if name is None:
        raise InputError(f"Say which {kind} is meant.")
    change = base.undo_lesson if undo else base.withdraw
    await change(kind, name, note=note)


async def _list(base: KnowledgeBase, kind: LessonKind, *, as_json: bool) -> Exit:
    lessons = await base.lessons(kind)
    if as_json:
        show_json({PLURALS[kind]: [lesson_fields(lesson) for lesson in lessons]})
    else:
        lost = await base.lost_sentences() if kind is LessonKind.PIN else ()
        show(lesson_lines(lessons, lost) if lessons else [plain(f"There is no {kind} yet.")])
    return Exit.ANSWERED
