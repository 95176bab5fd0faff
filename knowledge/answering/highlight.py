"""The decisive words of a cited sentence: the span of the wanted kind, or the clause that says most that is new."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.answering.finding import Finding
from knowledge.answering.marks import Marked, marked
from knowledge.answering.matching import How
from knowledge.answering.spans import Span, new_spans, words_between
from knowledge.answering.wanted import Wanted
from knowledge.index import Index, Place
from knowledge.text.tokens import Token

EXACT = frozenset({Wanted.TIME, Wanted.CLOCK, Wanted.NUMBER, Wanted.PERSON, Wanted.NAME, Wanted.PLACE, Wanted.REASON})
"""The kinds whose spans are told by their form."""

_QUALIFIER = re.compile(
    r"(?:more than|less than|fewer than|at least|at most|up to|as many as|over|under|about|around|nearly|almost|some|"
    r"roughly|approximately|около|более|менее|почти|свыше|не менее|до|шамамен)\s+$",
    re.IGNORECASE,
)


def highlight(index: Index, finding: Finding, place: Place) -> Span | None:
    """Offsets into the sentence's text of the words that decide, or None where the whole sentence does."""
    text = place.sentence.text
    here = marked(text, place.document.revision.language)
    if not here.words:
        return None
    matched = _matched(finding, here, sure=True) or _matched(finding, here, sure=False)
    asked = frozenset(term.form for term in finding.question.terms)
    wanted = finding.question.wanted
    if wanted in EXACT and (spans := new_spans(wanted, text, here.words, asked)):
        return _qualified(text, min(spans, key=lambda span: (words_between(span, matched), span)).span)
    return _clause(text, here.words, matched, asked)


def _matched(finding: Finding, here: Marked, *, sure: bool) -> list[int]:
    """The places of the words that stand for a content word of the question; `sure` leaves matches by meaning out."""
    likely = {
        match.stem
        for term in finding.terms
        if term.term.is_content
        for match in term.matches
        if not sure or match.how is not How.MEANING
    }
    return [at for at, terms in enumerate(here.terms) if not likely.isdisjoint(terms)]


def _qualified(text: str, span: Span) -> Span:
    """The span with the words that bound it: 'over 4,500', not '4,500'."""
    found = _QUALIFIER.search(text[: span[0]])
    return (found.start(), span[1]) if found else span


def _clause(text: str, words: Sequence[Token], matched: Sequence[int], asked: frozenset[str]) -> Span | None:
    """The clause with the most matched words and the most new ones."""
    best: tuple[float, Span] | None = None
    for span in new_spans(Wanted.ANYTHING, text, words, asked):
        inside = range(span.first, span.last + 1)
        new = sum(words[i].form not in asked for i in inside)
        worth = sum(at in inside for at in matched) + 0.25 * min(new, 8)
        if best is None or worth > best[0]:
            best = (worth, span.span)
    return _trimmed(text, best[1]) if best else None


def _trimmed(text: str, span: Span) -> Span:
    piece = text[slice(*span)]
    return span[0] + len(piece) - len(piece.lstrip()), span[0] + len(piece.rstrip())
