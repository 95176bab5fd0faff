"""Questions by week as a small picture: a bar a week, of what was answered, unsure and refused.

Drawn for a phone, in colours that also differ in brightness; the reply beside it says the same in words.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cogs.presentation.drawing import INK, LINE, MARGIN, PAPER, WIDTH, font
from cogs.presentation.statistics import Week
from cogs.presentation.tongue import mark, say, spoken

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

_HEIGHT = 400
_TOP, _BOTTOM = 84, 330
"""Between which the bars stand: the legend above, the weeks below."""

SERIES = (
    ("answered", mark("answered"), "#1b5e20"),
    ("unsure", mark("unsure"), "#f9a825"),
    ("refused", mark("refused"), "#9e9e9e"),
)
"""From the bottom of a bar upwards."""


def draw_weeks(weeks: Sequence[Week]) -> bytes:
    """A PNG of at least one week."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (WIDTH, _HEIGHT), PAPER)
    draw = ImageDraw.Draw(picture)
    _draw_legend(draw)
    draw.line((MARGIN, _BOTTOM, WIDTH - MARGIN, _BOTTOM), fill=LINE, width=3)
    highest = max(1, *(sum(getattr(week, name) for name, _, _ in SERIES) for week in weeks))
    step = (WIDTH - 2 * MARGIN) / max(4, len(weeks))
    for at, week in enumerate(weeks):
        _draw_bar(draw, week, (round(MARGIN + at * step), round(step)), (_BOTTOM - _TOP) / highest)
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def _draw_legend(draw: ImageDraw) -> None:
    left = MARGIN
    for _, name, colour in SERIES:
        draw.rectangle((left, 24, left + 22, 46), fill=colour)
        draw.text((left + 32, 35), say(name), font=font(24), fill=INK, anchor="lm")
        left += 32 + round(font(24).getlength(say(name))) + 36


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
    draw.text((middle, round(y) - 6), str(total), font=font(22), fill=INK, anchor="mb")
    draw.text((middle, _BOTTOM + 14), _short(week), font=font(20), fill=INK, anchor="mt")


def _short(week: Week) -> str:
    from babel.dates import format_skeleton

    return str(format_skeleton("MMMd", week.monday, locale=spoken()))
