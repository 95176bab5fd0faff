"""Exports and imports as replies."""

from __future__ import annotations

from cogs.presentation.reply import Line, Reply, Small, Tone
from cogs.presentation.tongue import mark, say, say_many

EXPORT = mark("📦 **All articles of this server with every revision, its aliases, pins and settings.**")
USE = mark("`/kb import` takes this file, here or in another server; so does `footnote import`.")
UNCHANGED = mark("✅ **Nothing was new:** all of it is here already.")


def present_export(size: int) -> Reply:
    """The words beside the file, whose size is in bytes."""
    kib = say("{size} KiB", size=max(1, round(size / 1024)))
    return Reply((Line(say(EXPORT)), Small(f"{kib} · {say(USE)}")))


def present_progress(done: int, total: int) -> Reply:
    """How far a long import is."""
    return Reply((Line(say("⏳ {done} of {total} articles …", done=done, total=total)),))


def present_import(saved: int) -> Reply:
    """What an import brought."""
    if not saved:
        return Reply((Line(say(UNCHANGED)),), Tone.SURE)
    brought = say_many("✅ **Imported:** {number} new revision or version.",
                       "✅ **Imported:** {number} new revisions and versions.", saved)  # fmt: skip
    return Reply((Line(brought),), Tone.SURE)
