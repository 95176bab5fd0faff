"""Negations and what they reach."""

from __future__ import annotations

import time

import pytest

from knowledge.text.negation import Denial, Denials
from knowledge.text.tokens import tokens


def denied(text: str, language: str = "en") -> list[str]:
    """The words that a text denies in so many words."""
    words = tokens(text)
    denials = Denials(text, words, language)
    return [word.form for at, word in enumerate(words) if denials.of(at)[0] is Denial.FOCUS]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The driver did not brake.", ["brake"]),
        ("The driver didn't brake.", ["brake"]),
        ("the driver didnt brake", ["brake"]),
        ("the bridge wasnt opened until 2012", []),
        ("He refused to sign the text.", ["sign"]),
        ("He refused to shake hands but signed.", ["shake", "hands"]),
        ("Nobody was hurt.", ["hurt"]),
        ("He could not refuse to pay.", []),
        ("They left without luggage.", ["luggage"]),
        ("It was not only cheap.", []),
        ("She has yet to answer.", ["answer"]),
        ("He acted and was praised.", []),
        ("The bridge did not open until 2012.", []),
        ("The bridge is not open until May.", ["open"]),
        ("All except the captain survived.", ["captain"]),
        ("Orr did not say that he would resign.", []),
        ("Not all shops reopened.", ["all"]),
        ("Unlike Velm, Harl grew.", ["velm"]),
        ("The euro rose against the dollar.", []),
        ("The board voted against the plan.", ["plan"]),
        ("The fire was in Lund wasn't it", []),
    ],
)
def test_a_negation_reaches_its_phrase(text: str, words: list[str]) -> None:
    assert denied(text) == words


def test_a_russian_negation_reaches_its_phrase() -> None:
    assert denied("Мэр не подписал указ.", "ru")[:1] == ["подписал"]
    assert denied("Погибло не менее ста человек.", "ru") == []


@pytest.mark.parametrize("cue", ["not ", "except ", "нет ", "не сказал, что ", "not say that "])
def test_a_text_of_negations_alone_takes_no_longer_than_others(cue: str) -> None:
    text = (cue * 600)[:2_000]
    words, begun = tokens(text), time.process_time()
    Denials(text, words, "en")
    assert time.process_time() - begun < 0.3  # several seconds where each cue looks through the whole text
