"""Four figures that tell how many or how much: 2000 people, a rent of 1950, 1920 by 1080, paid about 1800."""

from __future__ import annotations

from knowledge.dates.friends.day_numbers import REACH
from knowledge.dates.friends.nouns import is_plural
from knowledge.dates.grammar.kinds import AND, COMMA, ENDS, KINDS, WORDS, letters
from knowledge.dates.grammar.matching import EDGE, Found
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import BEING, OWNING
from knowledge.dates.vocabulary.measures import COUNTED, DUE, MEASURES, OF_MANY, PAYING, SUMS, SURELY_ABOUT, WHOLES

JOINS = letters("and to dash")
YEARS = letters("year")
_LEADS = letters("on since")
_ABOUT = KINDS["about"]
FIGURES = letters("year integer number figure")
DATES = letters("year years decade month maybe_month season number")
_COUNTABLE = letters("units unit cardinal integer number year month")
_PAUSES = ENDS | letters("and comma")
_UNITS = letters("unit units")


def is_amount(found: Found) -> bool:
    """Whether what stands around four figures makes an amount of them."""
    before, behind = found.previous, found.next
    if _is_dimension(found) or _is_listed_with_number(found) or _is_size(found) or _is_estimate(found):
        return True
    if _is_of_count(found) or _is_score(found) or before.text == "whom" or _goes_on_of_whom(found) or _is_length(found):
        return True
    if _are_many(found):
        return True
    if _counted(found).text.lower() in COUNTED and not _opens_with_by(found):
        return True
    if before.text.lower() in ("a", "an") and (behind.text.lower() in MEASURES or behind.kind not in WORDS):
        return True
    is_count = behind.kind in _COUNTABLE and (before.text.lower(), behind.text) != ("in", "one")
    return is_count or _is_counted(found)


def _opens_with_by(found: Found) -> bool:
    """Whether its clause begins with 'by', which leads to no number there: '…, and by 1960 children were playing'."""
    if found.previous.text.lower() != "by":
        return False
    before = [token.kind for token in found.before(3)[:2]]
    return before[-1] in ENDS or before[-1] == COMMA or before == [COMMA, AND]


def _is_listed_with_number(found: Found) -> bool:
    """Whether 'and' joins it with four figures that are no year: the 2008 and 3008."""
    behind = [token for token in found.tokens[found.tail : found.tail + 3] if token.text != "the"][:2]
    return (
        len(behind) == 2 and behind[0].kind == AND and behind[1].kind == KINDS["integer"] and len(behind[1].text) == 4
    )


def _is_of_count(found: Found) -> bool:
    """Whether 'of' joins it with how many of that size there are: twelve of 1815."""
    article, count, of = found.before(3)
    is_count = count.kind in letters("cardinal number integer figure") and article.kind != KINDS["the"]
    return is_count and of.text == "of" and found.next.kind in _PAUSES and found.next.kind != COMMA


def _are_many(found: Found) -> bool:
    """Whether it is the subject of a verb of many: of 2004 knots, 1997 were adults; not '1914, 1915 were'."""
    before, pause = found.before(2)
    return found.next.text == "were" and (pause.kind in ENDS or (pause.kind == COMMA and before.kind not in DATES))


def _is_length(found: Found) -> bool:
    """Whether it says how long or wide something is: 1950 long and 1900 wide."""
    across, behind = found.behind(2)
    return across.text in ("long", "wide", "high", "deep", "tall", "thick") and behind.kind in _PAUSES


def _is_score(found: Found) -> bool:
    """Whether it is what the others got: won by 2015 votes to 1997."""
    number, what, to = found.before(3)
    return to.text == "to" and what.text.lower() in COUNTED and number.kind in FIGURES


def _goes_on_of_whom(found: Found) -> bool:
    """Whether a clause tells of some of them: the town has 1950, of whom …"""
    comma, of, whom = found.behind(3)
    return (
        found.previous.kind not in _LEADS
        and comma.kind == COMMA
        and of.text == "of"
        and whom.text in ("whom", "them", "which")
    )


