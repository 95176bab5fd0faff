"""Months and weekdays that are people: Miss May, A. June, Tom Friday, his daughters April and May, May's advisers."""

from __future__ import annotations

from itertools import islice

from knowledge.dates.friends.first_names import is_asked_for, is_described, is_given_name, is_of_people
from knowledge.dates.friends.namesakes import LEADING, MOST, is_introduced, is_namesake, is_related, near
from knowledge.dates.friends.surnames import is_surname, is_weekday_surname
from knowledge.dates.grammar.kinds import COMMA, ENDS, OF, WEEKDAYS, WORDS, letters
from knowledge.dates.grammar.matching import EDGE, Found
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import SAYS_OF_YEAR, TITLE_WORDS
from knowledge.dates.vocabulary.people import (
    ACTING,
    FOLK,
    KIN,
    OBJECTS_OF,
    PERSONS,
    ROLES,
)
from knowledge.dates.vocabulary.works import NAMED_THINGS

REACH_LIST = 8
"""Tokens of a list of months that are names."""

_ARTICLES = letters("the article")
_LISTED = letters("month maybe_month comma and")
_WHERE = letters("on since")
_BEFORE_NAMES = letters("stop paragraph line quote open comma and weekday maybe_weekday")
_JOINING = frozenset("and but or that while because though when as".split())
_WHOSE = ("the", "his", "her", "their", "our", "my")
_TO_WHOM = frozenset("for to from about with of".split())


def names_person(found: Found) -> bool:
    """Whether what stands around a month makes a person's name of it."""
    return (
        is_titled_person(found.previous)
        or is_surname(found)
        or _is_initialled(found)
        or is_scorer(found)
        or _is_author(found)
        or _is_of_kin(found)
        or _has_surname(found)
        or is_namesake(found)
        or (is_given_name(found) and (_acts(found) or is_of_people(found)))
    )


def is_titled_person(before: Token) -> bool:
    """Whether a name follows this word: Sergeant June Friday."""
    return before.text.lower().rstrip(".") in PERSONS


def is_weekday_person(found: Found) -> bool:
    """Whether what stands around a weekday makes a person's name of it: Tom Friday, the actress Tuesday Weld."""
    before, behind = found.previous, found.next
    is_named = behind.kind in WORDS and behind.is_capital and not behind.text.isupper()
    if is_named and (before.text.lower() in ROLES | OBJECTS_OF or is_asked_for(found)):
        return True
    if ((is_named or behind.kind == COMMA) and _is_of_role(found)) or is_scorer(found):
        return True
    if (before.kind in ENDS and _is_creature(found)) or _acts(found) or _is_explained_player(found):
        return True
    if is_related(found.tokens, found.head) or _is_played(found) or (is_named and _is_among_such(found)):
        return True
    return is_weekday_surname(found) or (before.is_capital and is_titled_person(before)) or is_namesake(found)


def _is_played(found: Found) -> bool:
    """Whether it is a role: the character of Friday."""
    role, of = found.before(2)
    return of.kind == OF and role.text in ("role", "character")


def _is_among_such(found: Found) -> bool:
    """Whether nothing leads to a day, and the text has another whose first name is one: Monday Uche, Sunday Obi."""
    if found.previous.kind in LEADING:
        return False
    word = found.tokens[found.head].text
    others = (at for at in near(found) if found.tokens[at].kind in WEEKDAYS and found.tokens[at].text != word)
    return any(is_introduced(found.tokens, at) for at in islice(others, MOST))


def _is_of_role(found: Found) -> bool:
    """Whether a comma and what somebody is stand before it: the midwife, Sunday Bello, …; her dog, Friday, …"""
    role, comma = found.before(2)
    return comma.kind == COMMA and role.text in ROLES | KIN


def _acts(found: Found) -> bool:
    """Whether it opens its sentence as one who does something: Wednesday beat Leeds, June won in lane 6."""
    return (found.previous.kind in ENDS or found.previous.text == ";") and found.next.text in ACTING


def _is_explained_player(found: Found) -> bool:
    """Whether a sentence begins with a name that commas explain: Ray Sunday, the second-row forward, …"""
    start, given = found.before(2)
    is_named = start.kind in ENDS and given.kind in WORDS and given.is_capital and not given.text.isupper()
    comma, article = found.behind(2)
    return is_named and comma.kind == COMMA and article.kind in _ARTICLES and given.text.lower() not in TITLE_WORDS


def _is_creature(found: Found) -> bool:
    """Whether commas say what creature it is: Friday, a gelding, fell."""
    what = found.tokens[found.tail + 2 : found.tail + 4]
    return is_described(found) and not (KIN | ROLES | NAMED_THINGS).isdisjoint(token.text for token in what)


def _is_initialled(found: Found) -> bool:
    """Whether it is a person's name behind an initial: R. Finch, A. June."""
    initial, stop = found.before(2)
    return stop.text == "." and _is_initial(initial) and found.next.kind in ENDS | letters("comma and")


def is_scorer(found: Found) -> bool:
    """Whether an initial opens its part of a score, in which figures follow: (J August 61; C Friday 48)."""
    before, initial = found.before(2)
    opens = before.kind in _BEFORE_NAMES or before.text == ";"
    behind = found.tokens[found.head + 1 : found.head + 2]
    is_initial = _is_initial(initial) and initial.text not in ("A", "I")  # A May 5 vote
    is_set = (opens and is_initial) or _is_in_score(found)
    return is_set and bool(behind) and behind[0].text[0].isdigit()


def _is_in_score(found: Found) -> bool:
    """Whether a name with its figure stands right before it: Goals: Obi 12, Sunday 34."""
    name, figure, comma = found.before(3)
    return comma.kind == COMMA and figure.text[0].isdigit() and name.is_capital and name.kind in WORDS


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper()


def _is_author(found: Found) -> bool:
    """Whether something is by a person of that name: a desk by August Sommer, not 'but by August Germany had …'."""
    made, by = found.before(2)
    is_by = by.text == "by" and made.kind in WORDS and made.text.lower() not in _JOINING
    is_named = found.next.kind in WORDS and found.next.is_capital
    return is_by and is_named and is_given_name(found)


def _has_surname(found: Found) -> bool:
    """Whether a surname follows where 'for' or 'to' leads to it: works for April Jones, not 'for April Jones had …'."""
    if found.next.kind in WEEKDAYS:
        return found.previous.kind not in _WHERE  # the prize of June Friday
    first, before = found.before(2)
    if not is_given_name(found) or before.text not in _TO_WHOM or first.kind not in WORDS or first.is_capital:
        return False
    surname, behind = found.behind(2)
    is_name = surname.kind in WORDS and surname.is_capital and not surname.text.isupper()
    return is_name and behind.text not in SAYS_OF_YEAR and not behind.text.endswith("ed")


def _is_of_kin(found: Found) -> bool:
    """Whether it is in a list of somebody's kin: his daughters April and May; June and April, the twins, …"""
    if not is_given_name(found):
        return False
    before = reversed(found.tokens[max(0, found.head - REACH_LIST) : found.head])
    leading = next((token for token in before if token.kind not in _LISTED), EDGE)
    if leading.text.lower() in KIN | FOLK:
        return True
    behind = found.tokens[found.tail : found.tail + REACH_LIST]
    listed = next((at for at, token in enumerate(behind) if token.kind not in _LISTED), 0)
    who = behind[listed : listed + 3]
    is_told = len(who) == 3 and who[0].text in _WHOSE and who[1].text in KIN and who[2].kind == COMMA
    return is_told and leading.kind in ENDS
