"""A question that leans on what was asked before ("and who got it after them?") is completed from its conversation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from knowledge.answering.asking.anaphora import points_back
from knowledge.answering.asking.frames import without_asking_you
from knowledge.answering.asking.question import PEOPLE, Question
from knowledge.courtesy import is_courtesy
from knowledge.text.stopwords import ASKING
from knowledge.text.tokens import tokens

_LEADS = re.compile(
    r"^(?:(?:so|ok|okay|well)\b[,\s]*)*(?:(?P<about>what about|how about)|and|but|also|then|а|и|но|ал|сонда|тағы)\b",
    re.IGNORECASE,
)
_SPOKEN_TO = re.compile(
    r"\b(?:you|your|yours|ты|тебя|тебе|твой|твоя|вы|вас|вам|ваш|сен|сенің|саған|сіз|сіздің|сізге)\b", re.IGNORECASE
)
"""Words that speak to whoever is there: "how are you" is about nothing that was asked."""

_ASKING = ASKING - {"tell", "me", "please"} | {"any", "anyone", "anybody", "anything"}
INHERITED = 0.6
"""Weight of a word of the last question in a follow-up; half of it again for each turn before."""

_EMPTY = ASKING | set("true really right correct sure more правда серьезно верно рас шынымен".split())
"""Words that say nothing of a subject: "is that true?" leaves none to a follow-up. Question words of a language that no
article is in count as content."""

ENOUGH = 4
"""Content words, a name among them counting for two, from which a question led by "and" may stand alone."""

FEW = 1
"""Content words up to which a question without a name of its own is taken for an ellipsis ("and injured?")."""


def leans_on_before(question: Question) -> bool:
    """Whether the question can't be understood without the one before it."""
    content = sum(term.is_content or term.form in PEOPLE for term in question.terms)
    named = any(term.is_name for term in question.terms)
    if content <= FEW and (is_courtesy(question.text) or _SPOKEN_TO.search(without_asking_you(question.text))):
        return False
    lead = _LEADS.match(question.text)
    if lead and (lead["about"] or content + named < ENOUGH):
        return True
    return points_back(question) or (content <= FEW and not named and _asks(question))


def _asks(question: Question) -> bool:
    """Whether an ellipsis asks at all: "lol ok" does not."""
    return "?" in question.text or any(term.form in _ASKING for term in question.terms)


def complete(question: Question, turns: Iterable[Question]) -> tuple[Question, str | None]:
    """The question with what it inherits from the questions before (newest first; no more are looked at than are leaned
    on), and the words that these are in, as they were written.

    Names come from the latest question that has any: "and Armenia?" is not about Kazakhstan as well.
    """
    if not leans_on_before(question):
        return question, None
    own = {term.form for term in question.terms}
    has_names = any(term.is_name for term in question.terms) and not points_back(question)
    terms, carried = question.terms, list[str]()
    for age, before in enumerate(turns):
        weight = INHERITED * 0.5**age
        telling = [term for term in before.content if term.form not in _EMPTY]
        fresh = {term.form for term in telling if term.form not in own and not (has_names and term.is_name)}
        has_names |= any(term.is_name for term in before.terms)
        own |= fresh
        terms += tuple(
            replace(term, weight=weight * term.weight, is_inherited=True)
            for term in before.content
            if term.form in fresh
        )
        carried += [_as_written(before, fresh, own)] if fresh else []
        if before.has_subject and not leans_on_before(before):
            break
    return (replace(question, terms=terms), ", ".join(reversed(carried))) if carried else (question, None)


def _as_written(asked: Question, fresh: AbstractSet[str], known: AbstractSet[str]) -> str:
    """The words of a question from the first that is inherited to the last, but for those that say something else:
    "people drowned … in the harbour".
    """
    left_out = {term.form for term in asked.content} - known
    runs, goes_on = list[tuple[int, int]](), False
    for form, start, end in tokens(asked.text):
        if form in fresh or form in PEOPLE:
            runs = [*runs[:-1], (runs[-1][0], end)] if goes_on else [*runs, (start, end)]
            goes_on = True
        goes_on &= form not in left_out
    return " … ".join(asked.text[start:end] for start, end in runs)
