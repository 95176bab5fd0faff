"""Guilds, articles and their revisions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from knowledge.schema import Instant

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the tables of an empty base."""
    op.create_table(
        "guild",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("settings", sa.JSON(none_as_null=True)),
        sa.Column("created_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_guild"),
    )
    op.create_table(
        "memo",
        sa.Column("key", sa.String(100), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_memo"),
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("slug", sa.String(60), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_article"),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_article_guild_id"),
        sa.UniqueConstraint("guild_id", "slug", name="uq_article_guild_id_slug"),
        sa.UniqueConstraint("id", "guild_id", name="uq_article_id_guild_id"),
        sqlite_autoincrement=True,
    )
    _create_revision()


def _create_revision() -> None:
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("article_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("editor_id", sa.BigInteger),
        sa.Column("note", sa.String(1_000)),
        sa.Column("is_retraction", sa.Boolean, nullable=False),
        sa.Column("headline", sa.String(300), nullable=False),
        sa.Column("source", sa.String(200)),
        sa.Column("published", sa.Date),
        sa.Column("url", sa.String(2_000)),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sa.ForeignKeyConstraint(
            ["article_id", "guild_id"], ["article.id", "article.guild_id"], name="fk_revision_article_id_guild_id"
        ),
        sa.UniqueConstraint("article_id", "number", name="uq_revision_article_id_number"),
        sqlite_autoincrement=True,
    )
    covering = ["guild_id", "article_id", "number", "id", "created_at"]
    op.create_index("ix_revision_guild_id_article_id_number_id_created_at", "revision", covering)
