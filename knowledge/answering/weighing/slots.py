"""Whether the place that a question leaves open is filled: a number that counts what is counted, a name at its bearer.

A near miss holds all words of a question and not the answer; these pieces of evidence tell the two apart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from knowledge.answering.kinds.spans import FAR, SURE_CAUSE, Placed
from knowledge.answering.kinds.word_classes import unit_of

BESIDE = 3
"""Words within which a number counts what follows it ("225 confirmed deaths"), or a name stands at its bearer."""

AT_NOUN = 2
"""Words within which a number counts the noun that is asked for, or a name tells which one."""

CONTRASTS = frozenset(
    """before after other others another else against next previous last first second third only without never instead
    except both more less fewer most least until since again still yet do раньше до после другой другие другая еще кроме
    против первый последний только без никогда вместо снова""".split()
)
"""Small words that change what is asked; an answer that lacks them may be on something else."""

_TOLD = (
    rf"{SURE_CAUSE}|result of|caused|prompted|triggered|led to|reasons?|cause|since|потому|в связи|причин\w+|"
    "салдарынан|байланысты"
)
_REASON = re.compile(
    rf"\b(?:{_TOLD}|as a result|blamed|attributed|to (?!the\b|a\b|an\b|be\b|his\b|her\b)[a-z]{{3,}}|for [a-z]+ing|"
    r"enabl\w+|allow\w+|үшін)\b"
)
_CAUSE = re.compile(
    rf"\b(?:{_TOLD}|resulted from|blam\w+|attribut\w+|sparked|after|following|вызва\w+|после|себебінен)\b"
)

_SEVERAL = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|два|две|двое|три|четыре|пять|шесть|семь|восемь|девять|"
    r"десять|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|\d+"
)
_ASKS_FOR_SEVERAL = re.compile(
    r"\b(?:what|which|name|list|(?:what|who) (?:are|were)|какие|каких|назовите|қай|қандай)(?: the| other)? "
    rf"(?:{_SEVERAL})\b",
    re.IGNORECASE,
)
_ASKS_AGE = re.compile(
    r"\b(?:how old|what age|at what age|сколько лет (?:бы|ем|ей|им)\w*|неше жас\w*)\b", re.IGNORECASE
)
_AGE = re.compile(
    r"\b(?:aged?(?: of)? \d|\d+[- ]years?[- ](?:old|of age)|\d+[- ]летн\w+|\d+ (?:лет|года?)\b|\d+ жас\w*)|"
    r", \d{1,3}[,.]",
)
_AND = re.compile(r" (?:and|и|және|мен) ")
_SIGNS = {"money": re.compile(r"[$€£₸₽¥]"), "percent": re.compile(r"\d\s?%")}
_PASSIVE = frozenset({"was", "were", "is", "are", "been", "being", "be"})


class Gaps(NamedTuple):
    """How far the nearest of some words stands before one of some spans, and behind one: 1 side by side, infinite where
    there is none.
    """

    before: float
    behind: float

    @property
    def stand_beside(self) -> bool:
        """Whether a word stands within BESIDE words of a span."""
        return min(self) <= BESIDE

    @property
    def nearness(self) -> float:
        """1 where a word stands beside a span, falling to 0 at FAR words between."""
        return max(0.0, 1 - (min(self) - 1) / FAR)


NOWHERE = Gaps(math.inf, math.inf)
"""Of no words, or no spans."""


def gaps(spans: Sequence[Placed], words: Collection[int]) -> Gaps:
    """How far the nearest words outside the spans stand from them, by the words' places."""
    if not words:
        return NOWHERE
    before = behind = math.inf
    for _, _, first, last in spans:
        for at in words:
            if at < first:
                before = first - at if first - at < before else before
            elif at > last:
                behind = at - last if at - last < behind else behind
    return Gaps(before, behind)


def do_it(names: Sequence[Placed], matched: Collection[int], forms: Sequence[str]) -> bool:
    """Whether a new name stands before a matched word as the one who does it: nothing is done to it."""
    return gaps(names, [at for at in matched if at and forms[at - 1] not in _PASSIVE]).behind <= BESIDE


def stand_at(names: Sequence[Placed], focus: Collection[int]) -> bool:
    """Whether a new name stands at the noun that is asked for ("the port of Varna" for "which port")."""
    return any(name.first - AT_NOUN <= at <= name.last + AT_NOUN for name in names for at in focus)


def listed(names: Sequence[Placed], text: str) -> int:
    """How many things the names tell; "Arl and Brem" reads as one name and is two."""
    return sum(1 + len(_AND.findall(text, name.start, name.end)) for name in names)


def asks_for_several(question: str) -> bool:
    """Whether a question wants things listed, and says how many ("which three villages")."""
    return _ASKS_FOR_SEVERAL.search(question) is not None


def asks_age(question: str) -> bool:
    """Whether a question asks how old somebody is."""
    return _ASKS_AGE.search(question) is not None


def tells_age(text: str) -> bool:
    """Whether a sentence tells somebody's age."""
    return _AGE.search(text.lower()) is not None


def told_in(units: frozenset[str], text: str, forms: Sequence[str]) -> bool:
    """Whether a sentence tells a number in one of the units; `forms` are those of its words."""
    if any(unit in units and sign.search(text) for unit, sign in _SIGNS.items()):
        return True
    return any(unit_of(form) in units for form in forms)


def gives_reason(text: str) -> bool:
    """Whether a sentence has a word that gives a reason or a purpose."""
    return _REASON.search(text.lower()) is not None


def names_cause(text: str) -> bool:
    """Whether a sentence says in so many words what caused a thing; a bare "to" or "for" may only lead on."""
    return _CAUSE.search(text.lower()) is not None
