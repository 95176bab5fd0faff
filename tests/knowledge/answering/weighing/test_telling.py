"""What the few best candidates tell when they are read: numbers within bounds, for those that were read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.asking.question import understand
from knowledge.answering.finding import Finding, find, scores_by_words
from knowledge.answering.matching.retrieval import retrieve
from knowledge.answering.matching.sense import Sense, Sensed, Told
from knowledge.answering.matching.terms import Floats
from knowledge.answering.weighing import certainty, features, telling
from knowledge.answering.weighing.basis import Basis
from knowledge.answering.weighing.features import basis_of, evidence
from knowledge.answering.weighing.telling import BEST, COLUMNS, SUREST, read_too, told_columns
from knowledge.index import Index
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of

ASKED = "How many sailors were rescued?"


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(STORM, STRIKE, FERRY)


class Favouring:
    """Reads sentences as if only the last of them answered, and remembers what it was given."""

    def __init__(self) -> None:
        self.given: list[list[str]] = []

    def __call__(self, sentences: Sequence[str]) -> Told:
        self.given.append(list(sentences))
        answers = np.full(len(sentences), 0.01, dtype=np.float32)
        answers[-1] = 0.98 - 0.01 * len(sentences)
        return Told(answers, 0.02, tuple((((0, len(sentence)), 0.5),) for sentence in sentences))


def sensing(index: Index, read: Favouring | None) -> Sense:
    """A sense to whom all rows are as near, and that can read or not."""
    cosine = np.full(len(index.arrays.document), 0.8, dtype=np.float32)
    return lambda _: Sensed(cosine, cosine, lambda rows: cosine[rows], read)


def told(answers: Sequence[float], none: float, sure: Sequence[float | None] | None = None) -> Told:
    """What is told of sentences whose answers' places are so sure."""
    sure = sure or [0.5] * len(answers)
    spans = tuple(() if share is None else (((0, 1), share), ((2, 3), share / 2)) for share in sure)
    return Told(np.array(answers, dtype=np.float32), none, spans)


def column(columns: Floats, name: str) -> list[float]:
    """One of COLUMNS."""
    values: list[float] = columns[:, COLUMNS.index(name)].tolist()
    return values


def test_what_was_not_read_has_the_least_of_all() -> None:
    columns = told_columns(told([0.7, 0.2], 0.1), [0, 1], [3, 1], 5)
    assert column(columns, "is_read") == [0, 1, 0, 1, 0]
    for name in ("told", "told_over_none"):
        assert [at for at, value in enumerate(column(columns, name)) if value == -SUREST] == [0, 2, 4]
    for name in ("told_first", "told_surely"):
        assert [column(columns, name)[at] for at in (0, 2, 4)] == [0, 0, 0]


def test_what_is_told_goes_to_the_candidate_that_it_is_told_of() -> None:
    columns = told_columns(told([0.75, 0.2], 0.05, [0.9, None]), [0, 1], [3, 1], 4)
    assert column(columns, "told")[1::2] == pytest.approx([np.log(0.2 / 0.8), np.log(3)], abs=1e-5)
    assert column(columns, "told_behind")[1::2] == pytest.approx([np.log(0.2 / 0.8) - np.log(3), 0], abs=1e-5)
    assert column(columns, "told_over_none")[1::2] == pytest.approx([np.log(4), np.log(15)], abs=1e-5)
    assert column(columns, "told_first") == [0, 0, 0, 1]
    assert column(columns, "told_surely") == pytest.approx([0, 0, 0, 0.9])


@pytest.mark.parametrize(("answers", "none"), [([1.0, 0.0], 0.0), ([0.0, 0.0], 1.0), ([1e-30, 1 - 1e-7], 1e-30)])
def test_whoever_is_certain_is_taken_to_be_very_sure(answers: list[float], none: float) -> None:
    columns = told_columns(told(answers, none), [0, 1], [0, 1], 2)
    assert np.isfinite(columns).all()
    assert np.abs(columns[:, [COLUMNS.index("told"), COLUMNS.index("told_over_none")]]).max() == SUREST


