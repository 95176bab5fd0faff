"""Numbers that look like a day or a decade and are none: the 22nd floor, in January 5 people, in his 80s."""

from __future__ import annotations

from itertools import pairwise

from knowledge.dates.friends.months_and_weekdays import names_a_place, names_a_title
from knowledge.dates.friends.named_things import names_a_group
from knowledge.dates.friends.nouns import is_noun, is_plural
from knowledge.dates.friends.people import is_scorer
from knowledge.dates.grammar.kinds import COMMA, ENDS, KINDS, MONTHS, WORDS, letters
from knowledge.dates.grammar.matching import Found
from knowledge.dates.vocabulary.doubles import (
    AFTER_DAY,
    AFTER_DAY_JOINING,
    AGED,
    GOLF,
    HEAT,
    NUMBERED,
    RANKED,
    SAYS_OF_YEAR,
    SPENDING,
    STREETS,
)
from knowledge.dates.vocabulary.measures import COUNTED

REACH = 4
"""Tokens around figures in which what they count is looked for."""

REACH_SENTENCE = 25
"""Tokens of the sentence before."""


def is_day(found: Found) -> bool:
    """Whether a number beside a month is its day: not in 9 June Terrace, nor in 'in January 5 people died'."""
    behind = found.next
    if (
        STREETS.fullmatch(found.previous.text.lower())
        or names_a_place(behind)
        or names_a_title(behind)
        or behind.text in ("%", "°")
    ):
        return False
    if found.previous.kind == KINDS["the"] and names_a_group(found.tokens, found.tail):
        return False
    last = found.tokens[found.tail - 1]
    if last.text in ("may", "march") and behind.kind in WORDS:
        return False  # nobody under 18 may enter
    counts = last.kind == KINDS["number"] and behind.text.lower() in COUNTED
    if last.kind == KINDS["spelled"] and found.tokens[found.tail - 2].kind == KINDS["the"] and is_noun(behind):
        return False  # in November the first grandmaster came
    if _is_scored(found) or is_scorer(found) or _is_of_innings(found):
        return False
    if found.previous.text.lower() in NUMBERED and behind.is_capital:
        return False  # in lane 4 April Jung
    return not (counts or (last.kind == KINDS["spelled"] and behind.kind in letters("unit half dash")))


def _is_of_innings(found: Found) -> bool:
    """Whether the number is the end of a score: 284-6 dec."""
    runs, dash = found.before(2)
    return dash.kind == KINDS["dash"] and runs.kind == KINDS["integer"] and runs.end == dash.start


def _is_scored(found: Found) -> bool:
    """Whether names with figures stand before or behind it: Wills 7, March 8, Noon 5; or a name before: Del Mar 3."""
    name, figure, comma = found.before(3)
    month, day = found.tokens[found.head], found.tokens[found.tail - 1]
    if found.tail - found.head != 2 or month.kind not in MONTHS or day.kind != KINDS["number"]:
        return False
    is_name = name.kind in WORDS and name.is_capital
    if comma.kind in WORDS and comma.is_capital and is_plural(found.next):
        return True
    return is_name and figure.kind == KINDS["number"] and comma.kind == COMMA


def is_day_alone(found: Found) -> bool:
    """Whether an ordinal is a day of the month: 'on the 22nd,' but not 'the 22nd floor' nor 'in the 11th'."""
    behind, before = found.next, found.previous
    if _is_listed_with_noun(found) or _is_apposition(found) or _is_of_many(found) or _is_among_ranked(found):
        return False
    if found.has("weekday") or before.text.lower() in ("in", "at"):
        return found.has("weekday")
    follows = (
        behind.text == ";" or behind.kind in ENDS | letters("comma and to dash of") or behind.text.lower() in AFTER_DAY
    )
    follows = follows or (behind.text.lower() in AFTER_DAY_JOINING and before.kind != KINDS["and"])
    follows = follows or is_plural(behind)  # on the 22nd troops landed; an ordinal's own noun is singular
    follows = follows or behind.kind in letters("cardinal number spelled article possessive that this every")
    follows = (
        follows or behind.text == ":" or (behind.text.lower() in ("for", "by", "after") and not _is_of_golf(found))
    )
    if before.kind in ENDS and found.tokens[found.head].is_capital:
        return behind.text in (":", ".") or (behind.text in SAYS_OF_YEAR and _goes_on_from_day(found))  # The 17th: …
    if before.text.lower() in SPENDING:
        return follows
    is_about = before.text.lower() in ("about", "around") and behind.kind in ENDS | letters("comma and")
    is_late = [token.text for token in found.before(3)] in _AS_LATE
    return (
        is_about
        or (follows and is_late)
        or (follows and before.kind in letters("on since from to between before after of and dash comma"))
    )


