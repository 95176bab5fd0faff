"""What people read, in a pipe and on a screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from bot.cli.contract import answer_fields
from bot.cli.wording import (
    Line,
    answer_lines,
    article_lines,
    check_lines,
    history_lines,
    list_lines,
    quotation,
    timeline_lines,
    to_text,
    understood,
)
from knowledge.model import ClaimCheck, Verdict
from tests.bot.cli.samples import ANSWER, CHECK, CITATION, EVENT, REFUSAL, REVISION, SENTENCES, UNDATED, UNSURE


def read(lines: Iterable[Line]) -> str:
    return "\n".join(map(to_text, lines))


def test_an_answer_is_the_sentence_and_its_footnote() -> None:
    text = read(answer_lines(ANSWER))
    assert "The fire killed 12 dockers on Monday. [1]" in text
    assert (
        "[1] Fire at the harbour · Coast Herald · 2023-05-09 · paragraph 3, sentence 8 · https://example.org/harbour"
        in text
    )


def test_a_footnote_leaves_out_what_is_not_known() -> None:
    assert "[2] A letter · paragraph 1, sentence 1\n" in read(answer_lines(UNSURE))


def test_the_decisive_words_are_bold() -> None:
    assert ("12 dockers", "bold") in quotation(CITATION)


def test_an_answer_tells_how_it_was_understood_and_that_sources_differ() -> None:
    text = read(answer_lines(ANSWER))
    assert "Understood as: Who died in it?" in text
    assert "The sources differ." in text


def test_a_follow_up_tells_the_words_that_it_took_over() -> None:
    follow_up = replace(ANSWER, understood="where?", carried="people died")
    assert "Understood as: where? (about “people died”)" in read(answer_lines(follow_up))
    assert understood(follow_up) == answer_fields(follow_up)["understood"]


def test_an_unsure_answer_says_so() -> None:
    assert "This may be it:" in read(answer_lines(UNSURE))


def test_a_refusal_marks_the_nearest_sentences_as_no_answer() -> None:
    text = read(answer_lines(REFUSAL))
    assert text.startswith("No article answers this.")
    assert "not an answer" in text
    assert "Nobody was hurt." in text


@pytest.mark.parametrize(
    ("confidence", "words"), [(1.0, "sure (100%)"), (0.7, "fairly sure (70%)"), (0.1, "rather sure (10%)")]
)
def test_confidence_is_told_in_a_word_and_in_percent(confidence: float, words: str) -> None:
    assert read(answer_lines(replace(ANSWER, confidence=confidence))).endswith(f"Confidence: {words}")


def test_a_guess_is_never_called_sure() -> None:
    assert "Confidence: not sure (95%)" in read(answer_lines(replace(UNSURE, confidence=0.95)))


def test_a_contradicted_claim_shows_the_words_that_clash() -> None:
    text = read(check_lines(CHECK))
    assert "The articles contradict this." in text
    assert "The claim says “Eleven dockers”, the source says “12 dockers”." in text
    assert text.endswith("Confidence: fairly sure (80%)")


def test_a_verdict_says_where_sources_differ() -> None:
    supported = replace(CHECK, verdict=Verdict.SUPPORTED, differ=True)
    assert "The articles say so, but sources differ: one says otherwise." in read(check_lines(supported))
    assert "but sources differ: one says so." in read(check_lines(replace(CHECK, differ=True)))


def test_a_claim_that_no_article_settles_gets_one_line() -> None:
    lines = list(check_lines(ClaimCheck("Cats fly.", Verdict.NOT_FOUND, 0.1)))
    assert [to_text(line) for line in lines] == ["No article says so, and none says otherwise."]


def test_what_was_not_checked_is_told_by_number() -> None:
    text = read(check_lines(replace(CHECK, left_out=2)))
    assert text.endswith("Sentences of the claim that were not checked: 2.")


def test_a_timeline_groups_events_under_their_date_and_marks_inferred_ones() -> None:
    stated = replace(EVENT, inferred=False, differs=False, otherwise=())
    lines = [to_text(line) for line in timeline_lines([EVENT, stated])]
    assert lines == [
        "2023-05-08",
        "~ The fire killed 12 dockers on Monday.",
        "  harbour-fire 3.8 · letter says 2023-05-07",
        "  The fire killed 12 dockers on Monday.",
        "  harbour-fire 3.8",
    ]


def test_a_timeline_has_seasons_in_words() -> None:
    spring = replace(EVENT, date="2024-21/2024-24", otherwise=(replace(EVENT.otherwise[0], date="2023-23~"),))
    lines = [to_text(line) for line in timeline_lines([spring, replace(EVENT, date="2024-01-21")])]
    assert lines[0] == "spring 2024/winter 2024"
    assert "letter says autumn 2023~" in lines[2]
    assert lines[3] == "2024-01-21"


def test_an_empty_timeline_and_an_empty_base_say_so() -> None:
    assert read(timeline_lines([])) == "No dated event was found."
    assert read(list_lines([])) == "The base holds no article. Add one with: footnote add FILE"


def test_a_list_has_one_line_an_article() -> None:
    undated = replace(REVISION, slug="letter", published=None, source=None, headline="A letter")
    assert [to_text(line) for line in list_lines([REVISION, undated])] == [
        "harbour-fire  2023-05-09  Fire at the harbour (Coast Herald)",
        "letter        undated     A letter",
    ]


def test_a_publication_is_told_by_its_headline_and_not_by_the_dateline() -> None:
    published = replace(EVENT, is_publication=True, citation=replace(CITATION, text="PORT CITY, May 9."))
    text = read(timeline_lines([published]))
    assert f"“{CITATION.headline}” was published" in text
    assert "PORT CITY" not in text


def test_shown_sentences_are_numbered_by_paragraph_and_sentence() -> None:
    text = read(article_lines(REVISION, SENTENCES))
    assert "1.1   A fire broke out." in text
    assert "1.2   It was put out." in text


def test_a_history_tells_number_time_and_reason() -> None:
    retraction = replace(REVISION, number=3, is_retraction=True, note=None)
    assert [to_text(line) for line in history_lines([REVISION, retraction])] == [
        "  2  2023-05-10 08:30 UTC  Fire at the harbour · corrected the number",
        "  3  2023-05-10 08:30 UTC  retraction",
    ]


def test_an_article_can_not_steer_the_terminal() -> None:
    hostile = replace(UNDATED, text="Red \x1b[31malert\x07 and \u202etxet desrever.")
    assert to_text(quotation(hostile)) == "Red �[31malert� and �txet desrever. [2]"
