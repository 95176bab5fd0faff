"""Lines with places to paragraphs: a table of layouts."""

from __future__ import annotations

import pytest

from knowledge.readers.page_layout import Line, laid_out


def page(*lines: str, top: float = 700, size: float = 11, step: float = 14) -> list[Line]:
    """Lines below each other; an empty one leaves half a step, a leading space indents."""
    placed, y = [], top
    for line in lines:
        if not line:
            y -= step / 2
            continue
        placed.append(Line(line.strip(), 72 + 18 * line.startswith(" "), y, size))
        y -= step
    return placed


LONG = "This line is as long as lines are in this text, so that it"
SHORT = "ends here."


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (page(LONG, SHORT), [f"{LONG} {SHORT}"]),
        (page(LONG, LONG, SHORT, "", "New " + LONG, SHORT), [f"{LONG} {LONG} {SHORT}", f"New {LONG} {SHORT}"]),
        (page(" " + LONG, LONG, " New " + LONG, LONG + "."), [f"{LONG} {LONG}", f"New {LONG} {LONG}."]),
        (page(LONG, SHORT, "New " + LONG, SHORT), [f"{LONG} {SHORT}", f"New {LONG} {SHORT}"]),
        (page(LONG, "", "is wide, this gap.", LONG), [f"{LONG} is wide, this gap.", LONG]),
        (page("It lists:", "• one", "• two", "and a half.", "• 3"), ["It lists:", "• one", "• two and a half.", "• 3"]),
        ([*page("Heading", size=13), *page(LONG, SHORT, top=680)], ["Heading", f"{LONG} {SHORT}"]),
        ([*page(LONG, SHORT, top=200), *page(LONG, SHORT, top=700)], [f"{LONG} {SHORT}", f"{LONG} {SHORT}"]),
        ([*page(LONG, top=60), *page("President Smith did.", top=700)], [f"{LONG} President Smith did."]),
    ],
    ids="joined gap indent short lower-case list heading column page".split(),
)
def test_the_layout_of_lines_tells_paragraphs(lines: list[Line], paragraphs: list[str]) -> None:
    assert laid_out([lines]) == (None, "\n\n".join(paragraphs))


def test_what_recurs_at_the_edge_of_pages_and_page_numbers_are_left_out() -> None:
    pages = [
        [Line("Daily Example", 72, 820, 8), *page(f"Story no. {word} is told here."), Line(f"— {number} —", 300, 30, 8)]
        for number, word in enumerate(("one", "two", "three"), 1)
    ]
    assert laid_out(pages)[1] == "\n\n".join(f"Story no. {word} is told here." for word in ("one", "two", "three"))


def test_a_number_within_a_page_and_a_line_that_stands_once_stay() -> None:
    pages = [
        page("In all", "1998", "people came to see it", "and stayed."),
        page("They left."),
        page("They came back."),
    ]
    assert laid_out(pages)[1] == "In all 1998 people came to see it and stayed.\n\nThey left.\n\nThey came back."


def test_large_letters_make_the_headline_even_below_a_kicker() -> None:
    lines = [
        Line("NEWS", 72, 780, 9),
        Line("Bridge", 72, 750, 20),
        Line("reopens", 72, 728, 20),
        *page(LONG, LONG, SHORT),
    ]
    assert laid_out([lines]) == ("Bridge reopens", f"NEWS\n\n{LONG} {LONG} {SHORT}")


def test_a_text_all_in_large_letters_has_no_headline_by_size() -> None:
    assert laid_out([page(LONG, SHORT, size=20)])[0] is None


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["peace-", "keepers"], "peacekeepers"),
        (["a well-known and well-", "known man"], "a well-known and well-known man"),
        (["Kassym-", "Jomart"], "Kassym-Jomart"),
        (["the long-", "term plan of a state-", "owned mine"], "the long-term plan of a state-owned mine"),
        (["in imple-", "mentation, reo-", "pened by govern-", "ment"], "in implementation, reopened by government"),
        (["the Orlenia-", "based crew"], "the Orlenia-based crew"),
        (["Tolma-", "rovich said"], "Tolmarovich said"),
        (["Premarket, then the pre-", "market"], "Premarket, then the premarket"),
        (["a mother-in-", "law of 45-", "year-olds"], "a mother-in-law of 45-year-olds"),
        (["прави-", "тельства и железно-", "дорожники"], "правительства и железнодорожники"),
        (["көпір бас-", "тады"], "көпір бастады"),
        (["it is -", "so"], "it is - so"),
        (["soft\u00ad", "hyphen"], "softhyphen"),
        (["миро\u2010", "творцы"], "миротворцы"),
    ],
)
def test_broken_words_are_whole_again(lines: list[str], text: str) -> None:
    assert laid_out([page(*lines)])[1] == text


def test_no_lines_make_no_text() -> None:
    assert laid_out([[], []]) == (None, "")
