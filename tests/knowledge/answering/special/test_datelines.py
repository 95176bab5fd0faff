"""When, where and by whom an article was written is told by its dateline, its source, or its footnote."""

from __future__ import annotations

from functools import partial

import pytest

from knowledge.answering import answer
from knowledge.answering.asked import Part
from knowledge.answering.asking.question import understand
from knowledge.answering.finding import as_chosen, find
from knowledge.answering.special.datelines import TOLD_SO, read_imprint
from knowledge.answering.special.imprints import Imprint, imprint_in
from knowledge.index import Index
from knowledge.model import Answer, Status, Turn
from knowledge.text import split_sentences
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of, revision

ASKED = [
    ("When was this article published?", Imprint.DAY),
    ("on what day did this news come out?", Imprint.DAY),
    ("how old is this article", Imprint.DAY),
    ("is this news fresh?", Imprint.DAY),
    ("is this fresh news?", Imprint.DAY),
    ("What is the publication date?", Imprint.DAY),
    ("when is the article about the storm from?", Imprint.DAY),
    ("What date is in the dateline?", Imprint.DAY),
    ("which city does the dateline name", Imprint.PLACE),
    ("what does the dateline say", Imprint.ANY),
    ("Where was the article written?", Imprint.PLACE),
    ("From which city is this article and who leads it?", None),
    ("from which city is this article?", Imprint.PLACE),
    ("Which agency published this?", Imprint.SOURCE),
    ("What is the source of this article?", Imprint.SOURCE),
    ("Когда опубликована эта статья?", Imprint.DAY),
    ("из какого города эта статья?", Imprint.PLACE),
    ("какое агентство сообщило об этом?", Imprint.SOURCE),
    ("бұл мақала қашан жарияланды?", Imprint.DAY),
    ("When was the report published?", None),
    ("when did the mayor publish the text", None),
    ("who wrote the letter", None),
    ("which newspaper did the mayor talk to", None),
    ("Who is the author of this article?", None),
    ("When was the Guardian article published?", None),
    ("What is the publication date of her memoir?", None),
    ("is it new?", None),
    ("who is behind this?", None),
    ("who reported it?", None),
    ("Which agency is this article from?", Imprint.SOURCE),
    ("какого числа эта новость?", Imprint.DAY),
    ("Когда вышла статья про закон о воде?", Imprint.DAY),
    ("which agency is the article about the yacht from?", Imprint.SOURCE),
    ("Когда мэр опубликовал статью?", None),
    ("Когда отменят статью о клевете?", None),
    ("Где можно прочитать статью?", None),
    ("Дата публикации отчёта?", None),
    ("Бұл мақалада көпір қашан ашылды?", None),
    ("Мақала авторы қашан туған?", None),
    ("мақаланың күні қандай?", Imprint.DAY),
    ("What date is printed at the top of the article?", Imprint.DAY),
    ("From where was the story filed?", Imprint.PLACE),
    ("What day did this story go out?", Imprint.DAY),
    ("when did this article run", Imprint.DAY),
    ("when did the ferry go out", None),
    ("To which agency is the story credited?", Imprint.SOURCE),
    ("who is this article credited to", Imprint.SOURCE),
    ("To which agency is the rescue credited?", None),
    ("From where was the complaint filed?", None),
    ("Through which outlet does this reach us?", Imprint.SOURCE),
    ("so whats this article even about, can't read all that", Imprint.GIST),
    ("tl;dr", Imprint.GIST),
    ("can you summarize it please?", Imprint.GIST),
    ("О чём эта новость?", Imprint.GIST),
    ("перескажи статью", Imprint.GIST),
    ("бұл мақала не туралы?", Imprint.GIST),
    ("what is the main point of the appeal", None),
    ("what was the summary of the talks", None),
    ("what is the report about the dam based on", None),
    ("о чём договорились стороны?", None),
    ("Қай агенттік бұл туралы хабарлады?", Imprint.SOURCE),
    ("мақаланың дереккөзі қандай?", Imprint.SOURCE),
    ("Қай агенттік көпір салды?", None),
]


@pytest.mark.parametrize(("text", "imprint"), ASKED, ids=[text for text, _ in ASKED])
def test_what_is_asked_of_an_article_is_told_from_what_is_asked_of_its_story(
    text: str, imprint: Imprint | None
) -> None:
    assert imprint_in(text) is imprint


def after(index: Index, *questions: str) -> Answer:
    """The answer to the last of some questions of one conversation."""
    turns = list[Turn]()
    for question in questions:
        found = answer(index, question, turns=turns)
        cited = tuple((citation.revision_id, citation.sentence) for citation in found.citations)
        turns.append(Turn(question, cited, found.understood))
    return found


@pytest.mark.parametrize(
    ("question", "sentence", "bold"),
    [
        ("When was this article published?", 1, "April 3"),
        ("Where was it written, in which city is the dateline?", 1, "ORLEN, Norland"),
        ("What does the dateline say?", 1, None),
        ("Which agency published this article?", 1, None),
    ],
)
def test_a_dateline_answers_what_is_asked_of_it(question: str, sentence: int, bold: str | None) -> None:
    found = answer(index_of(STORM), question)
    assert found.status is Status.ANSWERED
    assert found.confidence == TOLD_SO
    assert (found.citations[0].sentence, found.answer) == (sentence, bold)


def test_the_sentence_that_names_the_source_answers_who_published() -> None:
    index = index_of(f"{STRIKE} Ovens stayed cold, Courier 1 reports.")
    assert answer(index, "Which newspaper published this article?").answer == "Courier 1"


