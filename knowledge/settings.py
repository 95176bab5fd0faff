"""What a guild may choose, and its form in the base and in exports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

from knowledge.errors import InputError, LimitReached, Phrase
from knowledge.text.languages import is_language_code

MAX_CHANNELS = 500
"""Channels with a setting of their own: Discord allows a guild no more channels."""

MAX_PAUSE = 21_600
"""Seconds, six hours: the longest slow mode that Discord itself has."""

MAX_AN_HOUR = 1_000
"""Questions a person and hour; a larger limit is none."""

RETENTION_DAYS = range(1, 731)
"""How long a guild may keep what members said; two years outlast every editor's interest."""

MAX_ID = 2**63 - 1
"""The largest id that a base can keep; Discord's have at most 64 bits, of which the first is never set."""

BAD_LANGUAGE = Phrase("The language must be a code such as en, ru or kk.")


class ChannelMode(StrEnum):
    """When the bot answers in a channel: asked directly; each message that is a question; each forum post; never."""

    MENTION = "mention"
    ASK = "ask"
    FORUM = "forum"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class ChannelSettings:
    """A channel's own choices: `pause` seconds between two questions of anybody, `an_hour` questions of one person.

    0 means no limit.
    """

    mode: ChannelMode = ChannelMode.MENTION
    pause: int = 0
    an_hour: int = 0


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What a guild chose; the defaults are those of a new guild.

    `strictness` is the share of wrong answers that the guild accepts among the given ones (0..1); `hides_shared` hides
    the shared articles; `keeps_…` tell what may be stored of members, for at most `retention_days`. `an_hour` is how
    many questions a person may ask in an hour, 0 for no limit: 200 are more than anybody reads, and stop a script.
    """

    strictness: float = 0.15
    editor_role_id: int | None = None
    language: str = "en"
    text_only: bool = False
    hides_shared: bool = False
    channels: Mapping[int, ChannelSettings] = field(default_factory=dict)
    follow_ups: bool = True
    keeps_questions: bool = True
    keeps_votes: bool = True
    keeps_counts: bool = True
    retention_days: int = 180
    an_hour: int = 200

    def of_channel(self, *channel_ids: int | None) -> ChannelSettings:
        """The choices for the first of these places that has some: a thread, then its channel, then the category."""
        chosen = (self.channels[number] for number in channel_ids if number is not None and number in self.channels)
        return next(chosen, ChannelSettings())


FIELDS = {field.name for field in fields(GuildSettings)}
CHANNEL_FIELDS = {field.name for field in fields(ChannelSettings)}


def check_settings(settings: GuildSettings) -> GuildSettings:
    """The same settings. Raises InputError for a value that means nothing."""
    if not 0 <= settings.strictness <= 1:
        raise InputError("How strict answers are is a number from 0 to 1.")
    if not is_language_code(settings.language):
        raise InputError(BAD_LANGUAGE)
    if settings.retention_days not in RETENTION_DAYS:
        raise InputError("Days to keep are from {least} to {most}.", least=RETENTION_DAYS[0], most=RETENTION_DAYS[-1])
    _check_hourly(settings.an_hour)
    if len(settings.channels) > MAX_CHANNELS:
        raise LimitReached("At most {most} channels can have settings of their own.", most=MAX_CHANNELS)
    for number in (settings.editor_role_id or 0, *settings.channels):
        check_id(number)
    for chosen in settings.channels.values():
        _check_channel(chosen)
    return settings


def check_id(number: int) -> int:
    """The same number. Raises InputError if it can be no id of Discord."""
    if not 0 <= number <= MAX_ID:
        raise InputError("{number} is no id of Discord.", number=str(number))
    return number


def _check_channel(chosen: ChannelSettings) -> None:
    if not 0 <= chosen.pause <= MAX_PAUSE:
        raise InputError("The pause between questions is from 0 to {most} seconds.", most=MAX_PAUSE)
    _check_hourly(chosen.an_hour)


def _check_hourly(number: int) -> None:
    if not 0 <= number <= MAX_AN_HOUR:
        raise InputError("The limit is from 0 (none) to {most} questions a person and hour.", most=MAX_AN_HOUR)


def write_settings(settings: GuildSettings) -> dict[str, Any]:
    """The settings as JSON keeps them."""
    channels = {str(number): asdict(chosen) for number, chosen in sorted(settings.channels.items())}
    return {name: getattr(settings, name) for name in FIELDS} | {"channels": channels}


def read_settings(kept: Mapping[str, Any]) -> GuildSettings:
    """The settings that JSON kept; what a newer Footnote added is passed over, what an older one lacks is default."""
    known = {name: value for name, value in kept.items() if name in FIELDS}
    channels = {int(number): _read_channel(value) for number, value in kept.get("channels", {}).items()}
    return GuildSettings(**known | {"channels": channels})


def _read_channel(kept: Mapping[str, Any]) -> ChannelSettings:
    known = {name: value for name, value in kept.items() if name in CHANNEL_FIELDS}
    mode = known.get("mode")
    return ChannelSettings(**known | {"mode": ChannelMode(mode) if mode in set(ChannelMode) else ChannelMode.MENTION})
