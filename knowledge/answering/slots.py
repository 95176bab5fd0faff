"""Whether the place that a question leaves open is filled: a number that counts what is counted, a name at its bearer.

A near miss holds all words of a question and not the answer; these pieces of evidence tell the two apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.answering.spans import Placed
from knowledge.answering.wanted import Wanted

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


def filled(wanted: Wanted, spans: Sequence[Placed], matched: Sequence[int]) -> dict[str, float]:
    """`beside`: a new span of the wanted kind stands within BESIDE words of a matched one; `counts`: before it."""
    gaps = [gap for span in spans for at in matched if (gap := _gap(span, at))]
    return {
        "beside": float(any(abs(gap) <= BESIDE for gap in gaps)),
        "counts": float(wanted is Wanted.NUMBER and any(0 < gap <= BESIDE for gap in gaps)),
    }


def _gap(span: Placed, at: int) -> int:
    """How many words a place lies behind the end of a span, or (below 0) before its start; 0 within it."""
    return at - span.last if at > span.last else min(0, at - span.first)


def gives_reason(text: str) -> bool:
    """Whether a sentence has a word that gives a reason or a purpose."""
    return _REASON.search(text) is not None


def contrasts_missing(asked: frozenset[str], forms: frozenset[str]) -> float:
    """The share of the question's contrasting words that a sentence (its forms) lacks; 0 where there are none."""
    wanted = asked & CONTRASTS
    return len(wanted - forms) / len(wanted) if wanted else 0.0
