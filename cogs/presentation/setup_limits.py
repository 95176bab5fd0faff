"""The page of `/setup` on how often people may ask."""

from __future__ import annotations

from collections.abc import Iterator

from cogs.presentation.levels import HOURLY, PAUSES, hourly, pause
from cogs.presentation.panels import ChannelKind, ChannelMenu, Menu, Option, Part
from cogs.presentation.setup_situation import Situation
from cogs.presentation.tongue import mark, say
from knowledge import ChannelSettings, GuildSettings

PACE = mark(
    "Nobody may ask more than 30 questions a minute; here you set further limits. "
    "Who asks too often is told when to go on."
)

PER_PERSON = mark("**In the whole server** · Questions a person and hour:")

OF_CHANNEL = mark("**In one channel** · Choose it to see and change its limits.")

_SLOWED = 15
"""Channels that are listed with their limits; each can be looked at by choosing it."""


def limits_page(settings: GuildSettings, situation: Situation) -> Iterator[Part]:
    """The limits of the whole server, and of the channel that the page is about."""
    yield say(PACE)
    yield say(PER_PERSON)
    yield Menu("an_hour", _numbers(settings.an_hour), hourly(settings.an_hour))
    yield say(OF_CHANNEL)
    chosen = (situation.target,) if situation.target else ()
    yield ChannelMenu("channel", chosen, say("Choose a channel"), ChannelKind.ANY, most=1)
    if situation.target:
        yield from _limits_of_channel(situation.target, settings.of_channel(situation.target))
    yield from _slowed(settings)


def _limits_of_channel(number: int, chosen: ChannelSettings) -> Iterator[Part]:
    yield say("Pause after each question in {channel}, whoever asks:", channel=f"<#{number}>")
    options = (Option(str(n), pause(n), is_chosen=n == chosen.pause) for n in PAUSES)
    yield Menu("pause", tuple(options), pause(chosen.pause), number)
    yield say("Questions a person and hour in {channel}:", channel=f"<#{number}>")
    yield Menu("an_hour", _numbers(chosen.an_hour), hourly(chosen.an_hour), number)


def _slowed(settings: GuildSettings) -> Iterator[str]:
    lines = [
        f"- <#{number}>: {pause(chosen.pause)} · {hourly(chosen.an_hour)}"
        for number, chosen in settings.channels.items()
        if chosen.pause or chosen.an_hour
    ]
    if lines:
        yield "\n".join([say("**With limits of their own**"), *lines[:_SLOWED]])


def _numbers(chosen: int) -> tuple[Option, ...]:
    return tuple(Option(str(n), hourly(n), is_chosen=n == chosen) for n in HOURLY)
