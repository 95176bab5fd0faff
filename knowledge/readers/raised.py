"""Raised characters in a text of plain letters: an exponent is written as one, the mark of a footnote goes.

Glued to the word or number in front, '2023' with a 2 above would be 20232, and 'tonnes.' with a 1 the middle of a
sentence.
"""

from __future__ import annotations

import re

NEAR = 40
"""Characters in front that tell what is raised behind them."""

_MARK = re.compile(r"[\d\s,;*†‡§¶()\[\]–-]+|\[[^\[\]]{1,40}\]")
_EXPONENT = re.compile(r"[-−–+]?\d{1,3}")
_SIGNS = str.maketrans("0123456789-−–+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻⁺")
_BASE = re.compile(r"(?:(?<![\d.,])\d{1,2}|(?<![^\W_])(?:[^\W\d_]|[kcdmμµn]m|ft|in|mi|yd|[кдсм]м))\Z", re.IGNORECASE)
"""What has exponents: a number of two digits at most (a mark behind '2023' or '1.5' is a footnote's), a sign such as x,
and a measure of length."""
_GLUED = re.compile(r"""(?<=[\w.,:;!?…%'"’”»)\]])(?:\[(?:\d{1,3}|\^[\w-]{1,40})\])+(?![\w\]-])""")
"""'[1]' and Markdown's '[^1]' behind a word or the end of a sentence, as encyclopedias write footnotes."""


def lowered(before: str, raised: str, behind: str) -> str:
    """What stands for raised characters and the space that ends them, by what is in front of and behind them."""
    raised, near, gap = raised.strip(), before[-NEAR:], raised[len(raised.rstrip()) :]
    if _EXPONENT.fullmatch(raised) and (_BASE.search(near) or behind[:1] in ("/", "⁄")):
        return raised.translate(_SIGNS) + gap
    is_glued = near != "" and not near[-1].isspace()
    if _MARK.fullmatch(raised) and (is_glued or (near.strip() and not behind[:1].isalnum())):
        return gap
    return raised + gap


def without_footnotes(text: str) -> str:
    """The text without the footnotes' marks that are glued to its words."""
    return _GLUED.sub("", text) if "[" in text else text
