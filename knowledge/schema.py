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

from knowledge.limits import MAX_HEADLINE, MAX_NOTE, MAX_SLUG, MAX_SOURCE, MAX_URL

HEAD = "0001"
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
    UniqueConstraint("article_id", "number"),  # of two edits of one revision, the base lets one in
    ForeignKeyConstraint(["article_id", "guild_id"], ["article.id", "article.guild_id"]),
    Index(None, "guild_id", "article_id", "number", "id", "created_at"),  # editions and stamps are read from this alone
    sqlite_autoincrement=True,
)
