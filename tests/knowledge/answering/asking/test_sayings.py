"""Who asks who said something, and who only seems to."""

from __future__ import annotations

import pytest

from knowledge.answering.asking.question import understand
from knowledge.answering.asking.sayings import asks_for_sayer


@pytest.mark.parametrize(
    "text",
    [
        *("who said so?", "who says that?", "says who?", "and who said so", "according to whom?", "what's the source?"),
        *("кто это сказал?", "кто так говорит", "по чьим данным?", "мұны кім айтты?"),
        *("how do you know?", "but how do you know that", "откуда вы это знаете?", "оны қайдан білесің?"),
    ],
)
def test_who_says_what_was_answered_is_asked_in_many_words(text: str) -> None:
    assert asks_for_sayer(understand(text, ["en", "ru", "kk"]))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "who said no?",
            "who said so and why",
            "what did he say?",
            "who told them that?",
            "what is the source of the river?",
        ),
        *("are you sure?", "how do you know the mayor?", "откуда ты?"),
        *("who said that he would go?", "who is that?", "кто сказал нет?"),
    ],
)
def test_who_says_something_else_is_another_question(text: str) -> None:
    assert not asks_for_sayer(understand(text, ["en", "ru", "kk"]))
