"""What stands before a question is not what is asked."""

from __future__ import annotations

import pytest

from knowledge.answering import answer
from knowledge.answering.asking.follow_ups import leans_on_before
from knowledge.answering.asking.frames import is_clause_in_front, without_frame
from knowledge.answering.asking.question import understand
from knowledge.answering.kinds.wanted import Wanted
from knowledge.model import Turn
from tests.knowledge.answering.newsroom import STORM, index_of

FRAMED = [
    ("Do you know when the wall was built?", "when the wall was built?"),
    ("Can you tell me who sank the boats?", "who sank the boats?"),
    ("Sorry, could you please tell us how many boats sank?", "how many boats sank?"),
    ("Does anyone here know why the boats sank?", "why the boats sank?"),
    ("any idea how many boats sank", "how many boats sank"),
    ("Is it known who sank the boats?", "who sank the boats?"),
    ("I'd like to know in what town it was", "in what town it was"),
    ("In Orlen, do you know when it rained?", "In Orlen, when it rained?"),
    ("And can you tell me why?", "And why?"),
    ("Could you tell me the name of the mayor?", "the name of the mayor?"),
    ("Не знаете, когда построили стену?", "когда построили стену?"),
    ("А вы не подскажете, в каком городе это было?", "А в каком городе это было?"),
    ("Подскажите, пожалуйста, где утонули лодки?", "где утонули лодки?"),
    ("Кто-нибудь знает, сколько лодок утонуло?", "сколько лодок утонуло?"),
    ("Известно ли, почему утонули лодки?", "почему утонули лодки?"),
    ("Көпір қашан салынғанын білесіз бе?", "Көпір қашан салынғанын?"),
    ("Айтыңызшы, көпірді кім салды?", "көпірді кім салды?"),
    ("What does the article say about the harbour?", "the harbour"),
    ("so what does it say about Ana Petri", "Ana Petri"),
    ("What is known about the storm?", "the storm"),
    ("What do we know about when it sank?", "when it sank?"),
    ("Is there anything about bridges?", "bridges"),
    ("Does the article say who sank the boats?", "who sank the boats?"),
    ("According to the article, who sank the boats?", "who sank the boats?"),
    ("Who is named in this article?", "Who is named?"),
    ("Кто в этой статье назван виновником?", "Кто назван виновником?"),
    ("Мақалаға сәйкес, кім көпірді жапты?", "кім көпірді жапты?"),
    ("Көпірді осы мақала бойынша кім жапты?", "Көпірді кім жапты?"),
    ("Что в статье говорится о мосте?", "мосте"),
    ("что известно об Ане Петри", "Ане Петри"),
    ("Көпір туралы мақалада не айтылған?", "Көпір"),
    ("Tell me what the article says about the harbour", "the harbour"),
    ("Что известно о том, кто поджёг склад?", "кто поджёг склад?"),
]


@pytest.mark.parametrize(("text", "asked"), FRAMED, ids=[text for text, _ in FRAMED])
def test_a_polite_frame_is_taken_off(text: str, asked: str) -> None:
    assert without_frame(text) == asked
    assert understand(text, ["en", "ru", "kk"]).text == asked


@pytest.mark.parametrize(
    "text",
    [
        "Did they say when it sank?",
        "Did the mayor know who sank the boats?",
        "Can you tell me if the bridge is closed?",
        "Do you know?",
        "How do you know who sank the boats?",
        "Что знает мэр?",
        "What did the mayor say about the storm?",
        "Does the mayor say when it ends?",
        "in this article",
        "What was said on Tuesday?",
        "What is written on the wall?",
        "Is there anything on the table?",
        "What does the UN report say about famine?",
        "Who is named in the text of the treaty?",
        "Что говорит о мосте мэр?",
        "Что сказано в статье 12 закона?",
        "Әкім көпір туралы не айтты?",
        "Көпір салынғаны белгілі ме?",
    ],
)
def test_what_is_no_frame_stays(text: str) -> None:
    assert without_frame(text) == text


def test_whoever_is_asked_is_not_what_is_asked_about() -> None:
    assert leans_on_before(understand("can you tell me why?"))
    assert leans_on_before(understand("could you tell me more?"))
    assert not leans_on_before(understand("are you hungry?"))


KINDS = [
    (Wanted.TIME, "Do you know when the wall was built?"),
    (Wanted.YES_NO, "Can you tell me if the bridge is closed?"),
    (Wanted.YES_NO, "Well, did it sink?"),
    (Wanted.YES_NO, "ok is the bridge closed"),
    (Wanted.YES_NO, "also, did the boats sink?"),
    (Wanted.YES_NO, "In Orlen, are the bridges closed?"),
    (Wanted.YES_NO, "Well, in Orlen, are the bridges closed?"),
    (Wanted.YES_NO, "When the storm hit, did the boats sink?"),
    (Wanted.YES_NO, "The mayor, has she resigned?"),
    (Wanted.NUMBER, "When the storm hit, how many boats sank?"),
    (Wanted.PERSON, "If schools were shut, who asked for it?"),
    (Wanted.NUMBER, "Когда шторм ударил, сколько лодок утонуло?"),
    (Wanted.THING, "What did Petri, is that the mayor, say?"),
    (Wanted.TIME, "When did it sink, is that known?"),
    (Wanted.PERSON, "Кто был мэром, когда утонули лодки?"),
    (Wanted.THING, "на какие деньги построили стену?"),
]


@pytest.mark.parametrize(("wanted", "text"), KINDS, ids=[text for _, text in KINDS])
def test_what_leads_to_a_question_does_not_tell_its_kind(wanted: Wanted, text: str) -> None:
    assert understand(text, ["en", "ru"]).wanted is wanted


@pytest.mark.parametrize(
    ("piece", "leads"),
    [
        ("When the storm hit", True),
        ("where schools were shut", True),
        ("If schools were shut", True),
        ("Of the three men who drowned", True),
        ("After what had happened", True),
        ("Когда шторм ударил", True),
        ("Если закроют школы", True),
        ("После того, что произошло", True),
        ("When did it sink", False),
        ("Where is it", False),
        ("When exactly did it sink", False),
        ("Of what was he accused", False),
        ("Since when has it been closed", False),
        ("Когда затонул паром", False),
        ("До какого числа закрыт мост", False),
        ("What happened", False),
    ],
)
def test_a_clause_in_front_is_told_from_a_question(piece: str, leads: bool) -> None:
    assert is_clause_in_front(piece) is leads


def test_a_topic_is_no_ellipsis_of_the_question_before() -> None:
    index = index_of(STORM)
    found = answer(index, "What does the article say about Ana Petri?", turns=[Turn("How many sailors were rescued?")])
    assert found.understood is None
    assert found.carried is None
