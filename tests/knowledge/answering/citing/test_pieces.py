"""The pieces of a sentence among which the decisive words are chosen."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering.citing.clauses import READ
from knowledge.answering.citing.piece_columns import COLUMNS
from knowledge.answering.citing.pieces import MOST_WORDS, Pieces, pieces_of
from knowledge.text.tokens import sentence_tokens


def said(text: str) -> list[str]:
    """The pieces of a sentence as text."""
    pieces = pieces_of(text)
    words = pieces.words
    return [text[words[a].start : words[b].end] for a, b in zip(pieces.first, pieces.last, strict=True)]


def test_runs_clauses_and_the_whole_sentence_are_pieces() -> None:
    pieces = said("Foresters, who came by boat, felled the old oak.")
    assert {"Foresters", "who came by boat", "by boat", "the old oak", "felled the old oak"} <= set(pieces)
    assert "Foresters, who came by boat, felled the old oak" in pieces


def test_no_piece_holds_half_a_word_or_half_a_number() -> None:
    pieces = said("The start-up paid $4,500 at 10:30 in Aix-les-Bains.")
    assert "start-up" in pieces
    assert not {"up", "start", "The start", "30", "Bains", "les-Bains", "500"} & set(pieces)


def test_no_short_piece_ends_with_a_preposition_or_an_article() -> None:
    pieces = said("Masons came to the harbour of Orlen")
    assert not {"came to", "came to the", "the harbour of"} & set(pieces)


def test_short_pieces_do_not_run_across_punctuation() -> None:
    assert "boats sank" not in said("Of nineteen boats, sank only two.")


def test_a_subject_is_told_by_the_verb_behind_it_or_behind_an_insertion() -> None:
    text = "The crew, made up of volunteers, was sent home."
    pieces = pieces_of(text)
    told = dict(zip(said(text), pieces.columns[:, [COLUMNS.index("subject"), COLUMNS.index("subject_apart")]].tolist(),
                    strict=True))  # fmt: skip
    assert told["The crew"] == [1, 1]
    assert told["made up of volunteers"] == [0, 0]
    assert dict(zip(said("Foresters felled it."), pieces_of("Foresters felled it.").columns[:, -2], strict=True))[
        "Foresters"
    ]


@settings(deadline=None)
@given(st.text(max_size=300))
def test_pieces_are_ranges_of_words_with_finite_evidence(text: str) -> None:
    if not sentence_tokens(text):
        return
    pieces = pieces_of(text)
    assert (pieces.first <= pieces.last).all()
    assert (pieces.last < len(pieces.words)).all()
    assert pieces.columns.shape == (len(pieces.first), len(COLUMNS))
    assert abs(pieces.columns).max() < 1e6


def test_what_is_remembered_of_a_long_sentence_takes_little_memory() -> None:
    """Scripts without spaces have words enough for hundreds of pieces."""
    pieces = pieces_of("港" * 200)
    arrays = [each for name in Pieces.__slots__ if isinstance(each := getattr(pieces, name), np.ndarray)]
    assert len(pieces.first) > 400
    assert sum(array.nbytes for array in arrays) < 300_000


def test_a_piece_holds_itself_what_lies_within_it_and_most_of_it() -> None:
    text = "Foresters, who came by boat, felled the old oak."
    holds, at = pieces_of(text).holds, {piece: n for n, piece in enumerate(said(text))}
    assert holds.diagonal().all()
    assert holds[at["felled the old oak"], at["the old oak"]]
    assert holds[at["the old oak"], at["felled the old oak"]]
    assert not holds[at["oak"], at["felled the old oak"]]


def test_a_sentence_without_end_gives_a_bounded_number_of_pieces() -> None:
    assert len(pieces_of("word, " * 5_000).first) <= READ * (MOST_WORDS + 6) + 1
