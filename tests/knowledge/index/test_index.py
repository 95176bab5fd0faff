"""The index is a function of the present revisions, whatever happened before."""

from __future__ import annotations

import random
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index import Index
from knowledge.index import index as module
from knowledge.index.rows import Arrays
from knowledge.text import split_sentences
from knowledge.text.tokens import grams
from tests.knowledge.answering.newsroom import FERRY, FLOOD_RU, STORM, STRIKE, index_of, revision

BODIES = [STORM, STRIKE, FERRY, "Bread was sold on the ferry.", "\u0301 — …", "x"]


def held_by(index: Index, stem: str) -> list[str]:
    """The present sentences that hold a stem."""
    rows, _ = index.words.rows_of_each([stem])
    return [index.place(int(row)).sentence.text for row in rows if index.arrays.present[row]]


def test_an_empty_index_has_no_sentences() -> None:
    assert len(Index()) == 0


def test_datelines_and_questions_answer_nothing_and_stay_so_when_rows_are_numbered_anew() -> None:
    index = index_of(STORM, 'TARN ISLAND — A talk. Q: Will she go? She said: "Why should I?" She will stay.')
    assert silent(index) == ["ORLEN, Norland, April 3.", "TARN ISLAND —", "Q: Will she go?"]
    index.replace(1, None)
    index._compact()
    assert silent(index) == ["TARN ISLAND —", "Q: Will she go?"]


def silent(index: Index) -> list[str]:
    """The present sentences that answer nothing."""
    arrays = index.arrays
    return [index.place(int(row)).sentence.text for row in np.flatnonzero(arrays.present & ~arrays.quotable)]


def test_an_index_counts_the_sentences_of_all_articles() -> None:
    assert len(index_of(STORM, FERRY)) == len(split_sentences(STORM)) + len(split_sentences(FERRY))


def test_a_word_leads_to_the_sentences_that_hold_it() -> None:
    index = index_of(STORM, FERRY)
    assert held_by(index, "passeng") == [s.text for s in split_sentences(FERRY) if "passengers" in s.text]


def test_a_row_leads_to_its_article_and_sentence() -> None:
    index = index_of(STORM, FERRY)
    places = [index.place(row) for row in range(len(index))]
    assert [place.sentence for place in places] == [*split_sentences(STORM), *split_sentences(FERRY)]
    assert [place.document.revision.article_id for place in places] == [1] * 7 + [2] * 3


def test_a_replaced_article_leaves_nothing_behind() -> None:
    index = index_of(STORM, FERRY)
    index.replace(1, revision(STRIKE))
    assert held_by(index, "sailor") == []
    assert index.words.frequency("sailor") == 0
    assert len(held_by(index, "baker")) == 1
    assert [known.slug for known in index.revisions()] == ["story-2", "story-1"]


@pytest.mark.parametrize("last", [None, revision("", is_retraction=True)], ids=["removed", "retracted"])
def test_an_article_taken_out_leaves_nothing_behind(last: object) -> None:
    index = index_of(STORM, FERRY)
    index.replace(1, last)  # type: ignore[arg-type]
    assert held_by(index, "sailor") == []
    assert len(index) == len(split_sentences(FERRY))
    assert [known.slug for known in index.revisions()] == ["story-2"]


def test_taking_out_what_is_not_there_changes_nothing() -> None:
    index = index_of(STORM)
    index.replace(7, None)
    assert len(index) == len(split_sentences(STORM))


def test_a_language_goes_with_its_last_article() -> None:
    """Its function words must not weigh in questions to a base that no longer speaks it."""
    index = index_of(STORM)
    index.replace(2, revision(FLOOD_RU, 2, language="ru"))
    assert set(index.vocabularies) == {"en", "ru"}
    index.replace(2, None)
    assert set(index.vocabularies) == {"en"}


def test_a_headline_is_known_by_its_stems() -> None:
    index = Index()
    index.replace(1, revision(STORM, headline="Storms sink boats"))
    assert [index.headlines.frequency(stem) for stem in ("storm", "sink", "boat", "sailor")] == [1, 1, 1, 0]


def test_the_names_that_tell_what_an_article_is_on_are_known() -> None:
    index = index_of(STORM, STRIKE)
    assert {"orlen", "petri", "ncs"} <= set(index.document(0).names)
    assert not {"tuesday", "a", "storm", "schools"} & set(index.document(0).names)
    assert "velmora" in index.document(len(index) - 1).names


