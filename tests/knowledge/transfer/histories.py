"""The guild that imports, and what the guild with a history has chosen."""

from __future__ import annotations

from knowledge import ChannelMode, ChannelSettings, GuildSettings

EMPTY = 73
CHOSEN = GuildSettings(0.3, 2**62, "ru", channels={5: ChannelSettings(ChannelMode.ASK)})
