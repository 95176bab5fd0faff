""" "Who is Ana Petri?" asks for no other name: the sentence that says what she is answers, those words in bold.

Of several the first with more of her name than was asked does, which introduces her; and that is what "what is Petri's
first name?" asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from knowledge.answering.asking.named import called_in, named_in
from knowledge.answering.asking.question import Question
from knowledge.answering.finding import Finding, as_chosen
from knowledge.answering.kinds.name_places import fuller
from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.special.appositions import told_of
from knowledge.index import Index
from knowledge.text.tokens import Span, sentence_forms

TOLD_SO = 0.9
"""Confidence where a sentence has the whole name and says beside it what its bearer is."""


def find_named(index: Index, question: Question, look: Callable[[Question], Finding]) -> Finding | None:
    """The sentence found that says what a named one is, or tells more of the name where that is asked for; the first
    that has more of the name comes before others. None where the question asks for no such thing, none of them does,
    or editors pinned one to it.
    """
    called = called_in(question.text)
    name = called or named_in(question.text)
    if not name:
        return None
    found = look(replace(question, wanted=Wanted.THING))
    told = [] if found.chosen else list(_told(index, found.rows, name, is_called=bool(called)))
    if not told:
        return None
    best = next((each for each in told if each.is_fuller), told[0])
    place = index.place(best.row)
    text, language = place.sentence.text, place.document.revision.language
    is_whole = set(name) <= set(sentence_forms(text))
    chosen = as_chosen(found, [best.row], max(found.confidence, TOLD_SO if is_whole else 0.0))
    chosen.decisive[text, language] = best.span
    return chosen


class _Told(NamedTuple):
    """A row that says what a named one is, the words that do, and whether it has more of the name than was asked."""

    row: int
    span: Span
    is_fuller: bool


def _told(index: Index, rows: Sequence[int], name: tuple[str, ...], *, is_called: bool) -> Iterator[_Told]:
    for row in rows:
        place = index.place(row)
        text, language = place.sentence.text, place.document.revision.language
        whole = fuller(text, name, language)
        if span := whole if is_called else told_of(text, name, language):
            yield _Told(row, span, whole is not None)
