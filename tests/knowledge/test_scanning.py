"""A long JSON text is read member by member as `json` would read it whole."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.scanning import members

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def flat(whole: dict[str, Any]) -> list[tuple[str, Any]]:
    """What `members` should find."""
    return [(name, each) for name, value in whole.items() for each in (value if isinstance(value, list) else [value])]


@given(st.dictionaries(st.text(), values, max_size=4), st.sampled_from([None, 0, 3]))
def test_members_and_elements_come_in_order(whole: dict[str, Any], indent: int | None) -> None:
    assert list(members(json.dumps(whole, indent=indent))) == flat(whole)


BROKEN = [
    "",
    "{",
    "[]",
    "5",
    '{"a"}',
    '{"a":}',
    '{"a":1',
    '{"a":1,}',
    '{"a":[1,]}',
    '{"a":[1 2]}',
    '{"a":1}x',
    "{1:2}",
    "\ufeff{}",
]


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_no_json_object_is_refused_as_json_does(text: str) -> None:
    with pytest.raises(json.JSONDecodeError):
        list(members(text))


@given(st.text('{}[]",:1 a\\', max_size=12))
def test_no_text_is_read_otherwise_than_json_reads_it(text: str) -> None:
    try:
        expected = json.loads(text)
    except ValueError:
        expected = None
    try:
        found = list(members(text))
    except ValueError:
        assert not isinstance(expected, dict)
    else:
        assert isinstance(expected, dict)
        assert len(list(groupby(found, key=lambda member: member[0]))) <= text.count(":")
