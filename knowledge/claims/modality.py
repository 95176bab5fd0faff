"""Which words of a text are only possible: what "can", "may", "if", "wants to" and their like lead up to."""

from __future__ import annotations

import re

_CUES = re.compile(
    "|".join(
        (
            r"\b(?:can|could|may|might)\b(?! no)|\b(?:un)?able to\b|\b(?:if|unless|whether)\b"
            r"|\b(?:plan|want|hope|intend|threaten)(?:s|ed)? to\b",
            r"\b(?:может|могут|мог|могла|могли|если|бы|хочет|хотят|намерен[аы]?|планиру[ею]т)\b",
            r"\b(?:мүмкін|егер)\b",
        )
    ),
    re.IGNORECASE,
)
"""English, Russian, Kazakh."""

REACH = 30
"""Letters behind a cue within which the word stands that is only possible."""


def is_only_possible(text: str, start: int) -> bool:
    """Whether a cue leads up to what begins at `start`, within its clause."""
    before = text[max(0, start - REACH) : start]
    cues = list(_CUES.finditer(before))
    return bool(cues) and not re.search(r"[.,;:!?—]", before[cues[-1].end() :])


def has_possibility(text: str) -> bool:
    """Whether a text speaks of anything as only possible."""
    return _CUES.search(text) is not None
