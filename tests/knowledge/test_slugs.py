"""Slugs are short, readable, of any script, and unique."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import InputError
from knowledge.limits import MAX_SLUG
from knowledge.slugs import check_slug, free_slug, is_nearly, is_slug, likest, quoted, slug_of


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Storm hits the coast", "storm-hits-the-coast"),
        ("  “Storm” — 31 boats, U.S. says!  ", "storm-31-boats-u-s-says"),
        ("Токаев: «Миротворцы ушли»", "токаев-миротворцы-ушли"),
        ("Қасым-Жомарт Тоқаев", "қасым-жомарт-тоқаев"),
        ("समाचार: बाढ़", "समाचार-बाढ़"),
        ("地震后的城市", "地震后的城市"),
        ("Straße", "strasse"),
        ("CAFÉ", "café"),
        ("snake_case", "snake-case"),
        ("?!", "article"),
    ],
)
def test_a_slug_is_the_headlines_words_in_lower_case(headline: str, slug: str) -> None:
    assert slug_of(headline) == slug


def test_a_long_headline_is_cut_between_words() -> None:
    assert slug_of("abc " * 30) == "-".join(["abc"] * 15)
    assert slug_of("x" * 300) == "x" * MAX_SLUG


@given(st.text())
def test_whatever_the_headline_its_slug_is_one(headline: str) -> None:
    assert is_slug(slug_of(headline))
    assert slug_of(slug_of(headline)) == slug_of(headline)


@given(st.text(min_size=1), st.integers(1, 30))
def test_articles_of_one_headline_get_different_slugs(headline: str, number: int) -> None:
    taken: set[str] = set()
    for _ in range(number):
        taken.add(free_slug(slug_of(headline), taken))
    assert len(taken) == number
    assert all(is_slug(slug) for slug in taken)


def test_a_number_is_added_only_where_it_is_needed() -> None:
    assert free_slug("apollo-1", {"apollo"}) == "apollo-1"
    assert free_slug("apollo-1", {"apollo-1"}) == "apollo-1-2"


@pytest.mark.parametrize("slug", ["", "A", "a b", "-a", "a-", "a--b", "a_b", "a/b", "x" * 61, "a\ud800", "ﬁn"])
def test_what_is_no_slug_is_refused_in_a_printable_sentence(slug: str) -> None:
    assert not is_slug(slug)
    with pytest.raises(InputError) as caught:
        check_slug(slug)
    assert str(caught.value).encode()


def test_a_name_is_quoted_shortened() -> None:
    assert quoted("x" * 900) == "“" + "x" * 60 + "”"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("storm", "storm-hits-coast"),
        ("coast storm", "storm-hits-coast"),
        ("Fire", "fire-in-ostwick"),
        ("strom-hits-coast", "storm-hits-coast"),
        ("flood", None),
        ("…", None),
    ],
)
def test_a_mistyped_slug_is_like_the_one_that_was_meant(typed: str, meant: str | None) -> None:
    assert likest(typed, ["storm-hits-coast", "storm-hits-coast-again", "fire-in-ostwick"]) == meant


@pytest.mark.parametrize(
    ("name", "typed"),
    [("“Storm” hits", "strom"), ("Mayor resigns (again)", "agian may"), ("The U.S. votes", "u.s. votse")],
)
def test_a_name_is_known_by_words_with_slips(name: str, typed: str) -> None:
    assert is_nearly(name, typed)


@pytest.mark.parametrize("typed", ["...", "🎈", "boats", "storm boats"])
def test_other_words_or_none_name_nothing(typed: str) -> None:
    assert not is_nearly("Storm hits the coast", typed)


def test_of_what_is_typed_as_much_is_compared_as_a_slug_may_hold() -> None:
    assert is_nearly("Storm hits the coast", "storm " * MAX_SLUG + "boats")
