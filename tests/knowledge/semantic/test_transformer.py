"""Each text is read for itself until the gates open, and what was learnt changes what it is for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.semantic.encoder import Floats
from knowledge.semantic.packed import PackedModel
from knowledge.semantic.transformer import Part, Transformer
from tests.knowledge.semantic.tiny import HEADS, LAYERS, PIECES, SCALE, WIDE, WIDTH, learnt, tensors, write_model

QUESTION, FIRST, SECOND = [0, 5, 8, 2], [0, 9, 5, 2], [0, 9, 10, 11, 4, 2]
OPEN = 0.0

pieces = st.lists(st.integers(0, len(PIECES) - 1), min_size=2, max_size=9)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> PackedModel:
    """The small model."""
    return PackedModel(write_model(tmp_path_factory.mktemp("model") / "tiny.bin"))


def same(one: Floats, other: Floats) -> bool:
    """Equal, but for the last bits: a product of larger matrices is summed in another order."""
    return one.shape == other.shape and np.allclose(one, other, atol=2e-5)


def test_there_is_a_row_for_each_piece_of_each_text(model: PackedModel) -> None:
    made = Transformer(model, learnt())([QUESTION, FIRST, SECOND])
    assert [rows.shape for rows in made] == [(4, WIDTH), (4, WIDTH), (6, WIDTH)]


def test_behind_shut_gates_each_text_is_as_if_it_were_alone(model: PackedModel) -> None:
    transformer = Transformer(model, learnt())
    together = transformer([QUESTION, FIRST, SECOND])
    for text, rows in zip([QUESTION, FIRST, SECOND], together, strict=True):
        assert same(rows, transformer([text])[0])


def test_through_open_gates_a_sentence_heeds_the_question(model: PackedModel) -> None:
    transformer = Transformer(model, learnt(gate=OPEN))
    one, other = transformer([QUESTION, FIRST]), transformer([SECOND, FIRST])
    assert not np.allclose(one[1], other[1], atol=1e-2)


def test_each_head_has_its_own_gate(model: PackedModel) -> None:
    half, shut = (Transformer(model, learnt({"1.gate": gate}))([QUESTION, FIRST]) for gate in ([-1e4, 0], [-1e4] * 2))
    whole = Transformer(model, learnt(gate=OPEN))([QUESTION, FIRST])
    assert not same(half[1], shut[1])
    assert not same(half[1], whole[1])


@given(pieces, st.lists(pieces, min_size=1, max_size=5), st.data())
def test_the_order_of_the_sentences_changes_only_their_order(
    model: PackedModel, question: list[int], sentences: list[list[int]], data: st.DataObject
) -> None:
    transformer = Transformer(model, learnt({"parts": np.outer([0, 1, 2], np.ones(WIDTH))}, OPEN))
    order = data.draw(st.permutations(range(len(sentences))))
    made, again = transformer([question, *sentences]), transformer([question, *(sentences[at] for at in order)])
    assert same(again[0], made[0])
    assert all(same(rows, made[1 + at]) for rows, at in zip(again[1:], order, strict=True))


def test_a_piece_is_another_thing_in_another_place(model: PackedModel) -> None:
    twice = Transformer(model, learnt())([[5, 5]])[0]
    assert not np.allclose(twice[0], twice[1], atol=1e-2)


def test_question_and_sentences_are_told_apart_by_their_part(model: PackedModel) -> None:
    """Where the gates are shut, a question with the part of a sentence comes out like the sentence."""
    mark = np.linspace(-1, 1, WIDTH)
    plain, both = (
        Transformer(model, learnt({"parts": np.stack([first, mark, first])}))([FIRST, FIRST])
        for first in (np.zeros(WIDTH), mark)
    )
    assert not np.allclose(plain[0], plain[1], atol=1e-2)
    assert same(both[0], both[1])
    assert same(plain[1], both[1])


def test_a_claim_is_told_apart_from_a_question(model: PackedModel) -> None:
    transformer = Transformer(model, learnt({"parts": np.outer([0, 1, 2], np.linspace(-1, 1, WIDTH))}))
    (asked, said), (claimed, again) = transformer([FIRST, SECOND]), transformer([FIRST, SECOND], Part.CLAIM)
    assert not np.allclose(asked, claimed, atol=1e-2)
    assert same(said, again)


ROWS = {"qkv": (("q", "k", "v"), WIDTH), "ao": (("ao",), WIDTH), "fi": (("fi",), WIDTH), "fo": (("fo",), WIDE)}
"""The model's matrices behind each name of what is learnt, and their columns."""


