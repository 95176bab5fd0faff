"""How to use the bot, as replies."""

from __future__ import annotations

from collections.abc import Mapping

from cogs.presentation.reply import Line, Reply, Small

HINT = "Ask me about the news here, for example **@me How many people were injured?** — or see {help}."
WAYS = (
    ("ask", "a question; add `private` to see the answer alone"),
    ("timeline", "what happened when"),
    ("articles", "what I know"),
)
HELP = "I answer questions from the articles that this server trusts: **in their own words, with the source**."


def present_hint(command_ids: Mapping[str, int]) -> Reply:
    """The reply to a mention that asks nothing."""
    return Reply((Line(HINT.format(help=command_mention("help", command_ids))),))


def present_help(command_ids: Mapping[str, int]) -> Reply:
    """What the bot does, how to ask, and how to read an answer."""
    ways = (Line(f"- {command_mention(name, command_ids)} – {use}") for name, use in WAYS)
    return Reply(
        (
            Line(HELP),
            Line("### Ask"),
            *ways,
            Line("- mention me with a question, or write me a direct message"),
            Line("### Read an answer"),
            Line("- Every sentence is quoted; the words that decide are **bold**."),
            Line("- `[1]` names the article and the sentence. The link jumps to it."),
            Line("- ● sure · ◐ fairly sure · ◔ rather sure · ○ not sure: a guess."),
            Line("- If no article answers, I say so. I never make anything up."),
            Small("Spelling doesn't matter much. A follow-up may lean on your last question."),
        ),
        title="Footnote",
    )


def command_mention(name: str, command_ids: Mapping[str, int]) -> str:
    """The command as a link that can be tapped, or by name while its id is unknown."""
    return f"</{name}:{command_ids[name]}>" if name in command_ids else f"`/{name}`"
