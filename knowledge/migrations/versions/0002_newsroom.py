"""Aliases, pins, handed-in questions, votes, counts by week, leases; when a guild was welcomed and left."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from knowledge.schema import Instant

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds the tables; what is there stays as it is."""
    op.add_column("guild", sa.Column("welcomed_at", Instant))
    op.add_column("guild", sa.Column("left_at", Instant))
    _create_lesson()
    _create_question()
    _create_vote()
    _create_tally()
    _create_lease()


def _create_lesson() -> None:
    op.create_table(
        "lesson",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("key", sa.String(500), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("editor_id", sa.BigInteger),
        sa.Column("note", sa.String(1_000)),
        sa.Column("is_withdrawn", sa.Boolean, nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_lesson"),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_lesson_guild_id"),
        sa.UniqueConstraint("guild_id", "kind", "key", "number", name="uq_lesson_guild_id_kind_key_number"),
        sqlite_autoincrement=True,
    )


def _create_question() -> None:
    op.create_table(
        "question",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("is_private", sa.Boolean, nullable=False),
        sa.Column("asker_id", sa.BigInteger, nullable=False),
        sa.Column("asked_at", Instant, nullable=False),
        sa.Column("text", sa.String(2_000), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("resolved_at", Instant),
        sa.Column("editor_id", sa.BigInteger),
        sa.Column("note", sa.String(1_000)),
        sa.Column("told_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_question"),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_question_guild_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_question_guild_id_state", "question", ["guild_id", "state"])
    op.create_index("ix_question_asker_id", "question", ["asker_id"])


def _create_vote() -> None:
    op.create_table(
        "vote",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=False),
        sa.Column("voter_id", sa.BigInteger, nullable=False),
        sa.Column("cast_at", Instant, nullable=False),
        sa.Column("is_up", sa.Boolean, nullable=False),
        sa.Column("revision_id", sa.Integer, nullable=False),
        sa.Column("sentence", sa.Integer, nullable=False),
        sa.Column("reason", sa.String(300)),
        sa.Column("question", sa.String(2_000)),
        sa.Column("closed_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_vote"),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_vote_guild_id"),
        sa.UniqueConstraint("guild_id", "message_id", "voter_id", name="uq_vote_guild_id_message_id_voter_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_vote_voter_id", "vote", ["voter_id"])


def _create_tally() -> None:
    op.create_table(
        "tally",
        sa.Column("guild_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("week", sa.Date, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "week", "kind", name="pk_tally"),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_tally_guild_id"),
    )


def _create_lease() -> None:
    op.create_table(
        "lease",
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("first_shard", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("last_shard", sa.Integer, nullable=False),
        sa.Column("holder", sa.String(64), nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", "first_shard", name="pk_lease"),
    )