def test_those_that_are_told_to_be_as_good_are_all_first() -> None:
    columns = told_columns(told([0.4, 0.1, 0.4], 0.1), [0, 1, 2], [0, 1, 2], 4)
    assert column(columns, "told_first") == [1, 0, 1, 0]
    assert column(columns, "told_behind")[::2] == [0, 0]


@given(st.lists(st.floats(-30, 30), min_size=2, max_size=BEST + 1), st.data())
def test_what_is_told_stays_within_its_bounds(logits: list[float], data: st.DataObject) -> None:
    shares = np.exp(logits) / np.exp(logits).sum()
    read = data.draw(st.permutations(range(9)))[: len(shares) - 1]
    columns = told_columns(told(shares[:-1].tolist(), float(shares[-1])), range(len(read)), read, 9)
    assert np.isfinite(columns).all()
    assert np.abs(columns[:, [0, 3]]).max() <= SUREST
    assert max(column(columns, "told_behind")) == 0
    assert {at for at, is_read in enumerate(column(columns, "is_read")) if is_read} == set(read)


def test_what_is_told_of_a_text_goes_to_all_who_have_it() -> None:
    columns = told_columns(told([0.2, 0.75], 0.05, [None, 0.9]), [1, 0, 1], [4, 2, 0], 5)
    assert (columns[4] == columns[0]).all()
    assert column(columns, "told_first") == [1, 0, 0, 0, 1]
    assert column(columns, "told_surely") == pytest.approx([0.9, 0, 0, 0, 0.9])


def read_of(index: Index, scores: Sequence[float]) -> tuple[list[str], Floats]:
    """The sentences that are read of as many first rows as there are scores, and the candidates' evidence then."""
    reader = Favouring()
    before = np.zeros((len(scores), len(features.SENSED_NAMES)), dtype=np.float32)
    columns, spans = read_too(index.place, before, np.array(scores, dtype=np.float32), reader)
    assert spans == {text: (((0, len(text)), 0.5),) for text in reader.given[0]}
    return reader.given[0], columns


def test_only_the_few_best_are_read_best_first(index: Index) -> None:
    scores = [0, 5, 1, 9, 2, 8, 3, 4]
    given, columns = read_of(index, scores)
    best = [3, 5, 1, 7, 6, 4]
    assert given == [index.place(row).sentence.text for row in best]
    assert len(given) == BEST
    assert np.flatnonzero(columns[:, -len(COLUMNS) + COLUMNS.index("told_first")]).tolist() == [best[-1]]


def test_of_candidates_that_score_the_same_the_first_are_read(index: Index) -> None:
    assert read_of(index, [1.0] * 8)[0] == [index.place(row).sentence.text for row in range(BEST)]


def test_fewer_candidates_than_may_be_read_are_all_read(index: Index) -> None:
    given, columns = read_of(index, [1, 2])
    assert len(given) == 2
    assert columns.shape == (2, len(features.READ_NAMES))


def test_one_sentence_in_two_articles_is_read_once_and_both_get_what_it_tells() -> None:
    shared = "Nineteen boats sank at Orlen."
    index = index_of(f"{shared} Nobody drowned.", f"Bakers walked out. {shared}")
    rows = [row for row in range(4) if index.place(row).sentence.text == shared]
    assert len(rows) == 2
    given, columns = read_of(index, [1 if row in rows else 2 for row in range(4)])
    assert (len(given), given[-1]) == (3, shared)
    assert (columns[rows[0]] == columns[rows[1]]).all()
    told_first = columns[:, -len(COLUMNS) + COLUMNS.index("told_first")]
    assert np.flatnonzero(told_first).tolist() == rows


@pytest.mark.parametrize("basis", Basis)
def test_the_evidence_tells_what_it_rests_on(basis: Basis) -> None:
    assert basis_of(np.zeros((3, len(features.NAMES_OF[basis])), dtype=np.float32)) is basis


