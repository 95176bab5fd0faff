"""What kind of answer a question wants, told by its question words in English, Russian and Kazakh."""

from __future__ import annotations

import re
from enum import StrEnum


class Wanted(StrEnum):
    """The kind of span that can fill a question."""

    PERSON = "who"
    TIME = "when"
    CLOCK = "at what time"
    PLACE = "where"
    NUMBER = "how many"
    REASON = "why"
    MANNER = "how"
    MEANING = "meaning"
    YES_NO = "yes or no"
    THING = "what"
    ANYTHING = "anything"


_UNITS = "date|day|days|month|months|year|years|decade|century|hour|o'clock"
_PLACES = "place|city|town|village|country|countries|region|regions|province|state|location|street|venue|capital|site"
_AMOUNTS = (
    "number|amount|percentage|percent|proportion|share|price|cost|sum|total|population|size|age|distance|height|score|"
    "figure|rate|magnitude|length|weight|speed|temperature"
)
_AUXILIARY = (
    "is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|"
    "isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|any"
)

_PATTERNS = [
    (Wanted.MEANING, r"\b(?:stands? for|full (?:form|name) of|abbreviation|acronym|meaning of|what does \S+ mean|"
                     r"расшифровыв\w+|что означает|что такое|деген не\b|нені білдіреді)"),
    (Wanted.NUMBER, rf"\bhow (?:many|much|old|long|far|tall|high|big|large|fast|heavy|deep|wide|often)\b|"
                    rf"\b(?:what|which)(?:'s| is| was| were| are)?(?: the| an?)?(?: \w+){{0,2}} (?:{_AMOUNTS})\b|"
                    r"^(?:number|amount|total|count) of\b|\bскольк\w+|\bкако\w+ (?:количеств|числ|процент|сумм)\w*|"
                    r"\b(?:қанша|неше|нешеу|қаншаға)\b"),
    (Wanted.CLOCK, r"\b(?:what|which) time\b|\bwhat hour\b|\bв котором часу\b|\bво сколько\b|\bсағат нешеде\b"),
    (Wanted.TIME, rf"\bwhen\b|\b(?:what|which) (?:\w+ )?(?:{_UNITS})\b|\bhow soon\b|\bsince when\b|"
                  r"\bкогда\b|\b(?:каком|какого|какой|какие) (?:году|года|числа|месяце|день|дни|дата|даты)|\bқашан\b|\bқай (?:жыл|күн|ай)\w*"),
    (Wanted.REASON, r"\bwhy\b|\bhow come\b|\b(?:what|which)(?: \w+)? (?:reasons?|causes?|caused|led to|triggered|sparked|prompted)\b|"
                    r"\bfor what reason\b|\bwhat for\b|\b(?:почему|зачем|отчего|из-за чего)\b|\bпричин\w+|\b(?:неге|неліктен|себебі)\b"),
    (Wanted.PERSON, r"\b(?:who|whom|whose|who's)\b|\b(?:what|which) (?:person|man|woman|official|leader|minister|president|people|player|team|"
                    r"company|firm|organi[sz]ation|agency|group|party|bank|club)\b|"
                    r"\b(?:кто|кого|кому|кем|чей|чья|чьё|чьи)\b|\bкім\w*\b"),
    (Wanted.PLACE, rf"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:{_PLACES})\b|\b(?:где|куда|откуда)\b|\b(?:каком|какой) (?:городе|стране|области|регионе|месте)|"
                   r"\b(?:қайда|қайдан|қайсы жерде)\b|\bқай (?:қала|ел|жер|облыс)\w*"),
    (Wanted.MANNER, r"\bhow\b|\bin what way\b|\b(?:как|каким образом)\b|\bқалай\b"),
    (Wanted.YES_NO, rf"^(?:and |but |so |or )?(?:{_AUXILIARY})\b|\bли\b|\b(?:ма|ме|ба|бе|па|пе)\s*\??$"),
    (Wanted.THING, r"\b(?:what|which|what's|что|чего|чему|чем|какой|какая|какое|какие|каких|какую|каким|какими)\b|\b(?:не|нені|неден|қандай|қай)\b"),
]  # fmt: skip

_YES_NO = re.compile(next(pattern for wanted, pattern in _PATTERNS if wanted is Wanted.YES_NO))
_COMPILED = [(wanted, re.compile(pattern)) for wanted, pattern in _PATTERNS]


def wanted_by(question: str) -> Wanted:
    """The kind of answer that a question (lower case) asks for; ANYTHING where it is no question in form.

    A leading auxiliary makes it a yes/no question whatever words follow ("Did they say when?").
    """
    if _YES_NO.match(question):
        return Wanted.YES_NO
    return next((wanted for wanted, pattern in _COMPILED if pattern.search(question)), Wanted.ANYTHING)
