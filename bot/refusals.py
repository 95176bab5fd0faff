"""What Discord or the network answers when the bot wants to come in, in a sentence for the operator."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord

from bot.errors import BotError, OutOfReach

WRONG_TOKEN = (
    "Discord does not accept the token in DISCORD_TOKEN: copy it again from the developer portal (Bot, Reset Token)."
)

INVALID_INTENTS = 4013
"""Told as PrivilegedIntentsRequired, like 4014: without the privileged one it may be let in."""

CLOSINGS = {
    4004: WRONG_TOKEN,
    4010: "Discord takes the bot for one of several (code 4010): update Footnote.",
    4011: "Discord wants a bot of so many servers to be run in several parts (code 4011), which Footnote can't.",
    4012: "Discord speaks a newer version of its protocol (code 4012): update Footnote and discord.py.",
}
"""The codes with which the gateway closes for good: what discord.py does not answer by connecting again."""

_SHOWN = 200
"""Characters of what Discord says of a refusal."""


@contextmanager
def refusals_explained() -> Iterator[None]:
    """Turns what Discord or the network refuses into a BotError, into OutOfReach where it may pass by itself.

    PrivilegedIntentsRequired stays what it is: the bot may do without.
    """
    try:
        yield
    except discord.LoginFailure:
        raise BotError(WRONG_TOKEN) from None
    except discord.PrivilegedIntentsRequired:
        raise
    except discord.ConnectionClosed as error:
        if error.code == INVALID_INTENTS:
            raise discord.PrivilegedIntentsRequired(error.shard_id) from error
        raise BotError(CLOSINGS.get(error.code, f"Discord closed the connection (code {error.code}).")) from error
    except discord.HTTPException as error:
        raise _refused(error) from error
    except (discord.GatewayNotFound, aiohttp.ClientError, OSError) as error:
        raise OutOfReach(f"Discord can't be reached ({type(error).__name__}): is the network up?") from error


def _refused(error: discord.HTTPException) -> BotError:
    told = f"HTTP {error.status}" + (f", code {error.code}" if error.code else "")
    if error.status >= 500:
        return OutOfReach(f"Discord has trouble of its own ({told}).")
    if error.status == 429:
        return OutOfReach(f"Discord says that this machine or this bot asked too much ({told}); it will pass.")
    if error.status == 403:
        return BotError(
            f"Discord forbids the request ({told}): is the bot disabled, or this machine's address blocked?"
        )
    words = " ".join(error.text.split())[:_SHOWN]
    return BotError(f"Discord refuses the request ({told}): {words or 'it does not say why'}")
