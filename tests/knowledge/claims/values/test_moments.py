"""Two dates of which one may leave out what the other gives."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.claims.values.moments import compare_dates
from knowledge.claims.values.quantities import Agreement
from knowledge.dates import Dated, find_dates


def dated(text: str) -> Dated:
    (found,) = find_dates(text, date(2024, 5, 16))
    return found


@pytest.mark.parametrize(
    ("claimed", "told", "agreement"),
    [
        ("on January 7", "on January 7, 2022", Agreement.HELD),
        ("on January 7", "on January 9, 2022", Agreement.EXCLUDED),
        ("in January", "on January 9, 2022", Agreement.HELD),
        ("on January 9", "in January 2022", Agreement.OPEN),
        ("in 2021", "on January 9, 2022", Agreement.EXCLUDED),
        ("in 2021", "on January 9", Agreement.OPEN),
        ("before May 20", "on May 27", Agreement.EXCLUDED),
        ("on February 29, 2024", "on February 28", Agreement.EXCLUDED),
        # a year that the claim gives is meant
        ("on May 15, 2015", "it closed on Wednesday", Agreement.OPEN),
        ("on May 15, 2024", "it closed on Wednesday", Agreement.HELD),
        ("on May 14, 2015", "it closed on Wednesday", Agreement.EXCLUDED),
        ("on May 15", "it closed on Wednesday", Agreement.HELD),
        ("in 2024", "on January 9", Agreement.HELD),
        ("in 2023", "last year", Agreement.HELD),
        ("in 2022", "last year", Agreement.OPEN),
        ("last year", "in 2023", Agreement.OPEN),
        # of two spans with one end in common the other end is meant as well
        ("from 1981 to 1996", "from 1985 to 1996", Agreement.EXCLUDED),
        ("from 1985 to 1996", "from 1985 to 1996", Agreement.HELD),
        ("from 1980 to 1999", "from 1985 to 1996", Agreement.HELD),
        # before and after leave out the date itself
        ("before 2022", "in 2022", Agreement.OPEN),
        ("before 2022", "in 2021", Agreement.HELD),
        ("before 2022", "before 2021", Agreement.HELD),
        ("before May 20, 2024", "on May 20, 2024", Agreement.OPEN),
        ("after May 20", "on May 20", Agreement.OPEN),
        ("after May 20", "on May 21", Agreement.HELD),
        ("in 2022", "after 2022", Agreement.OPEN),
        ("in 2022", "before 2023", Agreement.OPEN),
        ("after January 1, 2022", "in 2022", Agreement.OPEN),
        ("before January 1", "on January 1, 2022", Agreement.OPEN),
        ("before January 1", "on January 2, 2022", Agreement.EXCLUDED),
    ],
)
def test_a_year_counts_where_the_claim_gives_it_and_a_bound_leaves_out_its_date(
    claimed: str, told: str, agreement: Agreement
) -> None:
    assert compare_dates(dated(claimed), dated(told)) is agreement
