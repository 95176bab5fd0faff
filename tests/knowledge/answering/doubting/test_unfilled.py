"""A sentence that has the words of a question and leaves open what it asks for does not answer it."""

from __future__ import annotations

import time

import pytest

from knowledge.answering.asking.question import understand
from knowledge.answering.doubting.causes import tells_cause
from knowledge.answering.doubting.shares import part_asked
from knowledge.answering.doubting.unfilled import UNFILLED, is_unfilled
from knowledge.answering.finding import find
from knowledge.answering.matching.terms import match_terms
from knowledge.text.tokens import sentence_tokens, stemmer, tokens
from tests.knowledge.answering.newsroom import index_of

OPEN = [
    ("a cause is asked", "Why did the firm Marn go bankrupt?", "Velt took over after the firm Marn went bankrupt."),
    ("none is named", "Why was the bridge closed?", "The bridge was closed on Monday, the mayor said."),
    ("only a time", "Why was the bridge closed?", "The bridge has been closed since Monday."),
    ("the whole", "How many of the injured were children?", "The fire left 41 injured people in three hospitals."),
    ("no part", "How many women were among the 640 soldiers?", "The camp holds 640 soldiers and 38 lorries."),
    ("not which", "Which nations sent troops?", "Troops came from various nations of the alliance."),
    ("Russian", "Почему упал вертолёт?", "Его отозвали из-за раны при падении вертолёта."),
    ("Russian: not which", "В каком городе прошли учения?", "Учения прошли в некотором городе."),
    ("Russian: not which of many", "Какие страны послали войска?", "Войска послали многие страны."),
    ("Kazakh: the whole", "Жаралылардың қаншасы бала?", "Өртте 41 жаралы адам ауруханаға түсті."),
    ("the part in other words of the whole", "How many of the dead were killed by fire?", "The storm left nine dead."),
    ("any one of the sort", "Which museum got the harp?", "The harp went to a museum."),
    ("of a list", "Which harbours were guarded?", "The fleet guarded depots, harbours and two lighthouses."),
    ("of a kind", "Which school does Floris attend?", "Floris called the police from school."),
    ("behind a lead", "Ok so who switched the siren off?", "The siren had been switched off on Friday."),
    ("done by nobody", "Who switched the siren off?", "The siren had been switched off on Friday."),
    ("counts others", "How many schools have lockers?", "Schools that have lockers will get 40 talers a pupil."),
    ("no length", "How long was the station off the air?", "The station went off the air at 11:20."),
    (
        "another says it",
        "What did Norland say about the pact?",
        "Velmora's envoy said that the pact with Norland holds.",
    ),
    (
        "nobody responds",
        "Did Norland respond to the plea?",
        "Mayor Odum clarified that the plea was not made to Norland.",
    ),
]
FILLED = [
    ("a cause", "Why was the bridge closed?", "The bridge was closed because a pillar had cracked."),
    ("ahead", "Why was the bridge closed?", "A cracked pillar led to the bridge being closed."),
    ("a purpose", "Why did the town close the bridge?", "The town closed the bridge to save money."),
    ("the part", "How many of the injured were children?", "The fire left 41 injured, 12 of them children."),
    ("of the whole", "How many of the 40 tents were torn?", "Nine of the 40 tents that had come by sea were torn."),
    ("of a list", "How many of the waiting ships were tankers?", "Nine ferries and four tankers were waiting."),
    ("Kazakh: the part", "Жаралылардың қаншасы бала?", "Өртте 41 адам жараланды, оның 12-сі бала."),
    ("names", "Which nations sent troops?", "Troops came from various nations, among them Norland and Velmora."),
    ("the one is named", "Which mediator led the talks?", "A mediator, the judge Oswin Pell, led the talks."),
    ("the one is numbered", "Which lane did it land in?", "The swan landed in lane four."),
    ("of somewhere", "Which harbours were guarded?", "The fleet guarded depots, harbours in the north and wells."),
    ("a verb, no sort", "What curbed the unrest?", "The force was good in curbing the unrest."),
    ("a day", "Which day did it sink?", "It sank on Tuesday, one day earlier than the barge."),
    ("what a name is", "Which company built the dam?", "Volta Ltd, a company, built the dam."),
    ("done by somebody", "Who switched the siren off?", "The siren had been switched off by a plumber."),
    ("done actively", "Who switched the siren off?", "A plumber switched the siren off."),
    ("counts them", "How many schools have lockers?", "Lockers stand in 40 village schools."),
    ("counts them before", "How many schools have lockers?", "Of the schools 40 have lockers."),
    ("counts them with what they are like", "How many boats sank?", "Two small wooden fishing boats sank."),
    ("a number alone", "How many schools have lockers?", "Asked for schools with lockers, she counted 40 of all."),
    ("a short unit", "How long is the bridge?", "The bridge is 300 m long."),
    ("a length", "How long was the station off the air?", "The station was off the air for nine hours."),
    ("till then", "How long will he stay?", "He will stay until March."),
    ("the same says it", "What did Norland say about the pact?", "Norland's envoy said that the pact holds."),
    ("he says it", "What did Odum say about the pact?", "He said that the pact holds."),
    ("both say something", "What did Salt say?", "According to Ina Baugrat, it was late, but Salt said no."),
    ("whoever has the office", "What did Ana Petri say about the pact?", "The mayor said that the pact holds."),
    ("an office of somewhere", "What did the mayor of Orlen say?", "Mayor Ana Petri said the storm was over."),
    ("a title", "What did Karl Odum say?", "The President said that the pact holds."),
    ("no such question", "Was the bridge closed?", "The bridge was closed on Monday, the mayor said."),
    ("Kazakh", "Көпір неге жабылды?", "Көпір жөндеу салдарынан жабылды."),
    ("Kazakh suffix", "Өзен неге тасыды?", "Жаңбыр қатты жауғандықтан өзен тасыды."),
    ("Kazakh dash", "Өрт неге шықты?", "Өрттің себебі – қысқа тұйықталу."),
    ("Russian noun", "Почему начался пожар?", "Причиной пожара стало короткое замыкание."),
    ("its cause", "Why was the train delayed?", "The reason for the delay was a strike."),
    ("an aside", "Why was the bridge closed?", "The bridge was closed because, he said, a pillar had cracked."),
    ("a suspicion", "Why was the mayor arrested?", "The mayor was arrested on suspicion of fraud."),
]


