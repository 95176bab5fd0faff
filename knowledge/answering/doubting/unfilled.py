"""Whether the place that a question leaves open stays open in the best sentence, though its words fit.

A near miss says of something all that the question says, and not what it asks. The learnt weights know that from the
pieces of evidence in `slots`, but they weigh a few that a close reading is surer of.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from knowledge.answering.asking.question import Question
from knowledge.answering.doubting.attributions import is_said_by_another
from knowledge.answering.doubting.causes import LANGUAGES, tells_cause
from knowledge.answering.doubting.counted import asks_how_many, counts_others, lacks_length
from knowledge.answering.doubting.shares import counts_part, part_asked
from knowledge.answering.doubting.unnamed import asked_deed, asks_which, is_done_by_nobody, names_none
from knowledge.answering.kinds.spans import new_spans
from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.matching.terms import OTHER_WORDS, How, MatchedTerm
from knowledge.index import Place
from knowledge.index.marks import Marked, marked
from knowledge.text.tokens import tokens

UNFILLED = 0.4
"""What is left of the confidence. docs/experiments.md has the figures."""

_VAGUE = frozenset(
    """various several some many certain different numerous unnamed unspecified undisclosed other
    различные различных различным различными разные разных разным разными
    некоторые некоторых некоторым некоторыми некотором некоторой некоторого
    несколько нескольких нескольким многие многих многим ряд ряде ряду другие других неназванные неназванных
    түрлі әртүрлі бірнеше кейбір көптеген бірқатар басқа""".split()
)
"""Words that tell of more than one, and not which."""

_TIMES = frozenset({Wanted.TIME, Wanted.CLOCK})
_WHICH = re.compile(r"\b(?:which|what|как(?:ой|ая|ое|ие|их|ого|ом|ую)|қай|қандай)\b", re.IGNORECASE)


def is_unfilled(question: Question, terms: Sequence[MatchedTerm], place: Place) -> bool:
    """Whether a sentence that may answer leaves open what is asked for: a cause, the part of a whole, which ones, who
    does it, how many or how long, what somebody says.
    """
    text, language = place.sentence.text, place.document.revision.language
    here = marked(text, language)
    if question.wanted is Wanted.REASON:
        return language in LANGUAGES and not tells_cause(text, here.words, _places(terms, here, as_asked=True))
    if question.wanted is Wanted.NUMBER and part_asked(question.text):
        return not _counts_part(question, terms, text, here)
    if question.focus and _WHICH.search(question.text) and _is_vague(here.sequence, _focus(question, terms, here)):
        return not new_spans(Wanted.NAME, text, here.sequence, _asked(question))
    return language == "en" and _is_unfilled_in_english(question, terms, text, here)


def _is_unfilled_in_english(question: Question, terms: Sequence[MatchedTerm], text: str, here: Marked) -> bool:
    """What is told by the form of English alone."""
    if is_said_by_another(question.text, text) or lacks_length(question.text, here.words):
        return True
    if verb := asked_deed(question.text):
        deeds = _places([term for term in terms if term.term.form == verb], here, as_asked=True)
        return is_done_by_nobody(text, here.words, deeds)
    focus = _focus(question, terms, here, as_asked=True) if question.focus else ()
    if question.focus and question.wanted not in _TIMES and asks_which(question.text, question.focus):
        return names_none(text, here.words, focus)
    if question.focus and asks_how_many(question.text, question.focus):
        numbers = new_spans(Wanted.NUMBER, text, here.sequence, _asked(question))
        return counts_others(text, here.words, numbers, focus)
    return False


def _asked(question: Question) -> frozenset[str]:
    return frozenset(term.form for term in question.terms)


def _focus(
    question: Question, terms: Sequence[MatchedTerm], here: Marked, *, as_asked: bool = False
) -> Collection[int]:
    """Where what is asked for stands in a sentence."""
    return _places([term for term in terms if term.term.form == question.focus], here, as_asked=as_asked)


def _counts_part(question: Question, terms: Sequence[MatchedTerm], text: str, here: Marked) -> bool:
    """Whether a number of the part of a whole is told that a question asks for, if it does. Other words than the asked
    ones that stand for the whole do not stand for the part.
    """
    forms = {token.form for token in tokens(part_asked(question.text) or "")}
    parts = [term for term in terms if term.term.form in forms]
    around = _places([term for term in terms if term.term.form not in forms], here)
    inside = _places(parts, here, as_asked=True) | (_places(parts, here) - around)
    return counts_part(text, new_spans(Wanted.NUMBER, text, here.sequence, _asked(question)), inside, around)


def _places(terms: Sequence[MatchedTerm], here: Marked, *, as_asked: bool = False) -> set[int]:
    """Where in a sentence content words of the question stand, also in words that say the same or else as they were
    asked; what is only near in meaning tells nothing here.
    """
    content = [matched for matched in terms if matched.term.is_content]
    others = OTHER_WORDS if as_asked else {How.MEANING}
    stems = {match.stem for matched in content for match in matched.matches if match.how not in others}
    return {at for stem in stems & here.terms.keys() for at in here.terms[stem]}


def _is_vague(forms: Sequence[str], focus: Collection[int]) -> bool:
    """Whether what is asked for stands only behind a word that does not tell which."""
    return bool(focus) and all(not _VAGUE.isdisjoint(forms[max(0, at - 2) : at]) for at in focus)
