"""What a question finds beyond its answer, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from cogs.presentation.reply import Footnote, Group, Line, Reply, Tone, quote
from cogs.presentation.tongue import mark, say, say_many
from knowledge import Citation

FURTHER = mark("What the articles hold of this, best first; not each sentence answers:")
NOTHING = mark("**No sentence here holds anything of that.**")


def present_further(question: str, found: Sequence[Citation]) -> Reply:
    """The sentences in the order given, the best first."""
    if not found:
        return Reply((Line(say(NOTHING)),), Tone.REFUSAL, question)
    entries = (Group((quote(cited, sign=f"`{cited.n}`"), Footnote(cited))) for cited in found)
    footer = say_many("{number} sentence", "{number} sentences", len(found))
    return Reply((Line(say(FURTHER)), *entries), Tone.NEUTRAL, question, footer, is_list=True)
