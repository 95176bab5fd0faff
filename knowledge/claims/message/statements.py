"""The statements in a message: what can be held against the articles, sentence by sentence."""

from __future__ import annotations

import re

from knowledge.answering.asking.cleaning import clean
from knowledge.claims.message.framing import Statement, stated
from knowledge.errors import InputError
from knowledge.text import detect_language, split_sentences

_QUOTED = re.compile(r"^[\s\"“”«»'*-]+|[\s\"“”«»'*]+$")

_START = r"(?:^|(?<=[.!?] ))"
_TALK = re.compile(
    r"\b(?:so )?(?:basically|actually|apparently|honestly|literally|obviously|lol|btw|tbh|imo|afaik|iirc)\b,?\s*"
    rf"|{_START}(?:(?:(?:i|we)(?:'ve)? (?:heard|read|think|thought|guess|know|believe)(?: somewhere)?(?: that)?"
    r"|they say(?: that)?|people say(?: that)?|did you know(?: that)?|it is said that)\b,?"
    r"|(?:so|well|look|yeah|wait),)\s+"
    rf"|(?:{_START}|(?<=, ))(?:короче|кстати|вроде(?: бы)?|типа|кажется|говорят|оказывается|по-моему|слышал[аи]?)\b"
    r"(?:,\s*(?:что\b\s*)?|\s+)|\b(?:вроде бы|лол|имхо|слышал[аи]?,? что)\b,?\s*"
    r"|\b(?:меніңше|айтпақшы|естуімше|шынымен)\b,?\s*",
    re.IGNORECASE,
)
"""What talk wraps around a claim: it says nothing that an article could hold. Words that claims have as well are talk
only before a comma ("Well, water was poisoned"), or Russian ones at the beginning or behind one.
"""


def statements(message: str) -> list[Statement]:
    """The sentences of a message that state something, without markup and what frames them.

    Raises InputError for a message without words, or one that only asks.
    """
    said = clean(message)
    text = _TALK.sub("", said).strip() or said
    if not re.search(r"\w", text):
        raise InputError("There is no claim here: write what is said to have happened.")
    sentences = [_QUOTED.sub("", sentence.text) for sentence in split_sentences(text, detect_language(text))]
    stating = [statement for sentence in sentences if (statement := stated(sentence))]
    if not stating:
        raise InputError("That is a question; a claim says that something is so.")
    return stating
