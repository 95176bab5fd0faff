"""What editors taught on the invented articles, and the engine that was taught so."""

from __future__ import annotations

from knowledge.answering import answer
from knowledge.lessons import Alias, Lessons, Pin, PinnedSentence
from knowledge.model import Answer
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of

INDEX = index_of(STORM, STRIKE, FERRY)
GUARD = Alias("the sea guard", ("NCS", "Norland Coast Service"))
ODUM = PinnedSentence("story-2", 1, 3, "Deputy minister Karl Odum called the walkout reckless.")
TALKS = PinnedSentence("story-2", 1, 4, "Talks resume on Thursday in the old customs house.")
PIN = Pin("What does the government think of the bakers?", (ODUM, TALKS))


def ask(question: str, *aliases: Alias, pins: tuple[Pin, ...] = (), **options: object) -> Answer:
    """The answer of an engine that was taught so."""
    return answer(INDEX, question, lessons=Lessons(aliases, pins), **options)  # type: ignore[arg-type]
