"""The dates of an article, which are told by all of it: "two days later" counts from what an earlier sentence says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from knowledge.dates import Dated, find_dates
from knowledge.model import Revision, Sentence

REMEMBERED = 256
"""Articles whose dates are remembered: those of one take some ten milliseconds to read."""


def anchor_of(revision: Revision) -> date:
    """The day from which an article without a date tells time: claim and sentence must only share it."""
    return revision.published or revision.created_at.date()


@lru_cache(maxsize=REMEMBERED)
def dates_of(revision: Revision) -> tuple[Dated, ...]:
    """The dates of an article's body, in order."""
    return find_dates(revision.body, anchor_of(revision), revision.language)


def dates_in(revision: Revision, sentence: Sentence) -> tuple[Dated, ...]:
    """Those that begin in a sentence, by their places in it."""
    first, last = sentence.start, sentence.start + len(sentence.text)
    return tuple(
        replace(dated, start=dated.start - first, end=min(dated.end, last) - first)
        for dated in dates_of(revision)
        if first <= dated.start < last
    )
