"""From a message to an answer: understand, find, weigh, and cite or abstain."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from knowledge.answering.asked import Part, Read, parts_of
from knowledge.answering.asking.question import Question
from knowledge.answering.citing.highlight import highlight
from knowledge.answering.differing.disagreement import differing
from knowledge.answering.finding import Finding, find, nothing_for
from knowledge.answering.matching.sense import Sense
from knowledge.answering.matching.spacing import respaced
from knowledge.answering.special.datelines import read_imprint
from knowledge.answering.special.sayers import find_quoted, find_sayer
from knowledge.answering.special.who_is import find_named
from knowledge.answering.teaching.taught import UNTAUGHT, find_pinned, find_taught
from knowledge.answering.weighing.basis import Basis
from knowledge.answering.weighing.features import COVER
from knowledge.answering.weighing.weights import weights
from knowledge.courtesy import is_courtesy
from knowledge.index import Index
from knowledge.lessons import Lessons
from knowledge.model import Answer, Citation, Status, Turn
from knowledge.orders import is_order

NEAREST = 3
"""Sentences shown with an abstention as the nearest, not as an answer."""

LEAST_COVER = 0.1
"""Share of the question's weight that a sentence must hold, be it by meaning, to be shown as near."""

ON_TOPIC = 0.2
"""Probability that the base speaks of what is asked, below which nothing is guessed: so do 1.2 % of paraphrases that
are answered here, and half of SQuAD's questions on another article. (At 0.5: 18 and 73 %.)
"""

NEARBY = 0.3
"""The same below which a refusal shows nothing as near. Of 307 refused questions of `invented10` to `invented13` that
their article answers 169 show the right sentence, as at 0.2; of 1,611 on another article 679 show any, at 0.2 778. (At
0.4: 163 and 526.)
"""

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
    parts = parts_of(respaced(index, question), turns, tuple(index.vocabularies))
    within = _article_id(index, article)
    look = partial(find, index, within=within, sense=sense)
    seek = partial(find_taught, index, lessons=lessons, look=look, within=within)
    pinned = partial(find_pinned, index, lessons=lessons, look=look, within=within)
    say = partial(_said, index, seek, within=within, before=turns[-1].question if turns else None)
    read = [_read(part, seek, pinned, say) for part in parts]
    said = _say(index, question, [each.finding for each in read], strictness)
    told = [each.understood or part.alone.text for part, each in zip(parts, read, strict=True)]
    understood = " ".join(told) if any(each.understood for each in read) else None
    spent = 1000 * (time.perf_counter() - begun)
    return replace(said, understood=understood, carried=read[0].carried, ms=spent)


def _read(
    part: Part,
    seek: Callable[[Question], Finding],
    pinned: Callable[[Question], Finding | None],
    say: Callable[[Part], Read | None],
) -> Read:
    """What is found for a part. Nothing answers small talk, orders to the bot, or a message without a subject, but what
    editors pinned to it.
    """
    if said := say(part):
        return said
    if is_order(part.alone.text):
        return Read(pinned(part.alone) or nothing_for(part.alone), None)
    if is_courtesy(part.alone.text) or not part.completed.has_subject:
        return part.surest(lambda question: pinned(question) or nothing_for(question))
    return part.surest(seek)


def _said(
    index: Index, seek: Callable[[Question], Finding], part: Part, *, within: int | None, before: str | None
) -> Read | None:
    """Where a part asks who says what was answered before, that again; or when and where an article was written, who
    says what it quotes, or who is named.
    """
    if part.again and (found := find_sayer(index, part.completed, part.again, seek, within=within)):
        return Read(found, part.alone.text, part.carried or part.again.question)
    if imprint := read_imprint(index, part, before, seek, within=within):
        return imprint
    told = find_quoted(index, part.alone, seek) or find_named(index, part.alone, seek)
    return Read(told, None) if told else None


def _article_id(index: Index, slug: str | None) -> int | None:
    if slug is None:
        return None
    return next((r.article_id for r in index.revisions() if r.slug == slug), -1)


def _say(index: Index, message: str, findings: Sequence[Finding], strictness: float) -> Answer:
    """Cites the best sentence of each part that is sure enough, or abstains."""
    sure = [finding for finding in findings if _is_sure(finding, strictness)]
    best = max(findings, key=lambda finding: (_is_on_topic(finding), finding.confidence))
    if not sure and not _may_be_guessed(best, strictness):
        return _abstain(index, message, best)
    good = sure or [best]
    others = [(finding, row) for finding in good for row in differing(index, finding)]
    cited = cite(index, [(finding, row) for finding in good for row in finding.rows[: finding.cited]] + others)
    return Answer(
        message,
        Status.ANSWERED if sure else Status.UNSURE,
        good[0].confidence,
        cited,
        nearest=_nearest(index, good[0], cited),
        differ=bool(others),
    )


def _is_sure(finding: Finding, strictness: float) -> bool:
    """Whether what was found is sure to answer: how sure it must be depends on what the evidence rests on."""
    return bool(finding.rows) and finding.confidence >= threshold_of(strictness, finding.basis)


def _may_be_guessed(finding: Finding, strictness: float) -> bool:
    """Whether what was found may answer, and the base speaks of what is asked at all."""
    return _is_on_topic(finding) and finding.confidence >= GUESS * threshold_of(strictness, finding.basis)


def _is_on_topic(finding: Finding) -> bool:
    return finding.on_topic >= ON_TOPIC


def threshold_of(strictness: float, basis: Basis = Basis.WORDS) -> float:
    """The confidence from which an answer is given to whoever accepts such a share of wrong ones."""
    return weights(basis).threshold(strictness)


def _abstain(index: Index, message: str, finding: Finding) -> Answer:
    nearest = _nearest(index, finding) if finding.on_topic >= NEARBY else ()
    return Answer(message, Status.UNKNOWN, finding.confidence, nearest=nearest)


def _nearest(index: Index, finding: Finding, cited: Sequence[Citation] = ()) -> tuple[Citation, ...]:
    """The best candidates that hold something of the question, each text once and none that is cited; nothing in them
    decides it.
    """
    held = dict[str, tuple[Finding, int]]()
    for row, columns in zip(finding.rows, finding.evidence, strict=True):
        if columns[COVER] >= LEAST_COVER:
            held.setdefault(index.place(row).sentence.text, (finding, row))
    for citation in cited:
        held.pop(citation.text, None)
    return cite(index, list(held.values())[:NEAREST], bold=False)


def cite(index: Index, chosen: Sequence[tuple[Finding, int]], *, bold: bool = True) -> tuple[Citation, ...]:
    """Footnotes 1, 2, … for the chosen rows, each row once; `bold` looks for the words that decide."""
    citations: dict[int, Citation] = {}
    for finding, row in chosen:
        if row not in citations:
            place = index.place(row)
            span = highlight(finding, place) if bold else None
            citations[row] = Citation.of(place.document.revision, place.sentence, span, len(citations) + 1)
    return tuple(citations.values())
