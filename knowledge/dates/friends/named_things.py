"""Works, ships, towns, firms and groups that have a date's word for a name: the novel Saturday, March, a town."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.dates.grammar.kinds import AND, COMMA, ENDS, KINDS, MONTHS, POSSESSIVE, WEEKDAYS, WORDS, letters
from knowledge.dates.grammar.matching import Found
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import PLACES, TITLES
from knowledge.dates.vocabulary.people import SQUAD
from knowledge.dates.vocabulary.works import (
    GROUPS,
    HAVING,
    NAMED_THINGS,
    NO_TOWNS,
    RACING,
    RUNNERS_DO,
    TELLING,
    TOWNS,
    VERSUS,
)

REACH_RACE = 40
"""Tokens around a name in which words of a race are looked for."""

REACH = 3
"""Tokens before the name of a thing in which its article is looked for: her long novel Saturday."""

_ALONE = letters("stop paragraph line comma close")
_PREPOSITIONS = letters("on since before after")
_OWNERS = letters("possessive the article")
_WHEN = letters("on since last past next coming this")
_AT_PLACES = ("in", "at", "to", "from", "near", "of", "through")


def is_thing(found: Found) -> bool:
    """Whether a month or a weekday is the name of a work, a ship, a firm, a team, or of a party of a case."""
    if is_named_thing(found) or _is_work_of(found) or _is_team(found) or is_runner(found) or _is_bistro(found):
        return True
    return _is_litigant(found) or _is_company_site(found)


def _is_team(found: Found) -> bool:
    """Whether it has players or followers: Wednesday's goalkeeper."""
    sign, owned = found.behind(2)
    return found.tokens[found.head].kind in WEEKDAYS and sign.kind == POSSESSIVE and owned.text in SQUAD


def _is_bistro(found: Found) -> bool:
    """Whether commas say what place goes by somebody's name: Friday's, a chippy, …"""
    sign, comma, article = found.behind(3)
    is_owner = sign.kind == POSSESSIVE and comma.kind == COMMA and article.text in ("a", "an", "the")
    return is_owner and found.previous.kind in ENDS


def is_runner(found: Found) -> bool:
    """Whether it opens a sentence as a horse or hound does in the report of a race: Black Friday fell at the second."""
    is_set_off = found.next.kind == COMMA and found.tokens[found.head].kind not in MONTHS | WEEKDAYS
    if found.previous.kind not in ENDS or not (is_set_off or found.next.text in RUNNERS_DO):
        return False  # nor when a bare day tells when: Saturday, the filly won
    near = found.tokens[max(0, found.head - REACH_RACE) : found.tail + REACH_RACE]
    return not RACING.isdisjoint(token.text for token in near)


def is_named_thing(found: Found) -> bool:
    """Whether the thing that it names stands before it: her album October; the novel Saturday is set in London.

    A weekday may tell when instead ("finished the novel Saturday in Rome"), so that a verb must follow it.
    """
    behind = found.behind(2)
    if _is_explained(found):
        return True
    if found.previous.text not in NAMED_THINGS or not _has_article(found):
        return False
    if found.tokens[found.head].kind not in WEEKDAYS or behind[0].is_capital:
        return True
    tells = behind[1] if behind[0].kind in letters("comma possessive") else behind[0]
    return tells.text in TELLING or (behind[0].kind == KINDS["possessive"] and tells.is_capital)


def _is_work_of(found: Found) -> bool:
    """Whether somebody with a name has it, and nothing follows: Ian McEwan's Saturday, not Leeds's Saturday win."""
    owner, sign = found.before(2)
    ends = found.next.kind in _ALONE or found.next.kind == AND or found.next.text in TELLING
    return sign.kind == POSSESSIVE and owner.kind in WORDS and owner.is_capital and ends


def is_named_year(found: Found) -> bool:
    """Whether four figures are a name: the album 1989, tickets for The 1975, Orwell's 1984 is …, we heard the 1812."""
    before, behind = found.previous, found.next
    if _is_explained(found) or (before.text in NAMED_THINGS and _has_article(found)):
        return True
    alone = (behind.kind in _ALONE and not _is_listed(found)) or behind.text in TELLING or _is_followed_by_other(found)
    alone = alone or behind.kind in _PREPOSITIONS or behind.text in _AT_PLACES
    if before.text == "The" and found.head > 1:
        if found.tokens[found.head - 2].kind in ENDS:
            return alone and behind.kind == COMMA
        return not (behind.is_capital or _is_listed(found))  # The 1975 also scored, not The 1987 Storm
    return alone and before.kind in _OWNERS  # the 1998 at the depot, a 2008 in June


