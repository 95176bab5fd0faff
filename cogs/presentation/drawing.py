"""What pictures have in common: their width, their colours, their letters."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

WIDTH, MARGIN = 720, 36
"""Pixels; drawn for a phone, so that letters are as large there as those of a message."""

INK, LINE, PAPER = "#1f2328", "#d0d7de", "#ffffff"


@cache
def font(size: int, *, is_bold: bool = False) -> FreeTypeFont:
    """Roboto: it has the letters of English, Russian and Kazakh. Laid out simply: Raqm fails on control characters."""
    from font_roboto import Roboto, RobotoBold
    from PIL.ImageFont import Layout, truetype

    return truetype(RobotoBold if is_bold else Roboto, size, layout_engine=Layout.BASIC)
