"""Which words of a text are only possible, wanted or still to come, and which claims say that they have happened."""

from __future__ import annotations

import re

_POSSIBLE = re.compile(
    "|".join(
        (
            r"\b(?:can|could|(?-i:may)|might)\b(?! no)|\b(?:un)?able to\b|\b(?:if|unless|whether)\b"
            r"|\b(?:plan|want|hope|intend|threaten)(?:s|ed)? to\b",
            r"\b(?:может|могут|мог|могла|могли|если|бы|хочет|хотят|намерен[аы]?|планиру[ею]т)\b",
            r"\b(?:мүмкін|егер)\b",
        )
    ),
    re.IGNORECASE,
)
"""English, Russian, Kazakh."""

_WANTED = re.compile(
    r"\b(?:demand|urge|propose|request|recommend|suggest|want|plan|offer|threaten|consider|promise|seek|vow)"
    r"(?:s|d|ed|ing)?\b"
    r"|\b(?:call|ask|press|plead)(?:s|ed|ing)? (?:\w+ )?(?:for|to|that)\b"
    r"|\bappeal(?:s|ed|ing)? (?:for|that|to \w+ to)\b|\b(?:should|ought)\b"
    r"|\b(?:потребова\w+|требу\w+|предл[оа]\w+|прос[ия]\w+|попроси\w+|призва\w+|обеща\w+"
    r"|пообеща\w+|хоч\w+|угрожа\w+)\b"
    r"|\b(?:талап ет\w+|сұрады|ұсынды|уәде)\b",
    re.IGNORECASE,
)
"""What somebody wants has not been done: "demanded that they be suspended"."""

_THOUGHT = re.compile(
    r"\b(?:thinks?|thought(?! of)|believe[sd]?|fear(?:s|ed)|suspect(?:s|ed)|imagine[sd]?|assume[sd]?|mistook|mistaken"
    r"|dreamed|pretend(?:s|ed)?|rumours?|дума\w+|счита\w+|подозрева\w+|опаса\w+|деп ойла\w+)\b",
    re.IGNORECASE,
)
"""What somebody thinks need not be so: "he thought the stones were too light"."""

_SUPPOSED = re.compile(
    r"\b(?:probabl[ye]|likely|apparently|perhaps|supposedly|seems?|seemed|view|opinion|according|t(?:akes?|ook|aken)\b.*\bfor"
    r"|вероятно|видимо|по мнению|пікірінше|сірә)\b",
    re.IGNORECASE,
)

_COMING = re.compile(
    r"\b(?:will|would|shall|ha(?:s|ve) to)\b|\b(?:is|are|was|were) (?:to|due to|going to|expected to)\b|\bif\b"
    r"|\b(?:будет|будут|собира\w+|должн\w+)\b",
    re.IGNORECASE,
)
_PAST_FORM = re.compile(
    r"\w{2,}ed|left|went|came|took|gave|held|won|lost|sent|sold|bought|built|began|fell|rose|met|led"
    r"|paid",
    re.IGNORECASE,
)
_DONE = re.compile(rf"\b(?:was|were|ha(?:s|ve)(?! to\b)|had|did|{_PAST_FORM.pattern})\b", re.IGNORECASE)

_NOT_PAST = re.compile(r"\b(?:be|to|been|not|never|is|are|an?|the)\s$", re.IGNORECASE)

REACH = 30
"""Letters behind a cue within which the word stands that is only possible."""

FAR_REACH = 60
"""The same for what is wanted, and for what is to come: "demanded that the two who made the arrest be suspended"."""


def is_only_possible(text: str, start: int) -> bool:
    """Whether a cue leads up to what begins at `start`, within its clause."""
    return _is_led_to(_POSSIBLE, text, start, REACH)


def is_only_wanted(text: str, start: int) -> bool:
    """Whether what begins at `start` is what somebody asks for."""
    return _is_led_to(_WANTED, text, start, FAR_REACH)


def is_only_thought(text: str, start: int) -> bool:
    """Whether what begins at `start` is what somebody takes to be so."""
    return _is_led_to(_THOUGHT, text, start, FAR_REACH)


def has_thought(text: str) -> bool:
    """Whether a text speaks of what somebody takes to be so, or of what only may be so."""
    return any(cue.search(text) for cue in (_THOUGHT, _SUPPOSED))


def is_to_come(text: str, start: int) -> bool:
    """Whether what begins at `start` has not happened yet."""
    return _is_led_to(_COMING, text, start, REACH)


def has_possibility(text: str) -> bool:
    """Whether a text speaks of anything as only possible, wanted or to come."""
    return any(cue.search(text) for cue in (_POSSIBLE, _WANTED, _COMING))


def is_done(text: str) -> bool:
    """Whether an English text says that something has happened."""
    return _DONE.search(text) is not None


def is_past_form(text: str, start: int, form: str) -> bool:
    """Whether an English verb says that something is done: "left", "was suspended", but not "be suspended"."""
    return _PAST_FORM.fullmatch(form) is not None and _NOT_PAST.search(text[max(0, start - 12) : start]) is None


def _is_led_to(cue: re.Pattern[str], text: str, start: int, reach: int) -> bool:
    before = text[max(0, start - reach) : start]
    cues = list(cue.finditer(before))
    return bool(cues) and not re.search(r"[.,;:!?—]", before[cues[-1].end() :])
