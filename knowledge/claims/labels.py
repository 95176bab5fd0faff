"""Nouns that a number behind them tells apart: line 6, article 7, № 12."""

from __future__ import annotations

import re

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
    r"\b(?:that|this|every|each|same|the|an?|per|any|one)\s(?:day|stage|round|bus|class|level|phase|camp|type|block|unit|lot"
    r"|season|episode|case|page|room|road|flight|item|version)\s$",
    re.IGNORECASE,
)
"""What the number behind tells nothing of ("that day 12 people")."""

_GROUPED = re.compile(r"\d+[,.\u00a0 ]\d{3}")
"""A number whose figures stand in groups: it counts ("fined Coast Line 240,000 francs")."""

LONGEST = 16
"""Letters of the longest of them, with the space: постановление."""


def label_of(text: str, start: int) -> str | None:
    """The noun, in small letters, that the number in digits which starts there tells apart; None if it counts."""
    if not text[start].isdigit() or _GROUPED.match(text, start):
        return None
    found = _NOUNS.search(text, max(0, start - LONGEST), start)
    is_counted = _COUNTED_THERE.search(text, max(0, start - 2 * LONGEST), start)
    return found[1].lower() if found and not is_counted else None
