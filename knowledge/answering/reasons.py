"""Why a question is answered as it is: what was found for each of its words, and what would have been needed."""

from __future__ import annotations

from functools import partial

from knowledge.answering.answer import cite, threshold_of
from knowledge.answering.asking.parts import split_parts
from knowledge.answering.asking.question import Question, understand
from knowledge.answering.finding import Finding, find
from knowledge.answering.matching.sense import Sense
from knowledge.answering.matching.terms import MatchedTerm
from knowledge.answering.teaching.taught import UNTAUGHT, find_taught
from knowledge.answering.weighing import features
from knowledge.answering.weighing.features import COVER
from knowledge.explanations import Candidate, Reasons, WordFound
from knowledge.index import Index, Place
from knowledge.index.marks import marked
from knowledge.lessons import Lessons

SHOWN = 5
"""Candidates that are explained: what comes behind them is seldom near."""

_FITS, _LACKS = features.NAMES.index("fits"), features.NAMES.index("lacks_kind")


def explain(
    index: Index, message: str, *, strictness: float, lessons: Lessons = UNTAUGHT, sense: Sense | None = None
) -> list[Reasons]:
    """For each question in a message, asked without a conversation, its best candidates and how they were found."""
    languages = tuple(index.vocabularies)
    parts = [understand(text, languages) for text in split_parts(understand(message, languages).text)]
    look = partial(find, index, sense=sense)
    return [_reasons(index, part, find_taught(index, part, lessons, look), strictness) for part in parts]


def _reasons(index: Index, part: Question, finding: Finding, strictness: float) -> Reasons:
    best = [(finding, row) for row in finding.rows[:SHOWN]]
    asked = [term for term in finding.terms if term.term.is_content]
    return Reasons(
        question=part.text,
        read=None if finding.question is part else finding.question.text,
        pinned=finding.chosen,
        wanted=finding.question.wanted.value,
        unknown=tuple(term.term.typed for term in asked if not term.matches),
        confidence=finding.confidence,
        needed=threshold_of(strictness, finding.basis),
        candidates=tuple(
            Candidate(
                citation=citation,
                score=float(finding.scores[at]),
                held=float(finding.evidence[at][COVER]),
                fits=_fits(finding, at),
                words=tuple(_word_found(term, index.place(row)) for term in asked),
            )
            for at, (citation, (_, row)) in enumerate(zip(cite(index, best), best, strict=True))
        ),
    )


def _fits(finding: Finding, at: int) -> bool | None:
    """Whether a candidate has words of the wanted kind; None where any words may answer."""
    columns = finding.evidence[at]
    return bool(columns[_FITS]) if columns[_FITS] or columns[_LACKS] else None


def _word_found(matched: MatchedTerm, place: Place) -> WordFound:
    """The word of the sentence that stands most surely for a word of the question."""
    text = place.sentence.text
    here = marked(text, place.document.revision.language)
    found = matched.held_in(here)
    if not found:
        return WordFound(matched.term.typed)
    match, places = found
    word = here.words[min(places)]
    return WordFound(matched.term.typed, text[word.start : word.end], match.how.value, match.strength)
