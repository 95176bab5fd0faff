"""A name that a question insists on and no sentence has: "did the mayor speak with Biden?" is answered by no sentence
on the mayor.

The learnt weights know unknown names, but hardly ever met one in a yes/no question whose other words all fit: the names
of invented articles are invented. Most unknown names are slips of known ones; these are looked for more loosely here
than where a word is found by its spelling, since nothing is told by them but that the name may be meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract_iter

from knowledge.answering.asking.question import Question
from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.matching.terms import How, MatchedTerm
from knowledge.index import Index

UNHEARD = 0.3
"""What is left of the confidence: too little even for a guess. docs/experiments.md has the figures."""

SLIP = 70.0
"""rapidfuzz's ratio from which a word of the base may be the name that was meant: Shol, Sholt."""

IS_LATIN = {"en": True, "ru": False, "kk": False}
"""The languages in which a capital within a sentence shows a name, and whether their letters are Latin: written in
others, every name of the base is another word."""


def insists_on_unheard_name(index: Index, question: Question, terms: Sequence[MatchedTerm]) -> bool:
    """Whether a yes/no question names what the base has in no form, spelling or other expression."""
    return question.wanted is Wanted.YES_NO and any(
        _is_unheard_name(matched) and not _may_be_slip(index, matched.term.form) for matched in terms
    )


def _is_unheard_name(matched: MatchedTerm) -> bool:
    term = matched.term
    is_own = term.is_name and term.is_content and term.weight == 1.0 and not term.is_number
    return is_own and all(match.how is How.MEANING for match in matched.matches)


def _may_be_slip(index: Index, form: str) -> bool:
    """Whether the base has a word like it, or can't be expected to have it in these letters."""
    languages = set(index.vocabularies)
    if not languages <= IS_LATIN.keys() or all(IS_LATIN[language] is not form.isascii() for language in languages):
        return True
    return any(
        index.holds(vocabulary.stem(like))
        for vocabulary in index.vocabularies.values()
        for like, *_ in extract_iter(form, vocabulary.stems.keys(), scorer=ratio, score_cutoff=SLIP)
    )
