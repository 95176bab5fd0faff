"""Kazakh: stems with the endings that a date takes; a year comes before the day and the month."""

from __future__ import annotations

import re

from knowledge.dates.values.periods import Unit
from knowledge.dates.vocabulary.language import Around, Verbs, Vocabulary, feasts_of, inflected, romans, table

_CASES = """- да де та те дан ден тан тен нан нен ға ге қа ке ды ді ны ні ты ті дың дің ның нің тың тің ы і ына іне ында
    інде ынан інен ының інің дағы дегі тағы тегі ындағы індегі мен бен пен"""
"""Case and possessive endings, in the vowels and consonants of both harmonies."""

_MONTHS = inflected(
    "month",
    1,
    """қаңтар
    ақпан
    наурыз
    сәуір
    мамыр
    _
    шілде
    тамыз
    қыркүйек қыркүйег
    қазан
    қараша
    желтоқсан""",
    _CASES,
) | inflected("maybe_month", 1, "_\n_\n_\n_\n_\nмаусым", _CASES)

_WEEKDAYS = inflected(
    "weekday",
    0,
    """дүйсенбі
    сейсенбі
    сәрсенбі
    бейсенбі
    жұма
    сенбі
    жексенбі""",
    _CASES,
)

_CARDINALS = table(
    *(("cardinal", n, word) for n, word in enumerate("бір екі үш төрт бес алты жеті сегіз тоғыз он".split(), 1))
)

_UNITS = (
    table(
        ("unit", Unit.YEAR, "жыл жылы жылғы жылдың жылда жылдан жылға жылдарда ж жылын"),
        ("units", Unit.YEAR, "жылдары"),
    )
    | table(
        ("unit", Unit.DAY, "күн күні күннен күнге күннің"), ("unit", Unit.WEEK, "апта аптада аптаның аптадан аптасында")
    )
    | table(
        ("unit", Unit.MONTH, "ай айы айда айдан айында айдың айының"), ("unit", Unit.CENTURY, "ғасыр ғасырда ғасырдың")
    )
    | table(("unit", Unit.QUARTER, "тоқсан тоқсанда тоқсанында тоқсанының"), ("unit", Unit.WEEKEND, "демалыста"))
)

_RELATIVE = table(
    ("today", 0, "бүгін бүгінгі"),
    ("today", -1, "кеше кешегі"),
    ("today", 1, "ертең ертеңгі"),
    ("this_year", 0, "биыл биылғы"),
    ("this_year", -1, "былтыр былтырғы"),
    ("last", -1, "өткен"),
    ("this", 0, "осы ағымдағы"),
    ("coming", 1, "алдағы"),
    ("following", 1, "келесі"),
    ("that", 0, "сол"),
    ("ago", -1, "бұрын"),
    ("later", 1, "кейін соң"),
    ("every", 0, "әр сайын"),
    ("and", 0, "және мен пен бен"),
    ("to", 0, "дейін"),
    ("edge", 0, "басында соңында ортасында"),
    ("month_word", 0, "айы айында айының айдың"),
    ("in_season", 1, "көктемде көктемі көктемінде"),
    ("in_season", 2, "жазда жазы жазында"),
    ("in_season", 3, "күзде күзі күзінде"),
    ("in_season", 4, "қыста қысы қысында"),
    ("daypart", 0, "таңертең кешке түнде"),
)

_FEASTS, _FEAST_PATTERN = feasts_of({"Жаңа жыл": "new year", "Жеңіс күні": "victory day", "Наурыз мейрамы": "nauryz"})

KAZAKH = Vocabulary(
    words=_MONTHS | _WEEKDAYS | _CARDINALS | _UNITS | _RELATIVE | romans("roman"),
    feasts=_FEASTS,
    feast_pattern=_FEAST_PATTERN,
    abbreviations=frozenset("ж жж".split()),
    ordinal=re.compile(r"(\d{1,2})-?(?:сі|сы|і|ы|сінде|сында|інде|ында|сіне|сына|не|на|сінен|сынан|ші|шы|нші|ншы)\b"),
    decade=re.compile(r"(\d{3}0)-(?=жылдар)"),
    verbs=Verbs(
        future=frozenset("болады өтеді келеді барады береді жүреді кіреді шығады".split()),
        future_ending=re.compile(r"\w{2,}(?:лады|леді|мақ|мек|бақ|бек|пақ|пек|[ай]тынын|[ей]тінін)$"),
        past=frozenset("болды болған".split()),
        past_ending=re.compile(r"\w{2,}(?:ды|ді|ты|ті|ған|ген|қан|кен)$"),
        ahead=frozenset("жоспарлануда".split()),
        come_last=True,
    ),
    around=Around(
        comparing=frozenset("қарағанда салыстырғанда".split()),
        deadlines=frozenset("дейін".split()),
        documents=frozenset("хат хатында хатта күнделік жазды".split()),
        taking_up=frozenset("ол олар бұл сол сонда онда оның содан".split()),
        openers=frozenset("деп бірақ және".split()),
        yearly=frozenset((("жыл", "сайын"), ("әр", "жылы"))),
    ),
    marks_years=True,
)
