"""What a follow-up's candidates have to do with what was cited before."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.answering.asked import parts_of
from knowledge.answering.asking.question import Question
from knowledge.answering.matching.following import Followed, Follower, cited_rows, rows_beside
from knowledge.answering.matching.retrieval import retrieve
from knowledge.answering.matching.sense import Sensed
from knowledge.answering.weighing.features import NAMES, evidence
from knowledge.index import Index
from knowledge.model import Turn
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of, revision

RESCUE = 3
"""The number of the sentence in STORM on who rescued the sailors; the first is the dateline."""


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(STRIKE, STORM, FERRY)


def follow_up(index: Index, text: str, cited: tuple[tuple[int, int], ...] = ((102, RESCUE),)) -> Question:
    """A question behind one on the rescue, whose answer cited that."""
    turn = Turn("Who rescued the sailors?", cited)
    return parts_of(text, [turn], tuple(index.vocabularies))[0].completed


def followed(index: Index, question: Question) -> dict[str, Followed]:
    """The evidence of each candidate, by the first words of its sentence."""
    found = retrieve(index, question)
    follower = Follower(index, found.cited, found.terms)
    places = [(int(row), index.place(int(row))) for row in found.rows]
    return {place.sentence.text[:12]: follower.follow(row, place) for row, place in places}


def test_a_follow_up_knows_what_was_cited_before_it(index: Index) -> None:
    assert follow_up(index, "and where was it?").cited == ((102, RESCUE),)


@pytest.mark.parametrize("text", ["How many bridges collapsed in Orlen?", "Talks resume when exactly?"])
def test_a_question_that_stands_alone_follows_nothing(index: Index, text: str) -> None:
    question = follow_up(index, text)
    assert question.cited == ()
    columns = evidence(index, question, retrieve(index, question))
    assert len(columns)
    assert not columns[:, [NAMES.index(name) for name in Followed._fields]].any()


def test_the_last_answer_is_followed_though_a_refusal_came_between(index: Index) -> None:
    turns = [
        Turn("Who rescued the sailors?", ((102, RESCUE),)),
        Turn("and who paid for it?", (), "and who paid for it?"),
    ]
    assert parts_of("and when was it?", turns, ("en",))[0].completed.cited == ((102, RESCUE),)


def test_nothing_is_followed_that_was_cited_before_the_last_whole_question(index: Index) -> None:
    turns = [Turn("Who rescued the sailors?", ((102, RESCUE),)), Turn("How many bakers live in Tarn?")]
    assert parts_of("and when was it?", turns, ("en",))[0].completed.cited == ()


def test_what_is_cited_is_found_by_revision_and_number(index: Index) -> None:
    rows = cited_rows(index, [(102, RESCUE), (102, 99), (999, 1)])
    assert [index.place(row).sentence.text[:12] for row in rows] == ["The Norland "]
    assert cited_rows(index, [(102, RESCUE)], within=1) == []


def test_an_article_that_changed_since_is_not_followed() -> None:
    index = index_of(STRIKE, STORM)
    index.replace(2, revision(STORM, 2, id=202, number=2))
    assert cited_rows(index, [(102, RESCUE)]) == []


def test_four_sentences_are_beside_a_cited_one(index: Index) -> None:
    beside = [index.place(row).sentence.number for row in rows_beside(index, cited_rows(index, [(102, RESCUE)]))]
    assert sorted(beside) == [RESCUE - 1, RESCUE, RESCUE + 1, RESCUE + 2]


def test_the_sentences_beside_the_cited_one_are_read_whatever_words_they_have() -> None:
    index = index_of("The guard rescued 43 sailors.\n\nMasons begin in June.")
    asked = [follow_up(index, "and where?", cited) for cited in ((), ((101, 1),))]
    assert [retrieve(index, question).rows.tolist() for question in asked] == [[0], [0, 1]]


def test_a_dateline_beside_what_was_cited_is_no_candidate(index: Index) -> None:
    found = retrieve(index, follow_up(index, "who is that?", ((102, 2),)))
    assert 1 not in [index.place(row).sentence.number for row in found.rows if index.document(row).number == 1]
    assert index.documents[2].first_row in rows_beside(index, found.cited)


def test_nothing_is_followed_into_an_article_that_is_not_the_one_to_keep_to(index: Index) -> None:
    sense, question = Encoding(index), follow_up(index, "and what about its bruises?")
    found = retrieve(index, question, within=3, sense=sense)
    assert found.cited == ()
    assert sense.asked == ["rescued sailors and what about its bruises?"]
    assert evidence(index, question, found)[:, NAMES.index("asks_new")].tolist() == [0.0] * len(found.rows)
    assert retrieve(index, question, within=2).cited == tuple(cited_rows(index, [(102, RESCUE)]))


def test_no_sentence_of_another_article_is_beside(index: Index) -> None:
    last = cited_rows(index, [(101, 4)])
    assert index.document(last[0] + 1).revision.id == 102
    assert {index.place(row).document.revision.id for row in rows_beside(index, last)} == {101}


def test_what_was_cited_what_stands_behind_it_and_what_is_near_are_told_apart(index: Index) -> None:
    found = followed(index, follow_up(index, "and why did it happen?"))
    assert (found["The Norland "].cited, found["The Norland "].behind_cited) == (1, 0)
    assert (found["Two bridges "].behind_cited, found["Two bridges "].near_cited) == (1, 0)
    assert (found["Schools stay"].cited, found["Schools stay"].near_cited) == (0, 1)


def test_what_stands_in_the_article_of_the_cited_sentence_is_told_from_what_does_not(index: Index) -> None:
    found = followed(index, follow_up(index, "and what about its bruises?"))
    assert {found[start].article_cited for start in ("The Norland ", "Schools stay", "Two bridges ")} == {1}
    assert found["Nobody drown"] == Followed(asks_new=found["Nobody drown"].asks_new)


class Encoding:
    """A sense to whom all rows are as near; it remembers what it was asked."""

    def __init__(self, index: Index) -> None:
        self.asked: list[str] = []
        self._cosine = np.full(len(index.arrays.document), 0.8, dtype=np.float32)

    def __call__(self, question: str) -> Sensed:
        self.asked.append(question)
        return Sensed(self._cosine, self._cosine, lambda rows: self._cosine[rows])


def test_an_encoder_is_asked_in_the_follow_ups_own_words_and_its_article_is_nearer(index: Index) -> None:
    sense = Encoding(index)
    sensed = retrieve(index, follow_up(index, "and why did it happen?"), sense=sense).sensed
    assert sense.asked == ["and why did it happen?"]
    assert sensed is not None
    nearer = np.flatnonzero(sensed.cosine > 0.8)
    assert {index.place(int(row)).document.revision.id for row in nearer} == {102}
    assert len(nearer) == len(index.documents[2].sentences)


def test_an_encoder_is_told_what_a_follow_up_inherits_where_nothing_is_left_of_what_was_cited(index: Index) -> None:
    sense = Encoding(index)
    retrieve(index, follow_up(index, "and why did it happen?", ((999, 1),)), sense=sense)
    assert sense.asked == ["rescued sailors and why did it happen?"]


def test_who_holds_the_names_of_the_cited_sentence_is_told() -> None:
    index = index_of("Ana Petri leads Orlen. A storm came on Tuesday. Petri was chosen in May. She has two cats.")
    found = followed(index, follow_up(index, "who was she?", ((101, 1),)))
    assert found["Petri was ch"].names_cited == pytest.approx(1 / 3)  # of Ana, Petri, Orlen
    assert found["A storm came"].names_cited == 0
    assert found["Ana Petri le"].names_cited == 0  # its own names tell nothing


def test_words_that_a_follow_up_inherits_are_not_what_it_asks_anew(index: Index) -> None:
    found = followed(index, follow_up(index, "and what burst?"))
    assert found["Two bridges "].asks_new > 0.5  # it says what burst
    assert found["The Norland "].asks_new < 0.1  # it has only the rescue and the sailors
    assert found["The Norland "].asks_new_cited == found["The Norland "].asks_new
    assert found["Two bridges "].asks_new_cited == 0


def test_what_is_followed_is_part_of_the_evidence(index: Index) -> None:
    question = follow_up(index, "and why did it happen?")
    found = retrieve(index, question)
    column = evidence(index, question, found)[:, NAMES.index("cited")]
    assert column.sum() == 1
