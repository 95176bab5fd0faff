"""Numbers written in digits or words, English and Russian: '4.2 million', 'two thirds', 'тысяча двести'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from knowledge.text.tokens import fold

_ENGLISH = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_RANKS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
_ROUND_RANKS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth".split()
_RUSSIAN = """один|одн(?:а|о|ого|ой|ому|им|у) дв(?:а|е|ух|ум|умя) тр(?:и|ех|ем|емя) четыр(?:е|ех|ем|ьмя) пят(?:ь|и|ью)
шест(?:ь|и|ью) сем(?:ь|и|ью) вос(?:емь|ьми|емью) девят(?:ь|и|ью) десят(?:ь|и|ью) одиннадцат(?:ь|и|ью)
двенадцат(?:ь|и|ью) тринадцат(?:ь|и|ью) четырнадцат(?:ь|и|ью) пятнадцат(?:ь|и|ью) шестнадцат(?:ь|и|ью)
семнадцат(?:ь|и|ью) восемнадцат(?:ь|и|ью) девятнадцат(?:ь|и|ью)""".split()
_RUSSIAN_TENS = """двадцат(?:ь|и|ью) тридцат(?:ь|и|ью) сорока? пят[ьи]десят(?:и|ью)? шест[ьи]десят(?:и|ью)?
сем[ьи]десят(?:и|ью)? вос[еь]м[ьи]десят(?:и|ью)? девяност[оа]""".split()
_RUSSIAN_HUNDREDS = """ст[оа] двести|двухсот триста|трехсот четыреста|четырехсот пят[ьи]сот шест[ьи]сот сем[ьи]сот
вос[еь]м[ьи]сот девят[ьи]сот""".split()
_RUSSIAN_RANKS = "перв втор трет четверт пят шест седьм восьм девят десят".split()
_RANK_ENDING = "ь?(?:ый|ий|ой|ая|ое|ые|ье|ья|ьи|его|ого|ому|ему|ым|им|ом|ем|ую|ю|ей|ых|их)"

_SMALL: dict[str, float] = {
    **{word: n for n, word in enumerate(_ENGLISH)}, **{word: 10 * n for n, word in enumerate(_TENS, 2)},
    **{word: n for n, word in enumerate(_RUSSIAN, 1)}, **{word: 10 * n for n, word in enumerate(_RUSSIAN_TENS, 2)},
    **{word: 100 * n for n, word in enumerate(_RUSSIAN_HUNDREDS, 1)}, "полтор[аы]": 1.5,
}  # fmt: skip
_SCALES: dict[str, float] = {
    "hundred": 100, "dozen": 12, "thousand|k|тыс|тысяч(?:а|и|у|е|ей|ам|ами|ах)?": 1e3,
    "million|m|mln|млн|миллион(?:а|у|ом|е|ы|ов|ам|ами|ах)?": 1e6,
    "billion|bn|млрд|миллиард(?:а|у|ом|е|ы|ов|ам|ами|ах)?": 1e9, "trillion|трлн": 1e12,
}  # fmt: skip
_ORDINALS: dict[str, float] = {
    **{word: n for n, word in enumerate(_RANKS, 1)},
    **{word: 10 * n for n, word in enumerate(_ROUND_RANKS, 2)},
    **{word + _RANK_ENDING: n for n, word in enumerate(_RUSSIAN_RANKS, 1)},
}
_SHARES: dict[str, float] = {
    "half|половин[аыеу]": 1 / 2, "thirds?|трет[ьи]": 1 / 3, "quarters?|четверт[ьи]": 1 / 4, "fifths?": 1 / 5,
    "tenths?": 1 / 10,
}  # fmt: skip
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0, "дважды": 2.0, "трижды": 3.0}
_HALVED = {"полмиллиона": 5e5, "полтысячи": 500.0}


def _any(table: dict[str, float]) -> str:
    return f"(?:{'|'.join(table)})"


_DIGITS = r"\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
_STARTS = rf"(?:{_DIGITS})|(?:{_any(_SMALL)}|hundred|dozen|thousand|тысяча)\b"
_GOES_ON = rf"(?:[ \u00a0-]|(?<=hundred)[ ]and[ ])(?:{_any(_SMALL)}|{_any(_SCALES)})\b|(?<=\d){_any(_SCALES)}\b"
_AND_A_HALF = "[ ]and[ ]a[ ]half"
_CARDINAL = rf"(?:{_STARTS})(?:{_GOES_ON})*(?:{_AND_A_HALF}(?:[ ]{_any(_SCALES)})?\b)?"
_NUMERAL = rf"""(?<![^\W_])(?<![^\W\d_][-.])(?:
      (?P<times>once|twice|thrice|дважды|трижды)\b
    | (?P<halved>half[ ]an?[ ]{_any(_SCALES)}|полмиллиона|полтысячи)\b
    | (?P<part>{_CARDINAL})[ ](?:out[ ]of|in|из)[ ](?:every[ ]|each[ ]|каждых[ ])?(?P<whole>five|ten|hundred|10|100)\b
    | (?P<share>half|половин[аыеу]|(?:{_CARDINAL}[ -]|an?[ ])?{_any(_SHARES)}(?=[ ](?:of|from)\b)
        |an?[ ]{_any(_SHARES)}(?=[ ](?:less|more|fewer|were|was|are|is|have|had|has)\b|[,.;]))\b
    | (?P<ordinal>{_any(_ORDINALS)}\b|\d+(?:st|nd|rd|th)\b|\d+-(?:й|го|е|я|м|му|х|ю)\b)
    | (?P<cardinal>{_CARDINAL})(?![^\W\d_])
    )"""
_PIECE = re.compile(rf"{_DIGITS}|[^\W\d_]+")
_VALUES = _SMALL | _ORDINALS

_compiled = cache(re.compile)
"""Patterns are compiled when the first text is read (50 ms): few questions need the value of a number."""


class Kind(Enum):
    """What a numeral says: how many, the how-manieth, what share (0..1), how often."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    SHARE = "share"
    TIMES = "times"


