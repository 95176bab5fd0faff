"""From a message to an answer: understand, find, weigh, and cite or abstain."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from knowledge.answering import features
from knowledge.answering.asked import Part, Read, parts_of
from knowledge.answering.basis import Basis
from knowledge.answering.disagreement import differing
from knowledge.answering.finding import Finding, find
from knowledge.answering.highlight import highlight
from knowledge.answering.question import Question
from knowledge.answering.sayers import find_sayer
from knowledge.answering.sense import Sense
from knowledge.answering.taught import UNTAUGHT, find_taught
from knowledge.answering.weights import weights
from knowledge.courtesy import is_courtesy
from knowledge.index import Index
from knowledge.lessons import Lessons
from knowledge.model import Answer, Citation, Status, Turn

NEAREST = 3
"""Sentences shown with an abstention as the nearest, not as an answer."""

LEAST_COVER = 0.1
"""Share of the question's weight that a sentence must hold, be it by meaning, to be shown as near."""

ON_TOPIC = 0.2
"""Probability that the base speaks of what is asked, below which a refusal makes no guess and shows nothing as near: so
do 1.2 % of paraphrases that are answered here, and half of SQuAD's questions on another article. (At 0.5: 18 and 73 %.)
"""

_COVER = features.NAMES.index("cover")

GUESS = 0.5
"""Share of the threshold from which the best sentence is shown as a guess."""


def answer(
    index: Index,
    question: str,
    *,
    turns: Sequence[Turn] = (),
    strictness: float = 0.15,
    article: str | None = None,
    lessons: Lessons = UNTAUGHT,
    sense: Sense | None = None,
) -> Answer:
    """The answer to a message; `turns` are the conversation's past ones, oldest first, `article` a slug to keep to,
    `lessons` what editors taught, `sense` what a sentence encoder says, where there is one.
    """
    begun = time.perf_counter()
    parts = parts_of(question, turns, tuple(index.vocabularies))
    within = _article_id(index, article)
    look = partial(find, index, within=within, sense=sense)
    seek = partial(find_taught, index, lessons=lessons, look=look, within=within)
    say = partial(find_sayer, index, look=seek, within=within)
    read = [_read(part, seek, say) for part in parts]
    said = _say(index, question, [each.finding for each in read], strictness)
    told = [each.understood or part.alone.text for part, each in zip(parts, read, strict=True)]
    understood = " ".join(told) if any(each.understood for each in read) else None
    spent = 1000 * (time.perf_counter() - begun)
    return replace(said, understood=understood, carried=read[0].carried, ms=spent)


def _read(part: Part, seek: Callable[[Question], Finding], say: Callable[[Question, Turn], Finding | None]) -> Read:
    """What is found for a part; where it asks who says what was answered before, that again. Nothing answers small talk
    but what editors pinned to it.
    """
    if part.again and (said := say(part.completed, part.again)):
        return Read(said, part.alone.text, part.carried or part.again.question)
    read = part.surest(seek)
    if read.finding.chosen or not is_courtesy(part.alone.text):
        return read
    return read._replace(finding=replace(read.finding, confidence=0.0, on_topic=0.0))


def _article_id(index: Index, slug: str | None) -> int | None:
    if slug is None:
        return None
    return next((r.article_id for r in index.revisions() if r.slug == slug), -1)


def _say(index: Index, message: str, findings: Sequence[Finding], strictness: float) -> Answer:
    """Cites the best sentence of each part that is sure enough, or abstains."""
    threshold = threshold_of(strictness, findings[0].basis)
    surest = max(findings, key=lambda finding: (_may_be_shown(finding, threshold), finding.confidence))
    if not surest.rows or surest.confidence < GUESS * threshold or not _may_be_shown(surest, threshold):
        return _abstain(index, message, surest)
    good = [finding for finding in findings if finding.confidence >= threshold] or [surest]
    others = [(finding, row) for finding in good for row in differing(index, finding)]
    return Answer(
        message,
        Status.ANSWERED if surest.confidence >= threshold else Status.UNSURE,
        good[0].confidence,
        cite(index, [(finding, row) for finding in good for row in finding.rows[: finding.cited]] + others),
        nearest=_nearest(index, good[0], 1),
        differ=bool(others),
    )


def _may_be_shown(finding: Finding, threshold: float) -> bool:
    """Whether what was found is sure to answer, or the base speaks of what is asked at all."""
    return finding.confidence >= threshold or finding.on_topic >= ON_TOPIC


def threshold_of(strictness: float, basis: Basis = Basis.WORDS) -> float:
    """The confidence from which an answer is given to whoever accepts such a share of wrong ones."""
    return weights(basis).threshold(strictness)


def _abstain(index: Index, message: str, finding: Finding) -> Answer:
    nearest = _nearest(index, finding, 0) if finding.on_topic >= ON_TOPIC else ()
    return Answer(message, Status.UNKNOWN, finding.confidence, nearest=nearest)


def _nearest(index: Index, finding: Finding, start: int) -> tuple[Citation, ...]:
    """The best candidates from no. `start` on that hold something of the question, each text once; nothing in them
    decides it.
    """
    held = dict[str, tuple[Finding, int]]()
    for row, columns in zip(finding.rows, finding.evidence, strict=True):
        if columns[_COVER] >= LEAST_COVER:
            held.setdefault(index.place(row).sentence.text, (finding, row))
    return cite(index, list(held.values())[start : start + NEAREST], bold=False)


def cite(index: Index, chosen: Sequence[tuple[Finding, int]], *, bold: bool = True) -> tuple[Citation, ...]:
    """Footnotes 1, 2, … for the chosen rows, each row once; `bold` looks for the words that decide."""
    citations: dict[int, Citation] = {}
    for finding, row in chosen:
        if row not in citations:
            place = index.place(row)
            span = highlight(index, finding, place) if bold else None
            citations[row] = Citation.of(place.document.revision, place.sentence, span, len(citations) + 1)
    return tuple(citations.values())
