"""Whether the place that a question leaves open is filled: a number that counts what is counted, a name at its bearer.

A near miss holds all words of a question and not the answer; these pieces of evidence tell the two apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.answering.spans import Span
from knowledge.answering.wanted import Wanted
from knowledge.text.tokens import Token

BESIDE = 3
"""Words within which a number counts what follows it ("225 confirmed deaths"), or a name stands at its bearer."""

CONTRASTS = frozenset(
    """before after other others another else against next previous last first second third only without never instead
    except both more less fewer most least until since again still yet do раньше до после другой другие другая еще кроме
    против первый последний только без никогда вместо снова""".split()
)
"""Small words that change what is asked; an answer that lacks them may be on something else."""

_REASON = re.compile(
    r"\b(?:because|due to|owing to|thanks to|as a result|result of|in response to|in order to|so that|caused|blamed|"
    r"prompted|triggered|attributed|led to|reasons?|cause|to (?!the\b|a\b|an\b|be\b|his\b|her\b)[a-z]{3,}|"
    r"for [a-z]+ing|since|enabl\w+|allow\w+|потому|из-за|так как|поскольку|чтобы|вследствие|в связи|причин\w+|себебі|"
    r"өйткені|салдарынан|үшін|байланысты)\b",
    re.IGNORECASE,
)


def filled(wanted: Wanted, spans: Sequence[Span], words: Sequence[Token], matched: Sequence[bool]) -> dict[str, float]:
    """`beside`: a new span of the wanted kind stands within BESIDE words of a matched one; `counts`: before it."""
    gaps = [gap for span in spans for gap in _gaps(span, words, matched)]
    return {
        "beside": float(any(abs(gap) <= BESIDE for gap in gaps)),
        "counts": float(wanted is Wanted.NUMBER and any(0 < gap <= BESIDE for gap in gaps)),
    }


def _gaps(span: Span, words: Sequence[Token], matched: Sequence[bool]) -> list[int]:
    """For each matched word outside the span how many words after its end (or, below 0, before its start) it stands."""
    inside = [i for i, word in enumerate(words) if span[0] <= word.start < span[1]]
    if not inside:
        return []
    first, last = inside[0], inside[-1]
    return [i - last if i > last else i - first for i, hit in enumerate(matched) if hit and not first <= i <= last]


def gives_reason(text: str) -> bool:
    """Whether a sentence has a word that gives a reason or a purpose."""
    return _REASON.search(text) is not None


def contrasts_missing(asked: frozenset[str], words: Sequence[Token]) -> float:
    """The share of the question's contrasting words that a sentence does not have; 0 where there are none."""
    wanted = asked & CONTRASTS
    return len(wanted - {word.form for word in words}) / len(wanted) if wanted else 0.0
