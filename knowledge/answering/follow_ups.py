"""A question that leans on what was asked before ("and who got it after them?") is completed from its conversation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answering.anaphora import points_back
from knowledge.answering.question import PEOPLE, Question

_LEADS = re.compile(
    r"^(?:(?:so|ok|okay|well)\b[,\s]*)*(?:(?P<about>what about|how about)|and|but|also|then|а|и|но|ал|сонда|тағы)\b",
    re.IGNORECASE,
)
INHERITED = 0.6
"""Weight of a word of the last question in a follow-up; half of it again for each turn before."""

ENOUGH = 4
"""Content words, a name among them counting for two, from which a question led by "and" may stand alone."""

FEW = 1
"""Content words up to which a question without a name of its own is taken for an ellipsis ("and injured?")."""


def leans_on_before(question: Question) -> bool:
    """Whether the question can't be understood without the one before it."""
    content = sum(term.is_content or term.form in PEOPLE for term in question.terms)
    named = any(term.is_name for term in question.terms)
    lead = _LEADS.match(question.text)
    if lead and (lead["about"] or content + named < ENOUGH):
        return True
    return points_back(question) or (content <= FEW and not named)


def complete(question: Question, turns: Sequence[Question]) -> tuple[Question, str | None]:
    """The question with what it inherits from the questions before (oldest first), and how it was understood.

    Names come from the latest question that has any: "and Armenia?" is not about Kazakhstan as well.
    """
    if not turns or not leans_on_before(question):
        return question, None
    own = {term.form for term in question.terms}
    has_names = any(term.is_name for term in question.terms) and not points_back(question)
    inherited = []
    for age, before in enumerate(reversed(turns)):
        weight = INHERITED * 0.5**age
        fresh = [term for term in before.content if term.form not in own and not (has_names and term.is_name)]
        has_names |= any(term.is_name for term in before.terms)
        own |= {term.form for term in fresh}
        inherited += [replace(term, weight=weight * term.weight) for term in fresh]
        if not leans_on_before(before):
            break
    if not inherited:
        return question, None
    topic = " ".join(term.typed for term in inherited)
    return replace(question, terms=(*question.terms, *inherited)), f"{question.text} [{topic}]"
