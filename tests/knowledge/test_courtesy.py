from __future__ import annotations

import pytest

from knowledge.courtesy import is_courtesy


@pytest.mark.parametrize(
    "text",
    [
        *(
            "hi",
            "Thank you!",
            "Спасибо большое",
            "Сәлеметсіз бе?",
            "help",
            "lol ok",
            "how are you?",
            "hey, how’s it going",
        ),
        *("hru", "are you sure?", "are you really sure about that", "ты уверен?", "сенімдісіз бе?"),
        *("как дела", "что ты умеешь?", "қалайсың", "who made you", "what articles do you have?"),
    ],
)
def test_greetings_thanks_and_small_talk_are_courtesy(text: str) -> None:
    assert is_courtesy(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?!",
        "Who helped?",
        "hi, who died?",
        "and when?",
        "Кто помог?",
        "everyone?",
        "how are you bound by the treaty",
        "are you sure that they left?",
    ],
)
def test_what_asks_or_says_more_is_none(text: str) -> None:
    assert not is_courtesy(text)