def test_a_source_is_named_by_the_beginning_of_its_name_where_it_reports() -> None:
    index, body = Index(), "Trend is up in the town of Orlen. Boats sank on Tuesday, Trend reports."
    index.replace(1, revision(body, source="Trend News Agency"), split_sentences(body))
    found = answer(index, "Which agency is behind this article?")
    assert (found.citations[0].sentence, found.answer) == (2, "Trend")


@pytest.mark.parametrize("source", [None, "Norland Herald"])
@pytest.mark.parametrize(
    ("body", "question", "sentence", "agency"),
    [
        ("ORLEN (AFP) — Boats sank on Tuesday.", "Which agency published this?", 1, "AFP"),
        ("МОСКВА, 3 января. /ТАСС/. Мост закрыт.", "Какое агентство сообщило об этом?", 2, "ТАСС"),
        ("АСТАНА. ҚазАқпарат – Көпір жабылды.", "Қай агенттік бұл туралы хабарлады?", 1, "ҚазАқпарат"),
    ],
)
def test_an_agency_at_the_dateline_answers_whose_it_is(
    source: str | None, body: str, question: str, sentence: int, agency: str
) -> None:
    index = Index()
    index.replace(1, revision(body, source=source), split_sentences(body))
    found = answer(index, question)
    assert (found.status, found.citations[0].sentence, found.answer) == (Status.ANSWERED, sentence, agency)


def test_what_it_is_about_the_first_sentence_behind_dateline_and_agency_tells() -> None:
    found = answer(index_of("МОСКВА, 3 января. /ТАСС/. Мост закрыт. Его чинят."), "О чём эта новость?")
    assert found.citations[0].text == "Мост закрыт."


def test_where_neither_source_nor_agency_is_known_none_is_told() -> None:
    index, body = Index(), "ORLEN, April 3. Boats sank. The mayor left."
    index.replace(1, revision(body, source=None), split_sentences(body))
    assert answer(index, "Which agency published this?").answer is None


def test_without_a_dateline_the_footnote_of_the_first_sentence_tells_the_day() -> None:
    found = answer(index_of(STRIKE), "When was this article published?")
    assert (found.citations[0].sentence, found.answer) == (1, None)
    assert found.citations[0].published is not None


def test_a_byline_tells_the_day_and_not_what_an_article_is_about() -> None:
    index = index_of("By Jo Smith\n\nPublished 16 May 2024\n\nBoats sank on Tuesday. The mayor left.")
    assert answer(index, "When was this article published?").citations[0].text == "Published 16 May 2024"
    assert answer(index, "what is this article about?").citations[0].text == "Boats sank on Tuesday."


@pytest.mark.parametrize(("body", "sentence"), [(STORM, 2), (STRIKE, 1)])
def test_what_an_article_is_about_its_first_sentence_behind_the_dateline_tells(body: str, sentence: int) -> None:
    found = answer(index_of(body), "what is this article about?")
    assert (found.status, found.citations[0].sentence) == (Status.ANSWERED, sentence)


def test_an_article_that_is_only_a_dateline_has_no_other_beginning() -> None:
    index = index_of("BAKU, Azerbaijan, January 3.", STRIKE)
    found = answer(index, "what is this article about?", article="story-1")
    assert [citation.article for citation in found.citations] == ["story-1"]


def test_where_nothing_tells_it_is_looked_for_as_ever() -> None:
    index, look = index_of(STRIKE), partial(find, index_of(STRIKE))
    asked = understand("Where was this article written?")
    assert read_imprint(index, Part(asked, asked), None, look) is None


def test_of_several_articles_the_one_that_the_question_is_about_is_meant() -> None:
    index = index_of(FERRY, STORM)
    assert answer(index, "When was the article about the storm in Orlen published?").answer == "April 3"
    assert answer(index, "When was this article published?").status is not Status.ANSWERED


def test_an_article_that_the_base_has_not_is_not_another() -> None:
    assert answer(index_of(STORM), "When was the article about the elections published?").status is Status.UNKNOWN
    then = after(index_of(FERRY, STORM), "How many boats sank?", "When was the article about the ferry published?")
    assert (then.citations[0].revision_id, then.citations[0].sentence) == (101, 1)


def test_where_it_is_open_which_article_is_meant_no_sentence_is_near() -> None:
    found = answer(index_of(STORM, STRIKE, FERRY), "Which agency published this article?")
    assert (found.status, found.nearest) == (Status.UNKNOWN, ())


def test_a_conversation_goes_on_about_the_article_that_it_cited() -> None:
    index = index_of(FERRY, STORM)
    assert after(index, "How many boats sank in Orlen?", "and when was this article published?").answer == "April 3"
    then = after(index, "How many boats sank in Orlen?", "and when was this article published?", "and which city?")
    assert then.answer == "ORLEN, Norland"


def test_it_takes_nothing_over_but_the_article() -> None:
    found = after(index_of(STORM), "How many boats sank in Orlen?", "when was this article published?")
    assert (found.understood, found.carried) == (None, None)


def test_an_article_to_keep_to_is_meant() -> None:
    index = index_of(FERRY, STORM)
    assert answer(index, "When was this article published?", article="story-2").answer == "April 3"


def test_a_pin_comes_before_a_dateline() -> None:
    index = index_of(STORM)
    asked = understand("When was this article published?")
    pinned = partial(find, index)
    assert read_imprint(index, Part(asked, asked), None, lambda q: as_chosen(pinned(q), [2], 1.0)) is None