@pytest.mark.parametrize("part", range(3))
@pytest.mark.parametrize("layer", range(LAYERS))
@pytest.mark.parametrize("name", ROWS)
def test_a_low_rank_change_changes_the_matrix_of_its_name_and_no_other(
    tmp_path: Path, model: PackedModel, name: str, layer: int, part: int
) -> None:
    """It comes to the same as a model whose file has the changed weight."""
    of, columns = ROWS[name]
    part %= len(of)
    changed = tensors()
    changed[f"l{layer}.{of[part]}.w"][5, 9] += 1
    bias = np.concatenate([changed[f"l{layer}.{each}.b"] for each in of])
    up, down = np.zeros((len(bias), 1)), np.zeros((1, columns))
    up[part * WIDTH + 5], down[0, 9] = SCALE, 1
    change = {f"{layer}.{name}.{kind}": value for kind, value in (("up", up), ("down", down), ("bias", bias))}
    made = Transformer(model, learnt(change))([QUESTION, FIRST])
    other = Transformer(PackedModel(write_model(tmp_path / "changed.bin", changed)), learnt())([QUESTION, FIRST])
    plain = Transformer(model, learnt())([QUESTION, FIRST])
    assert all(same(one, two) for one, two in zip(made, other, strict=True))
    assert not same(made[1], plain[1])


def test_a_learnt_normalisation_stands_in_for_the_models(model: PackedModel) -> None:
    shifted = learnt({"1.oln.scale": np.zeros(WIDTH), "1.oln.shift": np.arange(WIDTH)})
    assert all(np.array_equal(row, np.arange(WIDTH)) for row in Transformer(model, shifted)([QUESTION])[0])


@pytest.mark.parametrize(
    "others",
    [
        {"1.gate": np.zeros(HEADS + 1)},
        {"2.gate": np.zeros(HEADS)},
        {"parts": np.zeros((len(Part), WIDTH + 1))},
        {"parts": np.zeros((len(Part) - 1, WIDTH))},
        {"1.ao.up": np.zeros((7, 1)), "1.ao.down": np.zeros((1, WIDTH)), "1.ao.bias": np.zeros(WIDTH)},
    ],
)
def test_what_was_learnt_on_a_model_of_other_sizes_is_refused(model: PackedModel, others: dict[str, Floats]) -> None:
    with pytest.raises(ValueError, match=r"not of this model|broadcast"):
        Transformer(model, learnt(others))


def test_what_was_learnt_on_a_model_of_more_layers_is_refused(model: PackedModel) -> None:
    deeper = learnt() | {"5.gate": learnt()["1.gate"]}
    del deeper["1.gate"]
    with pytest.raises(ValueError, match="not of this model"):
        Transformer(model, deeper)


@pytest.mark.parametrize("missing", ["emb.word", "emb.pos", "l0.q.w", "l1.oln.b"])
def test_a_model_that_lacks_a_tensor_is_refused_before_the_first_question(tmp_path: Path, missing: str) -> None:
    rest = {name: array for name, array in tensors().items() if name != missing}
    with pytest.raises(ValueError, match=f"no tensor {missing}"):
        Transformer(PackedModel(write_model(tmp_path / "tiny.bin", rest)), learnt())
