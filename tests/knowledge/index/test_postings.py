"""Inverted lists."""

from __future__ import annotations

from knowledge.index.postings import Postings


def rows(postings: Postings, *terms: str) -> list[list[int]]:
    """The rows of each term."""
    found, counts = postings.rows_of_each(terms)
    every = iter(found.tolist())
    return [[next(every) for _ in range(count)] for count in counts]


def test_a_term_leads_to_its_rows_in_order() -> None:
    postings = Postings()
    postings.add(0, ["storm", "boat"])
    postings.add(3, ["storm"])
    assert rows(postings, "storm", "boat") == [[0, 3], [0]]
    assert postings.frequency("storm") == 2


def test_an_unknown_term_has_no_rows() -> None:
    assert rows(Postings(), "storm") == [[]]
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
    found, _ = postings.rows_of_each(["storm"])
    postings.add(1, ["storm"])
    assert found.tolist() == [0]
    assert rows(postings, "storm") == [[0, 1]]
