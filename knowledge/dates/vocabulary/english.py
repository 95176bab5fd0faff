"""English."""

from __future__ import annotations

import re

from knowledge.dates.values.periods import Unit
from knowledge.dates.vocabulary.english_around import ENGLISH_AROUND
from knowledge.dates.vocabulary.english_verbs import ENGLISH_VERBS
from knowledge.dates.vocabulary.language import Vocabulary, feasts_of, numbered, table

_MONTHS = numbered(
    "month",
    1,
    """january jan
    february feb febr
    _
    april apr
    _
    june jun
    july jul
    august aug
    september sept sep
    october oct
    november nov
    december dec""",
) | table(("maybe_month", 3, "march mar"), ("maybe_month", 5, "may"))

_WEEKDAYS = numbered(
    "weekday",
    0,
    """monday
    tuesday tues tue
    wednesday weds
    thursday thurs thur thu
    friday fri
    saturday
    sunday""",
) | table(
    ("maybe_weekday", 0, "mon"),
    ("maybe_weekday", 2, "wed"),
    ("maybe_weekday", 5, "sat"),
    ("maybe_weekday", 6, "sun"),
)

_CARDINALS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty"""
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

_NUMBERS = (
    table(*(("cardinal", n, word) for n, word in enumerate(_CARDINALS.split(), 1)))
    | table(*(("cardinal", 10 * n, word) for n, word in enumerate(_TENS.split(), 2)))
    | table(*(("spelled", n, word) for n, word in enumerate(_ORDINALS.split(), 1)))
    | table(("spelled", 30, "thirtieth"), ("cardinal", 100, "hundred"), ("thousand", 1000, "thousand"))
    | table(*(("decade", 10 * n, word[:-1] + "ies") for n, word in enumerate(_TENS.split(), 2)))
    | table(("decade", 2000, "noughties"))
)

_UNITS = table(
    *(("unit", unit, unit.value) for unit in Unit if unit not in (Unit.SEASON, Unit.HALF)),
    *(("units", unit, unit.value + "s") for unit in Unit if unit not in (Unit.CENTURY, Unit.HALF, Unit.SEASON)),
    ("units", Unit.CENTURY, "centuries"),
    ("nights", Unit.DAY, "nights mornings afternoons evenings"),
    ("half", Unit.HALF, "half"),
    ("fortnight", 14, "fortnight"),
    ("fortnight", 14, "fortnights"),
)

_RELATIVE = table(
    ("today", 0, "today tonight"),
    ("today", -1, "yesterday"),
    ("today", 1, "tomorrow"),
    ("last", -1, "last"),
    ("past", -1, "past"),
    ("next", 1, "next"),
    ("coming", 1, "coming upcoming forthcoming"),
    ("this", 0, "this"),
    ("current", 0, "current present"),
    ("latest", 0, "latest"),
    ("that", 0, "that"),
    ("same", 0, "same"),
    ("following", 1, "following ensuing subsequent succeeding"),
    ("previous", -1, "previous preceding prior"),
    ("ago", -1, "ago"),
    ("earlier", -1, "earlier"),
    ("later", 1, "later afterwards afterward thereafter"),
    ("before", -1, "before beforehand"),
    ("after", 1, "after"),
    ("every", 0, "every each"),
)

_SMALL = table(
    ("the", 0, "the"),
    ("article", 1, "a an"),
    ("of", 0, "of"),
    ("on", 0, "on at in"),
    ("since", 0, "since by for during over throughout within into"),
    ("about", 0, "about around approximately circa almost nearly roughly more less just only barely"),
    ("than", 0, "than"),
    ("from", 0, "from"),
    ("between", 0, "between"),
    ("to", 0, "to until till through"),
    ("and", 0, "and or"),
    ("early", 0, "early late mid sometime"),
    ("edge", 0, "beginning end start middle close turn"),
    ("fiscal", 0, "fiscal financial fy"),
    ("daypart", 0, "morning afternoon evening night midnight noon lunchtime"),
    ("season", 1, "spring"),
    ("season", 2, "summer"),
    ("season", 3, "autumn fall"),
    ("season", 4, "winter"),
    ("period", 0, "period"),
    ("possessive", 0, "'s ’s"),
    ("ended", 0, "ended ending ends"),
    ("now", 0, "now"),
    ("in_time", 0, "time"),
    ("era", 0, "ad a.d. ce c.e."),
    *(("quarter_name", n, f"q{n}") for n in range(1, 5)),
    *(("half_name", n, f"h{n}") for n in (1, 2)),
)

_FEASTS = {
    "christmas eve": "christmas eve",
    "christmas day": "christmas",
    "christmas": "christmas",
    "xmas": "christmas",
    "boxing day": "boxing day",
    "new year's day": "new year",
    "new year's eve": "new year's eve",
    "new year's": "new year",
    "new year": "new year",
    "valentine's day": "valentine",
    "saint patrick's day": "patrick",
    "st. patrick's day": "patrick",
    "st patrick's day": "patrick",
    "april fools' day": "april fools",
    "april fool's day": "april fools",
    "may day": "may day",
    "international women's day": "women's day",
    "victory day": "victory day",
    "bastille day": "bastille day",
    "halloween": "halloween",
    "armistice day": "armistice",
    "remembrance day": "armistice",
    "veterans day": "armistice",
    "remembrance sunday": "remembrance sunday",
    "nauryz": "nauryz",
    "ash wednesday": "ash wednesday",
    "palm sunday": "palm sunday",
    "good friday": "good friday",
    "easter sunday": "easter",
    "easter monday": "easter monday",
    "easter tuesday": "easter tuesday",
    "easter saturday": "holy saturday",
    "holy saturday": "holy saturday",
    "mothering sunday": "mothering sunday",
    "trinity sunday": "trinity sunday",
    "corpus christi": "corpus christi",
    "easter": "easter",
    "whit monday": "whit monday",
    "whit sunday": "whit sunday",
    "whitsun": "whit sunday",
    "pentecost": "whit sunday",
    "shrove tuesday": "shrove tuesday",
    "maundy thursday": "maundy thursday",
    "ascension day": "ascension day",
    "epiphany": "epiphany",
    "twelfth night": "epiphany",
    "australia day": "australia day",
    "candlemas": "candlemas",
    "anzac day": "anzac day",
    "midsummer's day": "midsummer day",
    "midsummer day": "midsummer day",
    "canada day": "canada day",
    "michaelmas": "michaelmas",
    "all saints' day": "all saints",
    "all souls' day": "all souls",
    "st andrew's day": "andrew",
    "st david's day": "david",
    "st george's day": "george",
    "st valentine's day": "valentine",
    "burns night": "burns night",
    "groundhog day": "groundhog day",
    "waitangi day": "waitangi day",
    "lady day": "lady day",
    "juneteenth": "juneteenth",
    "bonfire night": "bonfire night",
    "guy fawkes night": "bonfire night",
    "hogmanay": "new year's eve",
    "st stephen's day": "boxing day",
    "thanksgiving day": "thanksgiving",
    "thanksgiving": "thanksgiving",
    "black friday": "black friday",
    "memorial day": "memorial day",
    "labor day": "labor day",
    "martin luther king day": "king day",
    "presidents' day": "presidents day",
    "columbus day": "columbus day",
    "election day": "election day",
}
_FEAST_NAMES, _FEAST_PATTERN = feasts_of(_FEASTS)

ENGLISH = Vocabulary(
    words=_MONTHS | _WEEKDAYS | _NUMBERS | _UNITS | _RELATIVE | _SMALL,
    feasts=_FEAST_NAMES,
    feast_pattern=_FEAST_PATTERN,
    abbreviations=frozenset(
        """jan feb febr mar apr jun jul aug sept sep oct nov dec mon tues tue wed weds thurs thur thu fri sat sun
        c pp vol op mr mrs ms dr st no nos gen sen rep gov lt col maj capt sgt prof rev hon jr sr inc corp co ltd vs
        etc""".split()
    ),
    ordinal=re.compile(r"(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE),
    decade=re.compile(r"['’]?(\d{4}|\d0)['’]?s\b"),
    verbs=ENGLISH_VERBS,
    around=ENGLISH_AROUND,
)
