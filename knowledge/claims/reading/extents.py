"""Words that say how much of something, or how far, without a number: all of it, none, never, only."""

from __future__ import annotations

import re

ALL = frozenset("all every everyone everybody все каждый".split())
WHOLE = ALL | frozenset("whole entire весь".split())
NONE = frozenset("none nobody no никто".split())
SO_MANY = WHOLE | NONE
"""English, Russian."""

LIMITING = ALL | NONE | frozenset(
    "only never always less more fewer most least никогда всегда только больше меньше".split()
)  # fmt: skip
"""Words that make a claim a stronger one."""

_NOBODY = re.compile(r"(?:nobody|no[ -]one|none|никто|никого)\b", re.IGNORECASE)
_WHOLLY = re.compile(r"n(?:ever|o|one|obody|othing|either|owhere)\b", re.IGNORECASE)
_WHOLLY_TWICE = re.compile(
    r"\bни(?:кто|кого|кому|кем|когда|чего|что|чему|где|куда|как(?:ой|ая|ое|ие|ого|ому|им|их|ую))\b"
    r"|\bни (?:разу|од(?:ин|н[аоу]|н(?:ого|ому|ой|им|ом)))\b|\bеш(?:кім|қашан|қандай|теңе|нәрсе|қайда|бір)\w*",
    re.IGNORECASE,
)
"""Russian and Kazakh: the verb, wherever it stands, is denied besides ("никто не", "ешкім жаппаған")."""


def is_of_nobody(text: str, start: int) -> bool:
    """Whether the denial that begins at `start` says that there is nobody."""
    return _NOBODY.match(text, start) is not None


def is_whole_denial(text: str, start: int) -> bool:
    """Whether the denial that begins at `start`, or a word that goes with it, leaves nothing: who says "not too fast"
    may have read of a limit that was kept.
    """
    return _WHOLLY.match(text, start) is not None or _WHOLLY_TWICE.search(text) is not None
