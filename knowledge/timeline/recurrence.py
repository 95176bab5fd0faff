"""What happens again and again: two dates of it are two events, not one that is dated in two ways."""

from __future__ import annotations

import re

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


def is_another_time(one: Entry, other: Entry) -> bool:
    """Whether two events, alike but for their dates, are two occurrences: they say so, or each was news in its time."""
    texts = one.event.citation.text, other.event.citation.text
    if any(map(PERIODIC.search, texts)) or len(list(filter(AGAIN.search, texts))) == 1:
        return True
    if one.days[0].year != other.days[0].year and all(map(YEARLY.search, texts)):
        return True
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