def _is_dimension(found: Found) -> bool:
    """Whether 'by' joins it with other figures: 1920 by 1080."""
    if found.previous.text == "in":
        return False  # won in 2003 by 9 wickets
    near = (*found.before(2), *found.tokens[found.head : found.tail], *found.behind(2))
    year = found.tokens[found.head]
    return any(
        one.kind in FIGURES and by.text == "by" and two.kind in FIGURES and (two is not year or one.kind in YEARS)
        for one, by, two in zip(near, near[1:], near[2:], strict=False)
    )  # but: 40 members, and 400 by 1960


def _is_size(found: Found) -> bool:
    """Whether it says how many a whole holds, or how much a thing costs: a crowd of 1850, the rent is 1950 a month."""
    rate = [token.kind for token in found.tokens[found.tail : found.tail + 3]]
    is_rate = rate[:1] == [KINDS["article"]] and not _UNITS.isdisjoint(rate) and KINDS["of"] not in rate
    return _is_of_whole(found) or (is_rate and found.previous.kind not in _LEADS)


def _is_of_whole(found: Found) -> bool:
    """Whether 'of' or 'is' joins it with what it is the size of: a crowd of 1850, a loan of 1900, the bill is 1987."""
    first, second, thing, _ = found.before(4)
    whole = thing.text.lower()
    if found.previous.text in BEING:
        return whole in WHOLES | SUMS or whole in DUE
    is_sum = whole in SUMS and KINDS["article"] in (first.kind, second.kind)
    return found.previous.text == "of" and (whole in WHOLES or is_sum)


def _is_estimate(found: Found) -> bool:
    """Whether it is about so much or so many: cost about 1800, nearly 1900 have signed, up to 1800 may come."""
    leading, first, before = (token.text.lower() for token in found.before(3))
    if (before in SURELY_ABOUT and not _is_time_that_was(found)) or (first, before) in (
        ("many", "as"),
        ("there", "were"),
    ):
        return True
    if (leading, before) == ("to", "from") and first.isdigit():
        return True  # rose to 2014 from 1890
    is_about = found.previous.kind == _ABOUT or (first, before) == ("up", "to")
    return is_about and (first in PAYING or found.next.text in OF_MANY)


def _is_time_that_was(found: Found) -> bool:
    """Whether 'it was' stands before the word before it: it was almost 1950 before …"""
    words = [token.text.lower() for token in found.before(3)[:2]]
    return words in (["it", "was"], ["it", "is"])


def _counted(found: Found) -> Token:
    """The token behind the figures, and behind those that they are joined with: between 1200 and 1500 people."""
    at = found.tail
    while at + 1 < len(found.tokens) and at < found.tail + REACH and found.tokens[at].kind in JOINS:
        at += 1 + (found.tokens[at + 1].kind == KINDS["the"])
        if at >= len(found.tokens) or found.tokens[at].kind not in FIGURES or not found.tokens[at].text[0].isalnum():
            return EDGE  # $11m in 2013 and $12m in 2012
        at += 1
    return found.tokens[at] if at < len(found.tokens) else EDGE


def _is_counted(found: Found) -> bool:
    """Whether a verb stands before the figures and a plural behind: win 2013 prizes, but its 1989 results."""
    before, behind = found.previous, found.next
    is_verb = before.kind in WORDS and before.text.lower() not in OWNING
    is_verb = is_verb or before.text == "Of"  # Of 2011 mice
    described, noun = found.behind(2)
    if before.text in _COUNTING and described.kind in WORDS and described.text.islower() and is_plural(noun):
        return True  # found 1900 empty bottles
    return is_plural(behind) and (is_verb or (before.text == "and" and not _is_behind_date(found)))


_COUNTING = ("found", "counted", "seized", "planted", "stole", "stacked", "confiscated")
"""Verbs of what is counted, with a number behind them though an adjective stands between."""


def _is_behind_date(found: Found) -> bool:
    return found.before(2)[0].kind in DATES
