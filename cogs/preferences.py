"""What an administrator chose, put into the settings: pure, one function a choice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from cogs.presentation.limits import SELECT_VALUES
from knowledge import ChannelMode, ChannelSettings, GuildSettings, InputError

SWITCHES = ("text_only", "follow_ups", "hides_shared", "keeps_questions", "keeps_votes", "keeps_counts")
"""Settings that are on or off."""

LISTS = {"ask": ChannelMode.ASK, "forum": ChannelMode.FORUM, "silent": ChannelMode.SILENT}
"""Lists of channels, by the mode that being on one means."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: the setting's name, the values as Discord sends them, what the choice is about (a channel)."""

    name: str
    values: tuple[str, ...]
    target: int = 0


def listed(settings: GuildSettings, name: str) -> list[int]:
    """The channels on a list, as many as a menu of Discord shows; none for a setting that is no list."""
    return [number for number, chosen in settings.channels.items() if chosen.mode is LISTS.get(name)][:SELECT_VALUES]


def choose(settings: GuildSettings, choice: Choice, guild_id: int, shown: Collection[int]) -> GuildSettings:
    """The settings with the choice in them; `shown` are the channels that a list's menu showed as chosen before.

    Raises InputError for a choice that makes no sense.
    """
    if choice.name in SWITCHES:
        switched: dict[str, Any] = {choice.name: choice.values == ("on",)}
        return replace(settings, **switched)
    if choice.name in LISTS:
        return _choose_list(settings, choice, shown)
    return _CHOICES[choice.name](settings, choice, guild_id)


def _choose_list(settings: GuildSettings, choice: Choice, shown: Collection[int]) -> GuildSettings:
    """Those shown in the menu and no longer chosen leave the list; those that it did not show stay."""
    chosen = {int(value) for value in choice.values}
    channels = dict(settings.channels)
    for number in {*shown, *chosen}:
        mode = LISTS[choice.name] if number in chosen else ChannelMode.MENTION
        channels[number] = replace(settings.of_channel(number), mode=mode)
    return replace(settings, channels=_special(channels))


def _choose_role(settings: GuildSettings, choice: Choice, guild_id: int) -> GuildSettings:
    role_id = int(choice.values[0]) if choice.values else None
    if role_id == guild_id:  # the role @everyone has the server's id
        raise InputError("With that role everybody could change the articles: choose another one.")
    return replace(settings, editor_role_id=role_id)


def _choose_pace(settings: GuildSettings, choice: Choice, guild_id: int) -> GuildSettings:
    limit: dict[str, Any] = {choice.name: int(choice.values[0])}
    changed = replace(settings.of_channel(choice.target), **limit)
    return replace(settings, channels=_special({**settings.channels, choice.target: changed}))


def _choose_hourly(settings: GuildSettings, choice: Choice, guild_id: int) -> GuildSettings:
    if choice.target:
        return _choose_pace(settings, choice, guild_id)
    return replace(settings, an_hour=int(choice.values[0]))


_CHOICES: Mapping[str, Callable[[GuildSettings, Choice, int], GuildSettings]] = {
    "editors": _choose_role,
    "language": lambda settings, choice, _: replace(settings, language=choice.values[0]),
    "strictness": lambda settings, choice, _: replace(settings, strictness=float(choice.values[0])),
    "retention": lambda settings, choice, _: replace(settings, retention_days=int(choice.values[0])),
    "pause": _choose_pace,
    "an_hour": _choose_hourly,
}


def _special(channels: Mapping[int, ChannelSettings]) -> dict[int, ChannelSettings]:
    """Without the channels that have nothing special, so that the settings don't grow with each try."""
    return {number: chosen for number, chosen in channels.items() if chosen != ChannelSettings()}
