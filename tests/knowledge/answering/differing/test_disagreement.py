"""Sources that give different answers to one question."""

from __future__ import annotations

import time

import pytest

from knowledge.answering import answer
from knowledge.answering.asking.question import understand
from knowledge.answering.differing.disagreement import differing
from knowledge.answering.finding import find
from knowledge.limits import MAX_QUESTION
from tests.knowledge.answering.newsroom import index_of

QUESTION = "How many horses did the mill fire in Tarn kill?"
FIRST = "The mill fire in Tarn killed 12 horses on Monday."

TABLE = [
    ("another number differs", "The mill fire in Tarn killed 17 horses.", True),
    ("the same number in another form does not", "In Tarn the mill fire killed some 12 horses.", False),
    ("another event does not", "The mill fire in Lomsk killed 17 horses.", False),
    ("another matter does not", "The mill in Tarn employed 300 weavers before it closed.", False),
    ("a number of another size does not", "The mill fire in Tarn killed many horses in its 900 stalls.", False),
    ("a number in another unit does not", "The mill fire in Tarn killed the horses within 15 minutes.", False),
    ("one that tells the first number too does not", "The mill fire in Tarn killed 17 cows and 12 horses.", False),
]


@pytest.mark.parametrize(("why", "second", "differ"), TABLE, ids=[row[0] for row in TABLE])
def test_only_another_answer_to_the_same_question_differs(why: str, second: str, differ: bool) -> None:
    found = answer(index_of(FIRST, second), QUESTION)
    assert found.differ is differ, why
    assert (len({citation.article for citation in found.citations}) == 2) is differ


CHOICES = [
    (
        "numbers in digits and words",
        "Was it 12 or seventeen horses?",
        "Seventeen horses died in the mill fire in Tarn.",
    ),
    ("days", "Was the mill fire in Tarn on Monday or on Sunday?", "The mill fire in Tarn broke out on Sunday."),
]


@pytest.mark.parametrize(("why", "question", "second"), CHOICES, ids=[row[0] for row in CHOICES])
def test_sources_that_choose_otherwise_differ(why: str, question: str, second: str) -> None:
    found = answer(index_of(FIRST, second), question)
    assert found.differ, why
    assert len({citation.article for citation in found.citations}) == 2


def test_a_source_that_holds_both_choices_chooses_none() -> None:
    second = "The mill fire in Tarn killed 12 horses and 17 cows."
    assert not answer(index_of(FIRST, second), "Were 12 or 17 horses killed in the mill fire in Tarn?").differ


def test_a_number_in_words_does_not_differ_from_its_digits() -> None:
    assert not answer(index_of(FIRST, "In Tarn the mill fire killed twelve horses."), QUESTION).differ


def test_another_source_may_say_it_in_other_words() -> None:
    """It need not hold as much of the question as the best."""
    found = answer(index_of(FIRST, "Seventeen horses died in Tarn when the mill burned down."), QUESTION)
    assert found.differ


def test_the_longest_word_is_soon_known_to_leave_no_choice() -> None:
    """What is looked for in a text holds every thread up."""
    index = index_of(FIRST)
    finding = find(index, understand(f"Was the mill in Tarn {'o' * (MAX_QUESTION - 30)}?"))
    begun = time.process_time()
    assert not list(differing(index, finding))
    assert time.process_time() - begun < 0.02


def test_a_day_of_another_month_is_another_day() -> None:
    first, second = "The mill fire in Tarn broke out on 5 May.", "The mill fire in Tarn broke out on 5 June."
    assert answer(index_of(first, second), "When did the mill fire in Tarn break out?").differ


SPEED = "The night train to Lomsk was doing 134 kilometres an hour when it left the rails in Tarn."

IN_OTHER_WORDS = [
    ("what both say beside the question", "The train was doing 96 kilometres an hour in Tarn, its driver says.", True),
    ("nothing beside it", "A train costs the town of Tarn 96 crowns an hour.", False),
]


@pytest.mark.parametrize(("why", "second", "differ"), IN_OTHER_WORDS, ids=[row[0] for row in IN_OTHER_WORDS])
def test_what_two_accounts_share_tells_that_they_are_of_one_thing(why: str, second: str, differ: bool) -> None:
    found = answer(index_of(SPEED, second), "How fast was the train going?")
    assert found.differ is differ, why


def test_a_sentence_without_a_number_is_no_twin_of_one_with() -> None:
    second = (
        "The train was going to Tarn, says a guard. It was doing 96 kilometres an hour when it left the rails in Tarn."
    )
    assert answer(index_of(SPEED, second), "How fast was the train to Tarn going in kilometres an hour?").differ


