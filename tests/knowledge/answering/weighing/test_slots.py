"""What tells a sentence that fills the question's open place from one that only has its words."""

from __future__ import annotations

import pytest

from knowledge.answering.asking.question import understand
from knowledge.answering.matching.retrieval import retrieve
from knowledge.answering.weighing.reading import Reader
from tests.knowledge.answering.newsroom import index_of


def told(question: str, sentence: str) -> dict[str, float]:
    """What reading the sentence for the question tells."""
    index = index_of(sentence)
    asked = understand(question, ["en", "ru", "kk"])
    return Reader(asked, retrieve(index, asked).terms).read(index.place(0))._asdict()


FILLED = [
    ("counts_focus", "How many boats sank?", "Then 19 boats sank.", "Boats sank when 19 bakers walked out."),
    ("counts_focus", "Сколько лодок утонуло?", "Утонуло 19 лодок.", "Лодок стало меньше, уехало 19 рыбаков."),
    ("acts", "Who rescued the crew?", "Captain Lise Brandt rescued the crew.", "The crew of the Tarn was rescued."),
    (
        "unit_fits",
        "How old is the captain?",
        "The captain, aged 54, retired.",
        "The captain served for 54 weeks there.",
    ),
    (
        "unit_fits",
        "How old was Lise Brandt?",
        "Lise Brandt, 54, was tired.",
        "Lise Brandt had worked there for 12 years.",
    ),
    ("unit_fits", "How much did the wall cost?", "The wall cost 12 million crowns.", "The wall cost 40 jobs."),
    ("unit_fits", "How much did the wall cost?", "The wall cost $12 million.", "The wall cost 40 jobs."),
    ("unit_fits", "What share of votes did he win?", "He won 12% of the votes.", "He won 4,500 votes."),
    ("unit_fits", "How long did the strike last?", "The strike lasted 9 days.", "The strike had 9 leaders."),
    (
        "names_focus",
        "Who is the captain?",
        "The captain, Lise Brandt, was calm.",
        "The captain spoke for an hour with Lise.",
    ),
    ("names_cause", "Why did the bridge fall?", "The bridge fell because of the storm.", "The bridge fell to pieces."),
    ("names_focus", "On which island did it strand?", "It stranded on Tarn Island.", "It stranded on an island."),
]


@pytest.mark.parametrize(("name", "question", "filling", "other"), FILLED)
def test_a_sentence_that_fills_the_open_place_is_told_apart(name: str, question: str, filling: str, other: str) -> None:
    assert (told(question, filling)[name], told(question, other)[name]) == (1.0, 0.0)


LISTED = [
    (
        "Which three villages were flooded?",
        "The villages of Arl, Brem and Cole were flooded.",
        "Three villages were flooded.",
    ),
    ("Какие две деревни затопило?", "Затопило деревни Арлово и Бремово.", "Затопило две деревни у реки."),
]


@pytest.mark.parametrize(("question", "listing", "counting"), LISTED)
def test_a_sentence_that_only_counts_does_not_list(question: str, listing: str, counting: str) -> None:
    assert (told(question, listing)["lists_missing"], told(question, counting)["lists_missing"]) == (0.0, 1.0)


def test_where_no_unit_is_asked_for_none_is_missed() -> None:
    read = told("How many boats sank?", "In all 19 boats sank there.")
    assert (read["unit_fits"], read["unit_lacks"]) == (0.0, 0.0)
