"""Nouns that a number behind them tells apart: line 6, article 7, № 12."""

from __future__ import annotations

import re

from knowledge.claims.values.quantities import ANYONE

_NOUNS = re.compile(
    r"(№|#|\b(?:nos?\.?|number|pages?|pp?\.|line|route|flight|highway|motorway|road|bus|tram|room|gate"
    r"|platform|pier|terminal|apartment|(?-i:Building|Train|Bill)|(?<!in )case|chapter|article|section"
    r"|paragraph|clause|item|law|resolution|protocol|decree|version|channel|episode|season|unit|block|level|phase|stage|day|round"
    r"|lot|bay|cabin|camp|class|grade|type|boeing|airbus|formula|covid"
    r"|линия|линии|маршрут\w*|рейс\w*|автобус\w*|трамва\w*|поезд(?:а|у|ом|е)?|номер\w*|трасс[аыеу]|шоссе|дом(?:а|у|ом|е)?"
    r"|квартир[аыеу]|кабинет(?:а|у|ом|е)?|корпус(?:а|у|ом|е)?|школ[аыеу]|страниц[аыеу]|стр\.|стать(?:я|и|е|ю|ёй|ей)|ст\."
    r"|пункт(?:а|у|ом|е)?|п\.|глав[аыеу]|закон(?:а|у|ом|е)?|постановлени[еяю]|указ(?:а|у|ом|е)?|боинг(?:а|у|ом|е)?"
    r"|бап(?:та|тың|қа)?|бет(?:і|те|інде)?|нөмір(?:і|лі)?))\s?$",
    re.IGNORECASE,
)

_COUNTED_THERE = re.compile(
    r"\b(?:(?:[Tt]h(?:at|is|e)|[Ee](?:very|ach)|[Ss]ame|[Aa]n?|[Pp]er|[Aa]ny|[Oo]ne)\s(?:day|stage|round|bus|class|level|phase"
    r"|camp|type|block|unit|lot|season|episode|case|page|room|road|flight|item|version)"
    r"|(?:[Tt]he|[Ee](?:very|ach)|[Ss]ame|[Aa]n?|[Aa]ny|[Oo]ne)\s(?:law|resolution|protocol|decree|article|chapter|section"
    r"|paragraph|clause|channel|highway|motorway|platform|pier|gate|terminal|apartment|bay|cabin))\s$"
)
"""What the number behind tells nothing of ("that day 12 people", but "the Terminal 2")."""

_SIGN = re.compile(r"[№#]\s?$")

_NAMED = re.compile(r"\b(?:(?!Nos?\b)[A-Z]\w+|route|flight|tram|grade)\s$")
"""What its number tells apart, whoever follows: an English noun written as a name ("Building 7 people")."""

_PERSONS = re.compile(
    rf"\d+\s(?:(?:other|more|further|young|old|elderly|local|\w+(?:ых|их))\s)?(?:{'|'.join(sorted(ANYONE))}|(?:wo)?men|children"
    r"|babies|passengers|pupils|students|workers|miners|nurses|doctors|teachers|patients|residents|civilians|migrants|refugees"
    r"|soldiers|officers|prisoners|protesters|guests|boys|girls|человека|ребенка|ребёнка|женщин\w*|мужчин\w*|бала|оқушы|әйел)\b",
    re.IGNORECASE,
)
_MANY = re.compile(r"\d+\s(?:\w+(?:ых|их)\s)?[а-яё]{2,}(?:ов|ев|ёв|ей)\b")
"""Behind a number: a Russian genitive of many, which only a number that counts has ("12 этажей")."""

_INSIDE = re.compile(
    r"\b(?:во?|на)\s(?:поезде|доме|кабинете|корпусе|автобусе|трамвае|школе|квартире)\s$", re.IGNORECASE
)
_TOLD_THERE = re.compile(
    r"\d+\s(?!(?:для|или|что|где|как|когда|под|над|при|без|через|после|перед|между|был[аио]?|есть|уже|теперь|улицы|города|имени)\b"
    r"|\w+(?:л|ла)(?:с[ья])?\b)[а-яё]{3,}"
)
"""Behind a number inside a house: it counts who or what is there ("в доме 20 погибли", but "в доме 20 по улице")."""

_REFUSAL = re.compile(r"(?:\bno\.?|(?:^|\n|[.!?][\"”»]?\s[\"“«]?)No\.?)\s$")
_THINGS = re.compile(r"\d+\s(?:(?!(?:was|has|does|this|his|its)\b)[a-z]{2,}[^\Wsui]s|were|are|have)\b")
"""Behind a "no." that may end a sentence: what the next one counts ("He said no. 12 bridges fell")."""

_GROUPED = re.compile(r"\d+[,.\u00a0 ]\d{3}")
"""A number whose figures stand in groups: it counts ("fined Coast Line 240,000 francs")."""

LONGEST = 16
"""Letters of the longest of them, with the space: постановление."""


def label_of(text: str, start: int) -> str | None:
    """The noun, in small letters, that the number in digits which starts there tells apart; None if it counts."""
    if not text[start].isdigit() or _GROUPED.match(text, start):
        return None
    found = _NOUNS.search(text, max(0, start - LONGEST), start)
    return found[1].lower() if found and (_SIGN.match(found[0]) or not _is_counting(text, start)) else None


def _is_counting(text: str, start: int) -> bool:
    """Whether the number behind a noun that could be told by it counts what follows."""
    lead = text[max(0, start - 2 * LONGEST) : start]
    return bool(
        _COUNTED_THERE.search(lead)
        or _MANY.match(text, start)
        or (_PERSONS.match(text, start) and not _NAMED.search(lead))
        or (_INSIDE.search(lead) and _TOLD_THERE.match(text, start))
        or (_REFUSAL.search(lead) and _THINGS.match(text, start))
    )