@pytest.mark.parametrize(("question", "text"), [row[1:] for row in OPEN], ids=[row[0] for row in OPEN])
def test_a_place_that_stays_open_is_seen(question: str, text: str) -> None:
    assert is_open(question, text)


@pytest.mark.parametrize(("question", "text"), [row[1:] for row in FILLED], ids=[row[0] for row in FILLED])
def test_a_place_that_is_filled_is_seen(question: str, text: str) -> None:
    assert not is_open(question, text)


def test_of_causes_in_other_languages_nothing_is_known() -> None:
    index = index_of("Die Brücke wurde gesperrt, weil ein Pfeiler gerissen war.", language="de")
    asked = understand("Why was the Brücke gesperrt?", index.vocabularies)
    assert not is_unfilled(asked, match_terms(index, asked), index.place(0))


def is_open(question: str, text: str) -> bool:
    language = "en" if text.isascii() else "kk" if "ө" in text else "ru"
    index = index_of(text, language=language)
    asked = understand(question, index.vocabularies)
    return is_unfilled(asked, match_terms(index, asked), index.place(0))


def test_what_stays_open_takes_most_of_the_confidence() -> None:
    found = find(index_of("The bridge was closed on Monday."), understand("Why was the bridge closed?"))
    filled = find(index_of("The bridge was closed on Monday."), understand("When was the bridge closed?"))
    assert found.confidence <= UNFILLED < filled.confidence


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("How many of the dead were children?", " children?"),
        ("how many of those who fell ill are still in hospital", " still in hospital"),
        ("How many of the runners came from Orlen?", "came from Orlen?"),
        ("How many women were among the soldiers?", "women"),
        ("How many children died?", None),
        ("How many of the treated runners went home?", "went home?"),
        ("Сколько детей было среди раненых?", "детей"),
        ("Қаза тапқандардың нешеуі бала болды?", "бала болды"),
        ("Жаралылар арасында қанша бала бар?", "бала"),
        ("Қанша бала жараланды?", None),
        ("Теңгенің қаншасы үнемделді?", None),
    ],
)
def test_the_part_that_is_to_be_counted_is_found(question: str, part: str | None) -> None:
    assert part_asked(question) == part


@pytest.mark.parametrize(
    ("text", "asked", "tells"),
    [
        ("It sank because it was old.", "sank", True),
        ("He left because it sank.", "sank", False),
        ("Age caused it to sink.", "sink", True),
        ("It sank.", "sank", False),
        ("It sank because.", "sank", False),
    ],
)
def test_a_cause_stands_beside_what_it_causes(text: str, asked: str, tells: bool) -> None:
    words, stem = sentence_tokens(text), stemmer("en")
    places = {at for at, word in enumerate(words) if stem(word.form) == stem(asked)}
    assert tells_cause(text, words, places) is tells


@pytest.mark.parametrize("word", ["after", "led to", "since, ", "cause of", "attributed", "салдарынан"])
def test_a_text_full_of_causes_is_looked_through_in_its_length(word: str) -> None:
    text = f"The bridge fell {f'{word} ' * 5_000}"
    words = tokens(text)
    begun = time.process_time()
    tells_cause(text, words, range(len(words)))
    assert time.process_time() - begun < 1
