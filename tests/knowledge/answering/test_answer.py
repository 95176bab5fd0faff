"""What a question finds: golden questions to invented articles. Nothing here depends on how sure the engine is."""

from __future__ import annotations

from importlib import import_module

import pytest

from knowledge.answering import answer
from knowledge.index import Index
from knowledge.model import Status
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, first_text, index_of, revision, shown

GOLDEN = [
    ("a number", "How many boats sank in the storm?", "nineteen boats"),
    ("a person", "Who called the walkout reckless?", "Karl Odum"),
    ("a time", "When do the talks resume?", "on Thursday"),
    ("a place", "Where do the talks resume?", "customs house"),
    ("a reason", "Why did the bridges collapse?", "burst its banks"),
    ("a thing", "What did the captain blame?", "broken compass"),
    ("an amount", "How many crowns will the town spend on the wall?", "12 million"),
    ("a yes or no", "Did the bridges collapse?", "bridges collapsed"),
    ("no question in form", "sailors rescued by night", "43 sailors"),
    ("an acronym", "Which sailors did the NCS rescue?", "(NCS)"),
    ("shouted", "HOW MANY SAILORS WERE RESCUED?", "43 sailors"),
    ("chat", "hw many sailors wer rescued pls", "43 sailors"),
    ("a missing letter", "How many salors were rescued?", "43 sailors"),
    ("exchanged letters", "Why did the birdges colapse?", "bridges collapsed"),
    ("a neighbouring key", "Who blamed the broken compads?", "compass"),
    ("a synonym of the noun", "How many vessels sank in the tempest?", "nineteen boats"),
    ("a synonym of the verb", "How many sailors were saved by night?", "43 sailors"),
    ("a synonym of the thing", "Where do the negotiations resume?", "Talks resume"),
    ("another form of the verb", "When did nineteen boats sink?", "nineteen boats"),
]


@pytest.fixture(scope="module")
def english() -> Index:
    return index_of(STORM, STRIKE, FERRY)


@pytest.mark.parametrize(("question", "words"), [row[1:] for row in GOLDEN], ids=[row[0] for row in GOLDEN])
def test_a_question_finds_its_sentence(english: Index, question: str, words: str) -> None:
    assert words in first_text(answer(english, question))


def test_a_plain_question_to_a_base_of_one_sentence_is_answered() -> None:
    one = index_of("A storm sank nineteen boats in the harbour of Orlen on Tuesday.")
    assert answer(one, "How many boats were sunk in the harbour of Orlen?").status is Status.ANSWERED


def test_a_plain_question_in_the_article_s_words_is_answered(english: Index) -> None:
    assert answer(english, "How many sailors were rescued by night?").status is Status.ANSWERED


def test_a_name_is_told_from_a_word_by_its_capital_letter() -> None:
    index = index_of("IT workers of the US walked out at noon. It was cold, the rest of us stayed at home by the fire.")
    assert "walked out" in first_text(answer(index, "What did IT workers of the US do?"))
    assert "stayed at home" in first_text(answer(index, "Where did the rest of us stay?"))


def test_an_article_that_is_there_twice_makes_no_answer_less_sure() -> None:
    once, twice = (
        answer(index_of(*bodies), "How many passengers were treated?") for bodies in ((FERRY,), (FERRY, FERRY))
    )
    assert once.status is twice.status is Status.ANSWERED
    assert twice.confidence > once.confidence - 0.1


def test_a_question_may_keep_to_one_article() -> None:
    index = index_of("The fire killed 12 horses.", "The fire killed 17 horses.")
    for slug, words in (("story-1", "12"), ("story-2", "17")):
        found = answer(index, "How many horses did the fire kill?", article=slug)
        assert {citation.article for citation in shown(found)} == {slug}
        assert words in first_text(found)


def test_an_article_that_is_not_there_answers_nothing(english: Index) -> None:
    assert shown(answer(english, "How many sailors were rescued?", article="story-9")) == ()


def test_an_answer_keeps_the_question_as_it_was_typed(english: Index) -> None:
    assert answer(english, "  hw many **salors**?? ").question == "  hw many **salors**?? "


def test_who_accepts_no_wrong_answer_is_answered_least(english: Index) -> None:
    """The order of the three states holds for each question, whatever the weights."""
    order = [Status.UNKNOWN, Status.UNSURE, Status.ANSWERED]
    for _, question, _ in GOLDEN:
        given = [order.index(answer(english, question, strictness=share).status) for share in (0.0, 0.2, 0.5, 1.0)]
        assert given == sorted(given)


def test_a_citation_carries_all_that_its_footnote_shows() -> None:
    index = Index()
    published = revision(STORM).published
    index.replace(4, revision(STORM, 4, number=3, id=77, url="https://news.example/storm", headline="Storm in Orlen"))
    found = answer(index, "How many sailors were rescued by night?")
    cited = shown(found)[0]
    assert (cited.n, cited.article, cited.headline, cited.source) == (1, "story-4", "Storm in Orlen", "Courier 4")
    assert (cited.revision, cited.revision_id, cited.paragraph, cited.sentence) == (3, 77, 2, 3)
    assert (cited.url, cited.published) == ("https://news.example/storm", published)


def test_a_base_of_one_sentence_is_as_sure_of_it() -> None:
    """There is no other sentence to be ahead of."""
    found = answer(index_of("Mayor Lina Aalto led the rescue of 31 boats."), "Who led the rescue?")
    assert found.status is Status.ANSWERED
    assert answer(index_of("Mayor Lina Aalto led the rescue of 31 boats."), "Who won the cup?").status is Status.UNKNOWN


def test_a_refusal_shows_as_near_only_what_probably_speaks_of_the_matter(
    english: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused, guessed = "Which two guards were killed?", "Who wrote the novel?"
    assert answer(english, refused).nearest

    monkeypatch.setattr(import_module("knowledge.answering.answer"), "NEARBY", 1.1)

    assert (answer(english, refused).status, answer(english, refused).nearest) == (Status.UNKNOWN, ())
    assert answer(english, guessed).nearest  # how near a guess must be is another matter


def test_nothing_is_guessed_where_the_base_hardly_speaks_of_the_matter(
    english: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    guessed = "Who wrote the novel?"
    assert answer(english, guessed).status is Status.UNSURE

    monkeypatch.setattr(import_module("knowledge.answering.answer"), "ON_TOPIC", 1.1)

    assert answer(english, guessed).status is Status.UNKNOWN
