"""Any value that the base could hand to the presentation, however odd."""

from __future__ import annotations

import string

from hypothesis import strategies as st

from knowledge import Answer, Citation, ClaimCheck, Conflict, Dating, Event, Revision, Sentence, Status, Verdict

MARKED = st.text(alphabet=string.ascii_letters + " \n*_~|`<>@#:[]()\\-.🎈Ж語\ufdd0", max_size=300)
LONG = st.builds(lambda piece, times: piece * times, st.text(min_size=1, max_size=40), st.integers(1, 400))
TEXTS = st.one_of(MARKED, LONG, st.text(max_size=80))
NAMES = st.one_of(TEXTS, st.none())


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    text = draw(TEXTS)
    start, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    return Citation(
        n=draw(st.integers(1, 12)),
        article="slug",
        headline=draw(TEXTS),
        source=draw(NAMES),
        published=draw(st.one_of(st.none(), st.dates())),
        url=draw(st.one_of(st.none(), TEXTS, TEXTS.map(lambda path: f"https://news.example/{path}"))),
        revision=1,
        revision_id=1,
        paragraph=draw(st.integers(1, 9999)),
        sentence=draw(st.integers(1, 9999)),
        text=text,
        highlight=draw(st.sampled_from([None, (start, end)])),
    )


SOME_CITATIONS = st.lists(citations(), max_size=5).map(tuple)

ANSWERS = st.builds(
    Answer,
    question=TEXTS,
    status=st.sampled_from(Status),
    confidence=st.floats(0, 1),
    citations=SOME_CITATIONS,
    nearest=SOME_CITATIONS,
    differ=st.booleans(),
    understood=NAMES,
    carried=NAMES,
)

DATES = st.one_of(
    st.dates().map(str),
    st.sampled_from(
        ["2022-01", "2022", "2022-21", "2022-01-02/2022-01-07", "../2022-03", "2022/..", "2022-01~", "201X", "2022-99"]
    ),
    TEXTS,
)

EVENTS = st.builds(
    Event,
    date=DATES,
    precision=st.just("day"),
    expression=TEXTS,
    inferred=st.booleans(),
    citation=citations(),
    also=st.lists(citations(), max_size=2).map(tuple),
    otherwise=st.lists(st.builds(Dating, DATES, citations()), max_size=2).map(tuple),
)

REVISIONS = st.builds(
    Revision,
    id=st.integers(1, 99),
    guild_id=st.just(0),
    article_id=st.just(1),
    slug=st.text(alphabet=string.ascii_lowercase + "-", min_size=1, max_size=120),
    number=st.integers(1, 9999),
    headline=TEXTS,
    body=st.just("A body."),
    source=NAMES,
    published=st.one_of(st.none(), st.dates()),
    url=st.none(),
    language=st.just("en"),
    created_at=st.datetimes(),
)

SENTENCES = st.builds(
    Sentence, number=st.integers(1, 9), paragraph=st.integers(1, 9), start=st.just(0), end=st.just(0), text=TEXTS
)

CHECKS = st.builds(
    ClaimCheck,
    claim=TEXTS,
    verdict=st.sampled_from(Verdict),
    confidence=st.floats(0, 1),
    citations=SOME_CITATIONS,
    conflicts=st.lists(st.builds(Conflict, TEXTS, TEXTS), max_size=6).map(tuple),
    left_out=st.integers(0, 200),
)
