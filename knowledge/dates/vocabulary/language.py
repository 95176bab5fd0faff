"""The words that dates are written with, a table for each language; everything else about dates is shared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from knowledge.dates.values.periods import Unit

Value = int | Unit | str
"""What a word stands for: a number (May is 5, Tuesday 1, yesterday -1), a unit, or the name of a feast."""


@dataclass(frozen=True)
class Verbs:
    """The forms from which `tense` tells the time of a clause; a language without auxiliaries leaves them out."""

    future: frozenset[str]
    """will; or, in a language that inflects for it, verbs in the future."""
    future_ending: re.Pattern[str] | None
    past: frozenset[str]
    past_ending: re.Pattern[str]
    ahead: frozenset[str]
    """Words that always look ahead: due, upcoming; and verbs of the calendar in the present: opens, expires."""
    finite: frozenset[str] = frozenset()
    """Verbs of the past that are no participles: took, went."""
    planned: frozenset[str] = frozenset()
    """Words that look ahead with a preposition behind them: scheduled for, expected to."""
    terms: frozenset[str] = frozenset()
    """Nouns that look ahead, unless a verb in the past rules them: the deadline is, but 'missed the deadline of'."""
    granting: frozenset[str] = frozenset()
    """Verbs that set a term with 'until' behind them: gave them until Friday."""
    soon: frozenset[str] = frozenset()
    """Verbs in the present that look ahead with an adverb or preposition behind them: flies home, runs out on."""
    soon_of_many: frozenset[str] = frozenset()
    """The same with a plural: talks resume on."""
    links: frozenset[str] = frozenset()
    """Words between an auxiliary and its participle."""
    was: frozenset[str] = frozenset()
    had: frozenset[str] = frozenset()
    has: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    """Verbs that look ahead, as must does, unless 'have' stands behind them: it may have sunk in December."""
    would: frozenset[str] = frozenset()
    appending: frozenset[str] = frozenset()
    """Participles behind a comma that go on in the tense before: expects gales, followed by rain."""
    promising: frozenset[str] = frozenset()
    """Verbs whose infinitive is still to come, where no 'to' tells: обещал пустить."""
    relatives: frozenset[str] = frozenset()
    """Words that begin a clause said by the way: who, which."""
    come_last: bool = False
    """Whether the verb follows all that it governs."""

    @cached_property
    def forms(self) -> frozenset[str]:
        """All forms that are listed."""
        return frozenset().union(*(words for words in vars(self).values() if isinstance(words, frozenset)))


@dataclass(frozen=True)
class Around:
    """Words around a date that tell how it is meant."""

    comparing: frozenset[str]
    """Words that set a date beside the one told: since, than, compared."""
    deadlines: frozenset[str]
    """Words that lead to the last day of something: until, by."""
    documents: frozenset[str]
    """Words for what is written on a day and quoted later: letter, diary, wrote."""
    openers: frozenset[str]
    """Words that begin a clause."""
    habits: frozenset[str] = frozenset()
    """Words of what happens each time: always, annually."""
    causes: frozenset[str] = frozenset()
    """Words before an event that came first: after a crash on Friday."""
    stretches: frozenset[str] = frozenset()
    """What a year belongs to that is a time itself: the 2001 season."""
    moves: frozenset[str] = frozenset()
    """Words before 'from' that set a level beside another: up from 2018, fell from the same period."""
    levels: frozenset[str] = frozenset()
    """Words before 'to' and a date that put nothing off: prior to Friday, from 14 September to Thursday."""
    telling: frozenset[tuple[str, ...]] = frozenset()
    """Pairs of words before a year that stands for itself: it was, the year was."""
    written: frozenset[str] = frozenset()
    """What was written in the past and is told of in the present: the log, her diary."""
    records: frozenset[str] = frozenset()
    """Verbs of that present: the log breaks off on 29 March."""
    taking_up: frozenset[str] = frozenset()
    """Words that begin a sentence which goes on with what was told: it, they, then."""
    errors: frozenset[str] = frozenset()
    """Words of a correction: misstated, incorrectly."""
    articles: frozenset[str] = frozenset()
    """What is corrected: an article, a caption."""
    as_early_as: frozenset[tuple[str, ...]] = frozenset()
    yearly: frozenset[tuple[str, ...]] = frozenset()
    """Words beside a date that is each year's: every year, annually."""


@dataclass(frozen=True)
class Vocabulary:
    """A language's words: `words` maps a form in lower case to its kind (see `kinds.KINDS`) and value."""

    words: dict[str, tuple[str, Value]]
    feasts: dict[str, str]
    """Names of feasts in lower case without apostrophes, and the feast that `feasts.feast_day` knows."""
    feast_pattern: re.Pattern[str]
    abbreviations: frozenset[str]
    """Words that swallow the full stop behind them."""
    ordinal: re.Pattern[str]
    """A day of the month with its ending, as in 7th or 7-го; group 1 is the number."""
    decade: re.Pattern[str]
    """As in 1990s, '90s, 1990-х; group 1 is the number."""
    verbs: Verbs
    around: Around
    year: re.Pattern[str] | None = None
    """A year with its ending, as in 1946-м; group 1 is the number."""
    marks_years: bool = False
    """Whether a year is followed by the word for it: 2022 года, 2022 жылғы."""

    def feast_at(self, text: str, start: int) -> tuple[int, str] | None:
        """The end and the name of the feast that begins there."""
        found = self.feast_pattern.match(text, start)
        return (found.end(), self.feasts[feast_key(found[0])]) if found else None


def feast_key(name: str) -> str:
    """A feast's name as vocabularies list it."""
    return " ".join(name.lower().replace("’", "").replace("'", "").split())


def feasts_of(names: dict[str, str]) -> tuple[dict[str, str], re.Pattern[str]]:
    """The names keyed for look-up, and a pattern for any of them, the longest first."""
    longest = sorted(names, key=len, reverse=True)
    parts = (re.escape(name).replace("'", "['’]?").replace(r"\ ", r"\s+") for name in longest)
    pattern = re.compile(rf"(?:{'|'.join(parts)})\b", re.IGNORECASE)
    return {feast_key(name): feast for name, feast in names.items()}, pattern


def table(*entries: tuple[str, Value, str]) -> dict[str, tuple[str, Value]]:
    """The words of entries (kind, value, 'form form …')."""
    return {form.replace("_", " "): (kind, value) for kind, value, forms in entries for form in forms.split()}


def numbered(kind: str, start: int, rows: str) -> dict[str, tuple[str, Value]]:
    """The words of lines of forms that count up from `start`."""
    lines = rows.strip().splitlines()
    return table(*((kind, n, forms) for n, forms in enumerate(lines, start)))


def romans(kind: str) -> dict[str, tuple[str, Value]]:
    """The Roman numerals up to 21, in Latin letters and in the Cyrillic ones that look like them."""
    tens, ones = ("", "x", "xx"), ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    latin: dict[str, tuple[str, Value]] = {tens[n // 10] + ones[n % 10]: (kind, n) for n in range(1, 22)}
    return latin | {form.replace("x", "х").replace("i", "і"): word for form, word in latin.items()}


def inflected(kind: str, start: int, rows: str, endings: str) -> dict[str, tuple[str, Value]]:
    """Like `numbered` for lines of stems, each with every ending; '-' is the empty one."""
    tails = endings.split()
    lines = rows.strip().splitlines()
    forms = (
        (kind, n, " ".join(stem + tail.lstrip("-") for stem in line.split() for tail in tails))
        for n, line in enumerate(lines, start)
    )
    return table(*forms)
