"""The first words in a new server: the three most useful things."""

from __future__ import annotations

from collections.abc import Mapping

from cogs.presentation.guides import NAME, command_mention
from cogs.presentation.reply import Line, Reply, Small
from cogs.presentation.tongue import mark, say

GREETING = mark(
    "**I answer questions about the news from articles that you choose to trust, in their own words, with the source.**"
)
THINGS = (
    mark("**1. Ask me.** Mention me with a question, or use {ask}. I come with one article, so try it now: {timeline}"),
    mark("**2. Add your articles.** {add} takes a text, a file or a link. Who may is up to you."),
    mark("**3. Set me up.** {setup}: ask channels where no mention is needed, editors, language, what is kept."),
)
MORE = mark("{help} tells the rest, {privacy} what I keep of members: nothing without their consent.")

COMMANDS = {
    "ask": "ask",
    "timeline": "timeline",
    "add": "kb add",
    "setup": "setup",
    "help": "help",
    "privacy": "privacy show",
}
"""By the name that the texts give them."""


def present_welcome(command_ids: Mapping[str, int]) -> Reply:
    """What a new server is told, once."""
    commands = {key: command_mention(name, command_ids) for key, name in COMMANDS.items()}
    things = (Line(say(thing, **commands)) for thing in THINGS)
    return Reply((Line(say(GREETING)), *things, Small(say(MORE, **commands))), title=NAME)
