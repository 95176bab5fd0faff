"""The year of a date without one is chosen from what speaks for each that it may be of."""

from __future__ import annotations

from datetime import date

from knowledge.dates import find_dates
from knowledge.dates.context.state import REMEMBERED
from knowledge.dates.values.periods import Period
from knowledge.dates.year_choice.cases import Case
from knowledge.dates.year_choice.choosing import choose_year, weights
from knowledge.dates.year_choice.evidence import weigh_up
from tests.knowledge.dates.test_golden import MARK, TOLD, golden

PUBLISHED = date(2019, 5, 14)
FIRE = "The mill burnt in 1911. On 3 June the owner rebuilt it."


def test_each_weight_counts_a_piece_of_evidence_that_some_text_gives() -> None:
    given = {"rules"}

    def note(case: Case, by_rules: Period) -> Period:
        given.update(name for evidence in weigh_up(case) for name, value in evidence.items() if value)
        return choose_year(case, by_rules)

    for _, published, text in [case for name in TOLD for case in golden(name)]:
        find_dates(MARK.sub(r"\1", text), None if published == "none" else date.fromisoformat(published), "en", note)
    assert set(weights()) - given == set()


def test_the_chosen_candidate_is_the_date() -> None:
    def last(case: Case, by_rules: Period) -> Period:
        return case.candidates[-1]

    assert [found.value for found in find_dates(FIRE, PUBLISHED, "en", last)] == ["1911", "2020-06-03"]
    assert [found.value for found in find_dates(FIRE, PUBLISHED)] == ["1911", "1911-06-03"]


def test_the_candidates_are_the_years_told_and_of_now_and_those_beside_them() -> None:
    seen: list[list[int]] = []

    def note(case: Case, by_rules: Period) -> Period:
        seen.append([one.year for one in case.candidates])
        return by_rules

    find_dates(FIRE, PUBLISHED, "en", note)
    assert seen == [[1910, 1911, 1912, 2018, 2019, 2020]]


def test_a_date_costs_the_same_in_a_long_text() -> None:
    most = 0

    def note(case: Case, by_rules: Period) -> Period:
        nonlocal most
        most = max(most, len(case.candidates))
        return by_rules

    find_dates(
        " ".join(f"In {year} it rained. On 3 June it snowed." for year in range(1700, 1900, 4)), PUBLISHED, "en", note
    )
    assert 0 < most <= 3 * (REMEMBERED + 2)


def test_a_date_without_a_day_of_publication_needs_no_choice() -> None:
    def never(case: Case, by_rules: Period) -> Period:
        raise AssertionError(case)

    assert [found.value for found in find_dates(FIRE, None, "en", never)] == ["1911", "1911-06-03"]


def evidence_of(text: str, year: int) -> dict[str, float]:
    """What speaks for that year of the text's first date without one."""
    seen: list[dict[str, float]] = []

    def note(case: Case, by_rules: Period) -> Period:
        seen.append(next(row for row, one in zip(weigh_up(case), case.candidates, strict=True) if one.year == year))
        return choose_year(case, by_rules)

    find_dates(text, PUBLISHED, "en", note)
    return seen[0]


def test_a_year_is_odd_from_which_the_past_behind_it_would_come_to_lie_ahead() -> None:
    text = "It was let go on 8 October 2017. It passed the cape on 3 March, and on 12 June it was washed ashore."
    assert evidence_of(text, 2019)["outruns_now"]
    assert "outruns_now" not in evidence_of(text, 2018)


def test_then_and_that_take_up_the_year_just_named() -> None:
    assert evidence_of("There was peace after 1979; that dispute began on 8 January.", 1979)["named_points_back"]
    assert not evidence_of("There was peace after 1979; a dispute began on 8 January.", 1979)["named_points_back"]


def test_the_year_at_the_end_of_its_sentence_speaks_for_a_date() -> None:
    text = "Two had died, one on 30 June and one on 12 December 2018."
    assert evidence_of(text, 2018)["closing_year_same_sentence"]
    assert not evidence_of(text, 2019)["closing_year_same_sentence"]
