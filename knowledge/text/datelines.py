"""The dateline that leads an article: its place, and the day and agency that may stand behind."""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.text.tokens import Span

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|янв\w*|фев\w*|мар\w*|апр\w*|ма[йя]|ию[нл]\w*|авг\w*|сен\w*|окт\w*|ноя\w*|дек\w*"
    r"|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)"
)
_REGION = "край|область|обл\\.|район|округ|республика|облысы|ауданы|county|province|district"
_SMALL = "a-zß-ÿа-яёәғқңөұүһі"
_CAPITAL = rf"[^\W\d_{_SMALL}]"
_PLACE = rf"[^\W\d_][\w.'’-]*(?:[ ](?:{_CAPITAL}[\w.'’-]*|{_REGION})){{0,3}}"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}}(?:\s+(?:года|г|жылы|ж)\b)?)?"
_AGENCY = r"(?:\((?=[^)\n]*[^\W\d_])[^)\n]{2,30}\)|/[^/\n]{2,30}/)"
_NAME = rf"[\w.]{{0,20}}?{_CAPITAL}[\w.]{{0,20}}?{_CAPITAL}[\w.]{{0,20}}(?:[ ](?![A-Z]){_CAPITAL}\w{{1,20}})?"
"""An agency that is known by its capitals: 'КАЗИНФОРМ', 'ҚазАқпарат', 'INTERFAX.RU', 'РИА Новости'; two such words in
Latin letters are the name of something else: 'HMS Victory'."""
_OPENS = rf"(?!\s+[{_SMALL}])"
"""A story begins behind the dash with a capital: what does not is said by the way ('NATO – an alliance – stayed')."""
_FULL_STOP = r"(?<!\bSen\.)(?<!\bRep\.)(?<!\bGov\.)(?<!\bGen\.)(?<!\bProf\.)(?<!\bMin\.)(?<=\w\w\w\.)"
"""Behind less it is an abbreviation's: 'ST. PETERSBURG –'; a title stands before a person."""

_NAMED_BEHIND = rf"(?:,\s*{_DAY}[.,]|{_FULL_STOP}(?:\s+{_DAY}\.)?)\s+(?P<agency>{_NAME})\s*[—–-]+"
"""An agency behind a day or a place: ', 3 января, КазТАГ —', '. 3 января. INTERFAX.RU -'."""

DATELINE = re.compile(
    rf"(?:{_PLACE}(?:,\s*{_PLACE}){{0,2}}(?:{_NAMED_BEHIND}{_OPENS}|,\s*{_DAY}\s*(?:{_AGENCY}\s*)?[.:—–/-]+"
    rf"|\s*{_AGENCY}\s*(?:[—–-]+|,\s*{_DAY}\s*[.:—–-]+))"
    rf"|(?:ST\.\s)?{_CAPITAL}{{3}}[^a-zа-я\n]{{0,30}}(?:,\s*{_PLACE})?\s*(?:[—–]|--){_OPENS})\s+"
)
"""'BAKU, Azerbaijan, January 3.', 'KYIV, Ukraine (AP) —', 'МОСКВА, 3 января /ТАСС/.', 'АСТАНА. ҚазАқпарат –'.

A place, then a day, an agency or both; or capitals and a dash.
"""
LONGEST = 300
"""Characters of a text within which a dateline ends: what is longer need not be searched."""

_DAY_OF_DATELINE = re.compile(_DAY)
_MARKED = re.compile(_AGENCY)
_NAMED = re.compile(rf"{_NAMED_BEHIND}$")
_BEHIND = re.compile(rf"/(?P<marked>[^/\n]{{2,30}})/\.|(?P<named>{_NAME})\.")


class Dateline(NamedTuple):
    """Offsets into a dateline: of its place, and of its day and its agency if it tells them."""

    place: Span
    day: Span | None
    agency: Span | None


def dateline_of(body: str) -> str | None:
    """The dateline that leads a body ('KYIV, Ukraine (AP) —'), or None."""
    found = DATELINE.match(body.lstrip()[:LONGEST])
    return found.group().strip() if found else None


def dateline_in(sentence: str) -> Dateline | None:
    """Where place, day and agency of a sentence stand that is a dateline; None where it is none."""
    if not DATELINE.fullmatch(f"{sentence} "):
        return None
    day, marked, named = (pattern.search(sentence) for pattern in (_DAY_OF_DATELINE, _MARKED, _NAMED))
    place = sentence[: min((found.start() for found in (day, marked, named) if found), default=None)]
    agency = (marked.start() + 1, marked.end() - 1) if marked else named.span("agency") if named else None
    return Dateline((0, len(place.rstrip(" ,.:—–/-"))), day.span() if day else None, agency)


def agency_alone(sentence: str) -> Span | None:
    """Where the agency stands in a sentence that is nothing else, as one may be behind a dateline: '/ТАСС/.'."""
    found = _BEHIND.fullmatch(sentence)
    return found.span(found.lastgroup or 0) if found else None
