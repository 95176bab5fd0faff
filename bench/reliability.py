"""The reliability curve: of the answers given with some confidence, how many were right (docs/reliability.svg)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

BINS = 10
SIDE, MARGIN = 360, 48
FILE = Path(__file__).resolve().parent.parent / "docs" / "reliability.svg"


@dataclass(frozen=True)
class Bin:
    """Answers of like confidence: how many, their mean confidence, and the share of right ones."""

    count: int
    confidence: float
    right: float


def binned(confidences: Sequence[float], right: Sequence[bool]) -> list[Bin]:
    """The answers in ten bins of equally many, from the least sure to the surest."""
    order = np.argsort(confidences, kind="stable")
    sure, good = np.array(confidences)[order], np.array(right, dtype=float)[order]
    return [
        Bin(len(part), float(sure[part].mean()), float(good[part].mean()))
        for part in np.array_split(np.arange(len(order)), BINS)
        if len(part)
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """The mean distance of confidence and share, weighed by the answers (ECE; Naeini, Cooper and Hauskrecht 2015)."""
    total = sum(one.count for one in bins)
    return sum(one.count * abs(one.confidence - one.right) for one in bins) / max(1, total)


def draw(curves: dict[str, Sequence[Bin]]) -> None:
    """Writes the picture: a line a curve, and the diagonal of a confidence that tells the truth."""
    colours = ("#1976d2", "#f57c00")
    lines = [_axes()]
    for number, ((name, bins), colour) in enumerate(zip(curves.items(), colours, strict=False)):
        points = " ".join(f"{_x(one.confidence):.1f},{_y(one.right):.1f}" for one in bins)
        lines.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        lines += [f'<circle cx="{_x(b.confidence):.1f}" cy="{_y(b.right):.1f}" r="3" fill="{colour}"/>' for b in bins]
        label = f"{name}: {sum(b.count for b in bins):,} questions, calibration error {calibration_error(bins):.3f}"
        lines.append(f'<text x="{MARGIN + 8}" y="{MARGIN + 16 + 18 * number}" fill="{colour}">{label}</text>')
    size = SIDE + 2 * MARGIN
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="12">'
    )
    paper = f'<rect width="{size}" height="{size}" fill="white"/>'
    FILE.write_text("\n".join([head, paper, *lines, "</svg>", ""]), "utf-8")


def _axes() -> str:
    ticks = "".join(
        f'<text x="{_x(t)}" y="{_y(0) + 18}" text-anchor="middle">{t:.1f}</text>'
        f'<text x="{_x(0) - 8}" y="{_y(t) + 4}" text-anchor="end">{t:.1f}</text>'
        for t in (0, 0.2, 0.4, 0.6, 0.8, 1)
    )
    return (
        f'<rect x="{MARGIN}" y="{MARGIN}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#bdbdbd"/>'
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#bdbdbd" stroke-dasharray="4"/>{ticks}'
        f'<text x="{_x(0.5)}" y="{_y(0) + 38}" text-anchor="middle">confidence</text>'
        f'<text x="14" y="{_y(0.5)}" text-anchor="middle" transform="rotate(-90 14 {_y(0.5)})">share right</text>'
    )


def _x(share: float) -> float:
    return MARGIN + SIDE * share


def _y(share: float) -> float:
    return MARGIN + SIDE * (1 - share)
