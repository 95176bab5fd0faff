"""A pin answers its question with its sentences, and only that."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from knowledge.answering import answer
from knowledge.answering.matching.sense import Sensed
from knowledge.answering.teaching.pins import lost_of
from knowledge.lessons import Lessons, Pin, PinnedSentence
from knowledge.model import Status
from knowledge.text import split_sentences
from tests.knowledge.answering.lessons import INDEX, ODUM, PIN, TALKS, ask
from tests.knowledge.answering.newsroom import STORM, STRIKE, first_text, index_of, revision

ASKED = {
    "the same": "What does the government think of the bakers?",
    "another case, no mark": "what does the GOVERNMENT think of the bakers",
    "misspelt": "What does the goverment think of the bakers?",
    "another form": "What did the government think of the baker?",
}


@pytest.mark.parametrize("question", ASKED.values(), ids=ASKED)
def test_who_asks_nearly_the_same_gets_the_pinned_sentences(question: str) -> None:
    given = ask(question, pins=(PIN,))
    assert [citation.text for citation in given.citations] == [ODUM.text, TALKS.text]
    assert (given.status, given.confidence, given.differ) == (Status.ANSWERED, 0.99, False)


OTHERS = {
    "another subject": "What does the union think of the bakers?",
    "another word that is spelt alike": "What does the government think of the bankers?",
    "more asked": "What does the government think of the bakers and the ferry?",
    "less asked": "What does the government think?",
    "another kind": "When does the government think of the bakers?",
    "denied": "What does the government not think of the bakers?",
    "a number more": "What does the government think of the 9 bakers?",
}


@pytest.mark.parametrize("question", OTHERS.values(), ids=OTHERS)
def test_who_asks_something_else_does_not_get_them(question: str) -> None:
    assert ask(question, pins=(PIN,)).confidence != 0.99


def test_a_pin_follows_a_corrected_sentence_and_rests_when_it_is_gone() -> None:
    index = index_of(STORM, STRIKE)
    corrected = STRIKE.replace("walkout reckless", "walkout very reckless")
    index.replace(2, revision(corrected, 2, id=900, number=2))
    [first, _] = answer(index, PIN.question, lessons=Lessons(pins=(PIN,))).citations
    assert (first.text, first.revision) == ("Deputy minister Karl Odum called the walkout very reckless.", 2)
    index.replace(2, revision("Bread is back.", 2, id=901, number=3))
    assert answer(index, PIN.question, lessons=Lessons(pins=(PIN,))).confidence != 0.99
    index.replace(2, None)
    assert answer(index, PIN.question, lessons=Lessons(pins=(PIN,))).confidence != 0.99


SUNK = "In all 225 boats were sunk in the storm, the port said."
STRANDED = "In all 19 boats were stranded in the storm, the port said."


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (STRANDED, None),
        (f"{STRANDED} {SUNK.replace('225', '231')}", SUNK.replace("225", "231")),
        (f"{STRANDED} {SUNK.removeprefix('In all ')}", SUNK.removeprefix("In all ")),
        (f"{STRANDED} {SUNK}", SUNK),
    ],
    ids=["gone", "corrected", "shortened", "still there"],
)
def test_a_sentence_that_stood_beside_the_pinned_one_is_no_correction_of_it(body: str, said: str | None) -> None:
    pinned = revision(f"{SUNK} {STRANDED}")
    index = index_of(body)
    index.replace(1, revision(body, id=900, number=2))
    pin = Pin("How many boats went down?", (PinnedSentence("story-1", 1, 1, SUNK),))
    lessons = Lessons(pins=(pin,), origins=(pinned,))
    given = answer(index, pin.question, lessons=lessons)
    assert ([cited.text for cited in given.citations] if given.confidence == 0.99 else [None]) == [said]
    assert bool(lost_of(index, lessons)) is (said is None)


def test_a_name_of_the_base_is_no_slip_of_a_pinned_one() -> None:
    index = index_of("Governor Olav Tolmarev resigned. Editor Ida Tolmarov stayed.")
    pin = Pin("What did Tolmarev do?", (PinnedSentence("story-1", 1, 1, "Governor Olav Tolmarev resigned."),))
    said = {
        name: answer(index, f"What did {name} do?", lessons=Lessons(pins=(pin,))).confidence
        for name in ("Tolmarev", "Tolmarvev", "Tolmarov", "Tolmarovs")
    }
    assert [name for name, confidence in said.items() if confidence == 0.99] == ["Tolmarev", "Tolmarvev"]


def test_of_two_pins_to_one_question_the_first_that_has_a_sentence_left_answers() -> None:
    gone = PinnedSentence("story-2", 1, 3, "Nobody knows what the bakers will do on Friday.")
    elsewhere = PinnedSentence("story-3", 1, 2, "Captain Lise Brandt blamed a broken compass.")
    first, second = replace(PIN, sentences=(gone,)), Pin(PIN.question.lower(), (elsewhere,))
    assert [cited.text for cited in ask(PIN.question, pins=(first, second, PIN)).citations] == [elsewhere.text]
    within = ask(PIN.question, pins=(first, second, PIN), article="story-2")
    assert [cited.text for cited in within.citations] == [ODUM.text, TALKS.text]


def test_a_pin_answers_its_part_of_a_message_that_asks_two_things() -> None:
    asked = f"{PIN.question} And how many boats sank in the storm?"
    texts = [citation.text for citation in ask(asked, pins=(PIN,), strictness=0.9).citations]
    assert texts[:2] == [ODUM.text, TALKS.text]
    assert any("nineteen boats" in text for text in texts[2:])


@pytest.mark.parametrize("text", ["как дела?", "қалайсың?", "how are you?"])
def test_small_talk_is_answered_by_a_pin_alone(text: str) -> None:
    index = index_of("Қаратау қаласында 1 қыркүйекте жаңа мектеп ашылды.", language="kk")
    index.replace(9, revision("Wendt sold his shares to Stein for 4 million crowns.", 9))
    refused = answer(index, text, strictness=0.0)
    assert (refused.status, refused.nearest) == (Status.UNKNOWN, ())
    assert ask(text, pins=(replace(PIN, question=text),)).citations[0].text == ODUM.text


def test_small_talk_is_looked_for_nowhere() -> None:
    looked = list[str]()

    def sense(question: str) -> Sensed:
        looked.append(question)
        nothing = np.full(len(INDEX), np.nan, dtype=np.float32)
        return Sensed(nothing, nothing, lambda rows: nothing[rows])

    assert answer(INDEX, "how are you?", sense=sense).status is Status.UNKNOWN
    assert looked == []
    assert ask("how are you?", pins=(replace(PIN, question="How are you?"),), sense=sense).confidence == 0.99
    assert looked == ["how are you?"]


def test_a_pin_to_another_article_is_passed_over_when_one_is_asked_for() -> None:
    assert ask(PIN.question, pins=(PIN,), article="story-1").confidence != 0.99
    assert ask(PIN.question, pins=(PIN,), article="story-2").confidence == 0.99


def test_a_pin_is_followed_in_its_own_article_though_a_shared_one_has_the_same_slug() -> None:
    index = index_of(STRIKE)
    index.replace(7, revision(STRIKE.replace("reckless", "needless"), 7, slug="story-1"))
    for article_id, word in ((1, "reckless"), (7, "needless")):
        text = f"Deputy minister Karl Odum called the walkout {word}."
        pin = replace(PIN, sentences=(PinnedSentence("story-1", 1, 3, text),))
        [cited] = answer(index, PIN.question, lessons=Lessons(pins=(pin,))).citations
        assert (cited.text, cited.revision_id) == (text, 100 + article_id)


@pytest.mark.parametrize("question", ["Почему же ферри не вышел в море?", "Порт неге жабылды?", "Кто же это был?"])
def test_a_pinned_question_asked_word_for_word_is_answered_by_its_pin_in_every_language(question: str) -> None:
    texts = "Порт закрыли ночью из-за шторма.", "Порт түнде дауылдан жабылды."
    index = index_of(STORM)
    for article_id, (text, language) in enumerate(zip(texts, ("ru", "kk"), strict=True), 7):
        index.replace(article_id, revision(text, article_id, language=language))
    pin = Pin(question, (PinnedSentence("story-7", 1, 1, texts[0]),))
    said = answer(index, question, lessons=Lessons(pins=(pin,)))
    assert (said.status, first_text(said)) == (Status.ANSWERED, texts[0])


def test_what_is_nearest_is_nothing_that_a_pin_cites_and_leaves_out_nothing_that_is_near() -> None:
    pin = Pin("How many boats sank in the storm?", (TALKS, ODUM))
    storm = "A storm sank nineteen boats in the harbour of Orlen on Tuesday, mayor Ana Petri said."
    assert ask(pin.question, pins=(pin,)).nearest[0].text == storm
    both = ask(PIN.question, pins=(PIN,))
    assert {cited.text for cited in both.citations} == {ODUM.text, TALKS.text}
    assert both.nearest
    assert {cited.text for cited in both.nearest}.isdisjoint({ODUM.text, TALKS.text})


FIRE = "The mill fire in Tarn killed 12 horses on Monday. Miller Ida Rask rescued nine cows from the fire in Tarn."
RIVAL = "The mill fire in Tarn killed 17 horses. Miller Ida Rask had bought the mill in 2019."


@pytest.mark.parametrize(("sentence", "differs"), [(1, True), (2, False)], ids=["of the same", "of something else"])
def test_another_source_stands_beside_a_pinned_answer_only_where_it_speaks_of_the_same(
    sentence: int, differs: bool
) -> None:
    index = index_of(FIRE, RIVAL)
    (text,) = [each.text for each in split_sentences(FIRE) if each.number == sentence]
    question = "How many horses did the mill fire in Tarn kill?" if differs else "How many were lost at Rask's?"
    pin = Pin(question, (PinnedSentence("story-1", 1, sentence, text),))
    assert answer(index, question, lessons=Lessons(pins=(pin,))).differ is differs
