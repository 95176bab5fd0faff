"""Laws of every reply, whatever is quoted in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.presentation import limits
from cogs.presentation.answers import present_answer
from cogs.presentation.articles import article_choices, present_articles
from cogs.presentation.checks import present_check
from cogs.presentation.figures import Scope, present_figures
from cogs.presentation.guides import present_about, present_help, present_hint
from cogs.presentation.pages import Medium, Page, compose
from cogs.presentation.passages import present_article, present_passage
from cogs.presentation.privacy import present_deleted, present_deletion, present_record
from cogs.presentation.reply import Quote, Reply
from cogs.presentation.requests import button_ids
from cogs.presentation.timelines import Span, present_timeline
from cogs.presentation.welcomes import present_welcome
from knowledge import Answer, Citation, ClaimCheck, Event, Figure, GuildSettings, PersonalRecord, Revision, Sentence
from tests.cogs.strategies import ANSWERS, CHECKS, EVENTS, REVISIONS, SENTENCES, TEXTS, citations

MEDIA = st.sampled_from(Medium)
IDS = dict.fromkeys(["ask", "check", "timeline", "figures", "articles", "article", "quote", "help", "kb"], 2**63)
modest = settings(max_examples=40, deadline=None)


def assert_fits(page: Page) -> None:
    if page.embed is None:
        assert 0 < len(page.content) <= limits.CONTENT
        return
    assert len(page.embed.description) <= limits.EMBED_DESCRIPTION
    assert len(page.embed.title or "") <= limits.EMBED_TITLE
    assert len(page.embed.footer.text or "") <= limits.EMBED_FOOTER
    assert 0 < len(page.embed) <= limits.EMBED_TOTAL


def quoted(pages: list[Page]) -> list[str]:
    """The quotations as they stand in the messages."""
    lines = "\n".join(page.content or page.embed.description for page in pages).split("\n")
    return [line for line in lines if line.startswith(">") and not line.startswith("> -# ")]


def bare(text: str) -> str:
    """What is left when markup, white space and escapes are taken away."""
    return re.sub(r"[\s*\\>\ufdd0\ufdd1]", "", text)


@modest
@given(ANSWERS, MEDIA, st.booleans())
def test_every_answer_fits_the_limits(answer: Answer, medium: Medium, asked: bool) -> None:
    for page in compose(present_answer(answer, asked=asked), medium):
        assert_fits(page)


@modest
@given(st.lists(st.builds(Figure, TEXTS, citations()), max_size=6), st.builds(Scope, TEXTS, TEXTS), MEDIA)
def test_every_list_of_figures_fits_the_limits(figures: list[Figure], scope: Scope, medium: Medium) -> None:
    for page in compose(present_figures(figures, scope), medium):
        assert_fits(page)


@modest
@given(st.lists(EVENTS, max_size=6), st.builds(Span, TEXTS, TEXTS, TEXTS, TEXTS), MEDIA)
def test_every_timeline_fits_the_limits(events: list[Event], span: Span, medium: Medium) -> None:
    for page in compose(present_timeline(events, span), medium):
        assert_fits(page)


@modest
@given(st.lists(REVISIONS, max_size=12), MEDIA)
def test_every_list_of_articles_fits_the_limits(articles: list[Revision], medium: Medium) -> None:
    for page in compose(present_articles(articles), medium):
        assert_fits(page)


@modest
@given(CHECKS, MEDIA)
def test_every_check_fits_the_limits(check: ClaimCheck, medium: Medium) -> None:
    for page in compose(present_check(check), medium):
        assert_fits(page)


def test_a_quotation_whose_every_word_is_bold_fits_the_limits_whole() -> None:
    text = "1 " * 1_000
    first, *others = [(start, start + 1) for start in range(0, len(text), 2)]

    pages = compose(Reply((Quote(text, first, others=tuple(others)),)), Medium.TEXT)

    for page in pages:
        assert_fits(page)
    assert "".join(quoted(pages)).count("**1**") == 1_000


@modest
@given(REVISIONS, REVISIONS, st.lists(SENTENCES, max_size=6), MEDIA)
def test_every_article_and_passage_fits_the_limits(
    cited: Revision, newest: Revision, sentences: list[Sentence], medium: Medium
) -> None:
    for reply in (present_article(cited, sentences), present_passage(cited, newest, sentences, 5)):
        for page in compose(reply, medium):
            assert_fits(page)


@modest
@given(st.lists(REVISIONS, max_size=40), st.text(max_size=5))
def test_choices_fit_the_limits(articles: list[Revision], typed: str) -> None:
    choices = article_choices(articles, typed)

    assert len(choices) <= limits.CHOICES
    assert all(0 < len(part) <= limits.CHOICE for choice in choices for part in choice)


@modest
@given(st.lists(citations(), min_size=1, max_size=3), MEDIA)
def test_no_quotation_is_ever_cut(cited: list[Citation], medium: Medium) -> None:
    answer = Answer("?", "answered", 0.9, tuple(cited))

    text = bare("".join(quoted(compose(present_answer(answer), medium))))

    assert all(bare(citation.text) in text for citation in cited)


@modest
@given(st.lists(TEXTS.map(lambda text: text[:60]), min_size=1, max_size=5))
def test_ids_of_page_buttons_fit_and_differ_or_there_are_none(request: list[str]) -> None:
    ids = button_ids("page", tuple(request), range(5))

    assert ids is None or (len(set(ids)) == 5 and all(0 < len(one) <= limits.CUSTOM_ID for one in ids))


NOBODY = PersonalRecord((), (), (), ())
GUIDES = (
    present_help({}),
    present_help(IDS),
    present_help(IDS, is_editor=True),
    present_hint(IDS),
    present_about(),
    present_welcome(IDS),
    present_record(NOBODY, GuildSettings(), {"export": "`/privacy export`", "delete": "`/privacy delete`"}),
    present_deletion(NOBODY),
    present_deleted(3, 4),
)


@pytest.mark.parametrize("medium", Medium)
@pytest.mark.parametrize("reply", GUIDES)
def test_guides_fit_one_message(reply: Reply, medium: Medium) -> None:
    [page] = compose(reply, medium)

    assert_fits(page)


@modest
@given(ANSWERS)
def test_the_plain_text_quotes_the_same_sentences_as_the_embed(answer: Answer) -> None:
    reply = present_answer(answer)
    embed, text = (bare("".join(quoted(compose(reply, medium)))) for medium in (Medium.EMBED, Medium.TEXT))

    assert embed == text
