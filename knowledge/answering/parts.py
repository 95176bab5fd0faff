"""A message that asks several things is answered part by part."""

from __future__ import annotations

import re

_QUESTION_WORD = (
    r"(?:who|whom|whose|what|when|where|which|why|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|"
    r"кто|кого|кому|что|когда|где|куда|почему|зачем|как|сколько|какой|какая|какие|каким|кім|не|қашан|қайда|неге|қалай|қанша)"
)
_ASKING = (
    r"(?:who|whom|whose|what|when|where|which|why|how|кто|кого|кому|что|когда|где|куда|почему|зачем|сколько|какой|какая|"
    r"какие|кім|қашан|қайда|неге|қалай|қанша)"
)
_BREAK = re.compile(
    rf"(?<=[?;])\s+(?=\S)"
    rf"|,?\s+(?:and|also|plus|&|и|а также|және)\s+(?:also\s+)?(?=(?:in |on |at |by |from |to |for )?{_ASKING}\b)"
    rf"|[,:]\s+(?=(?:and\s+)?{_ASKING}\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(rf"\b{_QUESTION_WORD}\b|\?", re.IGNORECASE)

_AND = re.compile(r"^(?:and|also|plus|и|а|а также|және)\s+(?:also\s+)?", re.IGNORECASE)

MOST_PARTS = 4
"""Parts of one message that are answered; what goes beyond is left to another message."""

SHORTEST = 2
"""Words of the shortest part."""


def split_parts(text: str) -> list[str]:
    """The questions in a message, in order; the whole message where it asks one thing."""
    pieces = [piece.strip(" ,;:") for piece in _BREAK.split(text) if piece and piece.strip(" ,;:")]
    asking = [piece for piece in pieces if _ASKS.search(piece) and len(piece.split()) >= SHORTEST]
    return [asking[0], *map(_by_itself, asking[1:MOST_PARTS])] if len(asking) > 1 else [text]


def _by_itself(piece: str) -> str:
    """A question that has words enough to be understood, without the "and" that would make it a follow-up."""
    alone = _AND.sub("", piece)
    return alone if len(alone.split()) > SHORTEST else piece
