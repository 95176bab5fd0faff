"""Misspelt question words are read; names, known words and other languages stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.asking.question import understand
from knowledge.answering.kinds.wanted import Wanted
from knowledge.lexicon.asking import WORDS, asking_words_mended

GOLDEN = [
    ("letters swapped", "Whta river is it?", "what river is it?"),
    ("a neighbouring key", "Wuen did it end?", "when did it end?"),
    ("a letter too many", "In whhat yeear was it?", "In what year was it?"),
    ("the noun that is asked for", "what coujntry sent help", "what country sent help"),
    ("two slips in a long word", "what perdentge of them", "what percentage of them"),
    ("the article", "when was this artical publishd", "when was this article published"),
    ("its agency", "which news agancy reprted this", "which news agency reported this"),
    ("no slip of these elsewhere", "when did the agancy close", "when did the agency close"),
    ("a known word", "what contest did she win", "what contest did she win"),
    ("a name", "did Whta win", "did Whta win"),
    ("a name in small letters", "when did dato monta resign", "when did dato monta resign"),
    ("a name at the beginning", "Dato Monta resigned when?", "Dato Monta resigned when?"),
    ("part of a word", "the whta-line and whta's", "the whta-line and whta's"),
    ("German", "Wann fand das statt, wer war auch da?", "Wann fand das statt, wer war auch da?"),
    ("Russian", "кто подписал", "кто подписал"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "meant"), [row[1:] for row in GOLDEN], ids=[row[0] for row in GOLDEN])
def test_a_slip_in_a_question_word_is_mended(typed: str, meant: str) -> None:
    assert asking_words_mended(typed) == meant


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("Wyen did the dam break", Wanted.TIME), ("whre is the camp", Wanted.PLACE), ("How mnay fled", Wanted.NUMBER)],
)
def test_what_is_wanted_is_known_despite_the_slip(typed: str, wanted: Wanted) -> None:
    assert understand(typed).wanted is wanted


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join))
def test_what_is_spelt_right_stays(text: str) -> None:
    assert asking_words_mended(text) == text
