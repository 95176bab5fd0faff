"""What editors are told on the way to a new revision: where the text is too long for a form, where two of them met."""

from __future__ import annotations

from cogs.presentation import limits
from cogs.presentation.differences import first_changes
from cogs.presentation.reply import Line, Quote, Reply, Small, Tone
from cogs.presentation.tongue import mark, say
from knowledge import Revision
from knowledge.differences import Difference

LONG = mark(
    "This text has {number} characters: too many for a form of Discord, which holds {most}. Here it is as a file. "
    "Change the file and send it with the button; what its header says counts as well."
)
ONE = mark("For one sentence, {command} is quicker.")
CLASH = mark("⚠️ **Revision {number} of `{slug}` was saved in the meantime: nothing was written.** It changed this:")
YOURS = mark("This is what you typed. If it still fits, give the command again:")


def present_long(article: Revision) -> Reply:
    """The way to change a text that no form holds."""
    line = Line(say(LONG, number=len(article.body), most=limits.FORM_TEXT))
    return Reply((line, Small(say(ONE, command="`/kb correct`"))), title=article.headline)


def present_clash(found: Difference, typed: str) -> Reply:
    """What was changed since, and what the editor typed, whole."""
    head = Line(say(CLASH, number=found.new.number, slug=found.new.slug))
    return Reply((head, *first_changes(found), Line(say(YOURS)), Quote(typed)), Tone.GUESS, found.new.headline)
