"""What the bot says of itself: how to ask, what it is, what it keeps."""

from __future__ import annotations

from collections.abc import Mapping

from cogs.presentation.reply import Line, Reply, Small

HINT = "Ask me about the news here, for example **How many people were injured?** To see what I can do: {help}"
WAYS = (
    ("ask", "a question; with `private` only you see the answer"),
    ("check", "whether the articles support a claim"),
    ("timeline", "what happened when"),
    ("articles", "what I know; {article} reads one, {quote} quotes from it"),
)
HELP = "I answer from the articles that this server trusts: **in their own words, with the source**."
ASKING = (
    "- mention me with a question, write me a direct message, or reply to an answer to ask on",
    "- in the menu of a message, under *Apps*: **Ask Footnote** and **Check this claim**",
)
READING = (
    "- Every sentence is a quotation; the words that decide are **bold**.",
    "- [1] names the article and the sentence. Its link opens the page at that sentence.",
    "- ● sure · ◐ fairly sure · ◔ rather sure · ○ not sure: a guess",
    "- If no article answers, I say so. I never make anything up.",
)
MENDING = "Edit your question and I answer it again; delete it, or press 🗑️, and the answer goes too."

ABOUT = (
    "**Footnote answers questions about the news from articles that people chose to trust.**",
    "Every word of an answer is a quotation, and every quotation says where it stands. No outside service is asked and "
    "no text is made up: when no article answers, there is no answer.",
)

PRIVACY = (
    "**What I keep of you: nothing that outlasts a restart.**",
    "- Your last three questions in a channel stay in memory for half an hour, so that “and when?” can be understood.",
    "- Which of my messages answered which of yours stays in memory, so that I can mend or remove the answer.",
    "- I read messages that mention me, reply to me or are written to me; I look at no others.",
    "- What you ask is in no log, is stored nowhere and is sent to nobody but this channel.",
    "- To be rid of an answer, press 🗑️ below it or delete your question.",
)


def present_hint(command_ids: Mapping[str, int]) -> Reply:
    """The reply to a mention that asks nothing."""
    return Reply((Line(_with_commands(HINT, command_ids)),))


def present_help(command_ids: Mapping[str, int]) -> Reply:
    """What the bot does, how to ask, and how to read an answer."""
    ways = (f"- {command_mention(name, command_ids)} – {_with_commands(use, command_ids)}" for name, use in WAYS)
    lines = (HELP, "### Ask", *ways, *ASKING, "### Read an answer", *READING)
    return Reply((*map(Line, lines), Small(MENDING)), title="Footnote")


def present_about() -> Reply:
    """What the bot is."""
    return Reply(tuple(map(Line, ABOUT)), title="Footnote")


def present_privacy() -> Reply:
    """What the bot keeps of people."""
    return Reply(tuple(map(Line, PRIVACY)), title="Privacy")


def command_mention(name: str, command_ids: Mapping[str, int]) -> str:
    """The command as a link that can be tapped, or by name while its id is unknown."""
    return f"</{name}:{command_ids[name]}>" if name in command_ids else f"`/{name}`"


def _with_commands(text: str, command_ids: Mapping[str, int]) -> str:
    return text.format(**{name: command_mention(name, command_ids) for name in ("help", "article", "quote")})
