"""Russian words as concepts compare them: the forms of a verb have a root in common ("горит", "сгорело"; "ушла").

Snowball's stems differ between the forms of one verb (горе, гор, горет), since it takes no part of the root away; for
evidence of meaning the root is enough, and a noun that looks like a verb keeps its own stem beside.
"""

from __future__ import annotations

import re
from functools import cache

from knowledge.text.tokens import stemmer

SHORTEST = 3
"""Letters of a root that is cut out by rule."""

_FULL = "ый|ая|ое|ые|ого|ой|ому|ым|ых|ую|ом|ыми"
_PARTICIPLE = rf"(?:н(?:н(?:{_FULL})|[аоы])?|ни(?:е|я|ю|ем|й|ям|ях|ями))"
_REFLEXIVE = re.compile(r"(?<=\w{3})(?:ся|сь)$")
_ENDING = re.compile(
    rf"(?<=\w{{{SHORTEST}}})(?:[аеиоуыя](?:ть|л[аио]?|вш\w{{2,3}})"
    rf"|(?<=[бгзкпрс])(?:л[аио]|ш(?:ий|ая|ие|ее|их|его|ей|им|ими))|[аяе](?:ет|ют)|[еи]т|[аяую]т"
    rf"|[аяе]{_PARTICIPLE})$"
)
"""Infinitive, past, present, participle and the noun of a verb."""

_INFINITIVE = re.compile(r"(?:[аеиоуыя]ть|(?<=[йсз])ти|чь|сть)$")
_NOUNS = frozenset("сеть соцсеть треть печать память мать кровать нить пять девять десять опять суть путь чуть".split())

_OVAT = re.compile(
    rf"(?<=\w{{{SHORTEST}}})(?:[ое]ва(?:ть|л[аио]?|вш\w{{2,3}}|{_PARTICIPLE})|у(?:ет|ют|ем|я|ющ\w{{2,3}}))$"
)
"""The verbs in -овать: требует, требовать."""

_PREFIX = "(вы|у|при|за|по|на|про|пере|подо?|ото?|обо?|соз|со?|до|во?|взо?|разо?|изо?|ис|рас|вос|воз|)"
_IRREGULAR = {
    "йти": r"шел|ше[лд]ш\w+|шл[аио]|й?д(?:у|ут|ет|ем)|йден\w*|йти",
    "дать": rf"да(?:л[аио]?|ст|дут|дим|ть|ва\w+|{_PARTICIPLE})",
    "нять": r"ним(?:ет|ут)|ня(?:л[аио]?|ть|т\w{0,3}|вш\w+)|йм(?:ет|ут)|м(?:ет|ут)",
    "брать": rf"бер(?:ет|ут)|бра(?:л[аио]?|ть|{_PARTICIPLE})",
    "звать": rf"зов(?:ет|ут)|зва(?:л[аио]?|ть|{_PARTICIPLE})",
    "жить": r"жив(?:ет|ут)|жи(?:л[аио]?|ть)",
    "ехать": r"ъ?(?:ед(?:ет|ут|ем)|еха(?:л[аио]?|ть|вш\w+))",
    "вести": r"вед(?:ет|ут|ен\w*)|ве(?:л[аио]?|сти)",
    "везти": r"вез(?:ет|ут|л[аио]|ти|ен\w*)?",
    "нести": r"нес(?:ет|ут|л[аио]|ти|ен\w*)?",
    "бить": r"бь(?:ет|ют)|би(?:л[аио]?|ть|т\w{0,3})",
    "мочь": r"мог(?:л[аио]|ут)?|может|мочь",
    "лечь": r"лег(?:л[аио])?|ляжет|лягут|лечь",
    "сесть": r"сел[аио]?|сяд(?:ет|ут)|сесть",
    "пасть": r"пал[аио]?|пад(?:ет|ут)|пасть|павш\w+",
    "красть": r"крал[аио]?|крад(?:ет|ут|ен\w*)|красть",
    "жечь": r"жег|жгл[аио]|жгут|жжет|жжен\w*|жечь",
    "расти": r"раст(?:ет|ут)|рос(?:л[аио])?|расти",
    "мереть": r"мер(?:л[аио])?|мр(?:ет|ут)|мереть",
    "чать": r"чн(?:ет|ут)|ча(?:л[аио]?|ть|т\w{0,3})",
    "казать": rf"каж(?:ет|ут)|каза(?:л[аио]?|ть|{_PARTICIPLE})",
    "писать": rf"пиш(?:ет|ут)|писа(?:л[аио]?|ть|{_PARTICIPLE})",
    "искать": r"ыщ(?:ет|ут)|ищ(?:ет|ут)|[иы]ска(?:л[аио]?|ть)",
    "слать": rf"шл(?:ет|ют)|сла(?:л[аио]?|ть|{_PARTICIPLE})",
    "крыть": r"кро(?:ет|ют)|кры(?:л[аио]?|ть|т\w{0,3})",
    "стать": r"ста(?:л[аио]?|нет|нут|ть)",
}
"""Verbs whose roots change, by the infinitive without its prefix."""


