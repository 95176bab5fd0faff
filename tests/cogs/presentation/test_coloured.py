"""Laws of differences, whatever stands in the sentences."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.presentation.coloured import coloured
from cogs.presentation.differences import present_change, present_difference
from cogs.presentation.histories import present_history
from cogs.presentation.pages import Medium, compose
from knowledge import Revision
from knowledge.differences import difference
from knowledge.history_entries import HistoryEntry
from tests.cogs.presentation.test_laws import assert_fits
from tests.cogs.strategies import REVISIONS, TEXTS

modest = settings(max_examples=30, deadline=None)


@modest
@given(st.lists(TEXTS.map(lambda text: f"+ {text}"), min_size=1, max_size=6), st.integers(60, 2000))
def test_every_block_fits_opens_and_closes_once_and_each_line_keeps_its_sign(lines: list[str], room: int) -> None:
    for block in coloured(lines, room):
        assert len(block) <= room
        assert block.count("```") == 2
        assert all(line.startswith("+ ") for line in block.split("\n")[1:-1])


def _entry(revision: Revision) -> HistoryEntry:
    return HistoryEntry(**{each.name: getattr(revision, each.name) for each in fields(HistoryEntry)})


@modest
@given(REVISIONS, st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4), st.sampled_from(Medium))
def test_every_difference_and_history_fits_the_limits(
    revision: Revision, before: list[str], after: list[str], medium: Medium
) -> None:
    old = replace(revision, body="\n\n".join(before))
    new = replace(revision, number=old.number + 1, body="\n\n".join(after), headline="Another", note="x" * 1000)
    found = difference(old, new)
    for reply in (present_difference(found), present_change(found), present_history([_entry(old), _entry(new)])):
        for page in compose(reply, medium):
            assert_fits(page)
