""" "Who is Ana Petri?" asks for no other name: the sentence that says what she is answers, those words in bold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from knowledge.answering.appositions import told_of
from knowledge.answering.finding import Finding, as_chosen
from knowledge.answering.named import named_in
from knowledge.answering.question import Question
from knowledge.answering.wanted import Wanted
from knowledge.index import Index
from knowledge.text.tokens import sentence_forms

TOLD_SO = 0.9
"""Confidence where a sentence has the whole name and says beside it what its bearer is."""


def find_named(index: Index, question: Question, look: Callable[[Question], Finding]) -> Finding | None:
    """The first of the sentences found that says what a named one is; None where the question asks for no such thing,
    none of them does, or editors pinned one to it.
    """
    name = named_in(question.text)
    if not name:
        return None
    found = look(replace(question, wanted=Wanted.THING))
    for row in () if found.chosen else found.rows:
        place = index.place(row)
        text, language = place.sentence.text, place.document.revision.language
        if span := told_of(text, name, language):
            is_whole = set(name) <= set(sentence_forms(text))
            chosen = as_chosen(found, [row], max(found.confidence, TOLD_SO if is_whole else 0.0))
            chosen.decisive[text, language] = span
            return chosen
    return None