@cache
def _verb() -> re.Pattern[str]:
    """Compiled for the first Russian word (20 ms): no English question needs it."""
    return re.compile(_PREFIX + "(?:" + "|".join(f"({forms})" for forms in _IRREGULAR.values()) + ")")


_WITHOUT_PREFIX = frozenset("йти жить вести везти нести бить искать слать писать ехать".split())
"""The verbs of these that are told without a prefix too: "дали" may be the distance, "села" a village."""

_UNUSUAL = {
    "идет": "йти", "идут": "йти", "идти": "йти", "взять": "взнять", "возьмет": "взнять", "возьмут": "взнять",
    "взял": "взнять", "взяли": "взнять", "взяла": "взнять", "взят": "взнять", "взята": "взнять", "взяты": "взнять",
    "спас": "спас", "спасти": "спас", "спасли": "спас", "спасла": "спас", "спасут": "спас", "спасен": "спас",
    "хочет": "хот", "хотят": "хот", "хотеть": "хот", "сел": "сесть", "сели": "сесть", "дня": "ден", "дней": "ден",
    "дни": "ден", "дням": "ден", "днями": "ден", "днях": "ден", "нашел": "найти",
}  # fmt: skip

_ALTERNATING = {"щ": ("т", "ст"), "жд": ("д",), "ж": ("д", "з", "г"), "ш": ("с",), "ч": ("т", "к"), "л": ("",)}
"""What a root ends in before some endings, and in the infinitive: запрещен, запретить."""


def russian_forms(form: str) -> tuple[str, ...]:
    """The roots and the stem of a folded word; the last is a verb's root for an infinitive, else the stem."""
    stem = stemmer("ru")(form)
    plain = _REFLEXIVE.sub("", form)
    roots = _roots(plain)
    if roots and _INFINITIVE.search(plain) and plain not in _NOUNS:
        return stem, roots[0]
    return *roots, stem


def _roots(form: str) -> tuple[str, ...]:
    """The roots that a form may have, if it looks like a verb's."""
    if form in _UNUSUAL:
        return (_UNUSUAL[form],)
    if found := _verb().fullmatch(form):
        verb = tuple(_IRREGULAR)[(found.lastindex or 0) - 2]
        if found[1] or verb in _WITHOUT_PREFIX:
            return (_plain_prefix(found[1]) + verb,)
    if found := _OVAT.search(form):
        return (form[: found.start()] + "ов",)
    found = _ENDING.search(form)
    return _alternating(_without_n(form[: found.start()])) if found else ()


def _plain_prefix(prefix: str) -> str:
    """A prefix without the vowel that it takes before some roots: сожгли, сжечь."""
    return prefix[:-1] if len(prefix) > 1 and prefix.endswith("о") and prefix not in ("по", "до", "про") else prefix


def _without_n(root: str) -> str:
    """Of a longer root without the н of verbs in -нуть: столкнулись, столкновение."""
    return root[:-1] if len(root) > SHORTEST + 1 and root.endswith("н") else root


def _alternating(root: str) -> tuple[str, ...]:
    """A root as it stands, and as the infinitive may have it."""
    for last, others in _ALTERNATING.items():
        if root.endswith(last) and len(root) > SHORTEST:
            return root, *(root.removesuffix(last) + other for other in others)
    return (root,)
