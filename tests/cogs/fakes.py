"""A knowledge base by hand: it says what it was told to say, and keeps what it was asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from knowledge import (
    Answer,
    ArticleNotFound,
    BaseUnavailable,
    Citation,
    ClaimCheck,
    Event,
    Figure,
    GuildSettings,
    HandedQuestion,
    Lease,
    LeaseClaim,
    Place,
    Revision,
    Sentence,
    Status,
    Verdict,
)
from knowledge.settings import check_settings

SENTENCE = "During the storm 31 boats were lost, the harbour office said."

QUESTION = "How many boats were lost in the storm?"
"""One that is overheard, too."""

CITATION = Citation(
    n=1,
    article="storm",
    headline="Storm hits the coast",
    source="Harbour News",
    published=date(2023, 5, 9),
    url="https://news.example/storm",
    revision=1,
    revision_id=1,
    paragraph=2,
    sentence=3,
    text=SENTENCE,
    highlight=(17, 25),
)


def answered(question: str = "How many boats were lost?", **changes: Any) -> Answer:
    """An answer that stands by itself."""
    return replace(Answer(question, Status.ANSWERED, 0.95, (CITATION,)), **changes)


def refused(question: str = "Who won the cup?") -> Answer:
    """An abstention with one sentence that came near."""
    return Answer(question, Status.UNKNOWN, 0.1, nearest=(replace(CITATION, highlight=None),))


LONG = answered(citations=(replace(CITATION, text="A very long sentence. " * 250),))
"""An answer of several messages where it is plain text."""


def article(number: int = 1, **changes: Any) -> Revision:
    """Revision 1 of an article."""
    made = Revision(
        id=number,
        guild_id=0,
        article_id=number,
        slug=f"storm-{number}",
        number=1,
        headline=f"Storm no. {number} hits the coast",
        body=SENTENCE,
        source="Harbour News",
        published=date(2023, 5, 9),
        url=None,
        language="en",
        created_at=datetime(2023, 5, 9, tzinfo=UTC),
    )
    return replace(made, **changes)


def event(day: str, **changes: Any) -> Event:
    """A dated sentence."""
    return replace(Event(day, "day", "Tuesday", False, CITATION), **changes)


@dataclass
class FakeBase:
    """The door's methods that Discord needs."""

    answer: Answer | Exception = field(default_factory=answered)
    verdict: ClaimCheck = field(default_factory=lambda: ClaimCheck("", Verdict.NOT_FOUND, 0.2))
    events: list[Event] = field(default_factory=list)
    counts: list[Figure] = field(default_factory=list)
    library: list[Revision] = field(default_factory=list)
    chosen: GuildSettings = field(default_factory=GuildSettings)
    is_broken: bool = False
    asked: list[dict[str, Any]] = field(default_factory=list)
    memory: dict[str, str] = field(default_factory=dict)
    left: list[int] = field(default_factory=list)
    welcomed: list[int] = field(default_factory=list)
    further_answers: list[Answer] = field(default_factory=list)
    found: tuple[Citation, ...] = ()
    votes: list[dict[str, Any]] = field(default_factory=list)
    handed_in: list[tuple[str, Place, int]] = field(default_factory=list)
    counted: list[str] = field(default_factory=list)
    forgotten: list[int] = field(default_factory=list)
    forgotten_channels: list[tuple[int, int]] = field(default_factory=list)
    taken_back: list[tuple[str, str]] = field(default_factory=list)
    meanwhile: dict[str, Callable[[], None]] = field(default_factory=dict)
    """By the name of a method, what happens once while it is at work."""

    async def _let_happen(self, during: str) -> None:
        if happen := self.meanwhile.pop(during, None):
            happen()
            for _ in range(10):  # so that whoever was told of it may act
                await asyncio.sleep(0)

    async def ask(self, question: str, **scope: Any) -> Answer:
        self.asked.append({"question": question, **scope})
        await self._let_happen("ask")
        if isinstance(self.answer, Exception):
            raise self.answer
        return replace(self.answer, question=question)

    async def ask_each(self, message: str, **scope: Any) -> list[Answer]:
        return [await self.ask(message, **scope), *self.further_answers]

    async def evidence(self, question: str, *, guild_id: int = 0) -> tuple[Citation, ...]:
        self.asked.append({"evidence": question, "guild_id": guild_id})
        return self.found

    async def count(self, guild_id: int, kind: str) -> None:
        self.counted.append(kind)

    async def vote(self, **vote: Any) -> None:
        self.votes.append(vote)

    async def take_back_vote(self, **vote: Any) -> bool:
        self.votes.clear()
        return True

    async def hand_in(self, question: str, place: Place, asker_id: int) -> None:
        self.handed_in.append((question, place, asker_id))

    async def forget_messages(self, guild_id: int, message_ids: list[int]) -> int:
        self.forgotten += message_ids
        return 0

    async def forget_channel(self, guild_id: int, channel_id: int) -> int:
        self.forgotten_channels.append((guild_id, channel_id))
        return 0

    def forget_conversations(self, is_meant: Callable[[str], bool]) -> None:
        self.asked = [asked for asked in self.asked if not is_meant(str(asked.get("conversation")))]

    def take_back(self, message: str, conversation: str, *, guild_id: int = 0) -> None:
        self.taken_back.append((message, conversation))

    async def timeline(self, **scope: Any) -> list[Event]:
        self.asked.append(scope)
        return self.events

    async def figures(self, **scope: Any) -> list[Figure]:
        self.asked.append(scope)
        return self.counts

    async def articles(self, *, guild_id: int = 0) -> list[Revision]:
        return self.library

    async def article(self, slug: str, *, guild_id: int = 0, number: int | None = None) -> Revision:
        found = [each for each in self.library if each.slug == slug and number in {None, each.number}]
        if not found:
            raise ArticleNotFound("There is no article {slug}.", slug=f"“{slug}”")
        return found[-1]

    async def sentences(self, revision: Revision) -> tuple[Sentence, ...]:
        texts = [line for line in revision.body.split("\n") if line]
        return tuple(Sentence(number, (number + 1) // 2, 0, 0, text) for number, text in enumerate(texts, 1))

    async def check(self, claim: str, *, guild_id: int = 0) -> ClaimCheck:
        self.asked.append({"claim": claim, "guild_id": guild_id})
        return replace(self.verdict, claim=claim)

    async def settings(self, guild_id: int) -> GuildSettings:
        await self._let_happen("settings")
        return self.chosen

    async def remember(self, key: str, value: str) -> None:
        self.memory[key] = value

    async def recall(self, key: str) -> str | None:
        return self.memory.get(key)

    async def change_settings(self, guild_id: int, settings: GuildSettings) -> None:
        self.chosen = check_settings(settings)

    async def note_present(self, guild_ids: set[int]) -> None:
        pass

    async def untold(self, guild_id: int) -> list[HandedQuestion]:
        return []

    async def purge(self) -> tuple[int, int]:
        return 0, 0

    async def note_joined(self, guild_id: int) -> None:
        pass

    async def note_left(self, guild_id: int) -> None:
        self.left.append(guild_id)

    async def is_welcomed(self, guild_id: int) -> bool:
        return guild_id in self.welcomed

    async def note_welcome(self, guild_id: int) -> None:
        self.welcomed.append(guild_id)

    async def acquire_lease(self, wanted: LeaseClaim, term: timedelta) -> Lease | None:
        return None

    async def renew_lease(self, wanted: LeaseClaim, term: timedelta) -> bool:
        return True

    async def release_lease(self, wanted: LeaseClaim) -> None:
        pass

    async def health(self) -> None:
        if self.is_broken:
            raise BaseUnavailable("The base does not answer.")
