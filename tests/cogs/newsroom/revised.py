"""A revision that somebody else saves, and what a form begins with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.cogs.newsroom.conftest import SLUG, Newsroom

CORRECTED = "Mayor Lina Aalto said that 33 boats were lost in the storm."


def values_of(form: Any) -> dict[str, str]:
    fields = [each["component"] for each in form.modal["components"]]
    return {each["custom_id"]: each.get("value", "") for each in fields}


async def revise(newsroom: Newsroom, **changes: Any) -> None:
    """Somebody else saves a revision."""
    present = await newsroom.newest()
    draft = replace(present.draft, **changes)
    await newsroom.base.revise(SLUG, draft, seen=present.number, guild_id=newsroom.guild.id, editor_id=7)
