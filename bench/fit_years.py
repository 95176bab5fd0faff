"""Fits what each piece of evidence counts for the year of a date without one: knowledge/dates/data/years.json.

    pip install scipy
    python bench/fit_years.py [--public FILE …] [--check]

Fitted on the rounds in bench/data/dates but those of UNSEEN, on the golden tables of the tests and, with --public, on
files of cases like those of a round or with the public sets' gold ([first, last, value, kind] for each date). A
conditional logit: the weights under which the marked years are likeliest, with a ridge. While fitting, the text is read
as marked, so that one wrong year does not spoil the evidence behind it. The weight of the rules' own choice can't be
fitted on texts for which the rules were made; it is given. With --check nothing is written: each text is read with
weights that have not seen it.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from date_rounds import Found, Marked, rounds, table, unmark
from scipy.optimize import minimize

from bench import dates as adapter
from knowledge.dates import find_dates
from knowledge.dates.values.periods import Period
from knowledge.dates.year_choice import choosing
from knowledge.dates.year_choice.cases import Case
from knowledge.dates.year_choice.evidence import weigh_up
from knowledge.text.languages import detect_language

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "knowledge" / "dates" / "data" / "years.json"
GOLDEN = ROOT / "tests" / "knowledge" / "dates" / "golden"
TABLES = ("discourse", "mixed", "news", "more", "fresh", "later", "short")
"""The tables that are no copies of the rounds."""

RULES = 0.5
"""What the rules' choice counts: fitted where the rules had not seen the text (rounds 11 to 15 by the rules of before
them, so 16 to 24, and 25) it is 0.6."""

UNSEEN = (
    *("d13d", "d13e", "d13f", "d18a", "d18b", "d19f", "d21f"),
    *(f"d14{letter}" for letter in "abcdefg"),
    *(f"d20{letter}" for letter in "abc"),
)
"""Rounds that the weights have not seen: what they are worth is measured there."""

RIDGE, RARE, FOLDS = 0.25, 8, 5
STEPS = (140, 95)
"""Pieces of evidence that are kept, step by step: those that tell the candidates apart most."""


@dataclass
class Choice:
    """One date: the evidence for each candidate, and which are right."""

    evidence: list[dict[str, float]]
    right: list[bool]


def golden(name: str) -> list[Marked]:
    rows = [line.split(" | ", 2) for line in (GOLDEN / f"{name}.txt").read_text("utf-8").splitlines()]
    return [
        unmark(f"{name}-{at}", published, text.replace("\\n", "\n").replace("~", "").replace("../", ""))
        for at, (_, published, text) in enumerate(rows)
        if published != "none"
    ]


def public(file: Path) -> list[Marked]:
    opener = gzip.open if file.suffix == ".gz" else open
    with opener(file, "rt", encoding="utf-8") as lines:
        cases = [json.loads(line) for line in lines]
    marked = []
    for case in cases:
        if "marked" in case:
            marked.append(unmark(case["id"], case["published"], case["marked"]))
            continue
        spans = tuple((head, tail, frozenset(value.split("|"))) for head, tail, value, _ in case["gold"])
        marked.append(Marked(case["id"], date.fromisoformat(case["published"]), case["text"], spans))
    return marked


def choices(cases: Sequence[Marked]) -> list[list[Choice]]:
    """By case, its dates without a year for whose year a marked one is among the candidates; read as marked."""
    return [_lessons(case) for case in cases]


def _lessons(case: Marked) -> list[Choice]:
    lessons: list[Choice] = []

    def teach(asked: Case, by_rules: Period) -> Period:
        here = asked.state.here
        years = next(
            (years for head, tail, years in case.years if here and head < here.end and here.start < tail), set()
        )
        right = [one.year in years for one in asked.candidates]
        if any(right) and not all(right):
            lessons.append(Choice(weigh_up(asked), right))
        return next((one for one, is_right in zip(asked.candidates, right, strict=True) if is_right), by_rules)

    find_dates(case.text, case.published, detect_language(case.text), teach)
    return lessons


def fit(lessons: Sequence[Choice], names: Sequence[str]) -> dict[str, float]:
    """The weights of those pieces of evidence."""
    place = {name: at for at, name in enumerate(names)}
    rows = [one for lesson in lessons for one in lesson.evidence]
    evidence = np.zeros((len(rows), len(names)))
    for at, row in enumerate(rows):
        for name, value in row.items():
            if name in place:
                evidence[at, place[name]] = value
    right = np.array([one for lesson in lessons for one in lesson.right])
    heads = np.cumsum([0, *(len(lesson.right) for lesson in lessons)])[:-1]
    group = np.repeat(np.arange(len(lessons)), [len(lesson.right) for lesson in lessons])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = evidence @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, heads)[group])
        whole, good = np.add.reduceat(odds, heads), np.add.reduceat(odds * right, heads) + 1e-300
        slope = odds / whole[group] - odds * right / good[group]
        return (
            float(np.log(whole / good).sum() + RIDGE / 2 * weights @ weights),
            evidence.T @ slope + RIDGE * weights,
        )

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return dict(zip(names, (float(weight) for weight in found.x), strict=True))


def choose_names(lessons: Sequence[Choice]) -> list[str]:
    """The pieces of evidence that matter most: fewer generalise better than all."""
    seen = Counter(name for lesson in lessons for row in lesson.evidence for name, value in row.items() if value)
    names = sorted(name for name, times in seen.items() if times >= RARE)
    for kept in STEPS:
        weights = fit(lessons, names)
        spread = {name: _spread(lessons, name) for name in names}
        names = sorted(names, key=lambda name: -abs(weights[name]) * spread[name])[:kept]
    return names


def _spread(lessons: Sequence[Choice], name: str) -> float:
    """How much the piece tells the candidates of a date apart."""
    values = [np.array([row.get(name, 0.0) for row in lesson.evidence]) for lesson in lessons]
    return float(np.sqrt(np.mean(np.concatenate([one - one.mean() for one in values]) ** 2)))


def use(weights: dict[str, float]) -> None:
    """Has the dates read with these weights."""
    read = {**weights, "rules": RULES}
    choosing.weights = lambda: read  # type: ignore[assignment]


def check(sets: dict[str, list[Marked]]) -> None:
    """Prints for each set how it is read with weights that have not seen the text."""
    every = [(name, case) for name, cases in sets.items() for case in cases]
    lessons = choices([case for _, case in every])
    names = choose_names([one for those in lessons for one in those])
    read: dict[str, Sequence[Found]] = {}
    for fold in range(FOLDS):
        use(fit([one for at, those in enumerate(lessons) if at % FOLDS != fold for one in those], names))
        for name, case in every[fold::FOLDS]:
            read[name + case.text] = adapter.extract(case.text, case.published)
    for name, cases in sets.items():
        print(f"{name} | {table(cases, lambda text, _, name=name: read[name + text])[0]}", flush=True)


def _without_copies(sets: dict[str, list[Marked]]) -> dict[str, list[Marked]]:
    """The sets, each text once: what is held out may not stand in another set."""
    seen: set[str] = set()
    once: dict[str, list[Marked]] = {}
    for name, cases in sets.items():
        texts = [" ".join(case.text.split()) for case in cases]
        once[name] = [case for case, text in zip(cases, texts, strict=True) if text not in seen]
        seen.update(texts)
    return once


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--public", nargs="*", type=Path, default=[])
    cli.add_argument("--check", action="store_true")
    args = cli.parse_args()
    seen = {name: cases for name, cases in rounds(()) if name not in UNSEEN}
    sets = _without_copies(
        seen | {name: golden(name) for name in TABLES} | {file.name: public(file) for file in args.public}
    )
    if args.check:
        check(sets)
        return
    lessons = [one for cases in sets.values() for those in choices(cases) for one in those]
    weights = fit(lessons, choose_names(lessons))
    kept = {"rules": RULES, **dict(sorted(weights.items(), key=lambda item: -abs(item[1])))}
    OUT.write_text(json.dumps({name: round(weight, 3) for name, weight in kept.items()}, indent=1) + "\n")


if __name__ == "__main__":
    main()
