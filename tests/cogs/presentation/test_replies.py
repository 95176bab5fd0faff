"""What the replies say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cogs.presentation.answers import present_answer, present_answers
from cogs.presentation.articles import article_choices, present_articles
from cogs.presentation.figures import Scope, present_figures
from cogs.presentation.guides import present_help
from cogs.presentation.pages import Medium, compose
from cogs.presentation.reply import Reply, Tone
from cogs.presentation.timelines import Span, present_timeline
from knowledge import Dating, Figure, Status
from tests.cogs.fakes import CITATION, answered, article, event, refused


def as_text(reply: Reply) -> str:
    return "\n".join(page.content for page in compose(reply, Medium.TEXT))


def test_an_answer_as_plain_text_is_quotation_footnote_and_confidence() -> None:
    assert as_text(present_answer(answered())).split("\n") == [
        "> During the storm **31 boats** were lost, the harbour office said. [1]",
        "> -# [1] Storm hits the coast · Harbour News · 9 May 2023 · paragraph 2, sentence 3 · "
        "<https://news.example/storm#:~:text=During%20the%20storm%2031,the%20harbour%20office%20said.>",
        "-# ● Sure",
    ]


def test_an_article_without_address_source_and_date_is_cited_by_what_is_known() -> None:
    citation = replace(CITATION, url=None, source=None, published=None)

    text = as_text(present_answer(answered(citations=(citation,))))

    assert "> -# [1] Storm hits the coast · paragraph 2, sentence 3\n" in text


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(1.0, "● Sure"), (0.9, "● Sure"), (0.89, "◐ Fairly sure"), (0.7, "◐ Fairly sure"), (0.5, "◔ Rather sure")],
)
def test_confidence_is_told_in_words(confidence: float, words: str) -> None:
    assert as_text(present_answer(answered(confidence=confidence))).endswith(words)


def test_a_guess_calls_itself_one_before_the_quotation() -> None:
    reply = present_answer(answered(status=Status.UNSURE, confidence=0.95))

    assert as_text(reply).startswith("**This may be it**")
    assert as_text(reply).endswith("○ Not sure")
    assert reply.tone is Tone.GUESS


def test_sources_that_differ_are_announced_and_both_cited() -> None:
    other = replace(CITATION, n=2, headline="Storm report", text="At least 35 boats sank.", highlight=None)

    text = as_text(present_answer(answered(citations=(CITATION, other), differ=True)))

    assert text.startswith("⚖️ **Sources differ.**")
    assert "were lost, the harbour office said. [1]" in text
    assert "> At least 35 boats sank. [2]" in text


def test_a_completed_follow_up_says_how_it_was_understood() -> None:
    text = as_text(present_answer(answered(understood="When did the *storm* end?")))

    assert text.startswith(r"-# Understood as: When did the \*storm\* end?")


def test_a_follow_up_tells_the_words_that_it_took_over() -> None:
    text = as_text(present_answer(answered(understood="where?", carried="boats were *lost*")))

    assert text.startswith(r"-# Understood as: where? (about “boats were \*lost\*”)")


def test_a_refusal_cites_nothing() -> None:
    reply = present_answer(refused())

    assert "[1]" not in as_text(reply)
    assert "**31" not in as_text(reply)
    assert reply.tone is Tone.REFUSAL


def test_a_refusal_with_nothing_near_is_one_line() -> None:
    assert as_text(present_answer(replace(refused(), nearest=()))) == "**No article here answers that.**"


def test_a_timeline_groups_by_month_and_says_what_was_worked_out() -> None:
    events = [
        event("2023-05-02"),
        event("2023-05-09", inferred=True, expression="on Tuesday"),
        event("2023-06", otherwise=(Dating("2023-07-04", CITATION),)),
    ]

    lines = as_text(present_timeline(events, Span(about="boats", since="May 2023"))).split("\n")

    assert lines[0] == "**Timeline about boats from May 2023**"
    assert [line for line in lines if line.startswith("###")] == ["### May 2023", "### June 2023"]
    assert "**<t:1683628200:D>** · worked out from “on Tuesday”" in lines
    assert "⚖️ Another source has a different date: **<t:1688466600:D>**" in lines
    assert len([line for line in lines if line.startswith("> During")]) == 4
    assert lines[-1] == "-# 3 events"


def test_a_month_is_not_said_twice_in_a_row() -> None:
    text = as_text(present_timeline([event("2023-05"), event("2023-05"), event("2023-05-09")], Span()))

    assert "### May 2023\n> During" in text
    assert text.count("May 2023") == 2 + text.count("9 May 2023")


def test_an_empty_timeline_says_so() -> None:
    assert "No article here tells of an event that fits" in as_text(present_timeline([], Span()))


def test_a_long_timeline_is_paged_and_each_event_stays_whole() -> None:
    pages = compose(present_timeline([event("2023-05-02")] * 40, Span()), Medium.EMBED)

    assert len(pages) > 1
    assert pages[0].embed.footer.text == f"40 events · page 1 of {len(pages)}"
    assert all(page.embed.description.count("> During") == page.embed.description.count("> -# ") for page in pages)


def test_articles_are_listed_with_slug_source_and_date() -> None:
    text = as_text(present_articles([article(1), replace(article(2), number=3)]))

    assert "**Storm no. 1 hits the coast**\n-# `storm-1` · Harbour News · 9 May 2023\n" in text
    assert "`storm-2` · Harbour News · 9 May 2023 · revision 3" in text
    assert text.endswith("2 articles")


def test_figures_stand_above_their_sentence_which_is_quoted_once() -> None:
    later = replace(CITATION, sentence=4, text="Two ferries sank.", highlight=(0, 17))
    figures = [Figure("31 boats", CITATION), Figure("nine *big* ones", CITATION), Figure("Two ferries sank", later)]

    lines = as_text(present_figures(figures, Scope(about="boats"))).split("\n")

    assert lines[0] == "**Figures about boats**"
    assert r"**31 boats** · **nine \*big\* ones**" in lines
    assert lines.count("> During the storm 31 boats were lost, the harbour office said.") == 1
    assert lines.index("**Two ferries sank**") + 1 == lines.index("> Two ferries sank.")
    assert lines[-1].startswith("-# 3 figures")


def test_no_figures_are_told_in_a_sentence() -> None:
    assert "No article here has a number that fits" in as_text(present_figures([], Scope()))


def test_an_empty_base_says_so() -> None:
    assert "no articles here yet" in as_text(present_articles([]))


def test_choices_hold_every_word_typed_in_any_order() -> None:
    library = [article(1, headline="Storm hits the coast"), article(2, slug="clear", headline="The coast is clear")]

    assert article_choices(library, "coast STORM") == [("Storm hits the coast", "storm-1")]


@pytest.mark.parametrize("typed", ["stom", "Strom cosat", "hits the coats", "storm"])
def test_choices_forgive_slips_where_nothing_holds_what_was_typed(typed: str) -> None:
    library = [article(1, headline="Storm hits the coast"), article(2, slug="clear", headline="The mayor resigns")]

    assert article_choices(library, typed) == [("Storm hits the coast", "storm-1")]


def test_choices_are_none_for_other_words() -> None:
    assert article_choices([article(1, headline="Storm hits the coast")], "election") == []


def test_help_links_the_commands_whose_ids_are_known() -> None:
    text = as_text(present_help({"ask": 77}))

    assert "</ask:77>" in text
    assert "`/timeline`" in text


def test_each_of_several_answers_stands_apart_from_the_next() -> None:
    text = as_text(present_answers([answered("How many boats were lost?"), replace(refused(), nearest=()), answered()]))

    assert "\n-# ● Sure\n\n**Who won the cup?**\n" in text
    assert "\n**No article here answers that.**\n\n**How many boats were lost?**\n" in text