class Numeral(NamedTuple):
    """A number written as text[start:end]."""

    start: int
    end: int
    value: float
    kind: Kind


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a text in order; digits that are part of a name ("G7", "Arara-2") are none."""
    for found in _compiled(_NUMERAL, re.IGNORECASE | re.VERBOSE).finditer(text.replace("ё", "е")):
        if found["times"]:
            value, kind = _TIMES[found["times"].lower()], Kind.TIMES
        elif found["halved"]:
            value, kind = _halved(found["halved"]), Kind.CARDINAL
        elif found["part"]:
            value, kind = _value(found["part"]) / _value(found["whole"]), Kind.SHARE
        elif found["share"]:
            value, kind = _share(found["share"]), Kind.SHARE
        elif found["ordinal"]:
            value, kind = _value(found["ordinal"]), Kind.ORDINAL
        else:
            value, kind = _value(found["cardinal"]), Kind.CARDINAL
        yield Numeral(found.start(), found.end(), value, kind)


def _value(written: str) -> float:
    whole, half, scale = written.lower().partition(" and a half")
    value = added_up((_look_up(piece, _SCALES), _plain(piece)) for piece in _PIECE.findall(whole))
    return (value + 0.5) * (_look_up(scale.strip(), _SCALES) or 1.0) if half else value


def added_up(pieces: Iterable[tuple[float | None, float]]) -> float:
    """What the words of one number come to, read from left to right: each is a scale (hundred, million) or has a value
    of its own.
    """
    total = current = 0.0
    for scale, value in pieces:
        if scale is None:
            current += value
        elif scale < 1000:
            current = max(current, 1.0) * scale
        else:
            total, current = total + max(current, 1.0) * scale, 0.0
    return total + current


def _halved(written: str) -> float:
    return _HALVED.get(written.lower()) or (_look_up(written.lower().split()[-1], _SCALES) or 0.0) / 2


def _plain(piece: str) -> float:
    if piece[0].isdigit():
        return float(fold(re.sub(r"\s", "", piece)))
    return _look_up(piece, _VALUES) or 0.0


def _share(written: str) -> float:
    *times, share = re.split(r"[ -]", written.lower())
    return (_value(" ".join(times)) or 1.0) * (_look_up(share, _SHARES) or 0.0)


def _look_up(word: str, table: dict[str, float]) -> float | None:
    return next((value for pattern, value in table.items() if _compiled(pattern).fullmatch(word)), None)
