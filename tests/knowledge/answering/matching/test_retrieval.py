"""The first look at all rows, and what finding makes of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering.asking.question import understand
from knowledge.answering.doubting.scrutiny import LOOKED_AT
from knowledge.answering.finding import find
from knowledge.answering.kinds.people import names_person
from knowledge.answering.matching.retrieval import CANDIDATES, Retrieved, retrieve
from knowledge.answering.matching.terms import match_terms
from knowledge.answering.weighing import certainty, features
from knowledge.answering.weighing.certainty import certainty as certainty_of
from knowledge.answering.weighing.features import evidence
from knowledge.answering.weighing.meaning import nearness
from knowledge.answering.weighing.reading import Reader
from knowledge.index import Index
from tests.knowledge.answering.newsroom import FERRY, FLOOD_RU, STORM, STRIKE, index_of, revision

BLAST = """An explosion tore through a glass works in Tarn on Tuesday. A leak of gas was to blame."""
UNREST = """Unrest erupted in Velmora in spring. Talks led to calm by June."""

QUESTIONS = ["How many sailors were rescued?", "vessels", "Who is Ana Petri?", "why did bridges collapse", "when?"]


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(STORM, STRIKE, FERRY)


def found_in(index: Index, text: str, within: int | None = None) -> Retrieved:
    return retrieve(index, understand(text), within)


def sentences(index: Index, found: Retrieved) -> list[str]:
    return [index.place(int(row)).sentence.text for row in found.rows]


def test_the_likest_sentence_comes_first(index: Index) -> None:
    assert "43 sailors" in sentences(index, found_in(index, "Who rescued sailors by night?"))[0]


def test_a_word_misspelt_beyond_correction_is_found_by_its_letters(index: Index) -> None:
    assert "bruises" in "".join(sentences(index, found_in(index, "brusieseses")))


def test_a_search_keeps_to_one_article(index: Index) -> None:
    rows = found_in(index, "Who rescued the passengers on Monday?", within=3).rows
    assert {index.place(int(row)).document.revision.article_id for row in rows} == {3}


def test_nothing_is_found_where_nothing_is_held(index: Index) -> None:
    assert len(found_in(index, "qwzzxvk").rows) == 0
    assert len(found_in(index, "").rows) == 0
    assert len(found_in(Index(), "Who rescued sailors?").rows) == 0
    assert len(found_in(index, "sailors", within=99).rows) == 0


def test_candidates_are_few_in_a_large_base() -> None:
    index = index_of("\n\n".join(f"Boat number {number} sank at sea." for number in range(200)))
    assert len(found_in(index, "Which boat sank?").rows) == CANDIDATES


def test_rows_taken_out_are_not_found() -> None:
    index = index_of(STORM, FERRY)
    index.replace(1, revision(STORM, number=2))
    found = found_in(index, "Who rescued sailors by night?")
    assert len(index.arrays.present) > len(index)
    assert all(index.arrays.present[found.rows])
    assert found.held[:, ~index.arrays.present].sum() == 0


@pytest.mark.parametrize("text", QUESTIONS)
def test_evidence_is_finite_and_named(index: Index, text: str) -> None:
    found = found_in(index, text)
    columns = evidence(index, understand(text), found)
    assert columns.shape == (len(found.rows), len(features.NAMES))
    assert np.all(np.isfinite(columns))
    assert np.all((columns >= -1.0001) & (columns <= 1.0001))


def test_no_two_pieces_of_evidence_share_a_name() -> None:
    assert len(set(features.NAMES)) == len(features.NAMES)
    assert len(set(certainty.NAMES)) == len(certainty.NAMES)


def column(index: Index, text: str, name: str, sentence: str) -> float:
    """One piece of evidence for the candidate that begins so."""
    found = found_in(index, text)
    at = next(i for i, held in enumerate(sentences(index, found)) if held.startswith(sentence))
    return float(evidence(index, understand(text), found)[at, features.NAMES.index(name)])


def test_evidence_tells_how_much_of_the_question_a_sentence_holds(index: Index) -> None:
    text = "Who rescued 43 sailors by night?"
    assert column(index, text, "cover_same", "The Norland") > 0.7
    assert column(index, text, "lacking", "The Norland") == 0
    assert column(index, text, "lacking", "A storm") > 0


def test_evidence_tells_a_number_or_name_that_a_sentence_lacks(index: Index) -> None:
    text = "Did Ana Petri say that 44 sailors were rescued?"
    assert column(index, text, "names_missing", "A storm") == 0
    assert column(index, text, "names_missing", "The Norland") == 1
    assert column(index, text, "numbers_missing", "The Norland") == 1


def test_evidence_tells_whether_a_span_of_the_wanted_kind_is_there(index: Index) -> None:
    text = "How many sailors were rescued from the river?"
    assert column(index, text, "fits", "The Norland") == 1
    assert column(index, text, "lacks_kind", "Two bridges") == 0
    assert column(index, "When did the river burst?", "lacks_kind", "Two bridges") == 1


def test_evidence_tells_a_headline_that_holds_the_word() -> None:
    index = index_of("", "The strike is over.")
    index.replace(1, revision("Bread got dear.", headline="Bakers on strike"))
    assert column(index, "What did bread cost in the strike?", "title", "Bread") > 0


def test_what_one_sentence_says_as_asked_is_no_news_in_other_words_elsewhere() -> None:
    index = index_of(BLAST, UNREST)
    assert column(index, "Was there an explosion?", "cover", "Unrest erupted") > 0.3
    assert column(index, "Was there an explosion?", "cover_said", "Unrest erupted") < 0.1
    assert column(index, "Was there an explosion?", "cover_said", "An explosion") > 0.8


def test_other_words_count_where_nothing_is_said_as_asked() -> None:
    assert column(index_of(UNREST), "Was there an explosion?", "cover_said", "Unrest erupted") > 0.3


def test_a_sentence_is_told_what_its_whole_article_holds() -> None:
    index = index_of(BLAST, UNREST)
    question = "What did the leak and the explosion in Tarn do to talks?"
    assert column(index, question, "article_same", "A leak") > column(index, question, "article_same", "Talks led") > 0
    assert column(index, question, "article", "A leak") > column(index, question, "cover", "A leak")


def test_evidence_tells_which_sentence_is_the_first_to_speak_of_a_thing() -> None:
    index = index_of("A ferry sank. The ferry was old.")
    assert column(index, "ferry", "introduces", "A ferry") > column(index, "ferry", "introduces", "The ferry")


@pytest.mark.parametrize(
    ("text", "asked", "named"),
    [
        ("Ida Marsh won.", "", True),
        ("Ida Marsh won.", "ida marsh", False),
        ("Brandt said so.", "", True),
        ("The North Sea Company won.", "", False),
        ("Победил Пётр Ломов.", "", True),
        ("It rained.", "", False),
    ],
)
def test_a_sentence_names_a_person_that_the_question_does_not(text: str, asked: str, named: bool) -> None:
    assert names_person(text, frozenset(asked.split())) is named


def test_meaning_is_near_where_words_are_related(index: Index) -> None:
    found = found_in(index, "vessels")
    places = [index.place(row) for row in range(len(index))]
    near = nearness(found.terms, places)["align"]
    assert "boats" in places[int(near.argmax())].sentence.text


def test_a_sentence_is_as_near_alone_as_among_others(index: Index) -> None:
    terms = found_in(index, "Which vessels did the storm sink?").terms
    places = [index.place(row) for row in range(len(index))]
    among = nearness(terms, places)
    alone = [nearness(terms, [place]) for place in places]
    for name, values in among.items():
        assert np.allclose(values, [float(each[name][0]) for each in alone], atol=1e-6)


def test_a_language_without_lexicon_has_no_nearness() -> None:
    index = index_of("Жаңа көпір салынды.", language="kk")
    near = nearness(found_in(index, "көпір").terms, [index.place(0)])
    assert {name: values.tolist() for name, values in near.items()} == {"align": [0.0], "whole": [0.0]}


def test_a_reader_reads_any_sentence_for_any_question(index: Index) -> None:
    for text in QUESTIONS:
        found = found_in(index, text)
        reader = Reader(understand(text), found.terms)
        for row in range(len(index)):
            assert all(0 <= told <= 1 for told in reader.read(index.place(row)))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.text("abc", min_size=1, max_size=1), min_size=1, max_size=4), min_size=1, max_size=60))
def test_what_a_sentence_is_the_first_to_hold_is_told_among_all_before_it(said: list[list[str]]) -> None:
    """Found by looking through each candidate's article anew."""
    bodies = [" ".join(f"{' '.join(words).title()} boats." for words in said[at : at + 25]) for at in (0, 25, 50)]
    index, asked = index_of(*filter(None, bodies)), understand("boats a b c")
    found = retrieve(index, asked)
    weights = np.array([term.weight for term in found.terms], dtype=np.float32)
    here = found.held[:, found.rows]
    first = index.arrays.first[index.arrays.article[found.rows]]
    before = [found.held[:, start:row].max(axis=1, initial=0) for start, row in zip(first, found.rows, strict=True)]
    fresh = here * (features.SURE * here > np.array(before).T)
    column = evidence(index, asked, found)[:, features.NAMES.index("introduces")]
    assert np.allclose(column, weights / weights.sum() @ fresh)


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_finding_is_ranked_and_its_confidence_a_probability(index: Index, text: str) -> None:
    found = find(index, understand(text))
    assert np.all(np.diff(found.scores[LOOKED_AT:]) <= 0)
    assert found.scores[:LOOKED_AT].min(initial=np.inf) >= found.scores[LOOKED_AT:].max(initial=-np.inf)
    assert len(found.rows) == len(found.scores) == len(found.evidence) == len(set(found.rows))
    assert 0 <= found.confidence <= 1


def test_nothing_found_is_never_sure() -> None:
    found = find(Index(), understand("Who rescued sailors?"))
    assert (found.rows, found.confidence) == ((), 0.0)


def test_certainty_looks_at_one_candidate_as_well_as_at_many() -> None:
    index = index_of(FLOOD_RU, language="ru")
    found = find(index, understand("Что сделала река?", ["ru"]))
    row = certainty_of(found.asked, found.evidence[:1], found.scores[:1])
    assert row.shape == (len(certainty.NAMES),)
    assert np.all(np.isfinite(row))


def test_a_headline_that_articles_of_two_languages_share_is_read_in_each() -> None:
    index = Index()
    for article_id, language in enumerate(("en", "ru"), 1):
        index.replace(article_id, revision("Boats sank.", article_id, headline="Odums resign", language=language))
    question = understand("Who saw Odum?", index.vocabularies)
    reader = Reader(question, match_terms(index, question))
    assert [reader.read(index.place(row)).names_missing for row in (0, 1)] == [0, 1]
