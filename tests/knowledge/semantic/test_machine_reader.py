"""What is told of sentences that are read together with a question or a claim: shares that add up, spans that stand
there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.semantic.encoder import LONGEST, Floats
from knowledge.semantic.machine_reader import (
    BEGIN,
    END,
    LONGEST_SPAN,
    MOST_ASKED,
    MOST_SAID,
    SPANS,
    MachineReader,
)
from knowledge.semantic.packed import PackedModel
from knowledge.semantic.transformer import Part, Transformer
from knowledge.semantic.word_pieces import WordPieces
from tests.knowledge.semantic.tiny import CONTROL, PIECES, SCORES, WIDTH, learnt, write_model

OPEN = 0.0
QUESTION = "the ferry"
SAID = ("the ferry sank", "sa sas", "ferry", "")

texts = st.text(st.sampled_from("the ferry sank \0\ud800´½"), max_size=60)


class Counted:
    """Reads like the transformer that it was given, and remembers which texts it read."""

    def __init__(self, transformer: Transformer) -> None:
        self.transformer = transformer
        self.readings: list[list[Sequence[int]]] = []
        self.parts: list[Part] = []

    def __call__(self, read: Sequence[Sequence[int]], part: Part) -> list[Floats]:
        self.readings.append(list(read))
        self.parts.append(part)
        return self.transformer(read, part)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> PackedModel:
    """The small model."""
    return PackedModel(write_model(tmp_path_factory.mktemp("model") / "tiny.bin"))


def opinionated(seed: int = 1) -> dict[str, Floats]:
    """What may be learnt: open gates, and chance weights of all that judges."""
    chance = np.random.default_rng(seed)
    heads = {f"{name}.weight": chance.normal(0, 0.3, width) for name, width in SCORES.items()}
    spans = {"span.weight": chance.normal(0, 1, (WIDTH, 2)), "parts": chance.normal(0, 1, (len(Part), WIDTH))}
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
    for sentence, likely in zip(sentences, told.spans, strict=True):
        seen = sentence.replace("\0", " ")
        count = len(WordPieces(model.pieces, model.unknown).of(seen, MOST_SAID))
        assert bool(likely) is (0 < count < MOST_SAID)
        for (start, end), _ in likely:
            assert seen[start:end].split()
            assert seen[:start].split() + seen[start:end].split() + seen[end:].split() == seen.split()


@settings(deadline=None, max_examples=40)
@given(st.lists(texts, min_size=1, max_size=6), st.integers(0, 9))
def test_the_likeliest_span_comes_first_and_none_comes_twice(
    model: PackedModel, sentences: list[str], seed: int
) -> None:
    for likely in MachineReader(model, opinionated(seed)).read(QUESTION, sentences).spans:
        sure = [probability for _, probability in likely]
        assert sure == sorted(sure, reverse=True)
        assert min(sure, default=1) > 0
        assert sum(sure) <= 1 + 1e-5
        assert len({span for span, _ in likely}) == len(likely) <= SPANS


def test_a_span_has_no_more_pieces_than_an_answer_may_have(model: PackedModel) -> None:
    sentence = " ".join(["the ferry sank"] * 20)
    lengths = set[int]()
    for seed in range(20):
        likely = MachineReader(model, opinionated(seed)).read(QUESTION, [sentence]).spans[0]
        assert len(likely) == SPANS
        lengths |= {len(sentence[slice(*span)].split()) for span, _ in likely}
    assert max(lengths) <= LONGEST_SPAN
    assert len(lengths) > 3


def test_where_nothing_was_learnt_the_sentence_nearest_to_the_question_answers(model: PackedModel) -> None:
    told = MachineReader(model, learnt()).read(QUESTION, ["sa sas", QUESTION, "沉 船"])
    assert int(np.argmax(told.answers)) == 1
    assert told.answers[1] > 0.5 > told.none


def test_what_speaks_against_all_of_them_leaves_none(model: PackedModel) -> None:
    told = MachineReader(model, learnt({"none.bias": 1_000})).read(QUESTION, SAID)
    assert told.none == pytest.approx(1)
    assert np.isfinite(told.answers).all()


def test_the_order_of_the_sentences_changes_only_the_order_of_what_they_tell(model: PackedModel) -> None:
    reader = MachineReader(model, opinionated())
    told, backwards = reader.read(QUESTION, SAID), reader.read(QUESTION, SAID[::-1])
    assert np.allclose(told.answers, backwards.answers[::-1], atol=1e-4)
    assert told.none == pytest.approx(backwards.none, abs=1e-4)
    firsts, again = ([likely[0][0] for likely in each.spans if likely] for each in (told, backwards))
    assert firsts == again[::-1]


def test_an_empty_sentence_has_a_share_and_no_spans(model: PackedModel) -> None:
    told = MachineReader(model, opinionated()).read("", ["", " \n"])
    assert told.spans == ((), ())
    assert np.isfinite(told.answers).all()


def test_of_no_sentences_none_answers(model: PackedModel) -> None:
    reader, counting = counted(model)
    told = reader.read(QUESTION, [])
    assert (told.answers.tolist(), told.none, told.spans) == ([], 1.0, ())
    assert counting.readings == []


@pytest.mark.parametrize("spelt", ["{}", "the{}ferry", "the {} ferry", "{0}{0}"])
@pytest.mark.parametrize("control", CONTROL)
def test_a_text_that_spells_a_control_piece_has_none(model: PackedModel, control: str, spelt: str) -> None:
    reader, counting = counted(model)
    text = spelt.format(control)
    reader.read(text, [text])
    numbers = {number for read in counting.readings[0] for number in read[1:-1]}
    assert numbers
    assert numbers.isdisjoint(map(list(PIECES).index, CONTROL))


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
    assert told.spans == ((), ())


def test_a_sentence_that_is_not_read_to_its_end_tells_no_place(model: PackedModel) -> None:
    """The answer may stand behind what was read."""
    reader = MachineReader(model, opinionated())
    whole, cut = reader.read(QUESTION, ["the " * (MOST_SAID - 1), "the " * (MOST_SAID + 1)]).spans
    assert (len(whole), cut) == (SPANS, ())


def test_texts_that_differ_only_behind_what_is_read_are_read_once(model: PackedModel) -> None:
    """Text without end is clipped before anything else is done with it."""
    reader, counting = counted(model)
    for end in ("", "a", "b"):
        reader.read(QUESTION + " " * LONGEST + end, ["x" * LONGEST + end])
    assert len(counting.readings) == 1


@settings(deadline=None, max_examples=40)
@given(texts, st.lists(texts, min_size=1, max_size=6), st.integers(0, 9))
def test_that_each_decides_and_that_none_does_add_up_to_1(
    model: PackedModel, claim: str, sentences: list[str], seed: int
) -> None:
    judged = MachineReader(model, opinionated(seed)).judge(claim, sentences)
    assert len(judged.decides) == len(judged.against) == len(sentences)
    assert min(*judged.decides, *judged.against, judged.none) >= 0
    assert judged.decides.sum() + judged.none == pytest.approx(1, abs=1e-5)
    assert max(judged.against) <= 1


def test_a_claim_is_read_as_a_claim_and_once(model: PackedModel) -> None:
    reader, counting = counted(model)
    assert reader.judge(QUESTION, list(SAID)) is reader.judge(QUESTION, SAID)
    told = reader.read(QUESTION, SAID)
    assert counting.parts == [Part.CLAIM, Part.QUESTION]
    assert not np.allclose(told.answers, reader.judge(QUESTION, SAID).decides, atol=1e-3)


def test_of_no_sentences_none_decides(model: PackedModel) -> None:
    reader, counting = counted(model)
    judged = reader.judge(QUESTION, [])
    assert (judged.decides.tolist(), judged.none, judged.against.tolist()) == ([], 1.0, [])
    assert counting.readings == []


def test_what_is_learnt_of_conflicts_says_which_sentence_contradicts(model: PackedModel) -> None:
    """By what its pieces are on average: the two sentences are made of other ones."""
    plain = MachineReader(model, learnt())
    made = plain._transformer([[0, 2], *([0, *(p.number for p in plain._pieces.of(s, 9)), 2] for s in SAID[:2])])
    away = made[1].mean(axis=0) - made[2].mean(axis=0)
    judged = MachineReader(model, learnt({"against.weight": np.concatenate([9 * away, np.zeros(3 * WIDTH)])})).judge(
        QUESTION, SAID[:2]
    )
    assert judged.against[0] > judged.against[1]


def test_a_model_cut_off_anywhere_is_refused_before_the_first_question(tmp_path: Path) -> None:
    whole, cut = write_model(tmp_path / "small.bin").read_bytes(), tmp_path / "cut.bin"
    for length in (*range(4, 3_000, 97), len(whole) - 1):
        cut.write_bytes(whole[:length])
        with pytest.raises(Exception, match=r"buffer|bytes|offset|invalid|kind"):
            MachineReader(PackedModel(cut), learnt())