def _is_apposition(found: Found) -> bool:
    """Whether commas say which one a thing is: the tea, the 31st in the series; the floor below, the 19th, had …"""
    before, comma = found.before(2)
    if comma.kind != COMMA or before.kind not in WORDS or not before.text.islower():
        return False
    return found.next.text == "in" or found.next.kind == COMMA


def _is_of_many(found: Found) -> bool:
    """Whether it is one of several things: the 7th of the 18 holes; the 26th of July Movement; not of the month."""
    behind = found.tokens[found.tail : found.tail + 3]
    if not behind or behind[0].kind != KINDS["of"]:
        return False
    last = behind[-1]
    if behind[1].text in ("its", "his", "her", "their", "our", "my"):
        return True  # the 7th of its kind
    return last.is_capital or last.kind in letters("number integer cardinal") or is_plural(last)


def _is_among_ranked(found: Found) -> bool:
    """Whether what it is one of was named before it in the sentence: the 27th brigade … and 201 from the 5th."""
    for token, noun in pairwise(reversed(found.tokens[max(0, found.head - REACH_SENTENCE) : found.head])):
        if token.kind in ENDS or token.kind in MONTHS:
            return False
        if noun.kind == KINDS["ordinal"]:
            return token.text in RANKED
    return False


_AS_LATE = (["as", "late", "as"], ["as", "early", "as"], ["as", "recently", "as"])


def _is_of_golf(found: Found) -> bool:
    """Whether holes are counted near by: on the 16th for a bogey."""
    near = found.tokens[max(0, found.head - 2 * REACH) : found.tail + 2 * REACH]
    return not GOLF.isdisjoint(token.text.lower() for token in near)


def _goes_on_from_day(found: Found) -> bool:
    """Whether the sentence before names a month: … again on 8 September. The 15th is the hill climb."""
    before = found.tokens[max(0, found.head - REACH_SENTENCE) : max(0, found.head - 1)]
    last = next((at for at in range(len(before) - 1, -1, -1) if before[at].text == "."), -1)
    return any(token.kind in MONTHS for token in before[last + 1 :]) and not _is_of_golf(found)


def _is_listed_with_noun(found: Found) -> bool:
    """Whether a noun in the plural follows the ordinal that 'and' joins it with: the 11th and 12th floors."""
    one, two, noun = found.behind(3)
    return one.kind == KINDS["and"] and two.kind == KINDS["ordinal"] and is_plural(noun)


def is_decade(found: Found) -> bool:
    """Whether figures with an s are a decade: not an age ('in his 80s', 'the over-80s') nor a temperature."""
    before = {token.text.lower() for token in found.tokens[max(0, found.head - REACH) : found.head]}
    far = {token.text.lower() for token in found.tokens[max(0, found.head - 2 * REACH) : found.head]}
    near = far | {token.text.lower() for token in found.tokens[found.tail : found.tail + REACH]}
    written = found.tokens[found.head].text
    has_ending = written[0].isdigit() and written.endswith("s")
    is_make = has_ending and found.previous.kind in WORDS and found.previous.is_capital  # Rover 2000s
    return before.isdisjoint(AGED) and near.isdisjoint(HEAT) and not is_make


def is_count(found: Found) -> bool:
    """Whether the figures that end a match count what stands behind: in week 12, 1500 people came."""
    return is_noun(found.next) or found.next.text in COUNTED
