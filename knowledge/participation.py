"""What members leave behind when they agree to: questions without an answer, votes; and what is kept of a person."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum

MAX_OPEN_QUESTIONS = 2_000
"""A guild's open questions; editors who have so many look at the groups, not at each."""

MAX_OPEN_OF_ONE = 20
"""Open questions of one asker in a guild, so that nobody fills the list alone."""

MAX_REASON = 300
"""Characters of the reason beside a vote."""


class QuestionState(StrEnum):
    """What became of a question that was handed in."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in Discord something was said; `message_id` is what disappears if the member deletes it."""

    guild_id: int
    channel_id: int
    message_id: int | None = None
    is_private: bool = False
    """Only the asker saw it: then the reply may not be public either."""


@dataclass(frozen=True, slots=True)
class HandedQuestion:
    """A question that no article answered, handed in to the editors with the asker's consent."""

    id: int
    place: Place
    asker_id: int
    asked_at: datetime
    text: str
    state: QuestionState = QuestionState.OPEN
    resolved_at: datetime | None = None
    editor_id: int | None = None
    note: str | None = None
    told_at: datetime | None = None
    """When the asker was told of the answer."""


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions that ask the same, oldest first; `text` is the one most like the others."""

    text: str
    questions: tuple[HandedQuestion, ...]

    @property
    def count(self) -> int:
        """How many different people asked."""
        return len({question.asker_id for question in self.questions})

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of the questions, by which they are closed or answered."""
        return tuple(question.id for question in self.questions)


@dataclass(frozen=True, slots=True)
class Vote:
    """What a member thought of an answer; `message_id` is the answer's. `question` is kept only with consent."""

    id: int
    guild_id: int
    message_id: int
    voter_id: int
    cast_at: datetime
    is_up: bool
    revision_id: int
    sentence: int
    reason: str | None = None
    question: str | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WeekCount:
    """How often something happened in the week that begins on `week`, a Monday: answered, unsure, unknown, checked,
    up, down.
    """

    week: date
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """What a guild's base holds and how it is used: `languages` are articles by language, the most used first."""

    articles: int
    sentences: int
    languages: tuple[tuple[str, int], ...]
    lessons: int
    open_questions: int
    complaints: int
    weeks: tuple[WeekCount, ...]
    """The latest week first."""


@dataclass(frozen=True, slots=True)
class Authorship:
    """An edit of an article, alias or pin that a person made: kept, since it tells who answers for a text."""

    guild_id: int
    what: str
    number: int
    made_at: datetime
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a person did as an editor with a question that somebody handed in, whose words are not theirs."""

    guild_id: int
    question_id: int
    state: QuestionState
    resolved_at: datetime
    note: str | None = None


@dataclass(frozen=True, slots=True)
class PersonalRecord:
    """All that the base holds about a person, in all guilds or one, each oldest first.

    When a person deletes their questions and votes, `edits` stay, and `resolutions` as long as the questions.
    """

    questions: tuple[HandedQuestion, ...]
    votes: tuple[Vote, ...]
    edits: tuple[Authorship, ...]
    resolutions: tuple[Resolution, ...]


@dataclass(frozen=True, slots=True)
class Lease:
    """Who answers for a token's shards, and until when unless it is renewed."""

    holder: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class LeaseClaim:
    """What a process (`holder`) wants to answer for: shards `first` to `last` of the token with that fingerprint."""

    fingerprint: str
    holder: str
    first: int = 0
    last: int = 0


def write_record(record: PersonalRecord) -> str:
    """The record as indented JSON; times are ISO 8601 in UTC."""
    return json.dumps(asdict(record), ensure_ascii=False, indent=2, default=lambda moment: moment.isoformat())
