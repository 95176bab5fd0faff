"""What a bot's token looks like: so that a wrong one is told before Discord is asked, and none comes into the log."""

from __future__ import annotations

import re

MALFORMED = (
    "DISCORD_TOKEN is no bot token, which has three parts with points between: copy it again from the developer portal "
    "(Bot, Reset Token)."
)

_SHAPE = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+", re.ASCII)
"""How Discord writes it. The client secret and the public key, which stand near it, have no points."""

_IN_TEXT = re.compile(r"[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}")
"""Within a text only what has the lengths of user id, time and signature in base64: "a.b.c" may be anything."""


def is_token(text: str) -> bool:
    """Whether it could be the token of a bot; whether it is one, Discord knows."""
    return _SHAPE.fullmatch(text) is not None


def without_tokens(text: str) -> str:
    """The text with whatever looks like a token blotted out."""
    return _IN_TEXT.sub("[token]", text)