YES_NO = [
    ("one denies", "Was the bridge of Tarn repaired?",
     "The bridge of Tarn was repaired in May.", "The bridge of Tarn was not repaired in May, masons say.", True),
    ("both deny", "Was the bridge of Tarn repaired?",
     "The bridge of Tarn was not repaired in May.", "The bridge of Tarn was never repaired, masons say.", False),
    ("neither denies", "Was the bridge of Tarn repaired?",
     "The bridge of Tarn was repaired in May.", "The bridge of Tarn was repaired with oak, masons say.", False),
    ("one denies another thing", "Was a weaver of Tarn killed in the mill fire?",
     "No weaver of Tarn was killed in the mill fire.", "Two dogs of Tarn were killed in the mill fire.", False),
    ("the thing is missed", "Did the ferry of Tarn pass its inspection in May?",
     "The ferry of Tarn passed its inspection in May.", "The ferry of Tarn missed its inspection in May.", True),
    ("both missed it", "Did the ferry of Tarn pass its inspection in May?",
     "The ferry of Tarn missed its inspection in May.", "In May the ferry of Tarn missed its inspection.", False),
    ("nothing of it", "Did the council of Tarn pay the pirates a ransom?",
     "On Monday the council of Tarn paid no ransom to the pirates.",
     "On Monday the council of Tarn paid the pirates 40 cows.", True),
    ("both nothing of it", "Did the council of Tarn pay the pirates a ransom?",
     "The council of Tarn paid no ransom to the pirates.", "No ransom was paid by the council of Tarn.", False),
    ("words that exclude each other", "Could people in Tarn use the school gates?",
     "The school gates in Tarn opened at noon.", "The school gates in Tarn stayed shut, people say.", True),
    ("of different things", "Could people in Tarn use the school gates?",
     "The school gates in Tarn opened at noon.", "In Tarn people use the school gates, but the bakery is shut.", False),
]  # fmt: skip


@pytest.mark.parametrize(("why", "question", "first", "second", "differ"), YES_NO, ids=[row[0] for row in YES_NO])
def test_sources_that_contradict_each_other_differ(
    why: str, question: str, first: str, second: str, differ: bool
) -> None:
    for bodies in ((first, second), (second, first)):
        found = answer(index_of(*bodies), question)
        assert found.differ is differ, why
        assert (len({citation.article for citation in found.citations}) == 2) is differ


def test_where_yes_or_no_is_asked_a_likelier_row_that_says_neither_hides_none() -> None:
    first = "On the isle of Pellan all polling stations stayed shut, says the priest."
    neither = "The polling stations on the isle of Pellan are to stay white, says the priest."
    second = f"{neither} All polling stations on the isle of Pellan opened, whatever the priest says."
    found = answer(index_of(first, second), "Did the polling stations on Pellan stay shut?")
    assert found.differ
    assert any("opened" in citation.text for citation in found.citations)


def test_another_name_for_the_same_deed_differs() -> None:
    first = "The mill in Tarn was built by Masha Rehm. It ground wheat from Lomsk."
    other, same = (
        f"{name} built the mill in Tarn. Now bakers from Lomsk own it." for name in ("Otto Falk", "Masha Rehm")
    )
    assert answer(index_of(first, other), "Who built the mill in Tarn?").differ
    assert not answer(index_of(first, same), "Who built the mill in Tarn?").differ


def test_a_day_does_not_differ_from_a_year() -> None:
    first, second = "The mill in Tarn was built in 1887.", "The mill in Tarn was built up again on Friday."
    assert not answer(index_of(first, second), "When was the mill in Tarn built?").differ


def test_what_the_other_article_tells_best_need_not_be_its_twin() -> None:
    """Of its rows that is taken that has most in common with the first source's answer."""
    first = "About 70 soldiers seized the radio station in Tarn before dawn on Tuesday, and loyal troops retook it."
    second = "The soldiers lost seven men. Some 110 soldiers held the radio station in Tarn from Tuesday's dawn."
    found = answer(index_of(first, second), "How many soldiers took part in it?")
    assert found.differ
    assert any("110" in citation.text for citation in found.citations)


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


def test_sources_that_agree_do_not_differ() -> None:
    index = index_of("The fire killed 12 horses, the owner said.", "The fire killed 12 horses, an officer said.")
    assert not answer(index, "How many horses did the fire kill?").differ
