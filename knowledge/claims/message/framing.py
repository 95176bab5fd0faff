"""How members put a claim: asked ("Is it true that …?", "Did he …?"), denied ("I don't think that …"), with a tag."""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.answering.kinds.wanted import Wanted, wanted_by
from knowledge.claims.message.turning import turned


class Statement(NamedTuple):
    """What a sentence states, and the words with which it denies that ("It is false that"), else nothing."""

    text: str
    denial: str = ""


_TAG = re.compile(
    r",\s*(?:right|correct|true|yes|no|eh|да|верно|правда|правильно|так|не так ли|не правда ли|разве нет)\s*\?+$"
    r"|,\s*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)(?:n['’]?t)?\s"
    r"(?:it|he|she|they|there|you|we|i)\s*\?+$"
    r"|,?\s*(?:\b(?:деген|дегені|екені)\s)?\b(?:(?:рас|дұрыс) па|шын ба|солай ма|солай емес пе)\s*\?+$",
    re.IGNORECASE,
)
"""What asks, behind a statement, whether it is so: English, Russian, Kazakh."""

_IT = r"(?:is it|it is|it['’]s|was it|it was)(?: really| simply| just)?"
_LEAD = re.compile(
    rf"(?:{_IT} (?:true(?: that)?|(?:correct|right|the case|a fact) that)|true or false[:,]?"
    r"|can (?:you|anyone|anybody|someone|somebody) confirm (?:that|if|whether)"
    r"|(?:это )?правда(?: ли)?(?: это)?,? что|верно(?: ли)?,? что|правильно ли,? что|действительно ли|разве|неужели"
    r"|(?:рас|дұрыс) па,|шын ба,)\s+",
    re.IGNORECASE,
)
"""What says, before a statement, that it is so, or asks whether it is."""

_DENIAL = re.compile(
    rf"(?:{_IT} (?:(?:false|untrue|not true)(?: that)?|(?:wrong|incorrect|fake|not the case|a lie|a myth) that)"
    r"|it (?:isn['’]?t|wasn['’]?t) (?:true(?: that)?|the case that)"
    r"|i (?:do not|don['’]?t|did not|didn['’]?t) (?:think|believe)(?: that)?|i doubt(?: that)?"
    r"|(?:это )?(?:не ?правда|ложь|не ?верно|фейк|враньё|вранье),? что"
    r"|(?:я )?(?:не думаю|не верю|сомневаюсь),? что)\s+",
    re.IGNORECASE,
)
_DENIAL_BEHIND = re.compile(
    r",?\s+(?:(?:деген|дегені|екені)\s+(?:өтірік|жалған)"
    r"|(?:(?:деген|дегені|екені)\s+)?(?:рас|шын|дұрыс) емес)\s*[.!]*$",
    re.IGNORECASE,
)
"""What says that a statement is not so, in Kazakh behind it."""

MOST_FRAMES = 4
"""Frames around one another that are taken off: "I don't think that it is true that …"."""


def stated(sentence: str) -> Statement | None:
    """What a sentence states, without what frames it; nothing if it only asks."""
    text, denials = _TAG.sub("", sentence), list[str]()
    for _ in range(MOST_FRAMES):
        if denial := _DENIAL.match(text) or _DENIAL_BEHIND.search(text):
            denials.append(denial.group().strip(" ,.!"))
        elif not (denial := _LEAD.match(text)):
            break
        text = (text[: denial.start()] + text[denial.end() :]).strip()
        text = text.rstrip("?")
    said = _said(text) if text.endswith("?") else text
    return Statement(said, denials[0] if len(denials) % 2 else "") if said and re.search(r"\w", said) else None


def _said(question: str) -> str | None:
    """What a sentence with a question mark states: "It fell?" still claims that it fell."""
    said = turned(question) or question
    return said if wanted_by(said.lower()) is Wanted.ANYTHING else None
