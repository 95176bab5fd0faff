"""Articles that people trust, and answers quoted from them.

async with KnowledgeBase.open("sqlite:///footnote.db") as base:
    answer = await base.ask("How many people died?")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.errors import (
    ArticleNotFound,
    BaseOutOfReach,
    BaseUnavailable,
    DuplicateArticle,
    EditConflict,
    InputError,
    KnowledgeError,
    LimitReached,
)
from knowledge.explanations import Candidate, Reasons, WordFound
from knowledge.lessons import Alias, Lesson, LessonKind, Pin, PinnedSentence
from knowledge.limits import DEFAULT_ALLOWANCE, Allowance
from knowledge.model import (
    SHARED,
    Answer,
    Citation,
    ClaimCheck,
    Conflict,
    Dating,
    Draft,
    Edition,
    Event,
    Figure,
    Revision,
    Sentence,
    Status,
    Turn,
    Verdict,
)
from knowledge.participation import (
    HandedQuestion,
    Lease,
    LeaseClaim,
    PersonalRecord,
    Place,
    QuestionGroup,
    QuestionState,
    Statistics,
    Vote,
    WeekCount,
)
from knowledge.settings import ChannelMode, ChannelSettings, GuildSettings

if TYPE_CHECKING:
    from knowledge.backup import restore_base
    from knowledge.base import KnowledgeBase

__all__ = [
    "DEFAULT_ALLOWANCE",
    "SHARED",
    "Alias",
    "Allowance",
    "Answer",
    "ArticleNotFound",
    "BaseOutOfReach",
    "BaseUnavailable",
    "Candidate",
    "ChannelMode",
    "ChannelSettings",
    "Citation",
    "ClaimCheck",
    "Conflict",
    "Dating",
    "Draft",
    "DuplicateArticle",
    "EditConflict",
    "Edition",
    "Event",
    "Figure",
    "GuildSettings",
    "HandedQuestion",
    "InputError",
    "KnowledgeBase",
    "KnowledgeError",
    "Lease",
    "LeaseClaim",
    "Lesson",
    "LessonKind",
    "LimitReached",
    "PersonalRecord",
    "Pin",
    "PinnedSentence",
    "Place",
    "QuestionGroup",
    "QuestionState",
    "Reasons",
    "Revision",
    "Sentence",
    "Statistics",
    "Status",
    "Turn",
    "Verdict",
    "Vote",
    "WeekCount",
    "WordFound",
    "restore_base",
]


def __getattr__(name: str) -> object:
    """Loads what needs the database (0.3 s) when it is first asked for: the pure modules live in this package too."""
    if name == "KnowledgeBase":
        from knowledge.base import KnowledgeBase

        return KnowledgeBase
    if name == "restore_base":
        from knowledge.backup import restore_base

        return restore_base
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
