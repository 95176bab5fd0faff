"""Questions by week as a small picture: a bar a week, of what was answered, unsure and refused.

Drawn for a phone, in colours that also differ in brightness; the reply beside it says the same in words.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cogs.presentation.statistics import Week
from cogs.presentation.tongue import mark, say, spoken

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_WIDTH, _HEIGHT, _MARGIN = 720, 400, 36
_TOP, _BOTTOM = 84, 330
"""Between which the bars stand: the legend above, the weeks below."""
_INK, _LINE, _PAPER = "#1f2328", "#d0d7de", "#ffffff"

SERIES = (
    ("answered", mark("answered"), "#1b5e20"),
    ("unsure", mark("unsure"), "#f9a825"),
    ("refused", mark("refused"), "#9e9e9e"),
)
"""From the bottom of a bar upwards."""


def draw_weeks(weeks: Sequence[Week]) -> bytes:
    """A PNG of at least one week."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (_WIDTH, _HEIGHT), _PAPER)
    draw = ImageDraw.Draw(picture)
    _draw_legend(draw)
    draw.line((_MARGIN, _BOTTOM, _WIDTH - _MARGIN, _BOTTOM), fill=_LINE, width=3)
    highest = max(1, *(sum(getattr(week, name) for name, _, _ in SERIES) for week in weeks))
    step = (_WIDTH - 2 * _MARGIN) / max(4, len(weeks))
    for at, week in enumerate(weeks):
        _draw_bar(draw, week, (round(_MARGIN + at * step), round(step)), (_BOTTOM - _TOP) / highest)
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def _draw_legend(draw: ImageDraw) -> None:
    left = _MARGIN
    for _, name, colour in SERIES:
        draw.rectangle((left, 24, left + 22, 46), fill=colour)
        draw.text((left + 32, 35), say(name), font=_font(24), fill=_INK, anchor="lm")
        left += 32 + round(_font(24).getlength(say(name))) + 36


def _draw_bar(draw: ImageDraw, week: Week, place: tuple[int, int], scale: float) -> None:
    """The parts of a week above each other, their sum on top, the week's first day below."""
    left, width = place
    middle, half = left + width // 2, min(30, width // 3)
    y = float(_BOTTOM)
    for name, _, colour in SERIES:
        height = getattr(week, name) * scale
        if height:
            draw.rectangle((middle - half, round(y - height), middle + half, round(y)), fill=colour)
        y -= height
    total = sum(getattr(week, name) for name, _, _ in SERIES)
    draw.text((middle, round(y) - 6), str(total), font=_font(22), fill=_INK, anchor="mb")
    draw.text((middle, _BOTTOM + 14), _short(week), font=_font(20), fill=_INK, anchor="mt")


def _short(week: Week) -> str:
    from babel.dates import format_skeleton

    return str(format_skeleton("MMMd", week.monday, locale=spoken()))


def _font(size: int) -> FreeTypeFont:
    """Roboto: it has the letters of English, Russian and Kazakh."""
    from font_roboto import Roboto
    from PIL.ImageFont import truetype

    return truetype(Roboto, size)
