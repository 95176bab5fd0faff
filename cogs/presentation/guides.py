"""What the bot says of itself: how to ask, what it is, what it keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cogs.presentation.reply import Line, Reply, Small
from cogs.presentation.tongue import mark, say

NAME = "Footnote"

HINT = mark("Ask me about the news here, for example **How many people were injured?** To see what I can do: {help}")
WAYS = (
    ("ask", mark("a question; with `private` only you see the answer")),
    ("check", mark("whether the articles support a claim")),
    ("timeline", mark("what happened when; {figures}: the numbers")),
    ("articles", mark("what I know; {article} reads one, {quote} quotes from it")),
)
HELP = mark("I answer from the articles that this server trusts: **in their own words, with the source**.")
ASKING = (
    mark("- mention me with a question, write me a direct message, or reply to an answer to ask on"),
    mark("- in the menu of a message, under *Apps*: **{ask_menu}** and **{check_menu}**"),
)
READING = (
    mark("- Every sentence is a quotation; the words that decide are **bold**."),
    mark("- [1] names the article and the sentence. Its link opens the page at that sentence."),
    mark("- ● sure · ◐ fairly sure · ◔ rather sure · ○ not sure: a guess"),
    mark("- If no article answers, I say so. I never make anything up."),
)
EDITING = (
    mark("- {kb_add} an article, or *Apps > {add_menu}* on a message with a text, a file or a link"),
    mark(
        "- {kb_edit}, {kb_correct} one sentence, {kb_retract}, {kb_undo}; {kb_history} and {kb_diff} show what changed"
    ),
    mark("- {kb_questions}: what members asked in vain; {kb_alias_add} and {kb_pin_add} teach me, {kb_stats} counts"),
)
"""For editors alone; each placeholder is a command."""

MENDING = mark("Edit your question and I answer it again; delete it, or press 🗑️, and the answer goes too.")

ABOUT = (
    mark("**Footnote answers questions about the news from articles that people chose to trust.**"),
    mark(
        "Every word of an answer is a quotation, and every quotation says where it stands. "
        "No outside service is asked and no text is made up: when no article answers, there is no answer."
    ),
)


def present_hint(command_ids: Mapping[str, int]) -> Reply:
    """The reply to a mention that asks nothing."""
    return Reply((Line(_with_commands(HINT, command_ids)),))


def present_help(command_ids: Mapping[str, int], *, is_editor: bool = False) -> Reply:
    """What the bot does, how to ask, and how to read an answer; for editors also how to keep the articles."""
    ways = (f"- {command_mention(name, command_ids)} – {_with_commands(use, command_ids)}" for name, use in WAYS)
    menus = {"ask_menu": say("Ask Footnote"), "check_menu": say("Check this claim")}
    asking, reading = ((say(line, **menus) for line in lines) for lines in (ASKING, READING))
    lines = [say(HELP), f"### {say('Ask')}", *ways, *asking, f"### {say('Read an answer')}", *reading]
    if is_editor:
        lines += [f"### {say('Keep the articles right')}", *_editing(command_ids)]
    return Reply((*map(Line, lines), Small(say(MENDING))), title=NAME)


def _editing(command_ids: Mapping[str, int]) -> Iterator[str]:
    leaves = (
        "add",
        "edit",
        "correct",
        "retract",
        "undo",
        "history",
        "diff",
        "questions",
        "alias add",
        "pin add",
        "stats",
    )
    named = {f"kb_{leaf.replace(' ', '_')}": command_mention(f"kb {leaf}", command_ids) for leaf in leaves}
    return (say(line, **named, add_menu=say("Add to the base")) for line in EDITING)


def present_about() -> Reply:
    """What the bot is."""
    return Reply(_lines(ABOUT), title=NAME)


def command_mention(name: str, command_ids: Mapping[str, int]) -> str:
    """The command as a link that can be tapped, or by name while its id is unknown."""
    root = name.split()[0]
    return f"</{name}:{command_ids[root]}>" if root in command_ids else f"`/{name}`"


def _with_commands(text: str, command_ids: Mapping[str, int]) -> str:
    named = {name: command_mention(name, command_ids) for name in ("help", "article", "quote")}
    return say(text, **named, figures=command_mention("figures", {}))  # by name: in English all help fits one message


def _lines(texts: Iterable[str]) -> tuple[Line, ...]:
    return tuple(Line(say(text)) for text in texts)
