"""Lines to paragraphs: a table of layouts."""

from __future__ import annotations

import pytest

from knowledge.readers.paragraphs import paragraphs

WRAPPED = """The transport ministry said on Tuesday that the bridge across the river
had been reopened after six days of repairs, and that traffic of 4,500
cars a day would return by the end of the week. No one was hurt. The
U.N. sent help.

Engineers closed the bridge on 28 February, when the water had risen by
3 metres.
"""
INDENTED = """ The transport ministry said on Tuesday that the bridge across the
river had been reopened, and after no more than six days of repairs.
 Engineers closed the bridge on 28 February, when the water had risen
by 3 metres. Nine homes were flooded.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One.", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \n\n\nTwo.\n", ["One.", "Two."]),
        ("One is told.\nTwo is told.\nThree is told.", ["One is told.", "Two is told.", "Three is told."]),
        ("Первое сказано.\nВторое сказано.", ["Первое сказано.", "Второе сказано."]),
        ("“One,” he said.\n“Two,” she said.", ["“One,” he said.", "“Two,” she said."]),
        ("The well-\nknown bridge", ["The well-known bridge"]),
        ("A 5-\nyear plan", ["A 5-year plan"]),
        ("From 5-\n7 on", ["From 5- 7 on"]),
        ("He came -\nat last", ["He came - at last"]),
        ("能源部周二表示\n变电站事故", ["能源部周二表示变电站事故"]),
        ("It lists:\n- one\n- two\nand a half\n- three", ["It lists:", "- one", "- two and a half", "- three"]),
        ("It ended on January\n3. The rest went on", ["It ended on January 3. The rest went on"]),
        ("Done.\n1. One\n2. Two", ["Done.", "1. One", "2. Two"]),
    ],
)
def test_lines_become_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_wrapped_lines_are_joined_and_blank_lines_part() -> None:
    first, second = paragraphs(WRAPPED)
    assert first.endswith("No one was hurt. The U.N. sent help.")
    assert second == "Engineers closed the bridge on 28 February, when the water had risen by 3 metres."


def test_an_indented_line_begins_a_paragraph() -> None:
    first, second = paragraphs(INDENTED)
    assert first.endswith("six days of repairs.")
    assert second.endswith("Nine homes were flooded.")


def test_a_short_line_in_a_wrapped_text_stands_alone() -> None:
    assert paragraphs("What happened\n" + WRAPPED)[0] == "What happened"


def test_a_huge_paragraph_stays_one() -> None:
    assert len(paragraphs("The bridge reopened. " * 20_000)) == 1
