from __future__ import annotations

import json

from icalendar import Calendar

from knowledge.timeline import join_events, to_ics, to_timelinejs
from tests.knowledge.timeline.samples import DAM, told


def test_a_calendar_has_each_event_on_its_days() -> None:
    calendar = Calendar.from_ical(to_ics(join_events(told(DAM))))
    spans = [(str(entry.decoded("dtstart")), str(entry.decoded("dtend"))) for entry in calendar.walk("VEVENT")]
    assert spans[0] == ("2021-03-01", "2021-04-01")
    assert spans[-1] == ("2024-03-30", "2024-03-31")


def test_a_calendar_quotes_the_sentence_and_its_source() -> None:
    entry = Calendar.from_ical(to_ics(told(DAM))).walk("VEVENT")[1]
    assert "In March 2021, a dam burst above the village of Orrin" in entry["description"]
    assert "The Orrin Gazette" in entry["description"]
    assert str(entry["url"]) == "https://example.org/1"


def test_calendar_entries_have_names_of_their_own_that_stay() -> None:
    events = told(DAM)
    uids = [str(entry["uid"]) for entry in Calendar.from_ical(to_ics(events)).walk("VEVENT")]
    assert len(set(uids)) == len(events)
    later = [str(entry["uid"]) for entry in Calendar.from_ical(to_ics(events[1:])).walk("VEVENT")]
    assert later == uids[1:]


def test_a_publication_and_the_first_words_of_its_article_have_names_of_their_own() -> None:
    events = told("May 1998 was wet.")
    uids = {str(entry["uid"]) for entry in Calendar.from_ical(to_ics(events)).walk("VEVENT")}
    slides = {slide["unique_id"] for slide in to_timelinejs(events)["events"]}
    assert len(uids) == len(slides) == len(events) == 2


def test_an_event_without_a_beginning_takes_the_day_it_has() -> None:
    events = told("The tower was built before March 1999.")[1:]
    (entry,) = Calendar.from_ical(to_ics(events)).walk("VEVENT")
    assert str(entry.decoded("dtstart")) == "1999-03-31"


def test_timelinejs_gets_days_texts_and_spans() -> None:
    slides = to_timelinejs(join_events(told(DAM)))["events"]
    assert slides[0]["start_date"] == {"year": 2021, "month": 3, "day": 1}
    assert slides[0]["end_date"] == {"year": 2021, "month": 3, "day": 31}
    assert "end_date" not in slides[-1]
    assert "worked out from “March 9”" in slides[2]["text"]["text"]


def test_timelinejs_shows_dates_as_they_are_written_for_people() -> None:
    events = join_events(told("The dam was closed in spring 2019."))
    assert to_timelinejs(events)["events"][0]["display_date"] == "2019-21"
    shown = to_timelinejs(events, lambda edtf: f"<{edtf}>")["events"][0]["display_date"]
    assert shown == "&lt;2019-21&gt;"


def test_timelinejs_gets_no_markup_of_an_article() -> None:
    slides = to_timelinejs(told("On 3 May 1998 <script>alert(1)</script> sank."))
    assert "<script>" not in json.dumps(slides)


def test_no_events_are_an_empty_calendar_and_an_empty_timeline() -> None:
    assert not Calendar.from_ical(to_ics(())).walk("VEVENT")
    assert to_timelinejs(()) == {"events": []}
