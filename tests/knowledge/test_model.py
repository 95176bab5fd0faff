from __future__ import annotations

from datetime import UTC, date, datetime

from knowledge import Citation, Revision, Sentence


def test_a_citation_says_all_that_its_footnote_needs() -> None:
    revision = Revision(
        id=7, guild_id=1, article_id=2, slug="harbour-fire", number=3, headline="Fire", body="It burned. It rained.",
        source="Herald", published=date(2023, 5, 9), url="https://example.org", language="en",
        created_at=datetime(2023, 5, 10, tzinfo=UTC),
    )  # fmt: skip
    second = Sentence(number=2, paragraph=1, start=11, end=21, text="It rained.")

    assert Citation.of(revision, second, (3, 9), 4) == Citation(
        n=4, article="harbour-fire", headline="Fire", source="Herald", published=date(2023, 5, 9),
        url="https://example.org", revision=3, revision_id=7, paragraph=1, sentence=2, text="It rained.",
        highlight=(3, 9),
    )  # fmt: skip
