"""False friends among seasons, quarters and feasts: autumn leaves, the last quarter of the match, Christmas trees."""

from __future__ import annotations

from knowledge.dates.friends.months_and_weekdays import LEADS, names_a_place
from knowledge.dates.friends.named_things import is_named_thing, is_runner
from knowledge.dates.friends.titles import goes_on_as_title
from knowledge.dates.grammar.kinds import COMMA, ENDS, EVERY, KINDS, OF, THE, WORDS, letters
from knowledge.dates.grammar.matching import Found
from knowledge.dates.values.periods import Unit
from knowledge.dates.vocabulary.doubles import AFTER_DAY, BUSINESS, OFTEN, OTHER_WHOLES, SPENDING, SPORT

ROOMS = ("suite", "suites", "lounge", "bar", "inn", "wing")
"""What is called by a feast: the May Day suite."""

REACH_RANGE = 4
"""Tokens before the end of a range that reach before its beginning."""

_PREPOSITIONS = letters("on since before after")
_SEASONS = letters("season in_season year")
_GENITIVE = ("года",)


def is_season(found: Found) -> bool:
    """Whether a season's name alone means that of a year: it follows a preposition, with or without 'the'."""
    before = found.tokens[found.head - 1] if found.head else None
    if found.tokens[found.tail - 1].kind == KINDS["in_season"]:
        return True
    if found.tokens[found.head].is_capital and before is not None and before.kind not in ENDS:
        return False  # Spring, Texas
    if before is None or found.next.kind == OF:
        return False
    if any(token.kind == EVERY for token in found.before(REACH_RANGE)) or _is_each(found):
        return False
    if before.kind == KINDS["the"] and found.head > 1:
        before = found.tokens[found.head - 2]
        if before.text.lower() in (*SPENDING, "see"):  # lived to see the spring
            return True
    elif before.text.lower() == "to" and not _is_range_of_seasons(found):
        return False  # prices are likely to fall
    return before.kind in letters("on since early edge after before to from between dash") and _is_followed_lightly(
        found
    )


def _is_each(found: Found) -> bool:
    """Whether it stands, without 'the', beside what recurs: hourly in summer, on Saturdays in winter."""
    often, before = found.before(2)
    return before.text == "in" and often.text.lower() in OFTEN


def _is_range_of_seasons(found: Found) -> bool:
    """Whether 'to' stands between two seasons: from spring to fall."""
    return found.before(2)[0].kind in _SEASONS


def _is_followed_lightly(found: Found) -> bool:
    """Whether what follows is no noun that the match would describe: by autumn they, not autumn leaves."""
    word = found.next.text.lower()
    return found.next.kind not in WORDS or word in AFTER_DAY or word.endswith("ed")  # the pumps of the autumn failed


def is_quarter(found: Found, unit: Unit) -> bool:
    """Whether a quarter is one of the year, not of a match; a half without a year only among figures of business."""
    behind = found.tokens[found.tail : found.tail + 3]
    if behind and behind[0].kind == OF and behind[-1].text in OTHER_WHOLES:
        return False  # the second quarter of the match
    near = {token.text.lower() for token in found.tokens[max(0, found.head - 30) : found.tail + 30]}
    return near.isdisjoint(SPORT) and "moon" not in near and (unit is not Unit.HALF or not near.isdisjoint(BUSINESS))


def is_feast(found: Found) -> bool:
    """Whether a feast's name means its day: 'on Christmas Day', 'by Christmas', not 'Christmas trees'."""
    name = found.tokens[found.tail - 1].text.lower()
    behind = found.next
    if (
        names_a_place(behind)
        or goes_on_as_title(found)
        or is_runner(found)
        or is_named_thing(found)
        or _is_called_out(found)
        or behind.text in ROOMS
        or (behind.kind in WORDS and behind.is_capital and found.previous.kind not in _PREPOSITIONS)
    ):
        return False
    if name == "twelfth night" and found.previous.text.lower() not in ("on", "since"):
        return False
    dated = name.endswith(("day", "eve", "sunday", "monday", "friday", "wednesday"))
    before = found.previous
    if dated and before.text.lower() == "in" and _is_followed_lightly(found):
        return False  # Bill Murray in Groundhog Day
    if name.endswith("new year") and before.kind == THE:
        before, _ = found.before(2)  # before the New Year
    is_spent = before.text.lower() in SPENDING
    is_genitive = name.endswith(_GENITIVE)  # до Нового года магазин: it describes no noun behind it
    return dated or ((before.kind in LEADS or is_spent) and (is_genitive or _is_followed_lightly(found)))


def _is_called_out(found: Found) -> bool:
    """Whether it is said twice: "May Day, May Day," called the pilot."""
    comma, again = found.behind(2)
    first, pause = found.before(2)
    name = found.tokens[found.tail - 1].text
    return COMMA in (comma.kind, pause.kind) and name in (again.text, first.text)