@pytest.mark.parametrize("basis", Basis)
def test_certainty_has_a_number_for_each_name_of_its_basis(index: Index, basis: Basis) -> None:
    columns, sure = certain(index, basis)
    assert sure.shape == (len(certainty.NAMES_OF[basis]),)
    assert np.isfinite(sure).all()
    assert columns.shape[1] == len(features.NAMES_OF[basis])


def test_certainty_knows_how_far_the_best_is_above_the_others_and_above_none(index: Index) -> None:
    """The best of all other evidence is not the one that the reader favours."""
    columns, sure = certain(index, Basis.READING)
    values = dict(zip(certainty.READ_NAMES, sure.tolist(), strict=True))
    odds, over = (columns[:, len(features.SENSED_NAMES) + COLUMNS.index(name)] for name in ("told", "told_over_none"))
    assert values["told"] == odds[0]
    assert values["told_lead"] == pytest.approx(odds[0] - odds[1:].max())
    assert values["told_lead"] < 0 < values["told_none"] == pytest.approx(over.max())


def certain(index: Index, basis: Basis) -> tuple[Floats, Floats]:
    """The evidence for ASKED and what tells how sure the first candidate is."""
    question = understand(ASKED)
    found = retrieve(index, question, None, None if basis is Basis.WORDS else sensing(index, None))
    columns = evidence(index, question, found)
    scores = -np.arange(len(columns), dtype=np.float32)
    if basis is Basis.READING:
        columns, _ = read_too(lambda at: index.place(int(found.rows[at])), columns, scores, Favouring())
    return columns, certainty.certainty(certainty.told_by(question, found.terms), columns, scores)


def read_finding(index: Index) -> tuple[Finding, Finding]:
    """What is found without a reader, and the same with what Favouring tells of it."""
    plain = find(index, understand(ASKED), sense=sensing(index, None))
    columns, spans = read_too(lambda at: index.place(plain.rows[at]), plain.evidence, plain.scores, Favouring())
    return plain, replace(plain, evidence=columns, told=spans)


def test_what_an_encoder_and_a_reader_tell_is_nothing_to_the_words(index: Index) -> None:
    plain, read = read_finding(index)
    assert (plain.basis, read.basis) == (Basis.SENSE, Basis.READING)
    assert np.array_equal(scores_by_words(read), scores_by_words(plain))
    assert not np.allclose(scores_by_words(plain), plain.scores, atol=1e-4)
    alone = find(index, understand(ASKED))
    assert np.array_equal(scores_by_words(alone), alone.scores)


def test_who_cannot_read_is_asked_for_its_cosines_only(index: Index) -> None:
    finding = find(index, understand(ASKED), sense=sensing(index, None))
    assert finding.basis is Basis.SENSE


def test_what_the_reader_favours_stands_in_the_evidence_of_that_sentence(index: Index) -> None:
    reader = Favouring()
    finding = find(index, understand(ASKED), sense=sensing(index, reader))
    assert finding.basis is Basis.READING
    assert len(reader.given) == 1
    (first,) = np.flatnonzero(finding.evidence[:, features.READ_NAMES.index("told_first")])
    assert index.place(finding.rows[first]).sentence.text == reader.given[0][-1]
    assert 0 <= finding.confidence <= 1


def test_a_base_without_vectors_is_not_read(index: Index) -> None:
    reader = Favouring()
    unknown = np.full(len(index.arrays.document), np.nan, dtype=np.float32)
    sense: Sense = lambda _: Sensed(unknown, unknown, lambda rows: unknown[rows], reader)  # noqa: E731
    assert find(index, understand(ASKED), sense=sense).basis is Basis.WORDS
    assert reader.given == []


def test_the_names_of_what_is_told_are_their_own() -> None:
    assert len(set(features.READ_NAMES)) == len(features.SENSED_NAMES) + len(telling.COLUMNS)
    assert len(set(certainty.READ_NAMES)) == len(certainty.READ_NAMES)
