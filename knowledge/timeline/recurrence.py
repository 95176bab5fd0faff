"""What happens again and again: two dates of it are two events, not one that is dated in two ways."""

from __future__ import annotations

import re

from knowledge.timeline.clauses import content_terms, shared_words
from knowledge.timeline.likeness import Entry, agree

FRESH = 14
"""Days within which news is told; a later look back may be mistaken in its date."""

PERIODIC = re.compile(
    r"\b(?:annual|yearly|weekly|fortnightly|monthly|daily|nightly)\b"
    r"|\b(?:every|each) (?:year|week|month|day|night|\w+day|spring|summer|autumn|winter)\b"
    r"|\b(?:ежегодн|еженедельн|ежемесячн|ежедневн|очередн)\w+|\bкажд\w+ (?:год|недел|месяц|день)\w*"
    r"|\b(?:жыл|ай|апта|күн) сайын|\bкезекті\b",
    re.IGNORECASE,
)
"""What says that it happens each year, week or day."""

AGAIN = re.compile(r"\b(?:again|снова|вновь|опять|тағы да|қайтадан)\b", re.IGNORECASE)
"""What says, if only one of them does, that it had happened before."""

YEARLY = re.compile(
    r"\b(?:festival|championship|cup|olympi|election|anniversar|marathon|parade|carnival|fair|season|league|budget"
    r"|exam|harvest|derby|фестивал|чемпионат|кубк|кубок|олимпи|выбор|годовщин|марафон|парад|карнавал|ярмарк|сезон"
    r"|бюджет|экзамен|урожа|сайлау|мерекесі|шеру)\w*",
    re.IGNORECASE,
)
"""What comes round each year or every few years, mostly on the same days."""


_CAPITAL = r"[A-ZÀ-ÞĀ-ŽА-ЯЁӘҒҚҢӨҰҮҺІ][\w’'-]+"
_NAME = rf"{_CAPITAL}(?: {_CAPITAL})+"
_ENDS = r"died|drowned|resigned|was (?:born|killed|murdered|executed|buried|sworn in|found dead)"
_ENDS_RUSSIAN = r"(?:умер|скончал|погиб|родил)\w*|убит\w?|подал\w? в отставку|уш[её]л в отставку|ушла в отставку"
_ENDS_KAZAKH = r"қайтыс болды|қаза тапты|дүниеге келді|отставкаға кетті"

ONCE = re.compile(
    rf"(?P<who>{_NAME})(?:, [^,;.]{{1,60}},)? (?P<what>{_ENDS}|{_ENDS_RUSSIAN}|{_ENDS_KAZAKH})\b"
    rf"|\b(?P<what2>(?i:{_ENDS_RUSSIAN}))(?: [\w-]+){{0,3}}? (?P<who2>{_NAME})"
)
"""What happens to one who is named once, as nobody dies or takes the same office twice within a fortnight."""


def happens_once(one: Entry, other: Entry) -> bool:
    """Whether both tell of the same person what happens to nobody twice."""
    ours, theirs = ONCE.search(one.event.citation.text), ONCE.search(other.event.citation.text)
    if not (ours and theirs):
        return False
    (who, what), (whom, did) = _subject(ours), _subject(theirs)
    fewer = min(len(who), len(whom))  # of the same surname alone there may be two
    return content_terms(what) == content_terms(did) and 0 < fewer <= shared_words(who, whom)


def _subject(found: re.Match[str]) -> tuple[frozenset[str], str]:
    """The words of the name, and what happened."""
    return content_terms(found["who"] or found["who2"]), found["what"] or found["what2"]


def is_another_time(one: Entry, other: Entry) -> bool:
    """Whether two events, alike but for their dates, are two occurrences: they say so, or each was news in its time.

    What happens to nobody twice is one, when the papers of two days tell of it.
    """
    texts = one.event.citation.text, other.event.citation.text
    if any(map(PERIODIC.search, texts)) or len(list(filter(AGAIN.search, texts))) == 1:
        return True
    if one.days[0].year != other.days[0].year and all(map(YEARLY.search, texts)):
        return True
    if happens_once(one, other):
        return False
    earlier, later = sorted((one, other), key=lambda entry: entry.days)
    published = earlier.event.citation.published
    return _is_fresh(earlier) and _is_fresh(later) and published is not None and published < later.days[0]


def _is_fresh(entry: Entry) -> bool:
    """Whether its article appeared just after it."""
    published = entry.event.citation.published
    return published is not None and 0 <= (published - entry.days[1]).days <= FRESH


def is_told_twice(entry: Entry, article: str) -> bool:
    """Whether the article tells the like of the entry on several days, or on the entry's own as well."""
    if any(other.article == article for other in entry.same):
        return True
    days = [other.days for other in entry.otherwise_dated if other.article == article]
    return any(not agree(days[0], others) for others in days[1:])
