"""False friends among phrases: today's youth, the broadcast This Week, said that Friday's vote was lost."""

from __future__ import annotations

from knowledge.dates.friends.nouns import is_plural
from knowledge.dates.grammar.kinds import COMMA, ENDS, KINDS, OF, POSSESSIVE, WORDS, letters
from knowledge.dates.grammar.matching import Found
from knowledge.dates.vocabulary.doubles import AFTER_DAY, AGES, REPORTING

REACH_CLAUSE = 30
"""Tokens; a clause is no longer."""

TAIL = 2
"""Tokens behind a comma at the end of a sentence that are no clause."""


def is_generic(found: Found) -> bool:
    """Whether 'today' stands for the present age: today's world, many of today's farms, the engineers of tomorrow."""
    noun, (sign, owned) = found.before(2)[0].text.lower(), found.behind(2)
    if sign.kind == POSSESSIVE:
        is_many = found.previous.kind == OF and noun in ("many", "few") and found.number("today") == 0
        return is_many or owned.text.lower() in AGES
    if found.previous.kind != OF:
        return False
    return noun in AGES or (found.number("today") == 1 and is_plural(found.before(2)[0]))


def is_title_of_today(found: Found) -> bool:
    """Whether a capital within a sentence makes a name of it: USA Today, a presenter of Today; not in a headline."""
    word = found.tokens[found.head]
    if not word.is_capital or word.text.isupper() or found.previous.kind in ENDS | letters("open dash"):
        return False
    before = found.tokens[max(0, found.head - REACH_CLAUSE) : found.head]
    begin = next((at for at in range(len(before), 0, -1) if before[at - 1].kind in ENDS), 0)
    is_inside = any(token.kind in WORDS and not token.is_capital for token in before[begin:])
    return is_inside or (found.previous.is_capital and found.next.text.islower())


def is_all_capitals(found: Found) -> bool:
    """Whether all its words are written with capitals, as in the broadcast This Week."""
    return found.tail - found.head > 1 and all(token.is_capital for token in found.tokens[found.head : found.tail])


def stands_alone(found: Found) -> bool:
    """Whether 'two days after' ends there, so that it counts from what was told and not from an event named behind."""
    behind = found.next
    if found.tokens[found.tail - 1].kind == KINDS["that"]:
        return behind.kind in ENDS | letters("comma close and the article") or behind.text.lower() in AFTER_DAY
    return behind.kind in ENDS | letters("comma close and") or behind.text in _ALONE or _opens_sentence(found)


_ALONE = (";", ":", "was", "were", "had", "in", "at", "on", "from")
"""What follows 'a car stolen the day before', which ends there."""


def _opens_sentence(found: Found) -> bool:
    """Whether it opens a sentence of one clause: 'The day before she had rung', not 'The day before she left, …'."""
    if found.previous.kind not in ENDS and found.previous.text != ";":
        return False
    rest = found.tokens[found.tail : found.tail + REACH_CLAUSE]
    end = next((at for at, token in enumerate(rest) if token.kind in ENDS or token.text == ";"), len(rest))
    parts = any(token.kind == COMMA for token in rest[: max(0, end - TAIL)])  # did it again, backwards
    return found.next.text.lower() in AFTER_DAY and not parts


def introduces_clause(found: Found) -> bool:
    """Whether the 'that' of a match is a conjunction: 'said that Friday's vote', not 'on that Friday'."""
    that = next((at for at, _ in found.each("that")), found.head)
    word = found.tokens[that - 1].text.lower() if that else ""
    ends = found.next.kind in ENDS or found.next.kind == COMMA or found.next.text == "but"  # it was sealed that Friday
    return word in REPORTING or (word.endswith("ed") and len(word) > 4 and not ends)
