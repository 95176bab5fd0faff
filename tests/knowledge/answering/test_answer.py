"""What a question finds: golden questions to invented articles. Nothing here depends on how sure the engine is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from knowledge.answering import answer
from knowledge.answering.answer import threshold_of
from knowledge.answering.asked import parts_of
from knowledge.answering.basis import Basis
from knowledge.answering.sense import Sensed, Told
from knowledge.index import Index
from knowledge.model import Status, Turn
from tests.knowledge.answering.newsroom import (
    BRIDGE_KK,
    FERRY,
    FLOOD_RU,
    HARBOUR_ZH,
    STORM,
    STRIKE,
    first_text,
    index_of,
    revision,
    shown,
)

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


OTHER_LANGUAGES = [
    ("ru", FLOOD_RU, "Russian: cases of a noun", "Сколько дома затопило рекой?", "двести домов"),
    ("ru", FLOOD_RU, "Russian: forms of a verb", "Кто пообещает построить плотину?", "Ломов"),
    ("ru", FLOOD_RU, "Russian: ё or е", "Что пообещал Петр Ломов?", "Ломов"),
    ("ru", FLOOD_RU, "Russian: a slip", "сколько дамов затапила река", "двести домов"),
    ("kk", BRIDGE_KK, "Kazakh: plural and case suffixes", "Мектептердің шатырын кім жөндеді?", "мектептің шатырын"),
    ("kk", BRIDGE_KK, "Kazakh: another suffix", "Ескі көпірлер қашан құлады?", "былтыр құлады"),
    ("zh", HARBOUR_ZH, "Chinese: pairs of letters", "渔民捕获了什么？", "鲱鱼"),
    ("zh", HARBOUR_ZH, "Chinese: another sentence", "谁决定修建灯塔？", "灯塔"),
]


@pytest.mark.parametrize(
    ("language", "body", "question", "words"),
    [(row[0], row[1], row[3], row[4]) for row in OTHER_LANGUAGES],
    ids=[row[2] for row in OTHER_LANGUAGES],
)
def test_other_languages_find_theirs(language: str, body: str, question: str, words: str) -> None:
    assert words in first_text(answer(index_of(body, language=language), question))


def test_each_language_of_a_mixed_base_finds_its_own() -> None:
    index = index_of(STORM, FERRY)
    index.replace(3, revision(FLOOD_RU, 3, language="ru"))
    index.replace(4, revision(HARBOUR_ZH, 4, language="zh"))
    assert "43 sailors" in first_text(answer(index, "How many sailors were rescued?"))
    assert "двести домов" in first_text(answer(index, "Сколько домов затопила река?"))
    assert "灯塔" in first_text(answer(index, "谁决定修建灯塔？"))


@pytest.mark.parametrize(
    "message",
    [
        "hi",
        "Hello there!",
        "thanks",
        "lol",
        "good morning everyone",
        "ok",
        "how are you?",
        "who are you?",
        "привет",
        "👋",
        "?",
        "",
    ],
)
def test_a_greeting_is_not_answered(english: Index, message: str) -> None:
    found = answer(english, message)
    assert (found.status, found.citations, found.answer) == (Status.UNKNOWN, (), None)


@pytest.mark.parametrize(
    "question",
    ["What is the capital of Australia?", "How many aeroplanes crashed in Paris?", "Who painted the Mona Lisa?"],
)
def test_what_no_article_speaks_of_is_not_answered(english: Index, question: str) -> None:
    found = answer(english, question)
    assert found.status is not Status.ANSWERED


def test_a_plain_question_to_a_base_of_one_sentence_is_answered() -> None:
    one = index_of("A storm sank nineteen boats in the harbour of Orlen on Tuesday.")
    assert answer(one, "How many boats were sunk in the harbour of Orlen?").status is Status.ANSWERED


def test_a_plain_question_in_the_article_s_words_is_answered(english: Index) -> None:
    assert answer(english, "How many sailors were rescued by night?").status is Status.ANSWERED


def test_several_questions_are_answered_one_by_one(english: Index) -> None:
    found = answer(english, "How many sailors were rescued by night and who called the walkout reckless?")
    assert [citation.n for citation in found.citations] == list(range(1, len(found.citations) + 1))
    texts = [citation.text for citation in found.citations]
    assert "43 sailors" in texts[0]
    assert any("Karl Odum" in text for text in texts[1:])


@pytest.mark.parametrize("order", [1, -1])
def test_each_question_of_a_message_must_be_as_sure_as_what_it_rests_on_needs(english: Index, order: int) -> None:
    """While vectors are made, one question may rest on words alone and the other on what a reader tells."""
    by_words, by_reading = "How many boats sank in the storm?", "Where did the captain of the ferry train?"

    def sense(question: str) -> Sensed:
        near = np.full(len(english), np.nan if "boats" in question else 0.5, dtype=np.float32)
        return Sensed(near, near, lambda rows: near[rows], read)

    def read(texts: Sequence[str]) -> Told:
        return Told(np.full(len(texts), 0.5 / len(texts), dtype=np.float32), 0.5, ((),) * len(texts))

    confidence = answer(english, by_reading, sense=sense).confidence
    strictness = next(
        share
        for share in np.linspace(0.02, 0.5, 49)
        if (confidence >= threshold_of(share)) != (confidence >= threshold_of(share, Basis.READING))
    )
    alone = [answer(english, asked, sense=sense, strictness=strictness) for asked in (by_words, by_reading)]
    both = answer(english, " ".join([by_words, by_reading][::order]), sense=sense, strictness=strictness)
    assert alone[0].status is Status.ANSWERED
    assert [cited.text for cited in both.citations] == [
        cited.text for said in alone[::order] if said.status is Status.ANSWERED for cited in said.citations
    ]


def test_a_sentence_that_answers_two_questions_is_cited_once(english: Index) -> None:
    found = answer(english, "Who called the walkout reckless? And what did Karl Odum call reckless?")
    assert [citation.text for citation in found.citations].count(first_text(found)) == 1
    assert [citation.n for citation in found.citations] == list(range(1, len(found.citations) + 1))


def test_a_later_question_of_a_message_inherits_nothing_where_it_is_surer_alone(english: Index) -> None:
    found = answer(english, "How many boats sank in the storm? How much will they spend on a new sea wall?")
    assert ["nineteen boats" in found.citations[0].text, "12 million" in found.citations[1].text] == [True, True]
    assert found.understood is None


def test_a_follow_up_keeps_its_subject_and_says_how_it_was_understood() -> None:
    index = index_of(FERRY, "A coach with 31 passengers overturned near Orlen. Driver Olaf Moen blamed the ice.")
    for subject, words in (("ferry", "Tarn Island"), ("coach", "near Orlen")):
        turns = [Turn(f"Who was to blame for the accident of the {subject}?")]
        found = answer(index, "How many passengers did it carry?", turns=turns)
        assert words in first_text(found)
        assert found.carried is not None
        assert subject in found.carried


def test_a_question_with_its_own_subject_is_understood_as_it_stands(english: Index) -> None:
    turns = [Turn("How many passengers were on the ferry?")]
    found = answer(english, "How many sailors did the Norland Coast Service rescue?", turns=turns)
    assert found.understood is None
    assert "43 sailors" in first_text(found)


def test_a_question_that_is_surer_alone_inherits_nothing(english: Index) -> None:
    """ "They" may be those who were asked about before, but the question finds its sentence by itself."""
    turns = [Turn("How many passengers were on the ferry of Captain Lise Brandt?")]
    found = answer(english, "How much will they spend on a new sea wall?", turns=turns)
    assert "12 million crowns" in first_text(found)
    assert found.understood is None


def test_a_follow_up_leans_on_nothing_before_the_last_whole_question() -> None:
    turns = [Turn("What did Karl Odum call the walkout?"), Turn("How did the ferry run aground?"),
             Turn("and the captain?", understood="and the captain?")]  # fmt: skip
    (part,) = parts_of("what did she blame?", turns, ("en",))
    assert part.carried == "ferry run aground, captain"


def test_a_name_is_told_from_a_word_by_its_capital_letter() -> None:
    index = index_of("IT workers of the US walked out at noon. It was cold, the rest of us stayed at home by the fire.")
    assert "walked out" in first_text(answer(index, "What did IT workers of the US do?"))
    assert "stayed at home" in first_text(answer(index, "Where did the rest of us stay?"))


def test_sources_that_differ_are_both_cited() -> None:
    index = index_of(
        "Fire broke out in the old mill at Ostby. The fire killed 12 horses, the owner said.",
        "Police looked into the fire at Ostby on Monday. The fire killed 17 horses, an officer said.",
    )
    found = answer(index, "How many horses did the fire kill?")
    assert found.differ
    assert {citation.article for citation in found.citations} == {"story-1", "story-2"}
    assert {citation.highlighted for citation in found.citations} >= {"12", "17"}
    assert {near.text for near in found.nearest}.isdisjoint({citation.text for citation in found.citations})


def test_an_article_that_is_there_twice_makes_no_answer_less_sure() -> None:
    once, twice = (
        answer(index_of(*bodies), "How many passengers were treated?") for bodies in ((FERRY,), (FERRY, FERRY))
    )
    assert once.status is twice.status is Status.ANSWERED
    assert twice.confidence > once.confidence - 0.1


def test_sources_that_agree_do_not_differ() -> None:
    index = index_of("The fire killed 12 horses, the owner said.", "The fire killed 12 horses, an officer said.")
    assert not answer(index, "How many horses did the fire kill?").differ


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
