"""The vectors follow the index through edits, and tell a cosine only where there is one."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.index import Index
from knowledge.index import index as index_module
from knowledge.semantic import Vectors
from knowledge.semantic.vectors import LONGEST_CONTEXT, in_context
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of, revision
from tests.knowledge.semantic.fakes import DIMENSIONS, Groups


def taught(index: Index, vectors: Vectors, encoder: Groups) -> Vectors:
    """The vectors, with everything that they wanted."""
    vectors.follow(index)
    while rows := vectors.wanting(3):
        vectors.learn(rows, encoder.encode_sentences([text for _, text in rows]))
    return vectors


def assert_right(index: Index, vectors: Vectors) -> None:
    """Each present row has the cosine that its own text has."""
    encoder, question = Groups(), Groups().encode_question("How many sailors perished?")
    cosines = vectors.cosines(question)
    for row in np.flatnonzero(index.arrays.present):
        expected = float(encoder.encode_question(index.place(int(row)).sentence.text) @ question)
        assert cosines[row] == pytest.approx(expected, abs=0.01)


def test_a_row_without_a_vector_has_no_cosine() -> None:
    index, vectors = index_of(FERRY), Vectors(DIMENSIONS)
    vectors.follow(index)
    assert not vectors.is_complete
    assert np.isnan(vectors.cosines(Groups().encode_question("ferry"))).all()


def test_each_row_has_the_cosine_of_its_own_text() -> None:
    index = index_of(STORM, STRIKE, FERRY)
    vectors = taught(index, Vectors(DIMENSIONS), Groups())
    assert vectors.is_complete
    assert_right(index, vectors)


def test_a_sentence_that_an_edit_leaves_alone_is_not_encoded_again() -> None:
    index, encoder = index_of(STORM, FERRY), Groups()
    vectors = taught(index, Vectors(DIMENSIONS), encoder)
    encoder.encoded.clear()
    index.replace(2, revision(FERRY + " The ferry was towed to Orlen.", 2, number=2))
    assert_right(index, taught(index, vectors, encoder))
    assert encoder.encoded == ["The ferry was towed to Orlen."]


def test_a_sentence_in_context_has_the_headline_and_the_sentence_before_it() -> None:
    index = index_of(FERRY)
    headline, sentences = index.documents[1].revision.headline, index.documents[1].sentences
    vectors = Vectors(DIMENSIONS, in_context)
    vectors.follow(index)
    first, second = (text for _, text in vectors.wanting(2))
    assert first.split() == [*f"{headline}.".split(), *sentences[0].text.split()]
    assert second.split() == [*f"{headline}.".split(), *sentences[0].text.split(), *sentences[1].text.split()]


def test_an_edit_encodes_anew_what_stood_behind_it_in_context() -> None:
    index, encoder = index_of(FERRY), Groups()
    vectors = taught(index, Vectors(DIMENSIONS, in_context), encoder)
    encoder.encoded.clear()
    index.replace(1, revision(FERRY + " Nobody drowned.", 1, number=2))
    taught(index, vectors, encoder)
    assert [text.endswith("Nobody drowned.") for text in encoder.encoded] == [True]


def test_a_long_sentence_loses_its_context_before_its_end() -> None:
    index, vectors = index_of(f"{'Wind rose, ' * 400}and the ferry sank."), Vectors(DIMENSIONS, in_context)
    vectors.follow(index)
    texts = [text for _, text in vectors.wanting(99)]
    assert max(map(len, texts)) == LONGEST_CONTEXT
    assert texts[-1].endswith("and the ferry sank.")


def test_a_retracted_article_wants_no_vectors() -> None:
    index, vectors = index_of(STORM, FERRY), Vectors(DIMENSIONS)
    vectors.follow(index)
    index.replace(1, None)
    vectors.follow(index)
    assert {text for _, text in vectors.wanting(99)} == {s.text for s in index.documents[2].sentences}


def test_a_vector_that_comes_too_late_is_passed_over() -> None:
    index, vectors = index_of(FERRY), Vectors(DIMENSIONS)
    vectors.follow(index)
    late = vectors.wanting(99)
    index.replace(1, revision(STRIKE, 1, number=2))
    vectors.follow(index)
    vectors.learn(late, Groups().encode_sentences([text for _, text in late]))
    assert_right(index, taught(index, vectors, Groups()))


def test_a_rebuilt_index_keeps_its_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "WASTE", 3)
    index, encoder = index_of(STORM, STRIKE, FERRY), Groups()
    vectors = taught(index, Vectors(DIMENSIONS), encoder)
    encoder.encoded.clear()
    for number in range(2, 9):
        index.replace(2, revision(STRIKE, 2, number=number))
        assert_right(index, taught(index, vectors, encoder))
    assert encoder.encoded == []


def test_random_edits_leave_every_row_with_its_own_vector() -> None:
    chance, index, vectors = np.random.default_rng(4), Index(), Vectors(DIMENSIONS)
    bodies = [STORM, STRIKE, FERRY, FERRY + " " + STRIKE, STORM + "\n\nNobody drowned.", None]
    for number in range(1, 60):
        article, body = int(chance.integers(1, 6)), bodies[chance.integers(len(bodies))]
        index.replace(article, revision(body, article, number=number) if body else None)
        if chance.random() < 0.5:
            vectors.follow(index)
        if chance.random() < 0.5:
            assert_right(index, taught(index, vectors, Groups()))


def test_what_a_row_has_in_common_with_others_is_its_cosine_with_their_middle() -> None:
    index = index_of(STORM, STRIKE, FERRY)
    vectors, encoder = taught(index, Vectors(DIMENSIONS), Groups()), Groups()
    rows = np.flatnonzero(index.arrays.present)
    each = np.stack([encoder.encode_question(index.place(int(row)).sentence.text) for row in rows])
    middle = each.sum(axis=0) / np.linalg.norm(each.sum(axis=0))
    assert vectors.common(rows) == pytest.approx(each @ middle, abs=0.01)


def test_a_row_without_a_vector_has_as_much_in_common_as_the_others_on_average() -> None:
    index, encoder = index_of(STORM, FERRY), Groups()
    vectors = Vectors(DIMENSIONS)
    vectors.follow(index)
    rows = vectors.wanting(3)
    vectors.learn(rows, encoder.encode_sentences([text for _, text in rows]))
    found = vectors.common(np.arange(5))
    assert np.isfinite(found).all()
    assert found[4] == pytest.approx(found[:3].mean())
