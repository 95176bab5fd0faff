"""Who did what to whom: the parts of a clause around the word that says what is done, by the order of words.

No tagger is asked: verbs are known by their forms and by what stands before them. What a pronoun stands for stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.reading.predicate import RUSSIAN_VERB
from knowledge.lexicon.opposites import opposites

Group = tuple[Point, ...]
"""The points of one noun phrase, with what "of" joins on to it."""

Parts = Mapping[str, Group]
"""Who does it ("agent"), to whom or what ("patient"), and what stands behind each preposition, where it is told."""

PREPOSITIONS = frozenset(
    """of in on at by to for with from against into over under after before during about as between among through
    despite without within since until because near behind across along around off out
    в во на по с со из за от до к ко о об у для при под над через между после перед против""".split()
)
"""What gives a noun another part than that of subject or object."""

PRONOUNS = frozenset("he she it they him them we i you он она оно они его ее их".split())

ADVERBS = frozenset("later then soon once now today twice first finally again already still also".split())

RELATIVES = frozenset("that which who который которая которое которые".split())

JOINING = frozenset("of the a an s ,".split())
"""What may stand inside a noun phrase ("the mayor of Grelling, Jonas Effner")."""

_NOUN_LEADING = frozenset("a an the its his her their our my this that these those some any no every each of".split())
_VERB_LEADING = frozenset(
    """is are was were be been being has have had will would shall should can could may might must did does do to not
    never also already still who which he she it they""".split()
)
_UNCHANGED = frozenset("beat hit cut put set let cost hurt shut split spread quit bid cast shed upset".split())
"""Verbs whose past is like their noun or their present: right behind a name they tell a deed."""

NEAR = 30
"""Letters before a verb in which what makes it a passive stands."""

_BEING = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got)\s(?:\w+ly\s|not\s)?$", re.IGNORECASE)
BY_AGENT = re.compile(r"\s+(?:\w+ly\s+)?by\b", re.IGNORECASE)
"""What makes a passive of the word before it."""

_WORD = re.compile(r"[\w’']+|[,;:()—–]")


def deed(reading: Reading, verb: Point) -> Parts:
    """The parts that are told in the clause of a verb; of a passive the agent is what stands behind "by"."""
    return _deed(reading, verb.at)


@lru_cache(maxsize=64)
def _deed(reading: Reading, at: int) -> Parts:
    """Remembered, for a comparison asks for the same deed once for every other one; but few, for each keeps a text."""
    verb, parts = reading.points[at], dict[str, Group]()
    subject = _subject(reading, verb)
    for lead, group in _following(reading, verb):
        parts.setdefault(lead or "patient", group)
    if not _is_passive(reading, verb):
        return parts | {"agent": subject} if subject else parts
    agent = parts.pop("by", None)
    parts.pop("patient", None)
    found = {"agent": agent, "patient": subject}
    return parts | {name: group for name, group in found.items() if group}


def is_verb(reading: Reading, point: Point) -> bool:
    """Whether a point of an English text is a verb by its form, or by the word before it."""
    return _is_verb(reading, point.at)


@lru_cache(maxsize=512)
def _is_verb(reading: Reading, at: int) -> bool:
    point = reading.points[at]
    if point.is_name or point.is_value or point.is_hinge or reading.language != "en":
        return False
    before = set(_between(reading, point)[-1:])
    if before & _NOUN_LEADING:
        return False
    if point.form in _UNCHANGED and at and reading.points[at - 1].is_name and not before:
        return True
    return point.form.endswith("ed") or point.form in opposites("en").irregular or bool(before & _VERB_LEADING)


def can_be_verb(reading: Reading, point: Point) -> bool:
    """Whether a point may be a verb by its form; any word of a language of whose verbs nothing is known."""
    if point.is_name or point.is_value or point.is_hinge:
        return False
    if reading.language == "en":
        return is_verb(reading, point) or point.form.endswith("ing")
    return reading.language != "ru" or RUSSIAN_VERB.fullmatch(point.form) is not None


def _is_passive(reading: Reading, verb: Point) -> bool:
    is_led = _BEING.search(reading.text[max(0, verb.start - NEAR) : verb.start]) and not verb.form.endswith("ing")
    return bool(is_led) or BY_AGENT.match(reading.text, verb.end) is not None


def _between(reading: Reading, point: Point) -> list[str]:
    """The words and signs between a point and the one before it, which is among them if it is a preposition."""
    before = reading.points[point.at - 1] if point.at else None
    start = (before.start if _is_preposition(before) else before.end) if before else 0
    return [word.lower() for word in _WORD.findall(reading.text, start, point.start)]


def _is_preposition(point: Point) -> bool:
    return point.is_hinge and point.form in PREPOSITIONS


def _lead(words: list[str]) -> str:
    """The preposition that a phrase begins with; that of "of which" leads the relative."""
    relatives = [n for n, word in enumerate(words) if word in RELATIVES]
    words = words[relatives[-1] + 1 :] if relatives else words
    return next((word for word in reversed(words) if word in PREPOSITIONS), "")


def _lead_of(words: list[str]) -> str:
    """The preposition of a phrase, "?" behind a pronoun that stands for one ("passed it to", but "gave them")."""
    pronouns = [n for n, word in enumerate(words) if word in PRONOUNS]
    return _lead(words[pronouns[-1] :]) or "?" if pronouns else _lead(words)


def _subject(reading: Reading, verb: Point) -> Group | None:
    """The noun phrase before a verb that no preposition leads; that of the verb before where both share it."""
    group: list[Point] = []
    is_antecedent, passed = False, set[str]()
    if verb.form.endswith("ing") and (leading := _verb_of_clause_before(reading, verb)):
        return _subject(reading, leading)
    if verb.form.endswith("ing") and _lead(_between(reading, verb)) and (leading := _verb_before(reading, verb)):
        return _subject(reading, leading)
    for point in reversed(reading.points[: verb.at]):
        if _is_preposition(point):
            continue
        between = set(_between(reading, reading.points[point.at + 1])) | passed
        passed = set[str]()
        if not group and _is_adverb(point):
            passed = between
            continue
        if not group and between & PRONOUNS:
            return None
        is_antecedent = is_antecedent or (not group and bool(between & RELATIVES))
        if is_verb(reading, point):
            return tuple(group) if group else _shared(reading, point, between)
        if not group and "and" in between and (earlier := _verb_before(reading, point)):
            return _subject(reading, earlier)
        if group and not between <= JOINING:
            if is_antecedent or (free := _without_lead(reading, group)):
                break
            group = free
        group.insert(0, point)
    return tuple(group if is_antecedent else _without_lead(reading, group)) or None


def _without_lead(reading: Reading, group: list[Point]) -> list[Point]:
    """A noun phrase, or what stands behind the comma after a phrase that a preposition leads ("In May, Yarvik")."""
    if not group or not _lead(_between(reading, group[0])):
        return group
    return next((group[n:] for n, point in enumerate(group) if n and _between(reading, point) == [","]), [])


def _shared(reading: Reading, earlier: Point, between: set[str]) -> Group | None:
    """The subject of the verb right before one, unless a comma parts them."""
    return None if "," in between and not between & {"and", "to"} else _subject(reading, earlier)


def _is_adverb(point: Point) -> bool:
    return point.form in ADVERBS or point.form.endswith("ly")


def _verb_of_clause_before(reading: Reading, point: Point) -> Point | None:
    """The verb of the clause before one that a participle begins: "Yarvik held the chair, later passing it on"."""
    first = next(other for other in reading.points if other.clause == point.clause)
    if "," not in _between(reading, first) or not all(_is_adverb(p) for p in reading.points[first.at : point.at]):
        return None
    earlier = (other for other in reversed(reading.points[: point.at]) if other.clause == point.clause - 1)
    return next((other for other in earlier if is_verb(reading, other)), None)


def _verb_before(reading: Reading, point: Point) -> Point | None:
    """The verb before a point in its clause."""
    earlier = (other for other in reversed(reading.points[: point.at]) if other.clause == point.clause)
    return next((other for other in earlier if is_verb(reading, other)), None)


def _following(reading: Reading, verb: Point) -> Iterator[tuple[str, Group]]:
    """The noun phrases behind a verb in its clause, each with the preposition that leads it; "?" behind a pronoun."""
    group: list[Point] = []
    lead = ""
    own = {verb.clause, *_resumed(reading, verb)}
    for point in reading.points[verb.at + 1 :]:
        if _is_preposition(point):
            continue
        between = set(_between(reading, point))
        is_next_verb = is_verb(reading, point)
        is_inserted = point.clause != verb.clause and point.clause in own
        if group and between <= (JOINING if is_inserted else JOINING - {","}) | {"and", "or"} and not is_next_verb:
            group.append(point)
            continue
        if group:
            yield lead, tuple(group)
            group = []
        if point.clause not in own or is_next_verb or between & {";", "that", "and", "but", "when", "as", "if"}:
            break
        lead = _lead_of(_between(reading, point))
        group = [point]
    if group:
        yield lead, tuple(group)


def _resumed(reading: Reading, verb: Point) -> tuple[int, ...]:
    """An insertion behind a verb that holds none, and the clause that goes on behind it with a preposition: "sold its
    tea business, Oakleaf, to Tarrant".
    """
    inserted, resumed = (
        [point for point in reading.points if point.clause == verb.clause + n and point.at > verb.at] for n in (1, 2)
    )
    if not inserted or not resumed or any(can_be_verb(reading, point) for point in inserted):
        return ()
    opening = _between(reading, resumed[0])
    is_resumed = "," in _between(reading, inserted[0]) and "," in opening and _lead(opening)
    return (verb.clause + 1, verb.clause + 2) if is_resumed else ()
