"""Whether a sentence counts the part that a question asks for: "how many of the dead were children?", not the dead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from knowledge.answering.kinds.spans import Placed
from knowledge.answering.kinds.wanted import DOES

NEAR = 5
"""Words from a number to what it counts of a whole ("of whom 37 were still in custody")."""

AT_WHOLE = 2
"""Words behind a number among which it counts the whole ("233 injured people")."""

_WHOLE = r"\bhow many of (?:the|those|these|them|his|her|its|their|\w+['’]s)\b"
_NOUN = r"(?: (?:\d[\d.,]*|[a-z]+-[a-z]+|one|two|three|four|five|six|seven|eight|nine|ten))? [\w-]+ "
_VERB = r"(?:went|go|came|come|got|get|fell|died|live|work|belong|survived|\w{3,}ed)"
_PARTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WHOLE}.{{0,100}}?\b(?:{DOES})\b(?P<part>.+)",
        rf"{_WHOLE}{_NOUN}.{{0,100}}?\b(?P<part>{_VERB}\b.+)",
        r"\bhow many (?P<part>[\w -]{1,60}?)(?: (?:were|are|was|is))?(?: there)? among (?:the|those|these|them)\b",
        r"\bсколько (?:\w+ )?(?:из|среди) [\w -]{1,60}? (?P<part>(?:был[аои]?|стал[аои]?|остал\w+|явля\w+) .+)",
        r"\bсколько (?P<part>[\w -]{1,60}?)(?: (?:был[аои]?|оказал\w+))? среди\b",
        r"\b\w+[дтн][ыі]ң (?:қаншасы|нешеуі) (?P<part>(?!\w*[дт][ыі]\b)\w+(?: (?:бол\w+|екен|еді|бар))?)[\s?.!]*$",
        r"\bарасында (?:қанша|неше) (?P<part>\w+)",
    )
)

_OF_THEM = re.compile(
    r"\b(?:of|among) (?:them|whom|which|these|those)\b|\b(?:из|среди) (?:них|которых)\b|\bолардың\b|\bоның ішінде\b",
    re.IGNORECASE,
)
"""What tells a number as that of a part of what was named before."""


_OF_WHOLE = re.compile(r" (?:of (?:the|those|these|its|his|her|their)|из)\b")
"""What stands behind a number of a part: "nine of the 40 tents"."""


def part_asked(question: str) -> str | None:
    """The words of a question for the part of a whole that it wants counted; None where it wants none."""
    return next((found["part"] for pattern in _PARTS if (found := pattern.search(question))), None)


def counts_part(text: str, numbers: Sequence[Placed], part: AbstractSet[int], whole: AbstractSet[int]) -> bool:
    """Whether a number is told as that of a part, or stands near the words for it and does not count the whole."""
    if _OF_THEM.search(text) or any(_OF_WHOLE.match(text, number.end) for number in numbers):
        return bool(part)
    return any(
        (0 < at - number.last <= NEAR or 0 < number.first - at <= NEAR)
        and not any(0 < other - number.last <= AT_WHOLE for other in whole - part)
        for number in numbers
        for at in part
    )
