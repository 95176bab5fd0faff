"""What speaks for each candidate sentence, as named numbers: the evidence that ranking and confidence weigh."""

from __future__ import annotations

import numpy as np

from knowledge.answering.asking.question import Question
from knowledge.answering.matching.following import Followed, Follower
from knowledge.answering.matching.retrieval import Retrieved
from knowledge.answering.matching.sense import COLUMNS, is_sensed, sensed_columns
from knowledge.answering.matching.terms import Floats
from knowledge.answering.weighing import telling
from knowledge.answering.weighing.basis import Basis
from knowledge.answering.weighing.meaning import nearness
from knowledge.answering.weighing.reading import Read, Reader
from knowledge.index import Index
from knowledge.index.rows import Arrays

MATCHED = (
    "words", "letters", "paragraph", "cover", "cover_same", "cover_sense", "cover_around", "cover_paragraph",
    "cover_before", "cover_with_before", "cover_after", "cover_said", "article", "article_same", "title", "rarest",
    "introduces", "lacking", "lacking_most", "focus", "focus_lacking", "last_word",
)  # fmt: skip
NEAR = ("align", "whole", "cover_referred")
NAMES = MATCHED + Read._fields + Followed._fields + NEAR
"""The columns of `evidence`, in order."""

_AT = {name: at for at, name in enumerate(NAMES)}
COVER = _AT["cover"]
"""The column of the share of the question's weight that a candidate holds, be it by meaning."""

_READ, _FOLLOWED = (slice(_AT[fields[0]], _AT[fields[-1]] + 1) for fields in (Read._fields, Followed._fields))

SENSED_NAMES = NAMES + COLUMNS
"""The columns where an encoder (the extra `semantic`) has its say."""

READ_NAMES = SENSED_NAMES + telling.COLUMNS
"""The columns where the best candidates were read, too."""

NAMES_OF = {Basis.WORDS: NAMES, Basis.SENSE: SENSED_NAMES, Basis.READING: READ_NAMES}

SURE = 0.99
"""Strength from which a word counts as found in the same form."""

SENSE = 0.5
"""Strength from which a word counts as said in the same sense."""

HELD = 0.3
"""Strength from which a word counts as held at all."""

NEIGHBOUR = 0.7
"""What a word weighs that stands in the sentence before or in the headline only."""


def evidence(index: Index, question: Question, found: Retrieved, reader: Reader | None = None) -> Floats:
    """Candidates x NAMES, or x SENSED_NAMES: numbers between 0 and 1 (but for differences of cosines). `reader` is the
    question's, where there is one already.
    """
    if not len(found.rows):
        return np.zeros((0, len(NAMES)), dtype=np.float32)
    places = [index.place(row) for row in found.rows.tolist()]
    reader = reader or Reader(question, found.terms)
    columns = np.zeros((len(places), len(NAMES)), dtype=np.float32)
    columns[:, _READ] = [reader.read(place) for place in places]
    if found.cited:
        follower = Follower(index, found.cited, found.terms)
        columns[:, _FOLLOWED] = [follower.follow(*at) for at in zip(found.rows.tolist(), places, strict=True)]
    told = _matched(index, question, found) | nearness(found.terms, places)
    told["cover_referred"] = told["cover"] + columns[:, _AT["refers"]] * np.maximum(
        told["cover_with_before"] - told["cover"], 0.0
    )
    for name in (*MATCHED, *NEAR):
        columns[:, _AT[name]] = told[name]
    if found.sensed is None or not is_sensed(found.sensed, found.rows):
        return columns
    sensed = np.array(sensed_columns(index, found.sensed, found.rows), dtype=np.float32)
    return np.concatenate([columns, sensed.T], axis=1)


def basis_of(columns: Floats) -> Basis:
    """What evidence of so many columns rests on."""
    return next(basis for basis, names in NAMES_OF.items() if len(names) == columns.shape[1])


