"""Numbers that name a thing, and those beside the same words that count."""

from __future__ import annotations

import pytest

from knowledge.claims.values.quantities import Unit
from tests.knowledge.claims.quantified import quantities

COUNTED = [
    ("ru", "В доме 20 человек погибли."),
    ("ru", "В доме 20 погибли."),
    ("ru", "В доме 20 окон."),
    ("ru", "В поезде 20 пассажиров."),
    ("ru", "В поезде 20 новых вагонов."),
    ("ru", "В школе 20 детей пострадали."),
    ("ru", "В квартире 20 человек."),
    ("ru", "На трассе 20 автомобилей."),
    ("kk", "Екі бап 20 адам туралы."),
    ("en", "Under the law 20 people were held."),
    ("en", "Under the law 20 bridges were closed."),
    ("en", "At the terminal 20 people waited."),
    ("en", "At the terminal 20 buses waited."),
    ("en", "Along the highway 20 were hurt."),
    ("en", "In class 20 pupils fell ill."),
    ("en", "In line 20 other people waited."),
    ("en", "He said no. 20 people died in the fire."),
    ("en", "He said no. 20 bridges fell."),
    ("en", "They asked him. No. 20 people died."),
    ("en", "They asked him. No. 20 were hurt."),
    ("en", "She voted no 20 times."),
]

LABELLED = [
    ("ru", "В доме № 20 человек погиб."),
    ("ru", "Пожар в доме 20 по улице Мира."),
    ("ru", "Пожар в доме 20."),
    ("ru", "В школе 20 прошёл концерт."),
    ("ru", "Жители дома 20 вышли во двор."),
    ("ru", "Поезд 20 опоздал."),
    ("ru", "По статье 20 закона."),
    ("en", "The law No. 20 was signed."),
    ("en", "They met. No. 20 was signed by all."),
    ("en", "The coal came from the No. 20 pit."),
    ("en", "See no. 20 for more."),
    ("en", "They closed the Terminal 20 hall."),
    ("en", "Under law 20 it is forbidden."),
    ("en", "All Flight 20 passengers were safe."),
    ("en", "All route 20 passengers were safe."),
]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [*((*each, Unit.COUNT) for each in COUNTED), *((*each, Unit.LABEL) for each in LABELLED)],
)
def test_a_number_is_a_label_unless_it_counts_what_follows(language: str, text: str, unit: Unit) -> None:
    found = quantities(text, language)
    assert unit in {each.unit for each in found if each.value == 20}
