"""What became of an editor's change."""

from __future__ import annotations

from cogs.presentation.markup import label
from cogs.presentation.reply import Line, Reply, Small, Tone
from cogs.presentation.tongue import mark, say
from cogs.presentation.words import quoted
from knowledge import Revision

SAVED = mark("✅ **Saved:** revision {number} of `{slug}`. The next answer uses it.")
CANCELLED = mark("Nothing was saved.")


def present_saved(saved: Revision) -> Reply:
    """The receipt of a new revision."""
    line = Line(say(SAVED, number=saved.number, slug=saved.slug))
    note = (Small(quoted(label(saved.note, 300))),) if saved.note else ()
    return Reply((line, *note), Tone.SURE, saved.headline)


def present_cancelled() -> Reply:
    """The end of a draft that nobody saved."""
    return Reply((Line(say(CANCELLED)),), Tone.REFUSAL)
