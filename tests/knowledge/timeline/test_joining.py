from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.timeline import Timeline, filter_events, join_events, only_about
from tests.knowledge.timeline.samples import (
    DAM,
    LIFTED,
    LIFTED_IN_MARCH,
    LIFTED_LATER,
    LIFTED_TOO,
    events_without_publication,
    told,
)


def test_what_two_articles_tell_of_a_day_is_one_event_with_both_citations() -> None:
    (event,) = join_events(events_without_publication(LIFTED, LIFTED_TOO))
    assert event.date == "2021-03-21"
    assert [event.citation.article, *(source.article for source in event.also)] == ["article-1", "article-2"]
    assert [source.n for source in event.also] == [2]
    assert not event.differs


def test_a_vaguer_source_joins_the_one_that_knows_the_day() -> None:
    (event,) = join_events(events_without_publication(LIFTED_IN_MARCH, LIFTED))
    assert (event.date, event.citation.article) == ("2021-03-21", "article-2")
    assert [source.article for source in event.also] == ["article-1"]


def test_the_same_event_dated_otherwise_stands_side_by_side() -> None:
    events = join_events(events_without_publication(LIFTED, LIFTED_LATER))
    assert [(event.date, event.differs, event.also) for event in events] == [
        ("2021-03-21", True, ()),
        ("2021-03-24", True, ()),
    ]
    assert [(dating.date, dating.citation.article) for event in events for dating in event.otherwise] == [
        ("2021-03-24", "article-2"),
        ("2021-03-21", "article-1"),
    ]


def test_the_wrong_year_is_a_difference_too() -> None:
    events = join_events(events_without_publication(LIFTED, LIFTED.replace("2021", "2012")))
    assert [(event.date, event.differs) for event in events] == [("2012-03-21", True), ("2021-03-21", True)]


def test_a_vague_source_never_makes_one_event_of_two_days() -> None:
    events = join_events(events_without_publication(LIFTED_IN_MARCH, LIFTED, LIFTED_LATER))
    assert sorted(event.date for event in events) == ["2021-03-21", "2021-03-24"]
    assert sum(len(event.also) for event in events) == 1


def test_what_recurs_in_both_articles_is_no_difference() -> None:
    weekly = "The Orrin parish council met in the chapel hall on 2 March 2021."
    both = f"{weekly} {weekly.replace('2 March', '9 March')}"
    assert not any(event.differs for event in join_events(events_without_publication(both, both)))


def test_two_events_of_one_day_stay_apart() -> None:
    other = "The baker of Selby won the marathon in Lisbon on 21 March 2021."
    assert len(join_events(events_without_publication(LIFTED, other))) == 2


def test_two_deeds_of_the_same_people_on_one_day_stay_apart() -> None:
    opened = "The mayor of Orrin opened the new market hall on 21 March 2021."
    fined = "The mayor of Orrin fined a baker for a stall near the market hall on 21 March 2021."
    assert len(join_events(events_without_publication(opened, fined))) == 2


def test_a_short_report_joins_a_long_one() -> None:
    short = "Riots erupted in Halvern on 21 March 2021."
    long = "On 21 March 2021, mass riots erupted in Halvern, with attacks on the police and two fire stations."
    assert len(join_events(events_without_publication(short, long))) == 1


def test_a_name_may_be_spelt_in_two_ways() -> None:
    one = "Kassym Zhanat resigned in Halvern on 21 March 2021."
    other = "Kasym Zhanat resigned in Halvern on 21 March 2021."
    assert len(join_events(events_without_publication(one, other))) == 1


def test_clauses_that_only_overlap_do_not_contradict_each_other() -> None:
    one = "The night curfew in the Orrin valley was lifted on 21 March 2021."
    other = "The night curfew in the Orrin valley was lifted for bakers and drivers of milk lorries on 9 March 2021."
    assert not any(event.differs for event in join_events(events_without_publication(one, other)))


def test_two_sentences_of_one_article_stay_apart() -> None:
    assert len(join_events(events_without_publication(f"{LIFTED} {LIFTED_TOO}"))) == 2


def test_publications_stay_apart_and_contradict_no_other() -> None:
    quiet = "The harbour of Orrin was quiet at noon, and no ships came."
    dated = f"ORRIN, March 30. {quiet}"
    later = told(dated.replace("30", "31"), number=4, published=date(2024, 3, 31))
    events = join_events([*told(quiet), *told(quiet, number=2), *told(dated, number=3), *later])
    assert len(events) == 4
    assert not any(event.also or event.differs for event in events)


def test_events_are_sorted_oldest_first() -> None:
    dates = [event.date for event in join_events(told(DAM))]
    assert dates == ["2021-03", "2021-03", "2021-03-09", "2021-03-21", "2024-03-30"]


