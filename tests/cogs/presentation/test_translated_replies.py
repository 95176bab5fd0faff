"""Replies in another language have its plurals, and no English word is left in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from cogs.presentation import tongue
from cogs.presentation.answers import present_answer
from cogs.presentation.articles import present_articles
from cogs.presentation.checks import present_check
from cogs.presentation.figures import Scope, present_figures
from cogs.presentation.guides import present_about, present_help, present_hint
from cogs.presentation.pages import Medium, compose
from cogs.presentation.passages import present_article, present_passage
from cogs.presentation.privacy import present_deleted, present_deletion, present_record
from cogs.presentation.reply import Reply
from cogs.presentation.timelines import Span, present_timeline
from cogs.presentation.welcomes import present_welcome
from knowledge import ClaimCheck, Conflict, Figure, GuildSettings, PersonalRecord, Sentence, Status, Verdict
from tests.catalogues import languages
from tests.cogs.fakes import CITATION, answered, article, event, refused


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """The language spoken inside of a `with`."""
    tongue.speak(language)
    try:
        yield
    finally:
        tongue.speak("en")


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("ru", 1, "1 статья"),
        ("ru", 3, "3 статьи"),
        ("ru", 11, "11 статей"),
        ("ru", 21, "21 статья"),
        ("ru", 1_112, "1\N{NO-BREAK SPACE}112 статей"),
        ("kk", 1, "1 мақала"),
        ("kk", 5, "5 мақала"),
    ],
)
def test_a_noun_stands_in_the_form_that_its_number_asks_for(language: str, number: int, text: str) -> None:
    with spoken(language):
        assert tongue.say_many("{number} article", "{number} articles", number) == text


MUTE = replace(CITATION, headline="1", source="2", text="31", highlight=(0, 1), url=None, article="3")
MUTE_ARTICLE = article(headline="1", body="31", source="2", slug="3")
SENTENCES = (Sentence(1, 1, 0, 2, "31"),)


def replies() -> Iterator[Reply]:
    """One of each kind, quoting no letters: whatever letters are there, we said."""
    for status in Status:
        yield present_answer(replace(answered("1", status=status), citations=(MUTE,), differ=True, understood="1"))
    yield present_answer(answered("1", citations=(MUTE,), understood="1", carried="1"))
    yield present_answer(replace(refused("1"), nearest=(MUTE,)), asked=True)
    for verdict in Verdict:
        yield present_check(ClaimCheck("1", verdict, 0.8, (MUTE,), (Conflict("1", "2"),), left_out=3))
    dated = [
        replace(event(date), citation=MUTE, expression="1", inferred=True, differs=True)
        for date in ("2022-01-07", "2022-01", "2022-23", "2022~", "2022-01%", "../2022", "2022-01-02/2022-01-07")
    ]
    yield from (present_timeline(events, Span("1", "2", "3", "4")) for events in (dated, []))
    yield from (present_figures(figures, Scope("1", "2")) for figures in ([Figure("3", MUTE)], []))
    yield from (present_articles(articles) for articles in ([MUTE_ARTICLE], []))
    yield present_article(MUTE_ARTICLE, SENTENCES)
    yield present_article(replace(MUTE_ARTICLE, is_retraction=True), ())
    for newest in (replace(MUTE_ARTICLE, number=2), replace(MUTE_ARTICLE, is_retraction=True)):
        yield present_passage(MUTE_ARTICLE, newest, SENTENCES, 1)
    yield from (present_help({}), present_hint({}), present_about(), present_welcome({}))
    yield present_record(NOBODY, GuildSettings(), {"export": "`/privacy export`", "delete": "`/privacy delete`"})
    yield from (present_deletion(NOBODY), present_deleted(1, 2))


NOBODY = PersonalRecord((), (), (), ())
NAMES = {"Footnote", "Apps", "Discord"}
COMMANDS = re.compile(r"`/[a-z-]+( [a-z-]+)*`|<t:\d+:D>")
"""English in every language: what Discord itself, or a mention of a command, shows translated."""


@languages
def test_no_english_word_is_left_in_a_reply(language: str) -> None:
    with spoken(language):
        pages = [page for reply in replies() for page in compose(reply, Medium.TEXT)]
    texts = [COMMANDS.sub("", page.content or "") for page in pages]

    assert {word for text in texts for word in re.findall("[A-Za-z]{2,}", text)} - NAMES == set()
