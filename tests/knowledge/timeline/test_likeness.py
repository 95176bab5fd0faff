from __future__ import annotations

from datetime import date

import pytest

from knowledge.timeline import join_events
from tests.knowledge.timeline.samples import LIFTED, LIFTED_LATER, events_without_publication, told

COUNCIL = "The Orrin parish council met in the chapel hall on 2 March 2021."
WEEKLY = COUNCIL.replace("met", "held its weekly meeting")
FESTIVAL = "The Orrin flower festival opened in the park on 3 May 2021."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((COUNCIL, date(2021, 3, 3)), (COUNCIL.replace("2 March", "9 March"), date(2021, 3, 10))),
        ((FESTIVAL, date(2021, 5, 4)), (FESTIVAL.replace("2021", "2022"), date(2022, 5, 4))),
        ((FESTIVAL, None), (FESTIVAL.replace("2021", "2022"), None)),
        ((f"{COUNCIL} {COUNCIL.replace('2 March', '9 March')}", None), (COUNCIL.replace("2 March", "16 March"), None)),
        ((WEEKLY, None), (WEEKLY.replace("2 March", "9 March"), None)),
        ((LIFTED, None), (LIFTED_LATER.replace("lifted", "lifted again"), None)),
    ],
)
def test_what_recurs_is_dated_right_by_both(first: tuple[str, date | None], second: tuple[str, date | None]) -> None:
    articles = [told(body, number=n, published=day) for n, (body, day) in enumerate((first, second), 1)]
    events = join_events(event for article in articles for event in article if not event.is_publication)
    assert not any(event.differs for event in events)


def test_a_later_look_back_may_date_otherwise_what_was_news_then() -> None:
    events = [*told(LIFTED, published=date(2021, 3, 22))[1:], *told(LIFTED_LATER, number=2)[1:]]
    assert all(event.differs for event in join_events(events))


@pytest.mark.parametrize(
    ("once", "language"),
    [
        ("Mayor Hedda Marlow, who had been ill, died in Orrin hospital on {day} March 2021.", "en"),
        ("Mayor Hedda Marlow resigned in the Orrin council on {day} March 2021.", "en"),
        ("Mayor José Álvarez resigned in the Orrin council on {day} March 2021.", "en"),
        ("Мэр Геда Марлоу скончалась в больнице Оррина {day} марта 2021 года.", "ru"),
        ("В больнице Оррина скончалась бывший мэр Геда Марлоу {day} марта 2021 года.", "ru"),
    ],
)
def test_what_happens_to_nobody_twice_differs_though_each_was_news_in_its_time(once: str, language: str) -> None:
    assert fresh(once, once, language) == [True, True]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (COUNCIL.replace("2 March", "{day} March"),) * 2,
        ("Two men died on the Orrin road in the fog on {day} March 2021.",) * 2,
        (
            "Captain Hedda Marlow died on the Orrin road in the fog on {day} March 2021.",
            "Captain Josef Vance died on the Orrin road in the fog on {day} March 2021.",
        ),
        (
            "Hedda Marlow died on the Orrin road in the fog on {day} March 2021.",
            "Josef Marlow died on the Orrin road in the fog on {day} March 2021.",
        ),
    ],
)
def test_two_fresh_reports_of_what_may_happen_twice_do_not_differ(one: str, other: str) -> None:
    assert not any(fresh(one, other))


def fresh(one: str, other: str, language: str = "en") -> list[bool]:
    """Whether events differ of which the first was in the paper before the day of the second."""
    first = told(one.format(day=2), published=date(2021, 3, 3), language=language)[1:]
    second = told(other.format(day=5), number=2, published=date(2021, 3, 6), language=language)[1:]
    return [event.differs for event in join_events([*first, *second]) if not event.is_publication]


LIBRARY = "The mayor opened a new public library in Orrin"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The new bridge in Orrin opened", "The new bridge in Orrin did not open"),
        ("The bridge in Orrin opened to lorries", "The bridge in Orrin failed to open to lorries"),
        (LIBRARY, LIBRARY.replace("Orrin", "Selby")),
        ("Route 12 through the Orrin valley opened", "Route 14 through the Orrin valley opened"),
        ("Three bridges in the Orrin valley shut", "Seven bridges in the Orrin valley shut"),
        ("Minister Hedda Marlow met Vance in the palace", "Minister Hedda Marlow met Brandt in the palace"),
        ("The prize for the best novel was given by Marlow", "The prize for the best novel was given by Vance"),
    ],
)
@pytest.mark.parametrize("day", [3, 5])
def test_what_is_denied_or_of_another_place_number_or_person_is_another_event(one: str, other: str, day: int) -> None:
    events = join_events(events_without_publication(f"{one} on 3 May 2021.", f"{other} on {day} May 2021."))
    assert len(events) == 2
    assert not any(event.differs for event in events)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Three bridges in the Orrin valley shut", "3 bridges in the Orrin valley shut"),
        ("Police shot two people in Orrin square", "Police shot two people, aged 14 and 17, in Orrin square"),
        ("Parliament rejected the draft budget law", "The draft budget law was rejected by parliament"),
        ("The law on languages was signed by President Marlow", "The law on languages was signed by Hedda Marlow"),
        (LIBRARY, LIBRARY.replace(" in Orrin", "")),
    ],
)
def test_what_is_only_told_otherwise_is_the_same_event(one: str, other: str) -> None:
    assert len(join_events(events_without_publication(f"{one} on 3 May 2021.", f"{other} on 3 May 2021."))) == 1


def test_what_is_denied_in_russian_or_in_another_town_is_another_event() -> None:
    bodies = (
        "Мэр открыл новую городскую библиотеку в Орске 3 мая 2021 года.",
        "Мэр не открыл новую городскую библиотеку в Орске 3 мая 2021 года.",
        "Мэр открыл новую городскую библиотеку в Томске 3 мая 2021 года.",
    )
    events = [event for n, body in enumerate(bodies, 1) for event in told(body, number=n, language="ru")[1:]]
    assert len(join_events(events)) == 3


def test_a_source_that_names_no_place_makes_no_event_of_two_places() -> None:
    libraries = LIBRARY, LIBRARY.replace(" in Orrin", ""), LIBRARY.replace("Orrin", "Selby")
    events = join_events(events_without_publication(*(f"{library} on 3 May 2021." for library in libraries)))
    assert [[event.citation.article, *(source.article for source in event.also)] for event in events] == [
        ["article-1", "article-2"],
        ["article-3"],
    ]
