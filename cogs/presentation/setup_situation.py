"""What a page of `/setup` may have to tell beside the settings, and what it warns of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cogs.preferences import listed
from cogs.presentation.examples import Example
from cogs.presentation.tongue import mark, say
from knowledge import GuildSettings

NO_INTENT = mark(
    "⚠️ **I can't read plain messages.** Ask channels and ask forums are off until my operator switches on *Message "
    "Content Intent* (developer portal, page Bot) and starts me anew. Commands, mentions, menus, direct messages work."
)

BARRED = mark("⚠️ I may not write in {places}. {diagnose} tells what is missing.")


@dataclass(frozen=True, slots=True)
class Situation:
    """What a page may have to tell beside the settings."""

    commands: Mapping[str, str]
    """Mentions of commands by name."""
    reads_messages: bool = True
    barred: tuple[int, ...] = ()
    """Channels of the settings in which the bot may not speak."""
    examples: tuple[Example, ...] = ()
    target: int = 0
    """The channel that a page is about."""
    grace_days: int = 30


def warnings(settings: GuildSettings, situation: Situation) -> Iterator[str]:
    """What keeps the bot from answering where it is to, or the hint that it could be asked more easily."""
    wants_messages = listed(settings, "ask") or listed(settings, "forum")
    if not situation.reads_messages:
        yield say(NO_INTENT)
    elif situation.barred:
        places = " ".join(f"<#{number}>" for number in situation.barred)
        yield say(BARRED, places=places, diagnose=situation.commands["diagnose"])
    elif not wants_messages:
        yield say("💡 Choose an ask channel, and members need neither a command nor a mention.")
