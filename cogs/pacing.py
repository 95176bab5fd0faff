"""How often people may ask: in a moment, in an hour, and in a slow channel as a whole. Counted in memory only."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord.app_commands import Cooldown

from cogs.places import guild_id_of, places_of
from cogs.presentation.tongue import mark
from knowledge import SHARED, BaseUnavailable, GuildSettings, LimitReached

if TYPE_CHECKING:
    from cogs.host import Host

BURST = (30, 60.0)
"""Questions a person may ask in how many seconds, wherever: faster than anybody reads answers."""

HOUR = 3600.0

REMEMBERED = 10_000
"""Counts in memory, 200 bytes each, before those that have run out are thrown away."""

PATIENCE = 0.05
"""Seconds to wait for a server's settings before those known last do: with half a second, twenty people who asked at
once were acknowledged after 780 ms at the 99th percentile."""

HASTY = mark("Those were many questions in a short time. You can ask again {moment}.")
HOURLY = mark("You have asked as many questions as this server allows within an hour. You can ask again {moment}.")
SLOW = mark("This channel is slow: there is a pause after each question. You can ask again {moment}.")


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and where; `places` are the channel, the channel it is a thread of, the category."""

    person_id: int
    guild_id: int = SHARED
    places: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """`number` questions in `seconds` for all that share the key; `refusal` has a {moment} to ask again."""

    key: tuple[object, ...]
    number: int
    seconds: float
    refusal: str


def limits_for(asker: Asker, settings: GuildSettings) -> list[Limit]:
    """The limits that hold for a question."""
    return [_haste(asker), *_hourly(asker, settings), *_slowness(asker, settings)]


def _haste(asker: Asker) -> Limit:
    return Limit(("burst", asker.person_id), *BURST, HASTY)


def _hourly(asker: Asker, settings: GuildSettings) -> Iterator[Limit]:
    """A place's own limit stands instead of the server's."""
    place = _special(asker, settings)
    if number := settings.of_channel(place).an_hour:
        yield Limit(("hour", place, asker.person_id, number), number, HOUR, HOURLY)
    elif settings.an_hour and asker.guild_id != SHARED:
        yield Limit(("hour", asker.guild_id, asker.person_id, settings.an_hour), settings.an_hour, HOUR, HOURLY)


def _slowness(asker: Asker, settings: GuildSettings) -> Iterator[Limit]:
    place = _special(asker, settings)
    if pause := settings.of_channel(place).pause:
        yield Limit(("pause", place, pause), 1, pause, SLOW)


def _special(asker: Asker, settings: GuildSettings) -> int | None:
    """The innermost of the places for which anything was chosen."""
    return next((number for number in asker.places if number in settings.channels), None)


class Pace:
    """Counts questions; `clock` tells the seconds since 1970."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._counts: dict[tuple[object, ...], Cooldown] = {}
        self._told: dict[tuple[object, ...], Cooldown] = {}
        self.known: dict[int, GuildSettings] = {}
        """The settings of each server as they were known last."""

    def count_question(self, asker: Asker, settings: GuildSettings) -> None:
        """Counts one question, in all limits or, if it is one too many for any, in none. Raises LimitReached."""
        self.known[asker.guild_id] = settings
        limits = limits_for(asker, settings)
        self._check(limits)
        self._count(limits)

    def count_edit(self, asker: Asker, settings: GuildSettings) -> None:
        """The same for a question that was edited: its answer stays in its place, so no pause keeps it waiting."""
        limits = [_haste(asker), *_hourly(asker, settings)]
        self._check(limits)
        self._count(limits)

    def count_overheard(self, asker: Asker, settings: GuildSettings) -> None:
        """The same for what may meet silence: until `count_overheard_answer` only haste counts, so it takes no turn."""
        self._check(limits_for(asker, settings))
        self._count([_haste(asker)])

    def count_overheard_answer(self, asker: Asker, settings: GuildSettings) -> None:
        """Counts what is answered after all. Raises LimitReached if others were faster meanwhile."""
        limits = [*_hourly(asker, settings), *_slowness(asker, settings)]
        self._check(limits)
        self._count(limits)

    def waits(self, asker: Asker, settings: GuildSettings) -> list[tuple[Limit, float]]:
        """The limits that would refuse a question now, each with the seconds until it ends."""
        return list(self._waits(limits_for(asker, settings), self._clock()))

    def _waits(self, limits: Iterable[Limit], now: float) -> Iterator[tuple[Limit, float]]:
        for limit in limits:
            if wait := _counter(self._counts, limit, now).get_retry_after(now):
                yield limit, wait

    def _check(self, limits: Iterable[Limit]) -> None:
        now = self._clock()
        for limit, wait in self._waits(limits, now):
            raise LimitReached(limit.refusal, moment=f"<t:{math.ceil(now + wait)}:R>")

    def _count(self, limits: Iterable[Limit]) -> None:
        now = self._clock()
        for limit in limits:
            _counter(self._counts, limit, now).update_rate_limit(now)

    def should_tell(self, person_id: int, matter: str = "limit") -> bool:
        """Whether a refusal, or another matter, is still news; in a channel it is said now and then, not each time."""
        now = self._clock()
        once = Limit(("told", matter, person_id), 1, BURST[1], "")
        return _counter(self._told, once, now).update_rate_limit(now) is None


def _counter(counts: dict[tuple[object, ...], Cooldown], limit: Limit, now: float) -> Cooldown:
    if len(counts) >= REMEMBERED:
        for key in [key for key, count in counts.items() if count.get_tokens(now) == count.rate]:
            del counts[key]
    return counts.setdefault(limit.key, Cooldown(limit.number, limit.seconds))


def asker_of(interaction: discord.Interaction[Host]) -> Asker:
    """Who asks by a command or a menu, and where."""
    return Asker(interaction.user.id, guild_id_of(interaction), places_of(interaction.channel))


async def count_command(interaction: discord.Interaction[Host]) -> None:
    """Counts a question by command. Raises LimitReached; nothing is acknowledged yet, so it is told in private.

    A base that is busy or does not answer must not keep the acknowledgement waiting: then the settings of the last time
    hold, and if there was none only haste is refused.
    """
    guild_id, pace = guild_id_of(interaction), interaction.client.pace
    try:
        async with asyncio.timeout(PATIENCE):
            pace.known[guild_id] = await interaction.client.base.settings(guild_id)
    except (TimeoutError, BaseUnavailable):
        pace.known.setdefault(guild_id, GuildSettings(an_hour=0))
    pace.count_question(asker_of(interaction), pace.known[guild_id])
