"""Questions that ask who says something."""

from __future__ import annotations

import re

from knowledge.answering.asking.question import Question
from knowledge.answering.kinds.wanted import Wanted

_SAYING = frozenset(
    """say says said saying state states stated claim claims claimed report reports reported tells told write writes
    wrote announce announces announced confirm confirms confirmed
    говорит говорят сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили сообщает сообщают
    утверждает утверждают написал написала пишет пишут подтвердил подтвердила
    айтты айтқан айтады айтып хабарлады хабарлайды мәлімдеді дейді деген""".split()
)
_SOURCE = frozenset("according source sources источник источники словам данным дереккөз".split())
"""Words that ask for the sayer by themselves."""

_BESIDE = frozenset(
    """who whom whose what is was are has have the a it its this that these so to of by you and but then
    кто это этого так об этом вам тебе а и какой каков по чьим из
    кім кімнің мұны бұны оны осыны солай бұлай бұл қандай ал және""".split()
)
"""What may stand beside them: words that only point at what was answered."""

_KNOWING = re.compile(
    r"(?:(?:but|and|so) )*how (?:do|would|can) you know(?: (?:about|of))?(?: (?:that|this|it))?|"
    r"(?:а )?откуда (?:ты|вы) (?:это )?зна\w+|(?:а )?откуда (?:это )?известно|оны қайдан біле\w+"
)
"""Who asks how it is known asks who says it."""


def asks_for_sayer(question: Question) -> bool:
    """Whether a question asks who says what was just answered, and nothing else: not "who said no?"."""
    if _KNOWING.fullmatch(" ".join(re.findall(r"[\w']+", question.text.casefold()))):
        return True
    words = {term.form for term in question.terms}
    asks = bool(words & _SOURCE) or asks_who_said(question)
    return asks and words <= _SAYING | _SOURCE | _BESIDE


def asks_who_said(question: Question) -> bool:
    """Whether a question asks for the person who said something."""
    return question.wanted is Wanted.PERSON and any(term.form in _SAYING for term in question.terms)