def _matched(index: Index, question: Question, found: Retrieved) -> dict[str, Floats]:
    """What the strengths tell: how much of the question's weight each candidate and its surroundings hold."""
    arrays, rows = index.arrays, found.rows
    weights = np.array([term.weight for term in found.terms], dtype=np.float32)
    weights = weights / (weights.sum() or 1.0)
    here, before, after = _neighbours(arrays, found)
    article, title = (held[:, arrays.article[rows]] for held in (found.held_in_article, found.held_above))
    content = np.array([term.term.is_content for term in found.terms])
    held = {
        "cover": here, "cover_same": here >= SURE, "cover_sense": here >= SENSE,
        "cover_around": np.maximum(here, NEIGHBOUR * np.maximum(before, title)),
        "cover_paragraph": found.held_around[:, arrays.paragraph[rows]],
        "cover_before": before, "cover_with_before": np.maximum(here, before), "cover_after": after,
        "cover_said": _as_said(here),
        "article": article, "article_same": article >= SURE, "title": title,
    }  # fmt: skip
    shares = (np.concatenate([each.T for each in held.values()]) @ weights).reshape(len(held), len(rows))
    return {
        **dict(zip(held, shares, strict=True)),
        "words": _over_top(found.words, rows), "letters": _over_top(found.letters, rows),
        "paragraph": _over_top(found.paragraphs, rows), "rarest": here[weights.argmax()],
        "introduces": weights @ _first_held(arrays, found, here),
        **_lacking(here[content], weights[content]), **_asked_for(question, found, here),
    }  # fmt: skip


def _as_said(here: Floats) -> Floats:
    """What each candidate holds, terms x candidates, but nothing in other words of what some other says as asked."""
    said = here.max(axis=1, keepdims=True) >= SURE
    return np.where(said & (here < SURE), np.float32(0), here)


def _lacking(here: Floats, weights: Floats) -> dict[str, Floats]:
    """The share of the content words that a candidate does not hold, and the weight of the weightiest of them."""
    if not len(here):
        none = np.zeros(here.shape[1], dtype=np.float32)
        return {"lacking": none, "lacking_most": none}
    absent = here < HELD
    return {"lacking": absent.sum(axis=0) / len(here), "lacking_most": (absent * weights[:, None]).max(axis=0)}


def _asked_for(question: Question, found: Retrieved, here: Floats) -> dict[str, Floats]:
    """How surely a candidate holds the noun that is asked for ("how many injuries"), and the last content word."""
    rows = {matched.term.form: row for matched, row in zip(found.terms, here, strict=True) if matched.term.is_content}
    none = np.zeros(here.shape[1], dtype=np.float32)
    focus = rows.get(question.focus or "")
    return {
        "focus": none if focus is None else focus,
        "focus_lacking": none if focus is None else (focus < HELD).astype(np.float32),
        "last_word": list(rows.values())[-1] if rows else none,
    }


def _over_top(score: Floats, rows: np.ndarray) -> Floats:
    scores = score[rows]
    top = scores.max()
    scaled: Floats = scores / top if top > 0 else scores
    return scaled


def _neighbours(arrays: Arrays, found: Retrieved) -> tuple[Floats, Floats, Floats]:
    """Each terms x candidates: what they hold, and the sentences before and after each of them in its article."""
    rows, article, last = found.rows, arrays.article[found.rows], len(arrays.article) - 1
    before, after = np.maximum(rows - 1, 0), np.minimum(rows + 1, last)
    goes_on = (arrays.article[before] == article) & (rows > 0)
    is_gone_on = (arrays.article[after] == article) & (rows < last)
    return found.held[:, rows], found.held[:, before] * goes_on, found.held[:, after] * is_gone_on


def _first_held(arrays: Arrays, found: Retrieved, here: Floats) -> Floats:
    """What each candidate holds that no earlier sentence of its article holds as surely, terms x candidates.

    Each sentence is looked at once, however many candidates stand behind it: an article may have 10,000.
    """
    order = np.argsort(found.rows)
    rows = found.rows[order]
    starts = arrays.first[arrays.article[rows]]
    since = np.maximum(starts, np.concatenate([[0], rows[:-1]]))
    behind = np.flatnonzero(rows > since)
    between = np.zeros(here.shape, dtype=np.float32)
    if len(behind):
        counts = rows[behind] - since[behind]
        ends = counts.cumsum()
        looked_at = np.arange(ends[-1]) + (rows[behind] - ends).repeat(counts)
        between[:, behind] = np.maximum.reduceat(found.held.take(looked_at, axis=1), ends - counts, axis=1)
    for at in np.flatnonzero(starts[1:] == starts[:-1]).tolist():
        np.maximum(between[:, at], between[:, at + 1], out=between[:, at + 1])
    earlier = np.empty_like(between)
    earlier[:, order] = between
    fresh: Floats = here * (earlier < SURE * here)
    return fresh
