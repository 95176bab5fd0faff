"""A question that leans on what was asked before ("and who got it after them?") is completed from its conversation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answering.question import Question

_LEADS = re.compile(r"^(?:and|but|so|also|then|ok|okay|what about|how about|а|и|но|ал|сонда|тағы)\b", re.IGNORECASE)
_REFERS = re.compile(
    r"\b(?:he|she|it|they|them|him|her|his|its|their|theirs|this|that|these|those|there|then|one|ones|else|same|such|"
    r"latter|former|он|она|оно|они|его|ее|её|их|ему|ей|им|ней|нем|нём|них|это|этот|эта|эти|этого|этом|тот|там|тогда|тут|"
    r"ол|оны|оның|оған|олар|оларды|олардың|бұл|осы|сол|мұны|сонда)\b",
    re.IGNORECASE,
)
INHERITED = 0.6
"""Weight of a word of the last question in a follow-up; half of it again for each turn before."""

FEW = 1
"""Content words up to which a question without a name of its own is taken for an ellipsis ("and injured?")."""


def leans_on_before(question: Question) -> bool:
    """Whether the question can't be understood without the one before it."""
    named = any(term.is_name for term in question.terms)
    return bool(_LEADS.match(question.text) or _REFERS.search(question.text)) or (
        len(question.content) <= FEW and not named
    )


def complete(question: Question, turns: Sequence[Question]) -> tuple[Question, str | None]:
    """The question with what it inherits from the questions before (oldest first), and how it was understood."""
    if not turns or not leans_on_before(question):
        return question, None
    own = {term.form for term in question.terms}
    inherited = []
    for age, before in enumerate(reversed(turns)):
        weight = INHERITED * 0.5**age
        fresh = [term for term in before.content if term.form not in own]
        own |= {term.form for term in fresh}
        inherited += [replace(term, weight=weight * term.weight) for term in fresh]
        if not leans_on_before(before):
            break
    if not inherited:
        return question, None
    topic = " ".join(term.typed for term in inherited)
    return replace(question, terms=(*question.terms, *inherited)), f"{question.text} [{topic}]"
