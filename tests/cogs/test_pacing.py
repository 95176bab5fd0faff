"""How often people may ask, and what those who asked too often are told."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from cogs.pacing import BURST, Asker, Pace, count_command
from knowledge import ChannelSettings, GuildSettings, LimitReached
from tests.cogs.conftest import Scene

GUILD, CHANNEL, THREAD = 7, 70, 700


@dataclass
class Clock:
    """Tells the time that a test says it is."""

    now: float = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(clock)


def of_channel(**chosen: int) -> GuildSettings:
    return GuildSettings(channels={CHANNEL: ChannelSettings(**chosen)})


ALICE = Asker(1, GUILD, (CHANNEL, None, None))
BOB = Asker(2, GUILD, (CHANNEL, None, None))


def admitted(pace: Pace, asker: Asker, settings: GuildSettings, tries: int) -> int:
    """How many of so many questions are let in."""
    count = 0
    for _ in range(tries):
        try:
            pace.count_question(asker, settings)
        except LimitReached:
            continue
        count += 1
    return count


def test_haste_is_refused_with_the_moment_to_ask_again(pace: Pace, clock: Clock) -> None:
    assert admitted(pace, ALICE, GuildSettings(), BURST[0] + 5) == BURST[0]

    with pytest.raises(LimitReached, match=rf"<t:{int(clock.now + BURST[1])}:R>"):
        pace.count_question(ALICE, GuildSettings())
    clock.now += BURST[1] + 1
    pace.count_question(ALICE, GuildSettings())


def test_one_persons_haste_is_not_anothers(pace: Pace) -> None:
    assert admitted(pace, ALICE, GuildSettings(), BURST[0] + 1) == BURST[0]

    assert admitted(pace, BOB, GuildSettings(), BURST[0]) == BURST[0]


def test_a_server_limits_the_questions_of_an_hour_and_direct_messages_have_no_such_limit(
    pace: Pace, clock: Clock
) -> None:
    chosen = GuildSettings(an_hour=3)

    assert admitted(pace, ALICE, chosen, 5) == 3
    assert admitted(pace, Asker(1), chosen, 5) == 5
    clock.now += 3601
    assert admitted(pace, ALICE, chosen, 5) == 3


def test_a_channels_own_hourly_limit_stands_instead_of_the_servers_also_in_its_threads(pace: Pace) -> None:
    chosen = of_channel(an_hour=2)

    assert admitted(pace, Asker(1, GUILD, (THREAD, CHANNEL, None)), chosen, 5) == 2
    assert admitted(pace, ALICE, chosen, 5) == 0
    assert admitted(pace, Asker(1, GUILD, (71, None, None)), chosen, 5) == 5


def test_a_slow_channel_lets_one_question_in_whoever_asks(pace: Pace, clock: Clock) -> None:
    chosen = of_channel(pause=30)

    assert [admitted(pace, asker, chosen, 1) for asker in (ALICE, BOB, ALICE)] == [1, 0, 0]
    clock.now += 31
    assert admitted(pace, BOB, chosen, 1) == 1


def test_a_refused_question_counts_in_no_limit(pace: Pace, clock: Clock) -> None:
    slow = of_channel(pause=30)
    pace.count_question(BOB, slow)
    admitted(pace, ALICE, slow, 100)

    assert admitted(pace, ALICE, GuildSettings(), BURST[0] + 1) == BURST[0]


def test_what_is_overheard_takes_nobodys_turn_until_it_is_answered(pace: Pace, clock: Clock) -> None:
    slow = of_channel(pause=30, an_hour=2)
    for _ in range(5):
        pace.count_overheard(ALICE, slow)
    pace.count_overheard_answer(ALICE, slow)

    with pytest.raises(LimitReached, match="This channel is slow"):
        pace.count_overheard(BOB, slow)
    clock.now += 31
    pace.count_question(ALICE, slow)
    clock.now += 31
    with pytest.raises(LimitReached, match="within an hour"):
        pace.count_question(ALICE, slow)


def test_what_is_overheard_in_haste_is_refused_all_the_same(pace: Pace) -> None:
    for _ in range(BURST[0]):
        pace.count_overheard(ALICE, GuildSettings())

    with pytest.raises(LimitReached, match="Those were many questions"):
        pace.count_overheard(ALICE, GuildSettings())


def test_of_two_that_are_answered_at_once_a_slow_channel_shows_one(pace: Pace) -> None:
    slow = of_channel(pause=30)
    for asker in (ALICE, BOB):
        pace.count_overheard(asker, slow)
    pace.count_overheard_answer(ALICE, slow)

    with pytest.raises(LimitReached):
        pace.count_overheard_answer(BOB, slow)


def test_an_edit_waits_for_no_pause_but_counts_in_the_hour(pace: Pace) -> None:
    slow = of_channel(pause=30, an_hour=2)
    pace.count_question(ALICE, slow)
    pace.count_edit(ALICE, slow)

    with pytest.raises(LimitReached, match="within an hour"):
        pace.count_edit(ALICE, slow)


def test_a_changed_limit_holds_at_once(pace: Pace) -> None:
    admitted(pace, ALICE, GuildSettings(an_hour=2), 3)

    assert admitted(pace, ALICE, GuildSettings(an_hour=4), 9) == 4


async def test_every_command_that_asks_the_base_is_paced(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(an_hour=6)
    tries = [
        ("ask", {"question": "How many?"}),
        ("check", {"claim": "It rained."}),
        ("timeline", {}),
        ("figures", {}),
        ("articles", {}),
        ("article", {"article": "storm"}),
        ("quote", {"article": "storm", "sentence": 1}),
    ]
    for command, options in tries[:6]:
        await scene.alice.slash(scene.channel, command, **options)

    for command, options in tries:
        refusal = await scene.alice.slash(scene.channel, command, **options)
        assert refusal.ephemeral
        assert "You can ask again <t:" in refusal.response.content
    assert len(scene.env.errors) == 1 + len(tries)


class Stuck:
    """A base that answers nothing."""

    async def settings(self, guild_id: int) -> GuildSettings:
        return await asyncio.Event().wait()


def asking(pace: Pace) -> SimpleNamespace:
    """As much of a command in the channel as its admission looks at."""
    return SimpleNamespace(
        client=SimpleNamespace(base=Stuck(), pace=pace),
        user=SimpleNamespace(id=1),
        guild_id=GUILD,
        channel=SimpleNamespace(id=CHANNEL),
        is_user_integration=lambda: False,
        is_guild_integration=lambda: True,
    )


async def test_where_the_base_does_not_answer_the_limits_known_last_hold(pace: Pace) -> None:
    pace.count_question(ALICE, of_channel(an_hour=2))

    async with asyncio.timeout(2):
        await count_command(asking(pace))
        with pytest.raises(LimitReached):
            await count_command(asking(pace))


async def test_where_the_base_never_answered_only_haste_is_refused(pace: Pace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cogs.pacing.PATIENCE", 0.001)
    async with asyncio.timeout(BURST[0]):
        for _ in range(BURST[0]):
            await count_command(asking(pace))
        with pytest.raises(LimitReached, match="Those were many questions"):
            await count_command(asking(pace))
