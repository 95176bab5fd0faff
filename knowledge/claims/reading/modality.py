"""Which words of a text are only possible, wanted or still to come, and which claims say that they have happened."""

from __future__ import annotations

import re
from enum import IntEnum

from knowledge.claims.reading.leading import FAR_REACH, REACH, is_led_to
from knowledge.text.pasts import PASTS


class Standing(IntEnum):
    """How surely something is told: a sentence bears out only claims that are no surer."""

    POSSIBLE = 0
    WANTED = 1
    COMING = 2
    DONE = 3


_POSSIBLE = re.compile(
    "|".join(
        (
            r"\b(?:can|could|(?-i:may))\b(?! no)|\bmight\b(?! no\b)|\b(?:un)?able to\b|\b(?:if|unless|whether)\b",
            r"\b(?:может|могут|мог|могла|могли|если|бы)\b",
            r"\b(?:мүмкін|егер)\b",
        )
    ),
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"\b(?:plann?|want|hope|intend|threaten)(?:s|ed)? to\b|\b(?:хочет|хотят|намерен[аы]?|планиру[ею]т)\b",
    re.IGNORECASE,
)
"""English, Russian, Kazakh."""

_WANTED = re.compile(
    r"\b(?:demand|urge|propose|request|recommend|suggest|want|plan|offer|threaten|consider|promise|seek|vow)"
    r"(?:s|d|ed|ing|ned|ning)?\b"
    r"|\b(?:call|ask|press|plead)(?:s|ed|ing)? (?:\w+ )?(?:for|to|that)\b"
    r"|\bappeal(?:s|ed|ing)? (?:for|that|to \w+ to)\b|\b(?:should|ought)\b"
    r"|\b(?:потребова\w+|требу\w+|предл[оа]\w+|прос[ия]\w+|попроси\w+|призва\w+|обеща\w+"
    r"|пообеща\w+|хоч\w+|угрожа\w+)\b"
    r"|\b(?:талап ет\w+|сұрады|ұсынды|уәде)\b",
    re.IGNORECASE,
)
"""What somebody wants has not been done: "demanded that they be suspended"."""

