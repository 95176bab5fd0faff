"""Who a sentence says it of: the words that name the sayer, by the form of attributions in three languages."""

from __future__ import annotations

import re

from knowledge.answering.asking.frames import LEADS
from knowledge.answering.kinds.people import TITLES
from knowledge.text.tokens import Span, fold

LONGEST = 2_000
"""Letters of a sentence in which the sayer is looked for: a longer one is no sentence of a story."""

_WORDS = r"(?!(?:and|but|while|of whom)\b)[^\s,;:—–()«»“”\"]+(?:\s+[^\s,;:—–()«»“”\"]+){0,7}?"
"""Words without a mark that ends a clause."""

_LED = re.compile(
    r"\b(?:according to|as (?:stated|reported|announced|confirmed) by|in the words of|по (?:словам|данным|сведениям|"
    r"информации|мнению|оценке)|как (?:сообщил|заявил|рассказал|отметил)\w*)\s+"
    rf"(?P<sayer>{_WORDS})(?=[,;:.—–)]|$)",
    re.IGNORECASE,
)
"""What leads to whoever says it."""

_SAID = (
    r"(?:said|says|told|stated|declared|claimed|claims|announced|added|warned|warns|stressed|emphasi[sz]ed|highlighted|"
    r"underscored|underlined|clarified|insisted|insists|denied|denies|wrote|confirmed|argued|argues|explained|noted|"
    r"reported|reports|promised|admitted|acknowledged|believes|estimates|recalled|called|"
    r"(?:сказал|заявил|сообщил|рассказал|отметил|подчеркнул|добавил|пообещал|предупредил|признал|написал|уточнил|"
    r"пояснил)(?:[аои]|ся|ась|ись)?|утвержда[ею]т|сообща[ею]т|счита[ею]т|говор[ия]т)\b"
)
_BEFORE = re.compile(
    rf"(?:^|[,;:—–“”\"«»]\s*|\b(?:but|and|while|that|но|и|а|что)\s+)"
    rf"(?P<sayer>{_WORDS},\s+{_WORDS}(?=,\s+{_SAID})|{_WORDS}),?\s+(?:(?:has|had|have|also|\w+ly)\s+)?{_SAID}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?:[”\"»][,—–\s]*\s{_SAID}|[,—–]\s+(?:said|says|сказал\w*|сообщил\w*|заявил\w*))\s+(?P<sayer>{_WORDS})(?=[,;:.—–]|$)",
    re.IGNORECASE,
)
_KAZAKH = re.compile(
    rf"(?:^|[,;:—–]\s*)(?P<sayer>{_WORDS})\s+(?:айтуынша|сөзінше|мәліметінше|пікірінше|хабарлауынша)\b", re.IGNORECASE
)
_NOBODY = re.compile(
    r"\b(?:not?|which|who|whom|was|were|is|are|had|has|have|now|and|but|that|котор\w+)(?:\s|$)|\b(?:he|she|it|they)\s|"
    r"\bthe$|^(?:what|кто)\b",
    re.IGNORECASE,
)
"""What shows that the words are no subject alone."""


def sayer_in(text: str) -> Span | None:
    """Offsets of the words of a sentence that name who says it; None where it names nobody."""
    if len(text) > LONGEST:
        return None
    for pattern in (_LED, _BEHIND, _BEFORE, _KAZAKH):
        for found in pattern.finditer(text):
            if not _NOBODY.search(found["sayer"]):
                start, end = found.span("sayer")
                return start, end - (text[end - 1] == ".")
    return None


_BARE_NAME = r"(?:the )?[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,3}"
_ASKED = re.compile(
    rf"(?i:{LEADS})(?:"
    rf"(?i:what (?:did|does|do|has|have|had)) (?P<saying>{_BARE_NAME}) "
    r"(?:say|said|answer|answered|reply|replied|respond|comment|think|claim|state|announce|call|tell|told|promise|warn)|"
    rf"(?i:did|does|has|have) (?P<answering>{_BARE_NAME}) "
    r"(?:answer|answered|reply|replied|respond|responded|comment|commented|react|reacted))\b"
)
_TELLING = r"(?:'s)?,? (?:had |has |have |who )?(?:said|says|told|added|called|argued|claimed)\b"
_PRONOUNS, _ARTICLES = frozenset("he she it they".split()), frozenset("the a an his her its their".split())


def is_said_by_another(question: str, text: str) -> bool:
    """Whether what somebody with a name says is asked for ("what did Russia say?"), and an English sentence tells what
    another one with a name says. "The mayor" may be whoever is asked for.
    """
    asked = _ASKED.match(question)
    span = sayer_in(text) if asked else None
    if not asked or not span:
        return False
    names = _names(asked["saying"] or asked["answering"])
    sayer = text[slice(*span)]
    words = {fold(word) for word in re.findall(r"\w+", sayer)}
    if words & (names | _PRONOUNS) or not _names(sayer):
        return False
    return not any(re.search(rf"\b{re.escape(name)}{_TELLING}", text, re.IGNORECASE) for name in names)


def _names(text: str) -> set[str]:
    """The folded words with a capital that are neither titles nor articles."""
    return {fold(word) for word in re.findall(r"[A-ZÀ-Þ]\w+", text)} - TITLES - _ARTICLES