def _is_listed(found: Found) -> bool:
    """Whether a comma and another year follow: the 1987, 1990 and 1993 floods."""
    behind = [token.kind for token in found.tokens[found.tail : found.tail + 2]]
    return behind == [COMMA, KINDS["year"]]


def _is_followed_by_other(found: Found) -> bool:
    """Whether 'and' and no other year follow: first in the 1500 and third in the 3000; not the 1987 and 1990 floods."""
    joint, *others = found.behind(5)
    return joint.kind == AND and all(token.kind != KINDS["year"] for token in others)


def _has_article(found: Found) -> bool:
    near = found.tokens[max(0, found.head - 1 - REACH) : found.head - 1]
    return any(token.text.lower() in HAVING or token.kind == KINDS["possessive"] for token in near)


def _is_explained(found: Found) -> bool:
    """Whether brackets say what it is: the 1975 (the band)."""
    behind = [token.text for token in found.tokens[found.tail : found.tail + 4]]
    if behind[:1] == [","] and behind[1:2] in (["a"], ["an"]):
        return behind[2:3] != [] and behind[2] in NAMED_THINGS  # 1917, a film of one night
    if behind[:2] == [",", "the"] and behind[3:] == [","] and found.previous.kind in ENDS:
        return behind[2] in NAMED_THINGS  # May Day, the tug, has two engines
    what = behind[2:] if behind[1:2] in (["the"], ["a"]) else behind[1:3]
    return behind[:1] == ["("] and len(what) == 2 and what[0] in NAMED_THINGS and what[1] == ")"


def is_town(found: Found) -> bool:
    """Whether it is a town: March, a town in the Fens; the town of March; from March to Whittlesey."""
    before = found.previous.text.lower()
    behind = found.behind(3)
    if behind[0].kind == COMMA and behind[1].kind == KINDS["article"]:
        return behind[2].text in TOWNS
    kind, of = found.before(2)
    if of.text == "of" and kind.text in TOWNS:
        return True
    if _ends_route(found):
        return True
    is_place = behind[1].kind in WORDS and behind[1].is_capital and behind[1].text not in NO_TOWNS
    if behind[0].text == "to":
        return before == "from" and is_place
    return behind[0].kind == COMMA and is_place and before in _AT_PLACES and behind[2].kind in ENDS


def _ends_route(found: Found) -> bool:
    """Whether something goes there from a place: trains from Ely to March."""
    leading, place, to = found.before(3)
    is_route = leading.text == "from" and to.text == "to" and found.tokens[found.head].kind == KINDS["maybe_month"]
    return is_route and place.is_capital and place.kind in WORDS


def _is_litigant(found: Found) -> bool:
    """Whether it is a party of a case: Friday v Republic, not a match on Saturday v Leeds."""
    is_led = found.previous.kind in _WHEN and not _is_case(found)
    return (found.next.text in VERSUS and not is_led) or (found.previous.text in VERSUS and found.next.kind in ENDS)


def _is_case(found: Found) -> bool:
    """Whether 'in' leads to a weekday, as to a case and never to a day: in Friday v Republic."""
    return found.previous.text.lower() == "in" and found.tokens[found.head].kind in WEEKDAYS


def _is_company_site(found: Found) -> bool:
    """Whether it begins a firm's address: Monday.com."""
    last = found.tokens[found.tail - 1]
    sign, ending = found.behind(2)
    return sign.text == "." and last.end == sign.start and sign.end == ending.start and ending.text.islower()


def names_a_group(tokens: Sequence[Token], day: int) -> bool:
    """Whether what stands behind a day that 'the' leads to is called by it: the November 17 group."""
    behind = tokens[day : day + 2]
    if not behind or behind[0].text in GROUPS:
        return bool(behind)
    names = [token.text.lower() for token in behind if token.is_capital]
    return names[:1] == [behind[0].text.lower()] and not (PLACES | TITLES).isdisjoint(names)
