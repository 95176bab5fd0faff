"""Words that lead up to others in their clause."""

from __future__ import annotations

import re

REACH = 30
"""Letters behind a cue within which the word stands that it leads to."""

FAR_REACH = 60
"""The same for what is wanted: "demanded that the two who made the arrest be suspended"."""

_BREAK = re.compile(r"[.;:!?—]|,(?!\s(?:что|чтобы|будто)\b)")
"""What ends a clause; Russian has a comma before "that"."""


def led_by(cue: re.Pattern[str], text: str, start: int, reach: int) -> str | None:
    """What stands between a cue and what begins at `start`, if the cue leads up to it within its clause."""
    before = text[max(0, start - reach) : start]
    cues = list(cue.finditer(before))
    between = before[cues[-1].end() :] if cues else None
    return None if between is None or _BREAK.search(between) else between


def is_led_to(cue: re.Pattern[str], text: str, start: int, reach: int) -> bool:
    """Whether a cue leads up to what begins at `start`, within its clause."""
    return led_by(cue, text, start, reach) is not None
