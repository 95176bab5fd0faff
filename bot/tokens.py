"""What a bot's token looks like, so that a wrong one is told before Discord is asked."""

from __future__ import annotations

import re

MALFORMED = (
    "DISCORD_TOKEN is no bot token, which has three parts with points between: copy it again from the developer portal "
    "(Bot, Reset Token)."
)

_SHAPE = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+", re.ASCII)
"""How Discord writes it. The client secret and the public key, which stand near it, have no points."""


def is_token(text: str) -> bool:
    """Whether it could be the token of a bot; whether it is one, Discord knows."""
    return _SHAPE.fullmatch(text) is not None
