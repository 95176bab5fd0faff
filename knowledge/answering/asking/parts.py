"""A message that asks several things is answered part by part."""

from __future__ import annotations

import re

from knowledge.answering.asking.cleaning import clean
from knowledge.answering.asking.frames import ASKING_WORD, OPENING, PREPOSITION, RELATIVE, is_clause_in_front
from knowledge.answering.asking.listed import items_of
from knowledge.answering.asking.quotes import quotes_in
from knowledge.answering.kinds.wanted import DOES

_BREAK = re.compile(
    rf"(?<=[?;])\s+(?=\S)"
    rf"|,?\s+(?:and|also|plus|&|и|а также|а|және)\s+(?:also\s+)?(?={OPENING})"
    rf"|(?P<bare>:\s+|,\s+(?!(?:{PREPOSITION}\s+)?(?:{RELATIVE})\b))(?=(?:and\s+)?{ASKING_WORD}\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(rf"\b(?:{ASKING_WORD}|{DOES}|не)\b|\?", re.IGNORECASE)
_ASKS_ALONE = re.compile(rf"\b{ASKING_WORD}\b|^(?:{DOES})\b|\?", re.IGNORECASE)
"""The same for what stands in front of a list: "I was wondering" only leads to it."""

_PREPOSITION = re.compile(rf"^{PREPOSITION}\s+", re.IGNORECASE)
_AND = re.compile(r"^(?:and|also|plus|и|а|а также|және)\s+(?:also\s+)?", re.IGNORECASE)

MOST_PARTS = 4
"""Parts of one message that are answered; what goes beyond is left to another message."""

SHORTEST = 2
"""Words of the shortest part."""


def questions_of(message: str) -> list[str]:
    """The questions in a message as Discord has it, be they one after the other or a list; all of it where it asks
    one thing.
    """
    items = items_of(message)
    if len(items) < 2:
        return split_parts(*(items or [clean(message)]))
    found = list[str]()
    for item in items:
        leads_on = found and (is_clause_in_front(found[-1]) or (_words(item) < SHORTEST and found[-1][-1] != "?"))
        if leads_on:
            found[-1] = f"{found[-1]}, {item}"
        else:
            found += split_parts(item)
    asking = [part for part in found if _ASKS_ALONE.search(part)]
    return asking[:MOST_PARTS] if len(asking) > 1 else split_parts(clean(message))


def split_parts(text: str) -> list[str]:
    """The questions in a message, in order; the whole message where it asks one thing."""
    asking = [piece for piece in _pieces(text) if _ASKS.search(piece) and _words(piece) >= SHORTEST]
    return [asking[0], *map(_by_itself, asking[1:MOST_PARTS])] if len(asking) > 1 else [text]


def _pieces(text: str) -> list[str]:
    """What stands between the breaks; what only leads to a question stays with it."""
    found, start, quotes = list[str](), 0, quotes_in(text)
    for at in _BREAK.finditer(text):
        ahead = text[start : at.start()]
        if any(begin <= at.start() < end for begin, end in quotes):
            continue
        if at["bare"] is None or (_ASKS.search(ahead) and not is_clause_in_front(ahead.strip())):
            found.append(ahead)
            start = at.end()
    return [piece.strip(" ,;:") for piece in (*found, text[start:])]


def _words(piece: str) -> int:
    """The words of a piece without the preposition that it begins with."""
    return len(_PREPOSITION.sub("", piece).split())


def _by_itself(piece: str) -> str:
    """A question that has words enough to be understood, without the "and" that would make it a follow-up."""
    alone = _AND.sub("", piece)
    return alone if len(alone.split()) > SHORTEST else piece
