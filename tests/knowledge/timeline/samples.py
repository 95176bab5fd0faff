"""Articles of our own to tell events from."""

from __future__ import annotations

from datetime import UTC, date, datetime

from knowledge.model import Event, Revision
from knowledge.text import split_sentences
from knowledge.timeline import events_of

DAM = """HALVERN, March 30. In March 2021, a dam burst above the village of Orrin, and hundreds fled their homes.

At an emergency session in response to the flood in March 2021, the council officially asked the army for help. The \
rescuers' part in the 2021 flood was praised by the mayor. Order was restored in the valley by March 9, leading to the \
lifting of the night curfew on March 21.

Nobody has said who will pay for the repairs."""

LIFTED = "The night curfew in the Orrin valley was lifted on 21 March 2021."
LIFTED_TOO = "On 21 March 2021 the night curfew was lifted in the Orrin valley."
LIFTED_LATER = "The night curfew in the Orrin valley was lifted on 24 March 2021."
LIFTED_IN_MARCH = "In March 2021 the night curfew was lifted in the Orrin valley."


def revision(
    body: str,
    *,
    number: int = 1,
    slug: str | None = None,
    published: date | None = date(2024, 3, 30),
    language: str = "en",
) -> Revision:
    """An article with that body; `number` tells articles apart."""
    return Revision(
        id=number,
        guild_id=0,
        article_id=number,
        slug=slug or f"article-{number}",
        number=1,
        headline=f"Headline {number}",
        body=body,
        source="The Orrin Gazette",
        published=published,
        url=f"https://example.org/{number}",
        language=language,
        created_at=datetime(2024, 3, 30, tzinfo=UTC),
    )


def told(
    body: str, *, number: int = 1, published: date | None = date(2024, 3, 30), language: str = "en"
) -> tuple[Event, ...]:
    """The events of an article with that body."""
    article = revision(body, number=number, published=published, language=language)
    return events_of(article, split_sentences(body, language))


def events_without_publication(*bodies: str) -> list[Event]:
    """The events of articles with these bodies, but for their own publications."""
    return [event for number, body in enumerate(bodies, 1) for event in told(body, number=number)[1:]]
