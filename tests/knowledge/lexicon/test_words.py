"""What is known of words before any article is read."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from knowledge.lexicon.words import LANGUAGES, Lexicon, lexicon


@pytest.fixture(scope="module")
def english() -> Lexicon:
    known = lexicon("en")
    assert known is not None
    return known


def base(known: Lexicon, form: str) -> int:
    return known.lemma[known.number[form]]


@pytest.mark.parametrize("language", ["kk", "zh", "", "en-GB"])
def test_a_language_without_data_has_no_lexicon(language: str) -> None:
    assert lexicon(language) is None


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_all_vectors_have_unit_length(language: str) -> None:
    """Stored in 8 bits: a few hundredths off."""
    known = lexicon(language)
    assert known is not None
    lengths = np.linalg.norm(known.vectors[:2_000].astype(np.float32) / 127, axis=1)
    assert np.all((np.abs(lengths - 1) < 0.1) | (lengths == 0))


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_each_word_has_a_base_form_that_is_a_word(language: str) -> None:
    known = lexicon(language)
    assert known is not None
    assert len(known.number) == len(known.lemma) == len(known.zipf) == len(known.vectors)
    assert 0 <= min(known.lemma) <= max(known.lemma) < len(known.number)


@pytest.mark.parametrize(("form", "other"), [("boats", "boat"), ("sank", "sink"), ("children", "child")])
def test_forms_of_a_word_share_its_base_form(english: Lexicon, form: str, other: str) -> None:
    assert base(english, form) == base(english, other)
    assert english.relatives(form)[base(english, other)] == 1.0


@pytest.mark.parametrize(("form", "other"), [("physician", "doctor"), ("purchase", "buy"), ("autumn", "fall")])
def test_synonyms_are_related(english: Lexicon, form: str, other: str) -> None:
    assert english.relatives(form).get(base(english, other), 0) > 0


def test_strengths_are_shares(english: Lexicon) -> None:
    strengths = [
        strength for base in range(0, len(english.lemma), 97) for strength in english.related_to(base).values()
    ]
    assert 0 < min(strengths) <= max(strengths) <= 1


def test_function_words_are_commoner_than_rare_ones(english: Lexicon) -> None:
    assert english.commonness("the") > english.commonness("bridge") > english.commonness("compass") > 0
    assert english.commonness("qwzzx") == 0
    assert english.is_common("bridge")
    assert not english.is_common("qwzzx")


def test_a_frequent_slip_is_no_word(english: Lexicon) -> None:
    assert all(map(english.is_word, ("the", "bridge", "harbours", "niger", "thursday")))
    assert not any(map(english.is_word, ("recieve", "seperate", "untill", "qwzzx")))


def test_an_unknown_word_is_near_to_nothing(english: Lexicon) -> None:
    assert english.vector("qwzzx") is None
    assert english.relatives("qwzzx") == {}
    assert "qwzzx" not in english


def test_common_words_are_found_by_their_first_letter_and_length(english: Lexicon) -> None:
    found = english.common_words("m", range(7, 9))
    assert {"mountain", "message"} <= set(found)
    assert sorted(found) == sorted(
        word for word in english.words if word.startswith("m") and len(word) in (7, 8) and english.is_common(word)
    )
    assert english.common_words("ж", range(7, 9)) == []


def test_who_asks_while_the_common_words_are_gathered_gets_all_of_them(english: Lexicon) -> None:
    begun, let = threading.Event(), threading.Event()

    class HeldWords(list[str]):
        def __getitem__(self, at: Any) -> Any:
            if at > len(self) // 10 and not begun.is_set():
                begun.set()
                assert let.wait(10)
            return super().__getitem__(at)

    held = replace(english, words=HeldWords(english.words))
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(held.common_words, "m", [8])
        assert begun.wait(10)
        second = threads.submit(held.common_words, "m", [8])
        wait([second], 0.2)  # may have to wait for the first
        let.set()
        assert first.result() == second.result() == english.common_words("m", [8])


def test_a_lexicon_is_loaded_once_however_many_languages_are_asked_for(english: Lexicon) -> None:
    for language in ("ru", "kk", "de", "ru"):
        lexicon(language)
    assert lexicon("en") is english
