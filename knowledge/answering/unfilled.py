"""Whether the place that a question leaves open stays open in the best sentence, though its words fit.

A near miss says of something all that the question says, and not what it asks. The learnt weights know that from the
pieces of evidence in `slots`, but they weigh a few that a close reading is surer of.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from knowledge.answering.causes import LANGUAGES, tells_cause
from knowledge.answering.matching import OTHER_WORDS, How, MatchedTerm
from knowledge.answering.question import Question
from knowledge.answering.shares import counts_part, part_asked
from knowledge.answering.spans import new_spans
from knowledge.answering.wanted import Wanted
from knowledge.index import Place
from knowledge.index.marks import Marked, marked
from knowledge.text.tokens import tokens

UNFILLED = 0.4
"""What is left of the confidence. DESIGN has the figures."""

_VAGUE = frozenset(
    """various several some many certain different numerous unnamed unspecified undisclosed other
    различных различные нескольких некоторых некоторые разных разные ряде
    түрлі бірнеше кейбір әртүрлі""".split()
)
"""Words that tell of more than one, and not which."""

_WHICH = re.compile(r"\b(?:which|what|какие|каких|какой|какая|қай|қандай)\b", re.IGNORECASE)


def is_unfilled(question: Question, terms: Sequence[MatchedTerm], place: Place) -> bool:
    """Whether a sentence that may answer leaves open what is asked for: a cause, the part of a whole, which ones."""
    text, here = place.sentence.text, marked(place.sentence.text, place.document.revision.language)
    asked = frozenset(term.form for term in question.terms)
    if question.wanted is Wanted.REASON:
        is_known = place.document.revision.language in LANGUAGES
        return is_known and not tells_cause(text, here.words, _places(terms, here, as_asked=True))
    if question.wanted is Wanted.NUMBER and (part := part_asked(question.text)):
        forms = {token.form for token in tokens(part)}
        inside = _places([term for term in terms if term.term.form in forms], here)
        around = _places([term for term in terms if term.term.form not in forms], here)
        return not counts_part(text, new_spans(Wanted.NUMBER, text, here.sequence, asked), inside, around)
    if question.focus and _WHICH.search(question.text):
        focus = _places([term for term in terms if term.term.form == question.focus], here)
        return _is_vague(here.sequence, focus) and not new_spans(Wanted.NAME, text, here.sequence, asked)
    return False


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
