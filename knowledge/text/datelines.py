"""The dateline that leads an article: its place, and the day and agency that may stand behind."""

from __future__ import annotations

import re
from typing import NamedTuple

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|янв\w*|фев\w*|мар\w*|апр\w*|ма[йя]|ию[нл]\w*|авг\w*|сен\w*|окт\w*|ноя\w*|дек\w*"
    r"|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)"
)
_REGION = "край|область|обл\\.|район|округ|республика|облысы|ауданы|county|province|district"
_PLACE = rf"[^\W\d_][\w.'’-]*(?:[ ](?:[^\W\d_a-zа-я][\w.'’-]*|{_REGION})){{0,3}}"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?"
_AGENCY = r"\([^)\n]{2,30}\)\s*"
DATELINE = re.compile(
    rf"(?:{_PLACE}(?:,\s*{_PLACE}){{0,2}}(?:,\s*{_DAY}\s*(?:{_AGENCY})?[.:—–/-]+|\s*{_AGENCY}[—–-])"
    rf"|[^\W\d_a-zа-я]{{3}}[^a-zа-я\n]{{0,30}}(?:,\s*{_PLACE})?\s*[—–])\s+"
)
"""'BAKU, Azerbaijan, January 3.', 'KYIV, Ukraine (AP) —', 'АСТАНА, 3 января —'.

A place, then a day, an agency or both; or capitals and a dash.
"""
_DAY_OF_DATELINE = re.compile(_DAY)


class Dateline(NamedTuple):
    """Offsets into a dateline: of its place, and of its day if it tells one."""

    place: tuple[int, int]
    day: tuple[int, int] | None


def dateline_of(body: str) -> str | None:
    """The dateline that leads a body ('KYIV, Ukraine (AP) —'), or None."""
    found = DATELINE.match(body.lstrip())
    return found.group().strip() if found else None


def dateline_in(sentence: str) -> Dateline | None:
    """Where the place and the day of a sentence stand that is a dateline; None where it is none."""
    found = DATELINE.fullmatch(f"{sentence} ")
    day = _DAY_OF_DATELINE.search(sentence) if found else None
    place = sentence[: day.start() if day else None].partition("(")[0].rstrip(" ,.:—–/-")
    return Dateline((0, len(place)), day.span() if day else None) if found else None