def test_an_open_beginning_is_sorted_by_its_end() -> None:
    events = join_events(told("The tower was built before March 1999, and in 1998 it leant."))
    assert [event.date for event in events] == ["1998", "../1999-03", "2024-03-30"]


def test_events_are_filtered_by_the_days_that_they_touch() -> None:
    events = join_events(told(DAM))
    found = filter_events(events, since=date(2021, 3, 10), until=date(2021, 12, 31))
    assert [event.date for event in found] == ["2021-03", "2021-03", "2021-03-21"]
    assert filter_events(events, article="another") == []
    assert filter_events(events, article="article-1") == events


def test_an_article_that_only_confirms_an_event_still_has_it() -> None:
    events = join_events(events_without_publication(LIFTED, LIFTED_TOO))
    assert filter_events(events, article="article-2") == events


def test_events_are_filtered_by_sentences_of_any_source() -> None:
    events = join_events(events_without_publication(LIFTED, LIFTED_TOO))
    assert only_about(events, frozenset({(2, 1)})) == events
    assert only_about(events, frozenset({(3, 1)})) == []


def test_a_retracted_source_leaves_the_timeline_at_once() -> None:
    timeline = Timeline()
    for number, body in enumerate((LIFTED, LIFTED_TOO), 1):
        timeline.replace(number, told(body, number=number)[1:])
    timeline.replace(1, ())
    (event,) = timeline.events()
    assert (event.citation.article, event.also) == ("article-2", ())
    timeline.replace(2, ())
    assert timeline.events() == []


DEEDS = "slept sang wept ran fled rowed swam fell rose prayed danced cooked resigned".split()


def test_a_live_blog_about_the_same_people_joins_another_article() -> None:
    blog = " ".join(
        f"Hedda Marlow, warden of the Orrin dam, {deed} on {n} May 2021." for n, deed in enumerate(DEEDS, 1)
    )
    events = join_events(events_without_publication("Hedda Marlow resigned in Orrin on 13 May 2021.", blog))
    assert [event.date for event in events if event.also] == ["2021-05-13"]


BODIES = (
    *(LIFTED, LIFTED_TOO, LIFTED_LATER, LIFTED_IN_MARCH, DAM),
    "The night curfew was lifted on 21 March 2021, and on 24 March 2021 the Orrin valley was lifted out of the flood.",
    "March 30, 2024. Nobody in the Orrin valley slept.",
    *(
        LIFTED.replace("Orrin valley", "Selby valley"),
        LIFTED.replace("in the Orrin valley ", ""),
        LIFTED.replace("was", "was not"),
    ),
)

rarities = st.sampled_from((1, 2, 3, 50))
"""From how many events on a word is no sign."""


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from(("", *BODIES))), max_size=15), rarities)
@settings(max_examples=100, deadline=None)
def test_a_timeline_that_changed_equals_one_made_anew(changes: list[tuple[int, str]], rare: int) -> None:
    timeline, now = Timeline(rare), {}
    for number, body in changes:
        now[number] = told(body, number=number) if body else ()
        timeline.replace(number, now[number])
    anew = Timeline(rare)
    for number, events in sorted(now.items()):
        anew.replace(number, events)
    assert timeline.events() == anew.events()


@given(st.permutations(range(len(BODIES))), rarities)
@settings(max_examples=100, deadline=None)
def test_the_order_of_articles_changes_no_timeline(order: list[int], rare: int) -> None:
    shuffled, straight = Timeline(rare), Timeline(rare)
    for timeline, numbers in ((shuffled, order), (straight, sorted(order))):
        for number in numbers:
            timeline.replace(number, told(BODIES[number], number=number))
    assert shuffled.events() == straight.events()


def test_a_word_that_became_common_is_no_sign_for_what_came_before() -> None:
    """Or it would depend on the order of articles what is joined."""
    timeline = Timeline(rare=2)
    for number, body in enumerate((LIFTED, LIFTED_TOO), 1):
        timeline.replace(number, told(body, number=number)[1:])
    assert len(timeline.events()) == 1
    timeline.replace(3, told(LIFTED_LATER.replace("24 March 2021", "2 May 1987"), number=3)[1:])
    assert len(timeline.events()) == 3
    timeline.replace(3, ())
    assert len(timeline.events()) == 1


def test_hundreds_of_articles_on_one_matter_lose_no_event() -> None:
    """Common words are no sign of sameness, so the search does not compare all with all."""
    bodies = [f"The council of ward {n} met in hall {n} on {n % 28 + 1} May 2019." for n in range(400)]
    events = join_events(events_without_publication(*bodies))
    assert sum(1 + len(event.also) for event in events) == 400
