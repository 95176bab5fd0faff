"""Numbers written in Kazakh: '38 мың', 'он бір', 'алтыншы', 'үштен бірі'. On its own: its ten is the Russian "he"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.text.numerals import Kind, Numeral, added_up
from knowledge.text.tokens import fold

_SMALL = {word: n for n, word in enumerate("бір екі үш төрт бес алты жеті сегіз тоғыз".split(), 1)}
_TENS = {word: 10 * n for n, word in enumerate("он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(), 1)}
_RANKS = {
    word: n
    for n, word in enumerate(
        "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы".split(), 1
    )
}
_SCALES = {"жүз": 100.0, "мың": 1e3, "миллион": 1e6, "млн": 1e6, "миллиард": 1e9, "млрд": 1e9}
_PARTS = {"жарты": 1 / 2, "үштен бір": 1 / 3, "төрттен бір": 1 / 4, "бестен бір": 1 / 5, "үштен екі": 2 / 3}
_ENDING = "(?:сы|сін|сын|сі|і|ін|н|дан|нан|ға|ге|да|де)?"
_DIGITS = r"\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
CASE = "-?(?:[нтд][ае]н|[ғқгк][ае])"
"""The ending of a number to which another one is compared, or up to which something goes."""

_COMPARED = rf"{CASE}\s(?:астам|артық|көп|аз|кем|жуық|таяу|дейін)\b"
_WORD = rf"(?:{'|'.join((*_SMALL, *_TENS, *_SCALES))})(?:(?![^\W\d_])|(?={_COMPARED}))"
_NUMERAL = re.compile(
    rf"""(?<![^\W_])(?<![^\W\d_][-.])(?:
      (?P<part>{"|".join(part.replace(" ", "[ ]") for part in _PARTS)}){_ENDING}\b
    | (?P<rank>{"|".join(_RANKS)}){_ENDING}\b | (?P<digit_rank>\d+)-ш[іы]\b
    | (?P<cardinal>(?:{_DIGITS}(?![^\W\d_])|{_WORD})(?:[ \u00a0]{_WORD})*)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_PIECE = re.compile(rf"{_DIGITS}|[^\W\d_]+")


def kazakh_numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a Kazakh text in order."""
    for found in _NUMERAL.finditer(text):
        if part := found["part"]:
            yield Numeral(*found.span(), _PARTS[part.lower()], Kind.SHARE)
        elif rank := found["rank"]:
            yield Numeral(*found.span(), _RANKS[rank.lower()], Kind.ORDINAL)
        elif found["digit_rank"]:
            yield Numeral(*found.span(), float(found["digit_rank"]), Kind.ORDINAL)
        else:
            yield Numeral(*found.span(), _value(found["cardinal"].lower()), Kind.CARDINAL)


def _value(written: str) -> float:
    return added_up((_SCALES.get(piece), _plain(piece)) for piece in _PIECE.findall(written))


def _plain(piece: str) -> float:
    if piece[0].isdigit():
        return float(fold(re.sub(r"\s", "", piece)))
    return float(_SMALL.get(piece) or _TENS.get(piece, 0))
