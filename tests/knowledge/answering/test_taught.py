"""What editors taught is used at once: an alias reads as what it stands for, a pin answers with its sentences."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest

from knowledge.answering import answer, explain
from knowledge.answering.aliases import MOST_READINGS, readings
from knowledge.answering.asked import parts_of
from knowledge.answering.finding import Finding, find
from knowledge.answering.further import further
from knowledge.answering.question import Question, understand
from knowledge.answering.sense import Sensed
from knowledge.answering.taught import find_taught
from knowledge.lessons import MAX_LESSONS, Alias, Lessons, Pin, PinnedSentence
from knowledge.model import Answer, Status, Turn
from knowledge.text import split_sentences
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, first_text, index_of, revision

INDEX = index_of(STORM, STRIKE, FERRY)
GUARD = Alias("the sea guard", ("NCS", "Norland Coast Service"))
ODUM = PinnedSentence("story-2", 1, 3, "Deputy minister Karl Odum called the walkout reckless.")
TALKS = PinnedSentence("story-2", 1, 4, "Talks resume on Thursday in the old customs house.")
PIN = Pin("What does the government think of the bakers?", (ODUM, TALKS))


def ask(question: str, *aliases: Alias, pins: tuple[Pin, ...] = (), **options: object) -> Answer:
    """The answer of an engine that was taught so."""
    return answer(INDEX, question, lessons=Lessons(aliases, pins), **options)  # type: ignore[arg-type]


def read(question: str, *aliases: Alias) -> list[str]:
    """The texts of the readings."""
    return [reading.text for reading in readings(understand(question), aliases)]


def test_an_alias_reads_as_each_other_phrase_for_the_same() -> None:
    assert read("Whom did the sea guard rescue?", GUARD) == [
        "Whom did the sea guard rescue?",
        "Whom did the NCS rescue?",
        "Whom did the Norland Coast Service rescue?",
    ]
    assert read("Whom did the NCS rescue?", GUARD)[1:] == [
        "Whom did the sea guard rescue?",
        "Whom did the Norland Coast Service rescue?",
    ]


def test_a_question_without_the_phrase_has_one_reading() -> None:
    assert read("Who guards the sea?", GUARD) == ["Who guards the sea?"]
    assert read("Whom did the NCS and the sea guard rescue?", Alias("the sea guard", ("NCS",))) == [
        "Whom did the NCS and the sea guard rescue?"
    ]


BANK = Alias("Bank of England", ("BoE", "the lady of the square"))


@pytest.mark.parametrize("name", ["Bank of England", "BoE", "lady of the square"])
def test_a_phrase_with_function_words_in_it_is_read(name: str) -> None:
    others = {"Bank of England", "BoE", "lady of the square"} - {name}
    asked, *others_read = read(f"What did the {name} say of the harbour?", BANK)
    assert asked == f"What did the {name} say of the harbour?"
    assert set(others_read) == {f"What did the {other} say of the harbour?" for other in others}


def test_the_words_of_a_phrase_must_stand_side_by_side() -> None:
    assert len(read("Which bank of the river left England?", BANK)) == 1
    assert len(read("What did the bank in England say?", BANK)) == 1


def test_a_follow_up_inherits_a_phrase_with_function_words_in_it() -> None:
    asked = parts_of("and when?", [Turn("Who robbed the Bank of England?")], ("en",))[0].completed
    _, reading, *_ = readings(asked, [BANK])
    assert {term.typed for term in reading.content} == {"robbed", "BoE"}


def test_two_aliases_in_one_question_are_both_read() -> None:
    guard, boats = Alias("sea guard", ("NCS",)), Alias("tubs", ("boats",))
    assert "How many boats did the NCS find?" in read("How many tubs did the sea guard find?", guard, boats)


def test_many_aliases_make_no_more_readings_than_are_worth_their_time() -> None:
    alias = Alias("the sea guard", tuple(f"guard {letter}" for letter in "abcdefgh"))
    assert len(read("Whom did the sea guard rescue?", alias)) == MOST_READINGS


def test_as_many_aliases_as_are_allowed_do_not_slow_a_question_down() -> None:
    aliases = [Alias(f"boat no{n}", (f"vessel{n}", f"old tub{n}")) for n in range(MAX_LESSONS)]
    read("Whom did the sea guard rescue?", *aliases)  # each alias is taken apart once
    begun = time.process_time()
    read("What did the sea guard find?", *aliases)
    assert time.process_time() - begun < 0.1  # taking them apart at each question takes 1.5 s and more


def test_an_alias_finds_what_its_own_words_do_not() -> None:
    untaught, taught = (
        ask("How many did the wardens rescue?"),
        ask("How many did the wardens rescue?", Alias("wardens", ("NCS",))),
    )
    assert "43 sailors" in first_text(taught)
    assert taught.confidence > untaught.confidence
    assert taught.understood == "How many did the NCS rescue?"
    assert untaught.understood is None


@pytest.mark.parametrize(("meant", "told"), [(0.75, "Owls"), (0.7, "birds")])
def test_an_alias_is_believed_though_a_kindred_word_is_a_little_surer(meant: float, told: str) -> None:
    index = index_of("The Owls beat the Herons in Ostwick on Sunday, and the Larks lost.")

    def look(question: Question) -> Finding:
        return replace(find(index, question), confidence=0.8 if "birds" in question.text else meant)

    asked = understand("Whom did the birds beat?", index.vocabularies)
    taught = find_taught(index, asked, Lessons((Alias("the birds", ("Owls",)),)), look)
    assert told in taught.question.text


def test_a_follow_up_inherits_an_alias_as_what_it_stands_for() -> None:
    before = Turn("Whom did the wardens rescue?")
    asked = answer(INDEX, "and how many were they?", turns=[before], lessons=Lessons((Alias("wardens", ("NCS",)),)))
    assert "43 sailors" in first_text(asked)


def test_an_inherited_word_that_an_alias_exchanges_is_not_asked_anew() -> None:
    before = Turn("Whom did the wardens rescue?", ((101, 3),))
    asked = parts_of("and how many were they?", [before], ("en",))[0].completed
    _, reading = readings(asked, [Alias("wardens", ("NCS",))])
    assert {term.typed: term.is_inherited for term in reading.content} == {"rescue": True, "NCS": True}
    assert reading.cited == before.cited


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


def test_a_pin_holds_for_what_an_alias_stands_for() -> None:
    given = ask("What does the cabinet think of the bakers?", Alias("the cabinet", ("the government",)), pins=(PIN,))
    assert given.citations[0].text == ODUM.text


def test_a_pin_to_another_article_is_passed_over_when_one_is_asked_for() -> None:
    assert ask(PIN.question, pins=(PIN,), article="story-1").confidence != 0.99
    assert ask(PIN.question, pins=(PIN,), article="story-2").confidence == 0.99


def test_why_and_more_see_what_the_answer_saw() -> None:
    lessons = Lessons((Alias("wardens", ("NCS",)),), (PIN,))
    question = "How many did the wardens rescue?"
    said = answer(INDEX, question, lessons=lessons)
    [reasons] = explain(INDEX, question, strictness=0.2, lessons=lessons)
    assert reasons.candidates[0].citation.text == first_text(said)
    assert (reasons.confidence, reasons.read) == (said.confidence, said.understood)
    assert further(INDEX, question, lessons=lessons)[0].text == first_text(said)

    [reasons] = explain(INDEX, PIN.question, strictness=0.2, lessons=lessons)
    assert (reasons.pinned, reasons.confidence, reasons.read) == (2, 0.99, None)
    assert [each.citation.text for each in reasons.candidates[:2]] == [ODUM.text, TALKS.text]
    texts = [citation.text for citation in further(INDEX, PIN.question, lessons=lessons)]
    assert texts[:2] == [ODUM.text, TALKS.text]
    assert len(texts) == len(set(texts)) > 2


def test_a_pin_is_followed_in_its_own_article_though_a_shared_one_has_the_same_slug() -> None:
    index = index_of(STRIKE)
    index.replace(7, revision(STRIKE.replace("reckless", "needless"), 7, slug="story-1"))
    for article_id, word in ((1, "reckless"), (7, "needless")):
        text = f"Deputy minister Karl Odum called the walkout {word}."
        pin = replace(PIN, sentences=(PinnedSentence("story-1", 1, 3, text),))
        [cited] = answer(index, PIN.question, lessons=Lessons(pins=(pin,))).citations
        assert (cited.text, cited.revision_id) == (text, 100 + article_id)


def test_an_alias_does_not_replace_what_an_article_calls_by_the_asked_word() -> None:
    index = index_of("Wardens of the ridge rescued nine hikers by night.", STORM)
    lessons = Lessons((Alias("wardens", ("Norland Coast Service",)),))
    assert "nine hikers" in first_text(answer(index, "How many hikers did the wardens rescue?", lessons=lessons))


def test_lessons_on_other_matters_change_no_answer() -> None:
    other = replace(PIN, question="Who baked the bread?")
    for question in ("How many boats sank in the storm?", "Who called the walkout reckless?", "Who baked the cake?"):
        taught, untaught = ask(question, GUARD, pins=(other,)), ask(question)
        assert replace(taught, ms=0) == replace(untaught, ms=0)


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
