"""The options that several commands of `/kb` have."""

from __future__ import annotations

from discord import app_commands

from knowledge.limits import MAX_NOTE, MAX_REVISIONS, MAX_SLUG

Slug = app_commands.Range[str, 1, MAX_SLUG]
Note = app_commands.Range[str, 1, MAX_NOTE]
Number = app_commands.Range[int, 1, MAX_REVISIONS]
