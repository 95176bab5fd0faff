"""What is only alleged, meant, possible, nearly so or still to come is not told as done."""

from __future__ import annotations

import pytest

from knowledge.claims import check
from knowledge.claims.reading.modality import Standing, standing_of
from knowledge.claims.reading.unfinished import is_unfinished
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import index_of

NOT_DONE = [
    # alleged
    ("Dost killed the baker.", "Dost was charged with killing the baker."),
    ("Dost stole the painting.", "Dost is accused of stealing the painting."),
    ("Dost stole the painting.", "Dost was arrested on suspicion of stealing the painting."),
    ("Dost stole the painting.", "Dost is alleged to have stolen the painting."),
    ("Dost stole the painting.", "Dost allegedly stole the painting."),
    ("Dost stole the painting.", "Police suspect that Dost stole the painting."),
    ("Dost stole the painting.", "Dost was acquitted of stealing the painting."),
    ("Dost committed fraud.", "Dost faces charges of fraud."),
    ("Orlen invented the pump.", "Orlen claims to have invented the pump."),
    ("The mill burned.", "It is false that the mill burned."),
    ("Дост украл картину.", "Доста обвиняют в том, что он украл картину."),
    ("Дост украл картину.", "Дост якобы украл картину."),
    # meant
    ("Orlen built a bridge.", "Orlen planned to build a bridge."),
    ("Orlen bought the mill.", "Orlen agreed to buy the mill."),
    ("Orlen bought the mill.", "Orlen is in talks to buy the mill."),
    ("Orlen paid 300 pounds.", "Orlen was ordered to pay 300 pounds."),
    ("Mavrin succeeded Teel as mayor.", "Mavrin is a candidate to succeed Teel as mayor."),
    ("Mavrin lied about the money.", "Mavrin asked his wife to lie about the money."),
    # to come
    ("The festival took place in Orlen.", "The festival will take place in Orlen."),
    ("Школу построили в 2026 году.", "Школу построят в 2026 году."),
    ("Театр открылся в мае.", "Театр откроется в мае."),
    # nearly so
    ("The factory closed.", "The factory nearly closed."),
    ("All houses burned.", "Almost all houses burned."),
    ("The firm went bankrupt.", "The firm all but went bankrupt."),
    ("The plane crashed.", "The plane came close to crashing."),
    ("Все дома сгорели.", "Почти все дома сгорели."),
    # less sure
    ("The council will ban cars from the centre.", "The council could ban cars from the centre."),
    ("Mavrin never played again.", "Mavrin might not play again."),
    ("The concert will be cancelled.", "If it rains, the concert will be cancelled."),
    ("The fare will rise.", "The fare will rise if the council agrees."),
    ("The firm is expected to close the plant.", "The firm may close the plant."),
]


@pytest.mark.parametrize(("claim", "told"), NOT_DONE)
def test_what_is_told_as_less_bears_nothing_out(claim: str, told: str) -> None:
    language = "ru" if "о" in told else "en"
    assert check(index_of(told, language=language), claim).verdict is Verdict.NOT_FOUND


DONE = [
    ("Dost was charged with killing the baker.", "Dost was charged with killing the baker."),
    ("Dost killed the baker.", "Dost was convicted of killing the baker."),
    ("The man was released on Friday.", "The man suspected of theft was released on Friday."),
    ("The man fled to Orlen.", "The man accused of killing the baker fled to Orlen."),
    ("Orlen bought the mill.", "Orlen managed to buy the mill."),
    ("Orlen bought the mill.", "Orlen went on to buy the mill."),
    ("Mavrin stayed with the crew.", "Mavrin chose to stay with the crew."),
    ("Teela crossed the lake.", "Teela was the first woman to cross the lake."),
    ("Teela built a school in Orlen.", "Teela helped to build a school in Orlen."),
    ("The firm closed the plant.", "The firm was forced to close the plant."),
    ("Almost all houses burned.", "Nearly all houses burned."),
    ("The mill burned down.", "It was almost midnight when the mill burned down."),
    ("The concert may be cancelled.", "If it rains, the concert will be cancelled."),
    ("The firm could close the plant.", "The firm may close the plant."),
    ("The firm plans to close the plant.", "The firm will close the plant."),
    ("The council will decide in May.", "The council will decide in May if the fare rises."),
    ("Школу построят в 2026 году.", "Школу построят в 2026 году."),
    ("Школу построили в Орлене.", "Школу удалось построить в Орлене."),
    ("Минздрав сообщил о вспышке кори.", "Минздрав сообщает о вспышке кори."),
    ("Дост сбежал из тюрьмы.", "Обвиняемый в краже Дост сбежал из тюрьмы."),
]


@pytest.mark.parametrize(("claim", "told"), DONE)
def test_what_is_told_as_surely_bears_it_out(claim: str, told: str) -> None:
    language = "ru" if "о" in told else "en"
    assert check(index_of(told, language=language), claim).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("If it rains, the concert will be cancelled.", Standing.POSSIBLE),
        ("The firm agreed to close the plant.", Standing.WANTED),
        ("The firm planned to close the plant.", Standing.WANTED),
        ("The firm will close the plant.", Standing.COMING),
        ("The firm closed the plant.", Standing.DONE),
    ],
)
def test_a_text_stands_as_its_least_sure_word(text: str, standing: Standing) -> None:
    assert standing_of(text) is standing


@pytest.mark.parametrize(
    ("told", "claimed", "is_open"),
    [
        ("салынады", "салынды", True),
        ("салынды", "салынды", False),
        ("шығады", "шықты", True),
        ("қарайды", "қарады", True),
        ("қарады", "қарады", False),
    ],
)
def test_a_kazakh_future_leaves_open_what_its_past_says(told: str, claimed: str, *, is_open: bool) -> None:
    assert is_unfinished(told, 0, claimed, "kk") is is_open
