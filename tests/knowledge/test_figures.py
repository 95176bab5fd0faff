"""Which numbers of a text are figures, and with what they are shown."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.figures import Figures, figures_of
from knowledge.model import Figure, Revision
from knowledge.text import split_sentences

MOMENT = datetime(2024, 5, 1, tzinfo=UTC)


def revision(body: str, language: str = "en", published: date | None = date(2024, 5, 1)) -> Revision:
    """Revision 7, of article 1."""
    return Revision(7, 0, 1, "toll", 1, "The toll", body, None, published, None, language, MOMENT)


def figures(body: str, language: str = "en", published: date | None = date(2024, 5, 1)) -> tuple[Figure, ...]:
    return figures_of(revision(body, language, published), split_sentences(body, language))


@pytest.mark.parametrize(
    ("language", "text", "expressions"),
    [
        ("en", "Figures report 225 deaths and over 4,500 injuries.", ["225 deaths", "over 4,500 injuries"]),
        ("en", "By January 7 about 12,000 people were held.", ["about 12,000 people were held"]),
        ("en", "It costs $4.2 million or €3 million.", ["$4.2 million", "€3 million"]),
        ("en", "About 20% of residents stayed, half of the voters.", ["About 20% of residents", "half of the voters"]),
        ("en", "Adele Marchetti, 29, waited for three hours.", ["29", "three hours"]),
        ("en", "Between 10-15 boats sank, and the Owls won 3-1.", ["10-15 boats sank", "3-1"]),
        ("en", "One person died, and at one point nobody knew.", ["One person died"]),
        ("en", "Thirty-eight ferries sank.", ["Thirty-eight ferries sank"]),
        ("en", "Boeing 737 is a name; 737 passengers are not.", ["737 passengers"]),
        ("en", "The tram on line 6 carries 90 people.", ["90 people"]),
        ("en", "That day 12 people left, in case 5 percent came.", ["12 people left", "5 percent"]),
        ("en", "They were building 300 homes.", ["300 homes"]),
        ("en", "2. Take 3 vests.", ["3 vests"]),
        ("en", "12. Nobody sailed.", []),
        ("ru", "В докладе указали 12 причин.", ["12 причин"]),
        ("en", "The hall, built in 1999, seats 2000 spectators.", ["2000 spectators"]),
        ("ru", "Погибли 225 человек, более 4500 ранены.", ["225 человек", "более 4500 ранены"]),
        ("ru", "Мост обошёлся в 3,5 млн долларов.", ["3,5 млн долларов"]),
        ("ru", "Штраф вырос на 500 тенге.", ["500 тенге"]),
        ("ru", "Уехали около 20% жителей.", ["около 20% жителей"]),
        ("ru", "Цены выросли на 40 процентов за три недели.", ["40 процентов", "три недели"]),
        ("kk", "Ресми дерек бойынша 225 адам қаза тапты.", ["225 адам қаза тапты"]),
        ("kk", "Айыппұл 500 теңгеге өсті.", ["500 теңгеге"]),
        ("kk", "Елде 38 мың тұрғын көшті.", ["38 мың тұрғын көшті"]),
        ("kk", "Қалада он бір үй өртенді.", ["он бір үй өртенді"]),
    ],
)
def test_a_figure_is_a_number_with_what_it_counts(language: str, text: str, expressions: list[str]) -> None:
    assert [figure.expression for figure in figures(text, language)] == expressions


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It happened on 5 May 2023, in June 2022 and in 1999."),
        ("en", "The train left at 3:45 p.m. and came at 17:20."),
        ("en", "She came first, he 5th, they in the second car."),
        ("en", "Flight 204, route 66, page 17, gate 12, room 101 and resolution 1973."),
        ("en", "On day 12 she moved from cabin 4 to camp 3, past block 7 and Building 9, on bus no. 16."),
        ("en", "The shop is open 24/7."),
        ("en", "No complaints came within a week, and it rains every month."),
        ("en", "One of them saw another one once."),
        ("ru", "Рейс 204 прибыл 5 мая 2023 года в 15:45."),
        ("ru", "Статья 7 закона № 12, страница 40, первый раз."),
        ("kk", "2022 жылғы 5 қаңтарда 12-бап қолданылды."),
        ("kk", "Бірінші күні № 5 рейс келді."),
    ],
)
def test_dates_times_ranks_and_names_are_no_figures(language: str, text: str) -> None:
    assert [figure.expression for figure in figures(text, language)] == []


def test_a_date_is_none_in_an_article_without_a_day_of_publication_too() -> None:
    assert figures("The storm came on 5 May.", published=None) == ()


def test_a_figure_cites_its_sentence() -> None:
    (figure,) = figures("It rained.\n\nThe storm took 31 boats.")

    assert (figure.citation.revision_id, figure.citation.paragraph, figure.citation.sentence) == (7, 2, 2)
    assert figure.citation.text == "The storm took 31 boats."


WORDS = st.sampled_from(
    "over 225 4,500 deaths people – - , . ; 1 to $ % of the half 2022 May 3:45 twenty-one million page № "
    "человек более тысяч мың адам first one no 10-15 24/7 \n\n".split(" ")
)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from(["en", "ru", "kk", "de"]))
def test_every_figure_is_a_part_of_its_sentence_and_none_overlaps_another(body: str, language: str) -> None:
    found = figures(body, language)

    places = [(each.citation.sentence, *(each.citation.highlight or ())) for each in found]
    assert all(each.expression and each.expression == each.citation.highlighted for each in found)
    assert all(each.citation.text in body for each in found)
    assert places == sorted(places)
    assert all(one[0] < other[0] or one[2] <= other[1] for one, other in pairwise(places))


def test_a_replaced_or_dropped_article_has_its_old_figures_no_more() -> None:
    ledger, old, new = Figures(), revision("Two boats sank."), revision("Nine boats sank. Six boats burned.")
    ledger.replace(1, old)
    ledger.replace(1, new)

    assert [figure.expression for figure in ledger.of([new])] == ["Nine boats sank", "Six boats burned"]
    assert [figure.expression for figure in ledger.of([new], frozenset({(7, 2)}))] == ["Six boats burned"]
    assert len(ledger) == 2
    ledger.replace(1, None)
    assert ledger.of([new]) == []
