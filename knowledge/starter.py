"""The article that a new base starts with."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import editing
from knowledge.editing import Edit
from knowledge.model import SHARED, Revision

ARTICLE = Path(__file__).parent / "seed" / "article.md"

ADDED_AT = datetime(2024, 1, 3, tzinfo=UTC)
"""The day it was published, not the day of the base: so its first revision is the same in every base, and an export
of one base can be read into another."""


async def add_starter(connection: AsyncConnection) -> Revision:
    """Revision 1 of the starter article in the shared edition, read as editors' files are."""
    from knowledge.readers import read_file  # the parsers load in 0.3 s, and only a new base needs one

    return await editing.add(connection, read_file(ARTICLE), None, Edit(SHARED, ADDED_AT))