_THOUGHT = re.compile(
    r"\b(?:thinks?|thought(?! of)|believe[sd]?|fear(?:s|ed)|suspect(?:s|ed)(?! of\b)|imagine[sd]?|assume[sd]?|mistook"
    r"|mistaken|dreamed|pretend(?:s|ed)?|rumours?|дума\w+|счита\w+|подозрева\w+|опаса\w+|деп ойла\w+)\b",
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
_PAST_FORM = re.compile(rf"\w{{2,}}ed|{PASTS}", re.IGNORECASE)
_DONE = re.compile(rf"\b(?:was|were|ha(?:s|ve)(?! to\b)|had|did|{_PAST_FORM.pattern})\b", re.IGNORECASE)

_INTENDED = re.compile(
    r"\b(?:agree|tr(?:y|ie|yin)|decid|attempt|expect|aim|prepar|ask|order|schedul|hop|intend)(?:e?s|e|e?d|g|ing)? to\b"
    r"|\b(?:talks|bid|effort|attempt|plan|proposal|set|due|candidate)s? (?:to|on|for)\b",
    re.IGNORECASE,
)
"""What a claim says so is no more than wanted, though it may be past."""

_NEARLY = re.compile(
    r"(?:\b(?:nearly|almost|virtually|on the (?:verge|brink|point) of|почти|едва не|чуть(?: было)? не)"
    r"\s(?:the |to |be |been )?\w+"
    r"|\b(?:all but\s(?=\w+ed$|went$|lost$|won$)|(?:close|near) to\s(?=\w+ing$))\w+)$",
    re.IGNORECASE,
)
_NEARLY_BEHIND = re.compile(r"\s(?:дерлік|жаздады)\b", re.IGNORECASE)
"""Before a word, in Kazakh behind it: it is only nearly so."""

_NEAR_MISS = re.compile(
    r"\b(?:nearly|almost|virtually|all but|close to|verge|brink|mostly|почти|едва|чуть|дерлік|жаздады)\b", re.IGNORECASE
)
_IF = r"(?:if|unless|provided|in case|если|в случае|егер)"
_CONDITION = re.compile(rf"(?:^|[.;:—]\s|\b(?:that|and|but)\s|,\s){_IF}\b[^.;:]*?,\s[^.;:]*$", re.IGNORECASE)
_CONDITION_BEHIND = re.compile(
    r"(?!decid|ask|see\b|know|check|tell|say|consider|discuss|find)[^.;:]{0,80}?(?<!even )(?<!as )(?<!see )(?<!asked )"
    r"(?<!decide )(?<!sure )(?<!только )\b(?:if|unless|provided that|если|при условии)\b",
    re.IGNORECASE,
)
"""Before what hangs on it, and behind; "decide if" asks."""

_NOT_PAST = re.compile(r"\b(?:be|to|been|not|never|is|are|an?|the)\s$", re.IGNORECASE)


def standing_of(text: str) -> Standing:
    """How surely a text tells what it does: as the least sure of its words has it."""
    if _POSSIBLE.search(text):
        return Standing.POSSIBLE
    if any(cue.search(text) for cue in (_MEANT, _WANTED, _INTENDED)):
        return Standing.WANTED
    return Standing.COMING if _COMING.search(text) else Standing.DONE


def standing_at(text: str, start: int) -> Standing:
    """How surely a word that begins at `start` is told: POSSIBLE, WANTED or, where no cue leads up to it, DONE."""
    if is_led_to(_POSSIBLE, text, start, REACH):
        return Standing.POSSIBLE
    return Standing.WANTED if is_led_to(_MEANT, text, start, REACH) else Standing.DONE


def is_conditional(text: str, start: int) -> bool:
    """Whether what begins at `start` is still to come, and hangs on a condition before or behind it."""
    is_open = is_to_come(text, start) or re.search(r"[а-яё]", text) is not None
    return _CONDITION.search(text, 0, start) is not None or (
        is_open and _CONDITION_BEHIND.match(text, start) is not None
    )


def is_near_miss(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is what only nearly was so."""
    return _NEARLY.search(text[max(0, start - REACH) : end]) is not None or _NEARLY_BEHIND.match(text, end) is not None


def has_near_miss(text: str) -> bool:
    """Whether a text speaks of what nearly was so."""
    return _NEAR_MISS.search(text) is not None


def is_only_possible(text: str, start: int) -> bool:
    """Whether what begins at `start` may be or is meant to be."""
    return standing_at(text, start) < Standing.DONE


def is_only_wanted(text: str, start: int) -> bool:
    """Whether what begins at `start` is what somebody asks for."""
    return is_led_to(_WANTED, text, start, FAR_REACH)


def is_only_thought(text: str, start: int) -> bool:
    """Whether what begins at `start` is what somebody takes to be so."""
    return is_led_to(_THOUGHT, text, start, FAR_REACH)


def has_thought(text: str) -> bool:
    """Whether a text speaks of what somebody takes to be so, or of what only may be so."""
    return any(cue.search(text) for cue in (_THOUGHT, _SUPPOSED))


def is_to_come(text: str, start: int) -> bool:
    """Whether what begins at `start` has not happened yet."""
    return is_led_to(_COMING, text, start, REACH)


def has_possibility(text: str) -> bool:
    """Whether a text speaks of anything as only possible, wanted or to come."""
    return any(cue.search(text) for cue in (_POSSIBLE, _MEANT, _WANTED, _COMING))


def is_done(text: str) -> bool:
    """Whether an English text says that something has happened."""
    return _DONE.search(text) is not None


def is_past_form(text: str, start: int, form: str) -> bool:
    """Whether an English verb says that something is done: "left", "was suspended", but not "be suspended"."""
    return _PAST_FORM.fullmatch(form) is not None and _NOT_PAST.search(text[max(0, start - 12) : start]) is None