def test_many_edits_leave_no_more_waste_than_is_tolerated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WASTE", 20)
    index = index_of(STORM, FERRY)
    for number in range(1, 30):
        index.replace(1, revision(STORM, number=number))
        assert len(index.arrays.present) <= len(index) + 20 + len(split_sentences(STORM))
    assert len(index) == 10
    assert len(held_by(index, "sailor")) == 1


deeds = st.lists(st.tuples(st.integers(1, 4), st.sampled_from([None, *BODIES])), max_size=14)


def present(done: list[tuple[int, str | None]]) -> dict[int, str]:
    """What is there after all deeds: article id to body."""
    last = dict(done)
    return {article_id: body for article_id, body in last.items() if body is not None}


@settings(max_examples=40, deadline=None)
@given(deeds)
def test_an_edited_index_holds_what_a_new_one_holds(done: list[tuple[int, str | None]]) -> None:
    edited, new = Index(), Index()
    for article_id, body in done:
        edited.replace(article_id, None if body is None else revision(body, article_id))
    for article_id, body in present(done).items():
        new.replace(article_id, revision(body, article_id))
    assert len(edited) == len(new) == int(edited.arrays.present.sum())
    for stem in {*edited.words.numbers, *new.words.numbers}:
        assert sorted(held_by(edited, stem)) == sorted(held_by(new, stem))
        assert edited.words.frequency(stem) == new.words.frequency(stem)
    for piece in grams("passengers"):
        assert edited.letters.frequency(piece) == new.letters.frequency(piece)


def test_an_index_without_its_masked_rows_is_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WASTE", 3)
    chance, compacted = random.Random(3), 0
    for _ in range(40):
        edited = Index()
        for number in range(1, chance.randrange(4, 12)):
            body, article_id, rows = chance.choice([None, *BODIES]), chance.randrange(1, 5), len(edited.arrays.present)
            edited.replace(article_id, None if body is None else revision(body, article_id, number=number))
            if len(edited.arrays.present) < rows:
                compacted += 1
                assert_like_new(edited)
    assert compacted > 10


def assert_like_new(edited: Index) -> None:
    """All but what is never looked at is as in an index of the present articles."""
    new = Index()
    for present in edited.revisions():
        new.replace(present.article_id, present)
    for name in Arrays.__slots__:
        assert np.array_equal(getattr(edited.arrays, name), getattr(new.arrays, name)), name
    for one, other in zip(*((index.words, index.letters, index.headlines) for index in (edited, new)), strict=True):
        assert one.numbers.keys() == other.numbers.keys()
        (rows, counts), (new_rows, new_counts) = (each.rows_of_each(other.numbers) for each in (one, other))
        assert (rows.tolist(), counts) == (new_rows.tolist(), new_counts)
        assert all(one.frequency(term) == other.frequency(term) for term in other.numbers)
    for row in range(len(new)):
        assert edited.place(row).sentence == new.place(row).sentence
        assert edited.document(row).revision is new.document(row).revision
        assert edited.document(row).number == new.document(row).number
    for language, vocabulary in new.vocabularies.items():
        assert vocabulary.stems.items() <= edited.vocabularies[language].stems.items()


@settings(max_examples=40, deadline=None)
@given(deeds)
def test_the_rows_at_which_articles_begin_are_known(done: list[tuple[int, str | None]]) -> None:
    index = Index()
    for article_id, body in done:
        index.replace(article_id, None if body is None else revision(body, article_id))
    arrays = index.arrays
    assert np.all(np.diff(arrays.first.astype(np.int64)) >= 0)
    assert {document.first_row for document in index.documents.values()} <= set(arrays.first.tolist())
    assert len(arrays.document) == len(arrays.paragraph) == len(arrays.damping) == len(arrays.present)


def test_an_edit_costs_what_its_article_costs() -> None:
    index = Index()
    for article_id in range(1, 150):
        index.replace(article_id, revision(f"{STORM} Item {article_id} was lost.", article_id))
    begun = time.process_time()
    index.replace(5, revision(STRIKE, 5))
    assert time.process_time() - begun < 0.1


def test_zeros_take_no_new_memory_at_each_question() -> None:
    index = index_of(STORM, STRIKE)
    first = index.zeros(3)
    first.fill(1)
    second = index.zeros(2)
    assert not second.any()
    assert np.shares_memory(first, second)
