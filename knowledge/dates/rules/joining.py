"""Ranges and lists of expressions that stand side by side, and the words before one that blur it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.dates.grammar.kinds import AND, COMMA, KINDS, SPANS, pattern
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.values.periods import SIZE, Unit
from knowledge.dates.values.readings import Between, Bound, Known, Mention, Named, Ordered, Reading, Shifted, Stepped

_BETWEEN = KINDS["between"]


def join_ranges(mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """The mentions, with 'from 1921 to 1926' and 'between May and July' as one; lists share the year of their end."""
    joined: list[Mention] = []
    for mention in mentions:
        if joined and _spans(joined[-1], mention, tokens):
            before = joined.pop()
            reading = Between(before.reading, mention.reading)
            mention = Mention(before.start, mention.end, before.head, mention.tail, reading)
        else:
            _share_year(joined, mention, tokens)
        joined.append(mention)
    return joined


def _spans(first: Mention, last: Mention, tokens: Sequence[Token]) -> bool:
    if not (isinstance(first.reading, Named | Known) and isinstance(last.reading, Named | Known)):
        return False
    between = tokens[first.tail : last.head]
    if not between or [token.kind for token in between[1:]] not in ([], [KINDS["the"]]):
        return False
    gap = between[0].kind
    if gap == AND:
        return first.head > 0 and tokens[first.head - 1].kind == _BETWEEN
    return gap in SPANS and _comparable(first.reading, last.reading)


def _comparable(first: Reading, last: Reading) -> bool:
    """Whether both are of a kind: days and months make a range, a weekday and a month do not."""
    if _is_weekday(first) or _is_weekday(last):
        return _is_weekday(first) and _is_weekday(last)
    return abs(_size(first) - _size(last)) < SIZE[Unit.YEAR]


def _is_weekday(reading: Reading) -> bool:
    return isinstance(reading, Named) and reading.nth is None and reading.weekday is not None


def _size(reading: Reading) -> int:
    return SIZE[_unit(reading)]


def _share_year(joined: list[Mention], last: Mention, tokens: Sequence[Token]) -> None:
    """Gives the year of a list's last member to those before it: 'June, July and August 2017'."""
    follower = last
    for at in range(len(joined) - 1, -1, -1):
        mention = joined[at]
        between = tokens[mention.tail : follower.head]
        in_list = 1 <= len(between) <= 2 and all(token.kind in (AND, COMMA) for token in between)
        reading, behind = mention.reading, follower.reading
        if not in_list or not isinstance(reading, Named) or not isinstance(behind, Named) or reading.nth is None:
            return
        if reading.year is not None or behind.year is None or reading.unit is not behind.unit:
            return
        later = (reading.nth, reading.day or 0) > (behind.nth or 0, behind.day or 0)
        follower = joined[at] = replace(mention, reading=replace(reading, year=behind.year - later))


_EDGE_KIND = KINDS["edge"]
_EDGE = "the edge (of the?)? | edge (of the? | dash) | (?<=on | since | from | to) edge"
_BLUR = pattern("((early | earlier | later) dash? ({on} the? | of the? | the)? | " + _EDGE + ")$")
_BOUND = pattern("(?<!unit | units) ({before} | {after})$")
REACH = 5


def qualify(mention: Mention, tokens: Sequence[Token], since: int = 0) -> Mention:
    """The mention with what blurs it, from the token `since` on: mid-January, the end of October; before March."""
    head = max(since, mention.head - REACH)
    row = "".join(token.kind for token in tokens[head : mention.head])
    is_day = isinstance(mention.reading, Between) or _unit(mention.reading) is Unit.DAY
    found = _BLUR.search(row)
    if found and not (is_day and found["on"]) and not _is_verb(tokens, head + found.start()):
        start = head + found.start()
        blurs = not is_day
        return replace(mention, head=start, start=tokens[start].start, approximate=blurs)
    if (found := _BOUND.search(row)) and _may_bound(mention, tokens):
        start = head + found.start()
        bound = Bound.BEFORE if found["before"] else Bound.AFTER
        return replace(mention, head=start, start=tokens[start].start, bound=bound)
    return mention


def _is_verb(tokens: Sequence[Token], start: int) -> bool:
    """Whether the word of an edge is an infinitive: it was to end the following spring."""
    return tokens[start].kind == _EDGE_KIND and start > 0 and tokens[start - 1].text.lower() == "to"


def _may_bound(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether 'before' is said of the date itself, not of what it owns: 'before Friday's vote'."""
    owns = mention.tail < len(tokens) and tokens[mention.tail].kind == KINDS["possessive"]
    return isinstance(mention.reading, Named | Known | Ordered) and not owns


def _unit(reading: Reading) -> Unit:
    match reading:
        case Known(period):
            return period.unit
        case Named() | Shifted():
            return reading.unit
        case Stepped(named=named):
            return named.unit
    return Unit.YEAR
