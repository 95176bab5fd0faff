"""Each revision has the length of its body beside it, so that what a guild has written is added up without any body."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Adds the column, filled, to the table and to the index that is read in place of it."""
    op.add_column("revision", sa.Column("length", sa.Integer, nullable=False, server_default="0"))
    op.execute("UPDATE revision SET length = length(body)")
    op.drop_index("ix_revision_guild_id_article_id_number_id_created_at", "revision")
    covering = ["guild_id", "article_id", "number", "id", "created_at", "is_retraction", "length"]
    op.create_index("ix_revision_facts", "revision", covering)
