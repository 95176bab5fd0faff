"""Concepts: phrases are found in any form, names and acronyms only as such."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.lexicon.bases import base_forms
from knowledge.lexicon.concepts import LANGUAGES, Meant, is_name, keys, languages_of, may_be_phrased, meant_by, readings
from knowledge.lexicon.thesaurus import compiled
from knowledge.text.stopwords import ASKING, stop_words
from knowledge.text.tokens import tokens


def concepts(text: str, language: str = "en", *, typed: bool = False) -> set[int]:
    """The concepts that a text stands for, loosely or not."""
    return {meant.concept for meant in meanings(text, language, typed=typed)}


def meanings(text: str, language: str = "en", *, typed: bool = False) -> list[Meant]:
    return meant_by(readings(text, tokens(text), language, typed=typed), language)


SAME = [
    ("other form of a phrase", "They lost their lives.", "en", "Two deaths were reported.", "en"),
    ("a word between the words of a phrase", "He called the match off.", "en", "The match was cancelled.", "en"),
    ("a name and its adjective", "A Kenyan farmer", "en", "The farmer is from Kenya.", "en"),
    ("Russian verbs in any form", "Двое погибли", "ru", "Гибель двух рабочих", "ru"),
    ("Russian and English", "Сколько человек погибло?", "ru", "Two workers died.", "en"),
    ("Kazakh and English", "Екі адам қаза тапты", "kk", "Two workers died.", "en"),
]


@pytest.mark.parametrize(("why", "one", "language", "other", "other_language"), SAME, ids=[row[0] for row in SAME])
def test_texts_that_say_the_same_share_a_concept(
    why: str, one: str, language: str, other: str, other_language: str
) -> None:
    assert concepts(one, language) & concepts(other, other_language), why


@pytest.mark.parametrize(
    ("text", "other"),
    [("The US said so.", "He told us so."), ("The WHO came.", "Who came?"), ("A May day", "It may rain.")],
)
def test_an_acronym_or_a_name_is_told_by_its_capitals(text: str, other: str) -> None:
    assert concepts(text) - concepts(text.lower())
    assert not (concepts(text) - concepts(text.lower())) & concepts(other.lower())


def test_what_is_typed_without_capitals_may_be_a_name() -> None:
    assert concepts("kenya", typed=True) == concepts("Kenya", typed=True) != set()


def test_who_calls_a_match_off_does_not_telephone() -> None:
    assert not concepts("They called it off") & concepts("a phone call")


def test_what_lies_within_a_phrase_is_meant_loosely() -> None:
    """'The number of dead' is a number first, and speaks of the dead."""
    firm = {meant.concept for meant in meanings("They are dead") if not meant.is_loose}
    within = [meant for meant in meanings("the number of dead") if meant.concept in firm]
    assert within
    assert all(meant.is_loose for meant in within)


def test_a_far_word_does_not_continue_a_phrase() -> None:
    assert not concepts("They lost three of the four long games of their lives") & concepts("death")


def test_a_text_in_an_unknown_language_means_nothing() -> None:
    assert concepts("Der Hafen ist geschlossen", "de") == set()


def test_a_comparative_and_a_superlative_are_told_apart() -> None:
    assert concepts("the latest") & concepts("the last")
    assert not concepts("later") & concepts("the last")
    assert base_forms("en")("worst") != base_forms("en")("bad")


def test_a_kazakh_root_is_found_under_its_suffixes() -> None:
    assert set(base_forms("kk")("тапқан")) & {base_forms("kk")("тап")[-1]}


def test_of_two_kazakh_roots_the_longer_is_meant() -> None:
    """Money is no snow, though its word begins like it."""
    assert not concepts("қаржы", "kk") & concepts("қар", "kk")
    assert concepts("қардан", "kk") == concepts("қар", "kk") != set()


def test_firm_and_loose_are_different_terms() -> None:
    assert len(set(keys(7))) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_loaded_is_what_is_written(language: str) -> None:
    """If this fails, run bench/build_concepts.py."""
    data = files("knowledge.lexicon").joinpath("data")
    stored = json.loads(data.joinpath(f"concepts.{language}.json").read_text("utf-8"))
    assert stored == compiled(data.joinpath("concepts.txt").read_text("utf-8"), language)


@pytest.mark.parametrize(
    ("written", "is_one"),
    [("Belarus", True), ("Kazakh", True), ("belarus", False), ("The", False), ("Officials", False)],
)
def test_a_name_is_known_by_its_capital_and_a_concept(written: str, is_one: bool) -> None:
    assert is_name(written, written.lower(), "en") is is_one


def test_the_words_of_other_languages_are_not_needed_for_latin_letters() -> None:
    assert languages_of("Who let the boats go?") == ("en",)
    assert languages_of("Who is Лысенко?") == LANGUAGES


SMALL = {language: stop_words(language) - ASKING for language in LANGUAGES}


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_phrase_of_small_words_is_overlooked(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(LANGUAGES))
    word = st.sampled_from(sorted(SMALL[language]))
    text = " ".join(
        data.draw(st.lists(word | word.map(str.title) | word.map(str.upper) | st.just("boats"), max_size=8))
    )
    words = tokens(text)
    forms = [token.form for token in words]
    found = [meant.at for meant in meant_by(readings(text, words, language), language) if not meant.is_loose]
    if any(len(at) > 1 and all(forms[place] in SMALL[language] for place in at) for at in found):
        assert may_be_phrased(forms, SMALL[language], language)


@pytest.mark.parametrize(
    ("text", "may"),
    [("how many were let go", True), ("how many boats sank in the storm", False), ("let the boats go", True)],
)
def test_most_questions_have_no_phrase_of_small_words(text: str, may: bool) -> None:
    assert may_be_phrased(text.split(), SMALL["en"], "en") is may
