"""What the engine goes by beside the articles."""

from __future__ import annotations

from typing import TypedDict

from knowledge.answering.matching.sense import Sense
from knowledge.lessons import Lessons


class Known(TypedDict):
    """What editors taught, and the say of the sentence encoder, where there is one."""

    lessons: Lessons
    sense: Sense | None
