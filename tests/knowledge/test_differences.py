"""A difference tells the whole of both texts, and calls changed only what changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from knowledge.differences import Change, Piece, difference, word_changes
from knowledge.model import Revision

SAME, REMOVED, ADDED, CHANGED = Change.SAME, Change.REMOVED, Change.ADDED, Change.CHANGED

OLD = Revision(
    1, 1, 1, "storm", 1, "Storm", "It rained. Twelve boats sank on Monday. All is calm.", "Wire", None, None, "en",
    datetime(2024, 5, 1, tzinfo=UTC),
)  # fmt: skip


def changes(body: str) -> list[tuple[Change, str]]:
    """What became of each sentence when the old body turned into this one."""
    made = difference(OLD, replace(OLD, id=2, number=2, body=body)).sentences
    return [(each.change, (each.new or each.old).text) for each in made if each.new or each.old]  # type: ignore[union-attr]


def test_a_changed_sentence_is_told_word_by_word() -> None:
    body = "It rained. Thirteen boats sank on Sunday. All is calm."
    made = difference(OLD, replace(OLD, body=body))
    assert [each.change for each in made.sentences] == [SAME, CHANGED, SAME]
    assert made.sentences[1].words == (
        Piece(REMOVED, "Twelve"), Piece(ADDED, "Thirteen"), Piece(SAME, " boats sank on "),
        Piece(REMOVED, "Monday"), Piece(ADDED, "Sunday"), Piece(SAME, "."),
    )  # fmt: skip


def test_added_and_removed_sentences_stand_in_the_order_of_the_text() -> None:
    assert changes("Snow fell all over the county. It rained. All is calm.") == [
        (ADDED, "Snow fell all over the county."),
        (SAME, "It rained."),
        (REMOVED, "Twelve boats sank on Monday."),
        (SAME, "All is calm."),
    ]
    assert changes("Twelve boats sank on Tuesday. All is calm.")[:2] == [
        (REMOVED, "It rained."),
        (CHANGED, "Twelve boats sank on Tuesday."),
    ]


def test_header_fields_are_told_with_both_values() -> None:
    made = difference(OLD, replace(OLD, headline="Flood", source=None))
    assert [(field.name, field.old, field.new) for field in made.fields] == [
        ("headline", "Storm", "Flood"),
        ("source", "Wire", None),
    ]
    assert not made.is_empty


def test_a_retraction_removes_every_sentence() -> None:
    made = difference(OLD, replace(OLD, body="", is_retraction=True))
    assert [field.name for field in made.fields] == ["is_retraction"]
    assert {each.change for each in made.sentences} == {REMOVED}


texts = st.text(st.sampled_from("ab .,?\n"), max_size=40)


@given(texts, texts)
def test_the_pieces_make_up_both_texts(old: str, new: str) -> None:
    pieces = list(word_changes(old, new))
    assert "".join(piece.text for piece in pieces if piece.change is not ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.change is not REMOVED) == new


@given(st.lists(st.sampled_from(["It rained.", "It snowed.", "Boats sank.", "Boats sank on Monday."]), max_size=8))
def test_each_sentence_of_both_revisions_is_told_once(sentences: list[str]) -> None:
    new = replace(OLD, body=" ".join(sentences))
    made = difference(OLD, new).sentences
    assert [each.old.number for each in made if each.old] == [1, 2, 3]
    assert [each.new.text for each in made if each.new] == sentences
    assert difference(new, new).is_empty
