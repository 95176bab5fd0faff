from __future__ import annotations

from dataclasses import dataclass

import pytest

from cogs.answered import REMEMBERED, Answered, Exchange
from cogs.intake import Pace, edition_of
from knowledge import SHARED, LimitReached


@dataclass
class Place:
    """Where an interaction happens, and who installed the bot."""

    guild_id: int | None
    by_guild: bool
    by_user: bool

    def is_guild_integration(self) -> bool:
        return self.by_guild

    def is_user_integration(self) -> bool:
        return self.by_user


@pytest.mark.parametrize(
    ("place", "edition"),
    [
        (Place(7, by_guild=True, by_user=False), 7),
        (Place(7, by_guild=True, by_user=True), 7),
        (Place(7, by_guild=False, by_user=True), SHARED),
        (Place(None, by_guild=False, by_user=True), SHARED),
    ],
)
def test_only_a_server_that_installed_the_bot_answers_from_its_own_articles(place: Place, edition: int) -> None:
    assert edition_of(place) == edition


def test_a_person_may_ask_as_often_as_the_pace_allows_and_again_after_a_while() -> None:
    pace = Pace(questions=2, seconds=60)
    pace.admit(1, now=100)
    pace.admit(1, now=101)

    with pytest.raises(LimitReached, match="again in 59 s"):
        pace.admit(1, now=101.5)
    pace.admit(1, now=161)


def test_one_persons_haste_is_not_anothers() -> None:
    pace = Pace(questions=1, seconds=60)
    pace.admit(1, now=100)

    pace.admit(2, now=100)


def test_the_oldest_exchange_is_forgotten_first() -> None:
    answered = Answered()
    for question_id in range(REMEMBERED + 1):
        answered.note(question_id, Exchange(str(question_id), ()))

    assert answered.forget(0) is None
    assert answered.forget(1) == Exchange("1", ())
