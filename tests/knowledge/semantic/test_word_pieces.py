"""A text falls into the likeliest pieces, each with its word's place, however strange the text is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.semantic.word_pieces import _INVISIBLE, STRETCH, WordPieces, _stretches
from tests.knowledge.semantic.tiny import PIECES, UNKNOWN

MANY = 100_000
"""More pieces than any text here has."""


def pieces_of(text: str, scores: dict[str, float] | None = None) -> list[str]:
    """The pieces' names."""
    names = list(scores or PIECES)
    return [names[piece.number] for piece in cutter(scores).of(text, MANY)]


def cutter(scores: dict[str, float] | None = None) -> WordPieces:
    """What cuts by these log-probabilities, or those of the small model."""
    numbered = {piece: (number, score) for number, (piece, score) in enumerate((scores or PIECES).items())}
    return WordPieces(numbered, UNKNOWN)


def test_each_word_begins_with_its_mark() -> None:
    assert pieces_of("the ferry sank") == ["▁the", "▁ferry", "▁sank"]


def test_the_likeliest_cut_is_taken_and_not_the_longest_piece() -> None:
    assert pieces_of("ferry") == ["▁ferry"]
    assert pieces_of("ferry", PIECES | {"▁ferry": -9.0}) == ["▁fer", "ry"]


def test_a_letter_that_no_piece_holds_is_the_unknown_piece() -> None:
    assert pieces_of("saz") == ["▁", "s", "a", "<unk>"]


def test_known_pieces_are_taken_before_an_unknown_letter() -> None:
    """Even where they are many: the unknown one is less likely than the rarest."""
    assert pieces_of("as", PIECES | {"as": -30.0, "a": -1e-3, "s": -1e-3}) == ["▁", "a", "s"]
    assert pieces_of("as", PIECES | {"a": -12.0, "s": -12.0}) == ["▁", "a", "s"]


@pytest.mark.parametrize("spelt", ["<unk>", "a<unk>"])
def test_the_name_of_the_unknown_piece_is_cut_into_letters(spelt: str) -> None:
    assert pieces_of(spelt)[-5:] == ["<unk>"] * 5


def test_a_piece_tells_where_its_word_stands() -> None:
    text = "  the ferry\tsaz\n"
    words = [text[piece.start : piece.end] for piece in cutter().of(text, MANY)]
    assert words == ["the", "ferry", "saz", "saz", "saz", "saz"]


@pytest.mark.parametrize("spelt", ["ｆｅｒｒｙ", "ferr\uff59"])
def test_letters_are_taken_in_their_usual_width(spelt: str) -> None:
    assert pieces_of(spelt) == ["▁ferry"]


def test_an_accent_is_taken_together_with_its_letter() -> None:
    assert pieces_of("e\u0301") == pieces_of("é") == ["▁", "é"]


def test_a_sign_that_stands_for_a_space_begins_a_word() -> None:
    """The accent as an apostrophe: its usual form is a space and a combining accent."""
    assert pieces_of("a´a") == ["▁", "a", "▁", "<unk>", "a"]


def test_a_sentence_without_spaces_is_read_to_its_end() -> None:
    assert pieces_of("沉" * 3 * STRETCH + "船")[-1] == "船"
    assert len(cutter().of("沉" * 3 * STRETCH, MANY)) == 3 * STRETCH + 1


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x7f", "\xad", "\u200b", "\u202e", "\u2060", "\ufeff"])
def test_an_invisible_sign_is_a_space(sign: str) -> None:
    text = f"{sign}the{sign}ferry"
    assert pieces_of(text) == ["▁the", "▁ferry"]
    assert [text[piece.start : piece.end] for piece in cutter().of(text, MANY)] == ["the", "ferry"]


@given(st.text(st.sampled_from("the ferry\0´½"), max_size=60), st.integers(0, 70))
def test_the_first_pieces_are_those_that_the_whole_text_begins_with(text: str, most: int) -> None:
    assert cutter().of(text, most) == cutter().of(text, MANY)[:most]


def test_what_lies_behind_the_first_pieces_is_not_cut() -> None:
    hasty = cutter()
    hasty.of(" ".join(f"ferry{n}" for n in range(500)), 20)
    assert hasty._of_stretch.cache_info().misses <= 20


def test_an_empty_text_has_no_pieces() -> None:
    assert pieces_of("") == pieces_of(" \n\t") == []


@given(st.text(st.characters() | st.sampled_from("the ferry\0\ud800\udfff\u200b\u0301ﷺ´½"), max_size=200))
def test_any_text_has_pieces_in_order_within_it(text: str) -> None:
    """Lone halves of characters, zero bytes and all."""
    pieces = cutter().of(text, MANY)
    assert {piece.number for piece in pieces} <= set(range(len(PIECES)))
    assert [(piece.start, piece.end) for piece in pieces] == sorted((piece.start, piece.end) for piece in pieces)
    words = {(piece.start, piece.end) for piece in pieces}
    assert sorted(text[start:end] for start, end in words) == sorted(_INVISIBLE.sub(" ", text).split())


def test_a_hostile_word_is_cut_in_short_stretches_and_none_twice() -> None:
    """No work grows faster than the text does: this word has 36,000 letters in its usual form."""
    hostile = cutter()
    hostile.of("ﷺ" * 2_000, MANY)
    assert max(map(len, _stretches("ﷺ" * 2_000))) == STRETCH
    assert hostile._of_stretch.cache_info().misses < STRETCH
