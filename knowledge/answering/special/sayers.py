"""Who says what was answered: "who said so?" asks for no other sentence, but for the one who says the cited one.

That sentence is cited again with whoever says it in bold, and with the one before it where that is only "he". Where it
names nobody its article says it, and the footnote tells whose that is. So is the sentence whose words a question
quotes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from knowledge.answering.asking.anaphora import REFERRING
from knowledge.answering.asking.question import Question
from knowledge.answering.asking.quotes import held_verbatim, quotes_in
from knowledge.answering.asking.sayings import asks_who_said
from knowledge.answering.doubting.attributions import sayer_in
from knowledge.answering.finding import Finding, as_chosen
from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.matching.following import cited_rows
from knowledge.index import Index
from knowledge.model import Turn
from knowledge.text.tokens import fold

SAID_SO = 0.9
"""Confidence: the sentence is surely the one that is meant, but who says it may stand farther before it."""


def find_sayer(
    index: Index, question: Question, turn: Turn, look: Callable[[Question], Finding], *, within: int | None = None
) -> Finding | None:
    """The sentences that a turn's answer cited, as the answer to who says them; None where the base has them no more as
    they were, or outside the article to keep to.
    """
    rows = _with_antecedents(index, cited_rows(index, turn.cited, within))
    if not rows:
        return None
    return _said_in(index, look(_of_anything(question)), rows)


def find_quoted(index: Index, question: Question, look: Callable[[Question], Finding]) -> Finding | None:
    """The sentence that has the words that a question quotes, as the answer to who says them ("who said “we left at
    dawn”?"); None where it quotes none, or no sentence has enough of them, or editors pinned one to it.
    """
    if not asks_who_said(question) or not quotes_in(question.text):
        return None
    found = look(_of_anything(question))
    held = [held_verbatim(question.text, index.place(row).sentence.text) for row in found.rows]
    if found.chosen or not any(held):
        return None
    return _said_in(index, found, _with_antecedents(index, [found.rows[held.index(max(held))]]))


def _of_anything(question: Question) -> Question:
    """The question without what it wants: two who say a thing are no sources that differ."""
    return replace(question, wanted=Wanted.ANYTHING)


def _said_in(index: Index, found: Finding, rows: Sequence[int]) -> Finding:
    """The finding with these rows as the answer, and who says them in bold."""
    said = as_chosen(found, rows, SAID_SO)
    for place in map(index.place, rows):
        said.decisive[place.sentence.text, place.document.revision.language] = sayer_in(place.sentence.text)
    return said


def _with_antecedents(index: Index, rows: list[int]) -> list[int]:
    """The rows, each with the sentence before it in its paragraph where its own sayer is told by a pronoun."""
    found = list[int]()
    for row in rows:
        found.append(row)
        here = index.place(row)
        sayer = here.sentence.text[slice(*(sayer_in(here.sentence.text) or (0, 0)))]
        is_led = row > here.document.first_row and index.place(row - 1).sentence.paragraph == here.sentence.paragraph
        if is_led and fold(sayer) in REFERRING:
            found.append(row - 1)
    return list(dict.fromkeys(found))
