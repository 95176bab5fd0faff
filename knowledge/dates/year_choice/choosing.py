"""The year of a date without one: a conditional logit over the years that it may belong to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from knowledge.dates.context.state import State
from knowledge.dates.values.occurrences import in_years
from knowledge.dates.values.periods import FIRST_YEAR, LAST_YEAR, Period
from knowledge.dates.values.readings import Named
from knowledge.dates.year_choice.cases import COARSE, Case
from knowledge.dates.year_choice.evidence import weigh_up


@cache
def weights() -> Mapping[str, float]:
    """What each piece of evidence counts, in log odds; fitted by bench/fit_years.py."""
    text = (files("knowledge.dates") / "data" / "years.json").read_text(encoding="utf-8")
    read: dict[str, float] = json.loads(text)
    return read


def choose_year(case: Case, by_rules: Period) -> Period:
    """The candidate that most speaks for; the rules' own choice is a piece of evidence."""
    counts = weights()
    scores = [
        sum(counts.get(name, 0.0) * value for name, value in evidence.items()) + counts["rules"] * (one == by_rules)
        for one, evidence in zip(case.candidates, weigh_up(case), strict=True)
    ]
    best = max(range(len(scores)), key=scores.__getitem__, default=-1)
    return case.candidates[best] if best >= 0 else by_rules


def keep_rules(case: Case, by_rules: Period) -> Period:
    """What the rules have chosen."""
    return by_rules


def candidates(named: Named, state: State) -> list[Period]:
    """The named period in the years of now, of what has been told and of what is named next, and beside them."""
    around = {state.now.year} if state.now else set()
    for told in state.history:
        if told.last.unit not in COARSE:
            around |= told.years
    follows = state.ahead.next_explicit(state.here.head) if state.here else None
    if follows and follows.unit not in COARSE:
        around.add(follows.year)
    those = {year + by for year in around for by in (-1, 0, 1)}
    return in_years(named, sorted(year for year in those if FIRST_YEAR <= year <= LAST_YEAR))
