"""Words that a message quotes, and the sentence that has them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.text.tokens import Span, sentence_tokens, tokens

VERBATIM = 4
"""Quoted words in a row that show which sentence is meant: fewer stand in many."""

_QUOTED = re.compile(r"[\"“«„]([^\"“”«»„]+)[\"”»]|(?<!\w)['‘](.+)['’](?!\w)")


def quotes_in(text: str) -> list[Span]:
    """The offsets of what stands between marks of quotation."""
    return [found.span(1 if found[1] else 2) for found in _QUOTED.finditer(text)]


def held_verbatim(quoting: str, text: str) -> int:
    """How many runs of VERBATIM words that a message quotes stand in a sentence as they are."""
    there = set(_runs([word.form for word in sentence_tokens(text)]))
    quotes = (quoting[start:end] for start, end in quotes_in(quoting))
    return sum(run in there for quote in quotes for run in _runs([word.form for word in tokens(quote)]))


def _runs(forms: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(forms[at : at + VERBATIM]) for at in range(len(forms) - VERBATIM + 1)]
