"""The numbers of the articles as a reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from cogs.presentation.markup import label
from cogs.presentation.reply import Block, Footnote, Group, Line, Quote, Reply, Tone
from cogs.presentation.requests import Request
from cogs.presentation.tongue import mark, say, say_many
from knowledge import Figure

NO_FIGURES = mark("**No article here has a number that fits.**")


@dataclass(frozen=True, slots=True)
class Scope:
    """Which figures were asked for, in the asker's words."""

    article: str | None = None
    about: str | None = None


def present_figures(figures: Sequence[Figure], scope: Scope) -> Reply:
    """The figures in the order given; those of one sentence stand above it together."""
    if not figures:
        return Reply((Line(say(NO_FIGURES)),), Tone.REFUSAL, _title(scope))
    footer = say_many("{number} figure", "{number} figures", len(figures))
    by_sentence = groupby(figures, key=lambda figure: (figure.citation.revision_id, figure.citation.sentence))
    rows = tuple(_row(tuple(together)) for _, together in by_sentence)
    return Reply(rows, Tone.NEUTRAL, _title(scope), footer, is_list=True)


def scope_of(request: Request) -> Scope:
    """What the request of a list asks for; its first part is the list's name."""
    return Scope(*(part or None for part in request[1:3]))


def _title(scope: Scope) -> str:
    asked = ((mark("about {asked}"), scope.about), (mark("in {asked}"), scope.article))
    return " ".join([say("Figures"), *(say(text, asked=words) for text, words in asked if words)])


def _row(figures: Sequence[Figure]) -> Block:
    citation = figures[0].citation
    written = " · ".join(f"**{label(figure.expression)}**" for figure in figures)
    return Group((Line(written), Quote(citation.text), Footnote(citation)))
