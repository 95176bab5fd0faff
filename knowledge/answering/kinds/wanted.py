"""What kind of answer a question wants, told by its question words in English, Russian and Kazakh."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Wanted(StrEnum):
    """The kind of span that can fill a question."""

    PERSON = "who"
    NAME = "what name"
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


_UNITS = "dates?|days?|weekdays?|nights?|morning|evening|weeks?|months?|seasons?|years?|decade|century|hour|o'clock"
_PLACES = "place|city|town|village|country|countries|region|regions|province|state|location|street|venue|capital|site"
_AMOUNTS = (
    "number|amount|percentage|percent|proportion|share|price|cost|sum|total|population|size|age|distance|height|score|"
    "figure|rate|magnitude|length|weight|speed|temperature|toll"
)
_SUMS = (
    "turnout|tally|budget|salary|wage|fee|fine|debt|depth|width|capacity|duration|bail|ransom|margin|quota|profit|loss|"
    "revenue|turnover|volume|count"
)
"""Nouns that ask for an amount only where they are what is asked: "what was the fine", not "which fine art museum"."""

_RUSSIAN_AMOUNTS = (
    "сумма|цена|стоимость|явка|доля|скорость|высота|глубина|температура|длина|размер|возраст|численность|бюджет|"
    "зарплата|штраф|ставка|мощность|вместимость|убыток|прибыль"
)
_NEW_PHRASE = r"(?:the|an?|of|for|in|behind)\b"
"""What parts a question word from an amount that it does not ask for: "what caused the loss"."""

DOES = "did|does|do|is|are|was|were|has|have|had|can|could|will|would"
"""The commonest words that open a yes/no question in English, of which none is the name of something ("may")."""

AUXILIARY = (
    f"{DOES}|am|should|shall|may|might|must|"
    "isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|any"
)
"""All the words that open a yes/no question."""

_ROLES = (
    "person|man|woman|official|leader|minister|president|people|player|team|company|firm|organi[sz]ation|agency|group|"
    "party|bank|club"
)
_CAUSES = "reasons?|causes?|caused|led to|triggered|sparked|prompted"
_DEGREES = (
    "many|much|old|long|far|tall|high|big|large|fast|heavy|deep|wide|broad|thick|steep|often|strong|hot|warm|cold|young"
)

_ENGLISH = {
    Wanted.MEANING: r"stands? for|full (?:form|name) of|abbreviation|acronym|meaning of|what does \S+ mean",
    Wanted.NAME: r"names? of|names?|named|(?:what|which)\b.{1,60}\bcalled|known as",
    Wanted.CLOCK: "(?:what|which) time|what hour",
    Wanted.NUMBER: rf"how (?:{_DEGREES})|(?:number|amount|total|count) of|"
    rf"(?:what|which)(?:'?s| is| was| were| are)?(?: the| an?)?(?: (?!{_NEW_PHRASE})\w+){{0,2}} (?:{_AMOUNTS})|"
    rf"what(?:'?s| is| was| were| are) (?:the|an?|its|his|her|their)(?: \w+)? (?:{_SUMS})|"
    rf"(?:what|which) (?:{_SUMS})(?= (?:did|do|does|was|were|is|has|had|will)\b)|"
    "(?:what|which) minute|how (?:late|early) (?:was|were)",
    Wanted.TIME: rf"when|(?:what|which) (?:\w+ )?(?:{_UNITS})|how (?:soon|late|early)|(?:since|until|till) what",
    Wanted.REASON: rf"why|how come|(?:what|which)(?: \w+)? (?:{_CAUSES})|for what reason|what for|"
    r"what(?:'?s| is| was| were| are)(?: the| its| his| her| their)?(?: \w+)? (?:reasons?|causes?)|"
    "what (?:made|led|drove)|on what grounds",
    Wanted.PERSON: rf"who|whom|whose|who's|(?:what|which) (?:{_ROLES})",
    Wanted.PLACE: rf"where|(?:what|which) (?:\w+ )?(?:{_PLACES})",
    Wanted.MANNER: "how|in what way",
    Wanted.YES_NO: "or not|true that",
    Wanted.THING: "what|which|what's",
}
_RUSSIAN = {
    Wanted.MEANING: r"расшифровыв\w+|что означает|что такое",
    Wanted.NAME: r"зовут|звали|называ\w+|имя|имена|названи\w+",
    Wanted.NUMBER: r"скольк\w+|насколько|как (?:долго|часто|давно|далеко)|как\w+ минут\w*|"
    rf"как\w+ (?:количеств|процент)\w*|как(?:ово|ое) число|как(?:ов|ова|ая|ой) (?:был[аи]? )?(?:\w+ )?"
    rf"(?:{_RUSSIAN_AMOUNTS})",
    Wanted.CLOCK: r"в котором часу|во сколько(?!.*\b(?:раз\b|оцен|об[оё]|стои|встан|встал))|в какое время",
    Wanted.TIME: r"когда|как\w+ (?:год|числ|месяц|дн|ден(?!ьг|ег|еж)|дат|врем|недел|век|пор|сезон)\w*",
    Wanted.REASON: r"почему|зачем|отчего|из-за чего|причин\w+|что (?:вызвало|заставило|побудило)",
    Wanted.PERSON: "кто|кого|кому|кем|ком|чей|чья|чьё|чье|чьи|чьего|чьей|чьим|чьих",
    Wanted.PLACE: r"где|куда|откуда|как\w+ (?:город|стран|област|регион|мест|район|сел|улиц)\w*",
    Wanted.MANNER: "как|каким образом",
    Wanted.YES_NO: "ли|правда|верно что",
    Wanted.THING: "что|чего|чему|чем|какой|какая|какое|какие|каких|какую|каким|какими",
}
_KAZAKH = {
    Wanted.MEANING: "деген не|нені білдіреді|толық атауы|қалай (?:шешіледі|ашылады)",
    Wanted.NAME: r"аты кім|есімі|атау\w+|қалай аталады|деп аталады",
    Wanted.NUMBER: r"қанша\w*|неше\w*|нешінші",
    Wanted.CLOCK: "сағат нешеде",
    Wanted.TIME: r"қашан\w*|қай (?:жыл|күн|ай|кез|уақыт|апта)\w*",
    Wanted.REASON: "неге|неліктен|себебі|не үшін|не себепті",
    Wanted.PERSON: r"кім\w*",
    Wanted.PLACE: r"қайда|қайдан|қайсы жерде|қай (?:қала|ел|жер|облыс|ауыл|аудан|көше)\w*",
    Wanted.MANNER: "қалай",
    Wanted.YES_NO: r"(?:ма|ме|ба|бе|па|пе)(?=(?: екен)?\s*(?:\?|,|$))",
    Wanted.THING: "не|нені|неден|немен|несі|қандай|қай|қайсы",
}
_COMPILED = [
    (wanted, re.compile(rf"\b(?:{pattern}|{_RUSSIAN[wanted]}|{_KAZAKH[wanted]})\b"))
    for wanted, pattern in _ENGLISH.items()
]
"""In the order in which they are tried: the more special first."""

_ASKING = re.compile(
    r"\b(?:(?P<decides>(?P<kazakh>қашан\w*|қайдан?|кім\w*|неге|неліктен|қанша\w*|неше\w*)|"
    rf"who|whom|whose|who's|when|where|why|how (?:{_DEGREES}|come)|"
    r"кто|кого|кому|кем|ком|когда|где|куда|откуда|почему|зачем|отчего|сколько|ли)|"
    r"what|which|how|что|чего|чему|чем|как(?:ой|ая|ое|ие|ого|ом|ую|им|их)?|қай(?:сы|сысы)?|қалай)\b"
)
"""The words that ask. The first one `decides` the kind of answer where it can ask for one kind only: the name that was
given, the number or the cause is then what something is asked of ("who named the cause?")."""

_RELATIVE = frozenset({Wanted.TIME, Wanted.PERSON, Wanted.PLACE})
"""Kinds whose question words also join clauses: "who was mayor when it sank?" asks for a person."""

_OF_NOUNS = frozenset({Wanted.MEANING, Wanted.NAME, Wanted.NUMBER, Wanted.REASON})
"""Kinds that are also told by a noun, which may stand anywhere."""

_LEADING_AUXILIARY = re.compile(rf"(?:(?:and|but|so|or|also|then|ok|okay|well)\b,? )*(?:{AUXILIARY})\b")


def wanted_by(question: str) -> Wanted:
    """The kind of answer that a question (lower case) asks for; ANYTHING where it is no question in form.

    A leading auxiliary makes it a yes/no question whatever words follow ("Did they say when?"); behind another question
    word "when", "who" and "where" only join a clause.
    """
    if _LEADING_AUXILIARY.match(question):
        return Wanted.YES_NO
    asking = _ASKING.search(question)
    for wanted, pattern in _COMPILED:
        if any(_may_ask(wanted, found, asking) for found in pattern.finditer(question)):
            return wanted
    return Wanted.ANYTHING


def _may_ask(wanted: Wanted, found: re.Match[str], asking: re.Match[str] | None) -> bool:
    """Whether what tells a kind of answer is asked for, by the first word that asks."""
    if asking is None or found.start() <= asking.start() < found.end():
        return True
    if wanted in _OF_NOUNS and asking["decides"]:
        return found.end() <= asking.start() and not asking["kazakh"]  # which stands behind its nouns
    return found.start() <= asking.start() or wanted not in _RELATIVE


_UNITS_WANTED = (
    (
        re.compile(
            r"\bhow (?:long|old|soon|often|late|early)\b|\b(?:minutes|hours|days|weeks|months|years)\b|"
            r"сколько (?:времени|лет|дней|часов|минут|недель|месяцев|длил\w*|продл\w*)|как (?:долго|часто)|"
            r"қанша (?:уақыт|күн|жыл|ай|сағат|жас)|"
            r"неше (?:күн|жыл|ай|сағат|апта|минут|жас)"
        ),
        ("duration",),
    ),
    (
        re.compile(
            r"\bhow much\b|\b(?:cost|costs|price|paid|pay|money|fine|salary|wage|budget|worth|spend|spent|sum)\b|"
            r"стои\w+|цен\w|денег|рубл\w+|заплат\w+|штраф\w*|сумм\w+|ақша|теңге\w*|тұрады|баға\w*"
        ),
        ("money",),
    ),
    (re.compile(r"\bpercent(?:age)?\b|\b(?:share|proportion|rate)\b|процент\w*|дол[яюи]\b|пайыз\w*"), ("percent",)),
    (
        re.compile(
            r"\bhow (?:far|tall|high|deep|wide|long|big|large|heavy|fast|hot|cold|warm|near|close|much)\b|"
            r"\bhow many (?:\w+ )?(?:km|kilomet(?:re|er)s|met(?:re|er)s|miles|feet|kg|kilos|tons|tonnes|acres|hectares|"
            r"lit(?:re|er)s)\b|"
            r"\b(?:weigh|weight|length|height|depth|distance|size|area|speed|temperature)\b|"
            r"километр\w*|метр\w*|тонн\w*|"
            r"вес\w*|длин\w+|высот\w+|площад\w+|глубин\w+|далеко|шақырым\w*|биікт\w+|ұзынд\w+|салма\w+"
        ),
        ("measure",),
    ),
)


@lru_cache(maxsize=64)
def units_wanted(question: str) -> frozenset[str]:
    """The sorts of units in which an answer to the question (lower case) may be told; none where it asks for none."""
    return frozenset(unit for pattern, units in _UNITS_WANTED if pattern.search(question) for unit in units)
