"""Whatever an export is written of is read back from it."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge import GuildSettings
from knowledge.exports import History, read_export, write_export, write_history
from knowledge.lesson_exports import LessonHistory, write_lesson
from knowledge.lessons import Alias, Lesson, Pin, PinnedSentence
from knowledge.model import Draft, Revision
from tests.knowledge import strategies


@st.composite
def histories(draw: st.DrawFn) -> History:
    """An article's revisions, of which the last may be a retraction."""
    drafts: list[Draft] = draw(st.lists(strategies.drafts, min_size=1, max_size=3))
    revisions = [
        Revision(
            id=0,
            guild_id=0,
            article_id=0,
            slug="storm",
            number=number,
            created_at=draw(strategies.moments),
            editor_id=draw(st.none() | st.integers(0, 2**63 - 1)),
            note=draw(st.none() | st.text(strategies.letters, max_size=20)),
            **asdict(each),
        )
        for number, each in enumerate(drafts, 1)
    ]
    if draw(st.booleans()):
        revisions.append(replace(revisions[-1], number=len(revisions) + 1, body="", is_retraction=True))
    return History("storm", tuple(revisions))


phrases = st.text("abcж é", min_size=1, max_size=8).map(lambda text: "a" + " ".join(text.split()))

pinned = st.builds(
    PinnedSentence, article=st.just("storm"), revision=st.integers(1, 9), sentence=st.integers(1, 9), text=phrases
)


@st.composite
def lesson_histories(draw: Any) -> LessonHistory:
    """Versions of an alias or a pin."""
    name = draw(phrases)
    content: Alias | Pin = Pin(name, tuple(draw(st.lists(pinned, min_size=1, max_size=3, unique=True))))
    if draw(st.booleans()):
        content = Alias(name, tuple(f"b{number}" for number in range(draw(st.integers(1, 3)))))
    moment, note = draw(strategies.moments), draw(st.none() | st.text(strategies.letters, max_size=20))
    first = Lesson(0, 0, 1, moment, content, draw(st.none() | strategies.ids), note)
    return LessonHistory((first, replace(first, number=2, is_withdrawn=True)))


@given(st.lists(histories(), max_size=3), st.lists(lesson_histories(), max_size=3), st.none() | strategies.settings)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_written_is_read_back(
    written: list[History], taught: list[LessonHistory], chosen: GuildSettings | None
) -> None:
    lines = [write_history(history) for history in written], [write_lesson(history) for history in taught]
    text = write_export(*lines, chosen)
    assert list(read_export(text)) == [*written, *taught, *([] if chosen is None else [chosen])]
