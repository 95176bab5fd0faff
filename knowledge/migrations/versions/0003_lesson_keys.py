"""Aliases and pins are told by names as they are folded now: vowel signs and points, marks of stress, full stops."""

from __future__ import annotations

from alembic import op

from knowledge.migrations.lesson_keys import refold

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Makes the keys anew."""
    refold(op.get_bind())
