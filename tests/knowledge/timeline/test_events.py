from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.text import split_sentences
from knowledge.timeline import events_of
from tests.knowledge.timeline.samples import DAM, revision, told


def test_each_dated_sentence_or_clause_is_one_event() -> None:
    """The year in the name 'the 2021 flood' dates nothing, and the sentence without a date is no event."""
    events = [(event.date, event.expression, event.inferred) for event in told(DAM)]
    assert events == [
        ("2024-03-30", "March 30", False),  # the day of publication is known
        ("2021-03", "March 2021", False),
        ("2021-03", "March 2021", False),
        ("2021-03-09", "March 9", True),
        ("2021-03-21", "March 21", True),
    ]


def test_an_article_without_a_dateline_is_published_at_its_first_sentence() -> None:
    (event,) = told("The harbour is quiet. Nobody came.")
    assert (event.date, event.precision, event.expression, event.inferred) == ("2024-03-30", "day", "", False)
    assert (event.citation.sentence, event.citation.highlight) == (1, None)


def test_an_article_whose_day_is_unknown_gives_no_event_of_its_own() -> None:
    assert [event.date for event in told("The pier burned on 3 May 1998.", published=None)] == ["1998-05-03"]
    assert told("The pier burned on 3 May.", published=None) == ()


def test_a_retraction_tells_nothing() -> None:
    assert events_of(replace(revision(DAM), is_retraction=True), split_sentences(DAM)) == ()


def test_a_year_that_only_frames_a_day_is_no_event_of_its_own() -> None:
    events = told("In 2013 the pier burned on 2 March and was rebuilt by 29 December.")[1:]
    assert [event.date for event in events] == ["2013-03-02", "2013-12-29"]


def test_a_date_told_twice_in_a_sentence_is_one_event() -> None:
    events = told("On 3 May 1998 the pier burned, and on 3 May 1998 it sank.")[1:]
    assert [event.date for event in events] == ["1998-05-03"]


def test_what_is_only_compared_with_is_no_event() -> None:
    events = told("The storm of 2 March 2024 was the worst since 1987.")[1:]
    assert [event.date for event in events] == ["2024-03-02"]


def test_what_is_to_come_is_an_event_too() -> None:
    assert [event.date for event in told("The pier will reopen on 1 June.")[1:]] == ["2024-06-01"]


def test_an_empty_article_tells_nothing() -> None:
    assert events_of(revision(""), ()) == ()


@given(st.text(st.sampled_from("MayonJaurdthe 0123456789.,-\n"), max_size=200))
@settings(max_examples=60, deadline=None)
def test_every_event_quotes_its_sentence_and_marks_its_expression(body: str) -> None:
    sentences = {sentence.number: sentence for sentence in split_sentences(body)}
    for event in events_of(revision(body, published=date(2020, 1, 1)), tuple(sentences.values())):
        assert event.citation.text == sentences[event.citation.sentence].text
        if event.citation.highlight:
            start, end = event.citation.highlight
            assert event.expression.startswith(event.citation.text[start:end])


def test_a_byline_or_dateline_of_the_day_of_publication_tells_nothing_more() -> None:
    events = told("The Orrin Gazette, 30 March 2024\n\nORRIN, 30 March 2024. Rain fell on 30 March 2024.")
    assert [event.citation.text for event in events if not event.is_publication] == ["Rain fell on 30 March 2024."]
    assert len(told("It rained. PARIS, 12 March 1924. It snowed.")) == 2


def test_bylines_tell_no_events_but_of_an_article_without_a_date() -> None:
    body = "By Jo Smith\n\nPublished 30 March 2024 at 10:15 | Updated 1 April 2024\n\nRain fell on 30 March 2024."
    assert [event.citation.sentence for event in told(body)[1:]] == [3]
    assert [event.citation.sentence for event in told(body, published=None)][:1] == [2]
