"""What a guild's base holds and how it is used, as a reply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cogs.presentation import words
from cogs.presentation.reply import Block, Group, Line, Reply, Small
from cogs.presentation.tongue import mark, say, say_many, write_day
from knowledge import Statistics

NO_COUNTS = mark("This server keeps no counts; `/setup` can change that.")
NOTHING_YET = mark("Nothing was asked yet.")

SHOWN_WEEKS = 8
"""About two months: what a small picture shows well."""


@dataclass(frozen=True, slots=True)
class Week:
    """What happened in the week from `monday` on; `refused` are questions that no article answered."""

    monday: date
    answered: int
    unsure: int
    refused: int
    up: int
    down: int


def weeks_of(found: Statistics) -> list[Week]:
    """The last weeks, oldest first, those in which nothing happened in between too; none if nothing ever did."""
    if not found.weeks:
        return []
    counts = {(each.week, each.kind): each.count for each in found.weeks}
    mondays = sorted({each.week for each in found.weeks})
    first = max(mondays[0], mondays[-1] - timedelta(weeks=SHOWN_WEEKS - 1))
    span = [first + timedelta(weeks=n) for n in range((mondays[-1] - first).days // 7 + 1)]
    kinds = ("answered", "unsure", "unknown", "up", "down")
    return [Week(monday, *(counts.get((monday, kind), 0) for kind in kinds)) for monday in span]


def present_statistics(found: Statistics, weeks: Sequence[Week], *, keeps: bool = True) -> Reply:
    """The figures; the picture says the same as the lines by week."""
    return Reply((*map(Line, _holdings(found)), *_weeks(weeks, keeps=keeps)), title=say("Statistics"))


def _holdings(found: Statistics) -> Iterator[str]:
    articles = say_many("**{number}** article", "**{number}** articles", found.articles)
    yield f"{articles} · {say_many('**{number}** sentence', '**{number}** sentences', found.sentences)}"
    if found.languages:
        named = ", ".join(f"{words.language(code)} {count}" for code, count in found.languages[:10])
        yield say("Articles by language: {named}", named=named)
    yield say_many("**{number}** alias or pinned question", "**{number}** aliases and pinned questions", found.lessons)
    waiting = say_many("**{number}** open question", "**{number}** open questions", found.open_questions)
    votes = say_many("**{number}** vote against an answer", "**{number}** votes against answers", found.complaints)
    yield f"{waiting} · {votes} (`/kb questions`)"


def _weeks(weeks: Sequence[Week], *, keeps: bool) -> Iterator[Block]:
    if not weeks:
        yield Small(say(NOTHING_YET if keeps else NO_COUNTS))
    for week in reversed(weeks):
        told = say("answered {answered} · unsure {unsure} · refused {refused} · 👍 {up} · 👎 {down}", **_counts(week))
        yield Group((Line(f"**{say('Week of {day}', day=write_day(week.monday))}**"), Small(told)))


def _counts(week: Week) -> dict[str, int]:
    return {name: getattr(week, name) for name in ("answered", "unsure", "refused", "up", "down")}
