"""The tables. Rows of `revision` are only ever inserted: what an editor wrote is never changed.

A change here needs a migration beside it, and HEAD set to the migration's name.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from knowledge.lessons import MAX_KEY
from knowledge.limits import MAX_HEADLINE, MAX_NOTE, MAX_QUESTION, MAX_SLUG, MAX_SOURCE, MAX_URL
from knowledge.participation import MAX_REASON

HEAD = "0004"
"""The newest migration. Kept here so that a base that is up to date is opened without loading Alembic (0.1 s)."""


class Instant(TypeDecorator[datetime]):
    """An aware datetime in UTC, also where the base keeps no time zone (SQLite)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value if value is None or value.tzinfo else value.replace(tzinfo=UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

guild = Table(
    "guild",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("settings", JSON(none_as_null=True)),
    Column("created_at", Instant, nullable=False),
    Column("welcomed_at", Instant),
    Column("left_at", Instant),  # the bot was removed; after a grace period all of the guild goes
)

memo = Table(
    "memo",
    metadata,
    Column("key", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the bot itself keeps over a restart (which commands it registered): nothing of any guild's or member's."""

article = Table(
    "article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guild_id", BigInteger, ForeignKey("guild.id"), nullable=False),
    Column("slug", String(MAX_SLUG), nullable=False),
    UniqueConstraint("guild_id", "slug"),
    UniqueConstraint("id", "guild_id"),  # what the two-column foreign key of `revision` points at
    sqlite_autoincrement=True,  # an id is never used twice: what remembers one would show another text
)

revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("article_id", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("editor_id", BigInteger),
    Column("note", String(MAX_NOTE)),
    Column("is_retraction", Boolean, nullable=False),
    Column("headline", String(MAX_HEADLINE), nullable=False),
    Column("source", String(MAX_SOURCE)),
    Column("published", Date),
    Column("url", String(MAX_URL)),
    Column("language", String(16), nullable=False),
    Column("body", Text, nullable=False),
    Column("length", Integer, nullable=False, server_default="0"),  # of the body; 0 is also what older Footnotes leave
    UniqueConstraint("article_id", "number"),  # of two edits of one revision, the base lets one in
    ForeignKeyConstraint(["article_id", "guild_id"], ["article.id", "article.guild_id"]),
    # Editions, stamps and how much there is are read from this alone, past the bodies.
    Index("ix_revision_facts", "guild_id", "article_id", "number", "id", "created_at", "is_retraction", "length"),
    sqlite_autoincrement=True,
)

lesson = Table(
    "lesson",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guild_id", BigInteger, ForeignKey("guild.id"), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("key", String(MAX_KEY), nullable=False),
    Column("number", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("editor_id", BigInteger),
    Column("note", String(MAX_NOTE)),
    Column("is_withdrawn", Boolean, nullable=False),
    Column("content", JSON, nullable=False),
    UniqueConstraint("guild_id", "kind", "key", "number"),  # as of revisions: of two clashing versions one gets in
    sqlite_autoincrement=True,
)
"""Aliases and pins; like revisions they are only ever inserted."""

question = Table(
    "question",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guild_id", BigInteger, ForeignKey("guild.id"), nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("message_id", BigInteger),
    Column("is_private", Boolean, nullable=False),
    Column("asker_id", BigInteger, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("text", String(MAX_QUESTION), nullable=False),
    Column("state", String(8), nullable=False),
    Column("resolved_at", Instant),
    Column("editor_id", BigInteger),
    Column("note", String(MAX_NOTE)),
    Column("told_at", Instant),
    Index(None, "guild_id", "state"),
    Index(None, "asker_id"),
    sqlite_autoincrement=True,
)
"""Questions that were handed in: what members wrote, so it is deleted when they ask, or when it is old."""

vote = Table(
    "vote",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guild_id", BigInteger, ForeignKey("guild.id"), nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("voter_id", BigInteger, nullable=False),
    Column("cast_at", Instant, nullable=False),
    Column("is_up", Boolean, nullable=False),
    Column("revision_id", Integer, nullable=False),
    Column("sentence", Integer, nullable=False),
    Column("reason", String(MAX_REASON)),
    Column("question", String(MAX_QUESTION)),
    Column("closed_at", Instant),
    UniqueConstraint("guild_id", "message_id", "voter_id"),
    Index(None, "voter_id"),
    sqlite_autoincrement=True,
)

tally = Table(
    "tally",
    metadata,
    Column("guild_id", BigInteger, ForeignKey("guild.id"), primary_key=True, autoincrement=False),
    Column("week", Date, primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("count", Integer, nullable=False),
)
"""How often a guild asked, by week and outcome: numbers only."""

lease = Table(
    "lease",
    metadata,
    Column("fingerprint", String(64), primary_key=True),
    Column("first_shard", Integer, primary_key=True, autoincrement=False),
    Column("last_shard", Integer, nullable=False),
    Column("holder", String(64), nullable=False),
    Column("expires_at", Instant, nullable=False),
)
"""Which process answers for a token's shards; of no guild."""
