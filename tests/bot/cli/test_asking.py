"""chat, ask, check and timeline, on the starter article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.conftest import CommandLine

QUESTION = "How many deaths do official figures report?"
SENTENCE = "Official figures report 225 deaths"
OFF_TOPIC = "Which wine goes with oysters?"


def asked(*questions: str) -> list[str]:
    """A batch of questions."""
    return [json.dumps({"question": question}) for question in questions]


def test_an_answer_is_the_sentence_and_its_footnote(footnote: CommandLine) -> None:
    result = footnote("ask", QUESTION)
    assert (result.code, result.err) == (Exit.ANSWERED, "")
    assert SENTENCE in result.out
    assert "[1]" in result.out
    assert "paragraph 7" in result.out


def test_a_question_needs_no_quotation_marks(footnote: CommandLine) -> None:
    assert footnote("ask", *QUESTION.split(), "--json").objects[0]["question"] == QUESTION


def test_what_no_article_answers_ends_with_1(footnote: CommandLine) -> None:
    result = footnote("ask", "--json", OFF_TOPIC)
    assert result.code == Exit.UNKNOWN
    assert result.objects[0]["status"] == "unknown"
    assert result.objects[0]["citations"] == []


def test_json_is_one_object_with_the_highlighted_answer(footnote: CommandLine) -> None:
    (answer,) = footnote("ask", "--json", QUESTION).objects
    citation = answer["citations"][0]
    start, end = citation["highlight"]
    assert answer["answer"] == citation["text"][start:end]
    assert "225" in answer["answer"]


@pytest.mark.parametrize("question", ["", "   ", "why " * 1000])
@pytest.mark.parametrize("command", ["ask", "check"])
def test_an_empty_or_endless_question_is_one_line_on_stderr(footnote: CommandLine, command: str, question: str) -> None:
    result = footnote(command, "--json", question)
    assert (result.code, result.out) == (Exit.BAD_INPUT, "")
    assert result.err.startswith("footnote: ")
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("how", [["-"], []])
def test_a_batch_is_answered_line_by_line_in_order(footnote: CommandLine, how: list[str]) -> None:
    questions = [QUESTION, OFF_TOPIC, "Who declared the events an attempted coup?"]
    result = footnote("ask", "--json", *how, stdin=asked(*questions))
    assert [answer["question"] for answer in result.objects] == questions
    assert result.code == Exit.ANSWERED


def test_a_byte_order_mark_at_the_beginning_is_no_mistake(footnote: CommandLine) -> None:
    (question,) = asked(QUESTION)
    assert footnote("ask", "--json", "-", stdin=[f"\ufeff{question}"]).code == Exit.ANSWERED


def test_a_batch_without_any_answer_ends_with_1(footnote: CommandLine) -> None:
    assert footnote("ask", "--json", "-", stdin=asked(OFF_TOPIC)).code == Exit.UNKNOWN


def test_an_empty_batch_is_bad_input(footnote: CommandLine) -> None:
    result = footnote("ask", "-", stdin="\n\n")
    assert (result.code, result.err) == (Exit.BAD_INPUT, "footnote: No question came in on standard input.\n")


@pytest.mark.parametrize(
    "broken",
    [
        "not json",
        '{"question": ',
        "[]",
        "{}",
        '{"question": 5}',
        '{"question": ""}',
        '{"question": "A?", "conversation": 1}',
        json.dumps({"question": "why " * 1000}),
        "[" * 100_000,
        '{"question": "\\ud800"}',
    ],
)
def test_a_broken_line_gets_an_error_in_its_place_and_the_others_go_on(footnote: CommandLine, broken: str) -> None:
    result = footnote("ask", "--json", "-", stdin=[*asked(QUESTION), broken, *asked(QUESTION)])
    first, error, last = result.objects
    assert result.code == Exit.BAD_INPUT
    assert (first["status"], last["status"]) == ("answered", "answered")
    assert error == {"error": error["error"], "line": 2}
    assert result.err == f"footnote: line 2: {error['error']}\n"


def test_without_json_a_batch_is_readable_and_errors_are_on_stderr_alone(footnote: CommandLine) -> None:
    result = footnote("ask", "-", stdin=["nonsense", *asked(QUESTION)])
    assert SENTENCE in result.out
    assert "nonsense" not in result.out
    assert result.err == 'footnote: line 1: This line is not JSON. It must be an object like {"question": "…"}.\n'


@pytest.mark.parametrize(("conversation", "is_follow_up"), [("a", True), ("b", False), (None, False)])
def test_only_lines_of_one_conversation_follow_up_on_each_other(
    footnote: CommandLine, conversation: str | None, is_follow_up: bool
) -> None:
    first = {"question": "When was the state of emergency lifted?", "conversation": "a"}
    second = {"question": "And why was it declared?", "conversation": conversation}
    answers = footnote("ask", "--json", "-", stdin=map(json.dumps, [first, second])).objects
    assert (answers[1]["understood"] is not None) is is_follow_up


def test_talk_between_two_questions_is_no_follow_up_and_does_not_part_them(footnote: CommandLine) -> None:
    said = ["Which organization did Kazakhstan appeal to?", "lol ok", "how are you", "and when?"]
    lines = [json.dumps({"question": text, "conversation": "a"}) for text in said]
    told = [found["understood"] for found in footnote("ask", "--json", "-", stdin=lines).objects]
    assert told[:3] == [None, None, None]
    assert told[3] == "and when? (about “organization did Kazakhstan appeal”)"


def test_a_claim_in_the_articles_words_is_supported(footnote: CommandLine) -> None:
    result = footnote("check", "--json", "Official figures report 225 deaths.")
    assert (result.code, result.objects[0]["verdict"]) == (Exit.ANSWERED, "supported")


def test_a_claim_of_another_number_is_contradicted(footnote: CommandLine) -> None:
    result = footnote("check", "--json", "Official figures report 300 deaths.")
    assert (result.code, result.objects[0]["verdict"]) == (Exit.ANSWERED, "contradicted")
    assert result.objects[0]["conflicts"] != []


def test_a_claim_that_no_article_knows_ends_with_1(footnote: CommandLine) -> None:
    result = footnote("check", "--json", "Oysters are sold in Paris.")
    assert (result.code, result.objects[0]["verdict"]) == (Exit.UNKNOWN, "not_found")


def test_claims_come_in_batches_too(footnote: CommandLine) -> None:
    claims = [json.dumps({"claim": "Official figures report 225 deaths."}), json.dumps({"question": "no claim"})]
    result = footnote("check", "--json", "-", stdin=claims)
    assert result.objects[0]["verdict"] == "supported"
    assert result.objects[1]["line"] == 2
    assert result.code == Exit.BAD_INPUT


def test_the_timeline_is_sorted_and_marks_what_was_inferred(footnote: CommandLine) -> None:
    (timeline,) = footnote("timeline", "--json").objects
    dates = [event["date"] for event in timeline["events"]]
    assert dates == sorted(dates)
    assert {"2022-01", "2022-01-07", "2022-01-19", "2024-01-03"} <= set(dates)
    assert {event["date"]: event["inferred"] for event in timeline["events"]}["2022-01-07"] is True


def test_the_timeline_can_be_narrowed_by_date(footnote: CommandLine) -> None:
    (timeline,) = footnote("timeline", "--json", "--from", "2022-01-05", "--to", "2022-01-10").objects
    assert "2022-01-07" in [event["date"] for event in timeline["events"]]
    assert "2024-01-03" not in [event["date"] for event in timeline["events"]]


def test_a_bound_that_is_no_date_is_bad_input(footnote: CommandLine) -> None:
    result = footnote("timeline", "--from", "the day of the cat")
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)


def test_a_timeline_of_nothing_is_an_empty_list(footnote: CommandLine) -> None:
    result = footnote("timeline", "--json", "--from", "2030")
    assert (result.code, result.objects) == (Exit.ANSWERED, [{"events": []}])


def test_the_timeline_can_be_written_for_other_programs(footnote: CommandLine, tmp_path: Path) -> None:
    calendar, slides = tmp_path / "events.ics", tmp_path / "events.json"
    result = footnote("timeline", "--ics", calendar, "--timelinejs", slides)
    assert (result.code, result.out) == (Exit.ANSWERED, "")
    assert calendar.read_text("utf-8").startswith("BEGIN:VCALENDAR")
    shown = {slide["display_date"] for slide in json.loads(slides.read_text("utf-8"))["events"]}
    assert shown >= {"January 2022", "7 January 2022"}


def test_piped_lines_are_answered_by_chat_as_one_conversation(footnote: CommandLine) -> None:
    result = footnote("chat", stdin=[QUESTION, "", "/articles", "/help"])
    assert result.code == Exit.ANSWERED
    assert SENTENCE in result.out
    assert "2024-01-03" in result.out
    assert "/timeline" in result.out


def test_a_question_in_a_chat_may_refer_to_the_one_before(footnote: CommandLine) -> None:
    result = footnote("chat", stdin=["When was the state of emergency lifted?", "And why was it declared?"])
    assert "Understood as:" in result.out


def test_chat_goes_on_after_a_line_it_can_not_use(footnote: CommandLine) -> None:
    result = footnote("chat", stdin=["/nonsense", "why " * 1000, QUESTION])
    assert result.code == Exit.BAD_INPUT
    assert SENTENCE in result.out
    assert result.err.splitlines()[0] == "footnote: There is no /nonsense here; /help lists what there is."
    assert len(result.err.splitlines()) == 2


def test_a_polite_line_in_a_chat_is_told_what_can_be_asked(footnote: CommandLine) -> None:
    assert footnote("chat", stdin=["help"]).out == footnote("chat", stdin=["/help"]).out


@pytest.mark.parametrize("word", ["/quit", "quit", "Exit"])
def test_quit_ends_a_chat(footnote: CommandLine, word: str) -> None:
    assert footnote("chat", stdin=[word, QUESTION]).out == ""


def test_each_question_of_a_line_in_a_chat_is_answered_or_refused(footnote: CommandLine) -> None:
    told = footnote(
        "chat", stdin=["When was the state of emergency lifted? Who won the chess olympiad?"]
    ).out.splitlines()
    asked = [
        told.index(question) for question in ("When was the state of emergency lifted?", "Who won the chess olympiad?")
    ]
    assert "January 19" in told[asked[0] + 1]
    assert told[asked[1] + 1] == "No article answers this."


def test_without_a_token_run_says_in_three_lines_how_to_get_one_and_answers(footnote: CommandLine) -> None:
    result = footnote("run", stdin=[QUESTION])
    assert result.code == Exit.ANSWERED
    assert len(result.err.splitlines()) == 3
    assert "DISCORD_TOKEN" in result.err
    assert SENTENCE in result.out
