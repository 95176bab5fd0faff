"""Words that exclude each other."""

from __future__ import annotations

import pytest

from knowledge.lexicon.opposites import opposites
from knowledge.text.tokens import stemmer


@pytest.mark.parametrize(
    ("word", "other", "language"),
    [("fell", "jumped", "en"), ("accept", "refuse", "en"), ("safe", "unsafe", "en"), ("first", "last", "en"),
     ("convict", "acquit", "en"), ("вырос", "упал", "ru"), ("passed", "failed", "en"), ("eldest", "youngest", "en"),
     ("many", "few", "en"), ("безопасный", "опасный", "ru")],
)  # fmt: skip
def test_opposites_exclude_each_other_in_both_directions(word: str, other: str, language: str) -> None:
    table, stem = opposites(language), stemmer(language)
    one, two = (frozenset({stem(form), table.irregular.get(form, stem(form))}) for form in (word, other))
    assert table.against(one) & two
    assert table.against(two) & one


def test_a_word_does_not_exclude_itself_or_its_mates() -> None:
    table = opposites("en")
    for stem in table.mates:
        assert stem not in table.against(frozenset({stem}))


def test_a_language_without_tables_has_no_opposites() -> None:
    assert not opposites("sv").against(frozenset({"hus"})) & opposites("sv").excluded.keys()
