"""Values that the tests of the command line present."""

from __future__ import annotations

from datetime import UTC, date, datetime

from knowledge.model import Answer, Citation, ClaimCheck, Conflict, Dating, Event, Revision, Sentence, Status, Verdict

CITATION = Citation(
    n=1,
    article="harbour-fire",
    headline="Fire at the harbour",
    source="Coast Herald",
    published=date(2023, 5, 9),
    url="https://example.org/harbour",
    revision=2,
    revision_id=77,
    paragraph=3,
    sentence=8,
    text="The fire killed 12 dockers on Monday.",
    highlight=(16, 26),
)
UNDATED = Citation(2, "letter", "A letter", None, None, None, 1, 5, 1, 1, "Nobody was hurt.")
ANSWER = Answer("Who died?", Status.ANSWERED, 0.91237, (CITATION,), differ=True, understood="Who died in it?", ms=1.5)
UNSURE = Answer("Who died?", Status.UNSURE, 0.4, (UNDATED,))
REFUSAL = Answer("Who sang?", Status.UNKNOWN, 0.03, nearest=(UNDATED,))
CHECK = ClaimCheck(
    "Eleven dockers died.", Verdict.CONTRADICTED, 0.8, (CITATION,), (Conflict("Eleven dockers", "12 dockers"),), 2.25
)
EVENT = Event(
    "2023-05-08",
    "day",
    "on Monday",
    True,
    CITATION,
    (UNDATED,),
    differs=True,
    otherwise=(Dating("2023-05-07", UNDATED),),
)
REVISION = Revision(
    id=77,
    guild_id=0,
    article_id=7,
    slug="harbour-fire",
    number=2,
    headline="Fire at the harbour",
    body="A fire broke out. It was put out.",
    source="Coast Herald",
    published=date(2023, 5, 9),
    url="https://example.org/harbour",
    language="en",
    created_at=datetime(2023, 5, 10, 8, 30, tzinfo=UTC),
    note="corrected the number",
)
SENTENCES = (Sentence(1, 1, 0, 17, "A fire broke out."), Sentence(2, 1, 18, 33, "It was put out."))
