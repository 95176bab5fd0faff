"""Whether a sentence names a person, told by how names of people look and what stands beside them; what people are
called beside their names.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text.tokens import fold

TITLES = frozenset(
    """president minister prime vice deputy acting mayor king queen prince princess pope bishop archbishop general
    admiral colonel captain major lieutenant sergeant corporal judge justice professor doctor dr senator governor
    chancellor sheikh sir dame lord lady coach
    director chief secretary ambassador commissioner sheriff inspector officer speaker chairman chairwoman head leader
    founder owner manager ceo spokesman spokeswoman
    президент министр премьер мэр король королева генерал полковник капитан майор судья профессор доктор губернатор
    аким директор председатель глава тренер епископ президенті министрі әкімі әкім төраға директоры""".split()
)
"""Said of what somebody is, be it with a capital."""

STYLES = frozenset("dr mr mrs ms mx prof sr".split())
"""They say little of their bearer: "Dr. Ana Petri"."""
_CAPITAL = r"[A-ZÀ-ÞĀ-ŽА-ЯЁӘҒҚҢӨҰҮҺІ][a-zß-ÿā-žа-яёәғқңөұүһі'’-]+(?:-[A-ZÀ-ÞА-ЯЁ][a-zß-ÿа-яё]+)?"
_FULL_NAME = re.compile(rf"(?<![\w-]){_CAPITAL}(?:\s+(?:[A-Z]\.|de|van|von|al|bin|da|la|{_CAPITAL})){{1,3}}(?![\w-])")
_SPEAKS = re.compile(
    rf"(?:{_CAPITAL}),?\s+(?:\d\d,\s+)?(?:said|says|told|added|warned|announced|called|stressed|wrote|insisted|denied|сказал\w*|"
    rf"заявил\w*|сообщил\w*|отметил\w*|добавил\w*|деді|айтты|мәлімдеді)\b|\b(?:said|says|added|told)\s+{_CAPITAL}"
)
_NO_PERSON = frozenset(
    """agency airlines airport army association authority bank board bridge bureau centre center church city club
    college commission committee company congress corporation council country county court department east embassy
    federation festival force forces foundation front fund government group hall highway hospital house industries
    institute island islands isles lake league line lines mine ministry minerals mountain movement museum north
    northern office organisation organization park parliament party police port province railway region republic
    river road school sea security senate service shipping society south southern square station states street
    supervision system team town tower treaty union united university valley west western january february march
    april may june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday""".split()
)
"""Words that end or begin the names of places, bodies and dates, not of people."""


def names_person(text: str, asked: frozenset[str]) -> bool:
    """Whether a person is named that the question (its folded words) does not name already."""
    return any(not asked.issuperset(name) for name in _persons(text))


@lru_cache(maxsize=2_048)
def _persons(text: str) -> tuple[tuple[str, ...], ...]:
    """The folded words of each name that a person may have, remembered: 0.1 ms each."""
    names = [match.group().split() for match in _FULL_NAME.finditer(text)]
    names += [match.group().split()[:1] for match in _SPEAKS.finditer(text)]
    folded = (tuple(map(fold, name)) for name in names)
    return tuple(name for name in folded if _NO_PERSON.isdisjoint(name))
