"""Misspelt words: what was meant, and what was not."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.lexicon.spelling import LOOSEST, MOST, PLAUSIBLE, nearest, plausibility, sound

BASE = """harbour bridge collapsed sailors rescued mayor schools passengers compass wall customs storm strike bakers
collision коллегия спасатели плотина губернатор physician night knight official""".split()

GOLDEN = [
    ("a missing letter", "harbor", "harbour"),
    ("a doubled letter", "briidge", "bridge"),
    ("two letters exchanged", "sialors", "sailors"),
    ("a neighbouring key", "nayor", "mayor"),
    ("sounds alike", "fisician", "physician"),
    ("spelt by ear", "ofishal", "official"),
    ("vowels confused", "resqued", "rescued"),
    ("a lost double", "colapsed", "collapsed"),
    ("Russian: a missing letter", "спасатли", "спасатели"),
    ("Russian: a confused vowel", "платина", "плотина"),
]


def always(_word: str) -> bool:
    return True


@pytest.mark.parametrize(("typed", "meant"), [row[1:] for row in GOLDEN], ids=[row[0] for row in GOLDEN])
def test_a_slip_is_seen_through(typed: str, meant: str) -> None:
    found = nearest(typed, BASE, always)
    assert found[0][0] == meant


@pytest.mark.parametrize("typed", ["zeppelin", "xylophone", "кенгуру", "mathematics", "cat", "sea", ""])
def test_another_word_is_no_slip(typed: str) -> None:
    assert nearest(typed, BASE, always) == []


def test_a_word_that_is_no_longer_held_is_not_meant() -> None:
    assert nearest("harbor", ["harbour", "harbors"], lambda word: word != "harbors") == nearest(
        "harbor", ["harbour"], always
    )


@settings(max_examples=100, deadline=None)
@given(
    st.text("abcdeрст", min_size=1, max_size=12), st.lists(st.text("abcdeрст", min_size=1, max_size=12)), st.randoms()
)
def test_the_order_of_the_vocabulary_changes_nothing(word: str, vocabulary: list[str], chance: random.Random) -> None:
    unique = sorted(set(vocabulary))
    expected = nearest(word, unique, always)
    chance.shuffle(unique)
    assert nearest(word, unique, always) == expected


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=12), st.lists(st.text(min_size=1, max_size=12)))
def test_likelihoods_fall_and_are_at_most_certain(word: str, vocabulary: list[str]) -> None:
    likelihoods = [likelihood for _, likelihood in nearest(word, vocabulary, always)]
    assert likelihoods == sorted(likelihoods, reverse=True)
    assert len(likelihoods) <= MOST
    assert all(0 < likelihood <= 1 for likelihood in likelihoods)


@settings(max_examples=200, deadline=None)
@given(st.text("abcesчшщ", min_size=1, max_size=8), st.text("abcesчшщ", min_size=1, max_size=8))
def test_no_word_is_left_out_that_could_be_plausible(typed: str, meant: str) -> None:
    assert LOOSEST + plausibility(typed, meant) < PLAUSIBLE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("night", "nyft"),
        ("physics", "fisiks"),
        ("knot", "not"),
        ("special", "speshal"),
        ("mission", "mishon"),
        ("nation", "nashon"),
    ],
)
def test_words_that_sound_alike_have_one_sound(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_a_large_vocabulary_is_looked_through_in_time() -> None:
    chance = random.Random(7)
    vocabulary = ["".join(chance.choices("aeiourstln", k=9)) for _ in range(50_000)]
    begun = time.process_time()
    nearest("resttulan", vocabulary, always)
    assert time.process_time() - begun < 0.25
