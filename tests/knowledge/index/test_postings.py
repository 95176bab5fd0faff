"""Inverted lists."""

from __future__ import annotations

from knowledge.index.postings import Postings


def test_a_term_leads_to_its_rows_in_order() -> None:
    postings = Postings()
    postings.add(0, ["storm", "boat"])
    postings.add(3, ["storm"])
    assert postings.rows("storm").tolist() == [0, 3]
    assert postings.rows("boat").tolist() == [0]
    assert postings.frequency("storm") == 2


def test_an_unknown_term_has_no_rows() -> None:
    assert Postings().rows("storm").tolist() == []
    assert Postings().frequency("storm") == 0


def test_a_row_taken_back_no_longer_counts() -> None:
    postings = Postings()
    postings.add(0, ["storm", "boat"])
    postings.add(1, ["storm"])
    postings.discount(["storm", "boat"])
    assert (postings.frequency("storm"), postings.frequency("boat")) == (1, 0)


def test_rows_that_somebody_read_do_not_hinder_an_addition() -> None:
    """An array that is looked at can't grow; the look must end with the question."""
    postings = Postings()
    postings.add(0, ["storm"])
    assert postings.rows("storm").sum() == 0
    postings.add(1, ["storm"])
    assert postings.rows("storm").tolist() == [0, 1]
