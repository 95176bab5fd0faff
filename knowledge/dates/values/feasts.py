"""Days that go by a name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from knowledge.dates.values.periods import Period, day, on_or_after

FIXED = {
    "new year": (1, 1), "valentine": (2, 14), "women's day": (3, 8), "patrick": (3, 17), "nauryz": (3, 22),
    "april fools": (4, 1), "may day": (5, 1), "victory day": (5, 9), "bastille day": (7, 14), "halloween": (10, 31),
    "armistice": (11, 11), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "epiphany": (1, 6), "australia day": (1, 26), "candlemas": (2, 2), "anzac day": (4, 25),
    "midsummer day": (6, 24), "canada day": (7, 1), "michaelmas": (9, 29),
    "all saints": (11, 1), "all souls": (11, 2), "bonfire night": (11, 5), "andrew": (11, 30),
    "burns night": (1, 25), "groundhog day": (2, 2), "waitangi day": (2, 6), "david": (3, 1), "lady day": (3, 25),
    "george": (4, 23), "juneteenth": (6, 19),
}  # fmt: skip
"""Feasts that have the same month and day each year."""

FROM_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "good friday": -2, "easter": 0, "easter monday": 1, "whit monday": 50,
    "mothering sunday": -21, "holy saturday": -1, "easter tuesday": 2, "trinity sunday": 56, "corpus christi": 60,
    "whit sunday": 49, "shrove tuesday": -47, "maundy thursday": -3, "ascension day": 39,
}  # fmt: skip
"""Days after Easter Sunday."""

COUNTED: dict[str, Callable[[int], date]] = {
    "thanksgiving": lambda year: _nth(year, 11, 3, 4),
    "black friday": lambda year: _nth(year, 11, 3, 4) + timedelta(days=1),
    "memorial day": lambda year: _nth(year, 6, 0, 1) - timedelta(days=7),
    "labor day": lambda year: _nth(year, 9, 0, 1),
    "king day": lambda year: _nth(year, 1, 0, 3),
    "presidents day": lambda year: _nth(year, 2, 0, 3),
    "columbus day": lambda year: _nth(year, 10, 0, 2),
    "remembrance sunday": lambda year: _nth(year, 11, 6, 2),
    "election day": lambda year: _nth(year, 11, 0, 1) + timedelta(days=1),
}
"""Days that are the nth weekday of a month, in the United States and, Remembrance Sunday, in Britain."""


def feast_day(name: str, year: int) -> Period:
    """The day of that feast in that year."""
    if name in FIXED:
        return day(date(year, *FIXED[name]))
    if name in FROM_EASTER:
        return day(easter(year) + timedelta(days=FROM_EASTER[name]))
    return day(COUNTED[name](year))


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian computus (Nature, 20 April 1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, before = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, before + 1)


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    return on_or_after(date(year, month, 1), weekday).first + timedelta(weeks=nth - 1)
