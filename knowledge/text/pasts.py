"""Irregular past forms of English verbs that news is full of."""

from __future__ import annotations

PASTS = (
    "left|went|came|took|got|gave|kept|held|won|lost|met|led|sent|sold|bought|built|made|said|paid|began|fell|rose|spoke"
    "|stood|ran"
)
"""As alternatives of a regular expression."""
