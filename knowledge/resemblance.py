"""Which present articles a draft resembles: runs of words (shingles) that both hold.

Of all shingles every fourth by its hash is compared (Broder 1997, "On the resemblance and containment of documents"):
the same ones in every text, so that shares stay true while memory and time are a fourth.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.fuzz import ratio

from knowledge.model import Draft, Revision
from knowledge.text.tokens import tokens

WORDS = 4
"""Words of a shingle: shorter ones are phrases that all news has in common."""

EVERY = 4
"""One shingle in so many is compared: about six of a paragraph of thirty words."""

RESEMBLES = 0.4
"""Share of the shorter text's shingles from which an editor is warned: a report of which half was rewritten."""

SAME_HEADLINE = 90.0
"""rapidfuzz's ratio from which two headlines are one."""

MOST = 5
"""Articles that are named."""

SPACES = 0.1
"""Share of a text by which another one with the same words may be longer; words are compared only within it."""

SENTENCE = 5
"""Compared shingles of an average sentence."""

Hashes = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Resemblance:
    """A present article that a draft resembles: the share (0..1) of the shorter one's runs of words that both hold, and
    whether it is the same text altogether.
    """

    slug: str
    headline: str
    share: float
    has_same_headline: bool
    has_same_text: bool


class Resemblances:
    """The compared shingles of a guild's present articles, all in one array once they are asked for."""

    def __init__(self) -> None:
        self._articles: dict[int, tuple[Revision, Hashes]] = {}
        self._hashes: Hashes | None = None

    def __len__(self) -> int:
        """The size in sentences, roughly."""
        return sum(len(hashes) for _, hashes in self._articles.values()) // SENTENCE

    def replace(self, article_id: int, revision: Revision | None) -> None:
        """Puts an article's present text in the place of the one before."""
        self._articles.pop(article_id, None)
        if revision is not None and not revision.is_retraction:
            self._articles[article_id] = revision, shingles(revision.body)
        self._hashes = None

    def like(self, draft: Draft, besides: str | None = None) -> list[Resemblance]:
        """The articles that the draft resembles, the most like first; `besides` is the slug of the draft's own."""
        shares = self._shares(shingles(draft.body))
        found = [
            Resemblance(
                revision.slug, revision.headline, share, _same_headline(revision, draft), same_text(revision, draft)
            )
            for (revision, _), share in zip(self._articles.values(), shares, strict=True)
            if revision.slug != besides
        ]
        near = [each for each in found if each.share >= RESEMBLES or each.has_same_headline or each.has_same_text]
        return sorted(near, key=lambda each: (-each.share, each.slug))[:MOST]

    def _shares(self, mine: Hashes) -> list[float]:
        if not len(mine) or not self._articles:
            return [0.0] * len(self._articles)
        if self._hashes is None:
            self._hashes = np.concatenate([hashes for _, hashes in self._articles.values()])
        lengths = np.array([len(hashes) for _, hashes in self._articles.values()])
        at = np.minimum(np.searchsorted(mine, self._hashes), len(mine) - 1)
        article = np.repeat(np.arange(len(lengths)), lengths)
        shared = np.bincount(article[mine[at] == self._hashes], minlength=len(lengths))
        shares: list[float] = (shared / np.maximum(1, np.minimum(lengths, len(mine)))).tolist()
        return shares


def shingles(text: str) -> Hashes:
    """The distinct hashes, ascending, of those runs of WORDS words that are compared."""
    words = [token.form.encode(errors="replace") for token in tokens(text)]
    runs = {b" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}
    return np.array(sorted({number for run in runs if (number := crc32(run)) % EVERY == 0}), dtype=np.uint32)


def same_text(revision: Revision, draft: Draft) -> bool:
    """Whether an article has a draft's text, but for spaces and line breaks."""
    is_near = abs(len(revision.body) - len(draft.body)) <= SPACES * len(draft.body)
    return is_near and revision.body.split() == draft.body.split()


def first_twin(draft: Draft, revisions: Iterable[Revision]) -> Revision | None:
    """The first of some articles that has a draft's text."""
    return next((revision for revision in revisions if same_text(revision, draft)), None)


def _same_headline(revision: Revision, draft: Draft) -> bool:
    return ratio(revision.headline.casefold(), draft.headline.casefold()) >= SAME_HEADLINE
