"""The decisive words of a cited sentence: the span of the wanted kind, or the clause that says most that is new."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.answering.finding import Finding
from knowledge.answering.matching import How
from knowledge.answering.spans import Span, distance, new_spans
from knowledge.answering.wanted import Wanted
from knowledge.index import Index, Place
from knowledge.text.tokens import Token, sentence_tokens

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
    words = sentence_tokens(text)
    if not words:
        return None
    stem = index.vocabulary(place.document.revision.language).stem
    stems = [stem(word.form) for word in words]
    matched = _matched(finding, stems, sure=True)
    if not any(matched):
        matched = _matched(finding, stems, sure=False)
    asked = frozenset(term.form for term in finding.question.terms)
    wanted = finding.question.wanted
    if wanted in EXACT:
        spans = list(new_spans(wanted, text, words, asked))
        if spans:
            return _qualified(text, min(spans, key=lambda span: (distance(span, words, matched), span)))
    return _clause(text, words, matched, asked)


def _matched(finding: Finding, stems: Sequence[str], *, sure: bool) -> list[bool]:
    """For each word whether it stands for a content word of the question; `sure` leaves matches by meaning out."""
    likely = {
        match.stem
        for term in finding.terms
        if term.term.is_content
        for match in term.matches
        if not sure or match.how is not How.MEANING
    }
    return [stem in likely for stem in stems]


def _qualified(text: str, span: Span) -> Span:
    """The span with the words that bound it: 'over 4,500', not '4,500'."""
    found = _QUALIFIER.search(text[: span[0]])
    return (found.start(), span[1]) if found else span


def _clause(text: str, words: Sequence[Token], matched: Sequence[bool], asked: frozenset[str]) -> Span | None:
    """The clause with the most matched words and the most new ones."""
    best: tuple[float, Span] | None = None
    for span in new_spans(Wanted.ANYTHING, text, words, asked):
        inside = [i for i, word in enumerate(words) if span[0] <= word.start < span[1]]
        new = sum(words[i].form not in asked for i in inside)
        worth = sum(matched[i] for i in inside) + 0.25 * min(new, 8)
        if best is None or worth > best[0]:
            best = (worth, span)
    return _trimmed(text, best[1]) if best else None


def _trimmed(text: str, span: Span) -> Span:
    piece = text[slice(*span)]
    return span[0] + len(piece) - len(piece.lstrip()), span[0] + len(piece.rstrip())
