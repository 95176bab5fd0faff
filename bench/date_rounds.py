"""Scores the invented rounds of dated texts in bench/data/dates: value F1, year, texts without an error.

    python bench/date_rounds.py [ROUND …] [--errors]

A round is a file of a case a line: id, day of publication, and the text with each dated expression as [text|value]
(values as in bench/dates.py, several that are right between bars; '?' for one that may be found or not).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.dates import extract

ROUNDS = Path(__file__).resolve().parent / "data" / "dates"
MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")
VALUE = re.compile(r"\d\d(\d(\d(-(\d\d(-\d\d)?|W\d\d(-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI))?)?)?")

Found = tuple[int, int, str]
Extract = Callable[[str, date], Sequence[Found]]


@dataclass(frozen=True)
class Marked:
    """A text, and its dated expressions with the values that are right."""

    name: str
    published: date
    text: str
    dates: tuple[tuple[int, int, frozenset[str]], ...]

    @property
    def years(self) -> list[tuple[int, int, set[int]]]:
        """The expressions whose first year is marked, with it."""
        firsts = [(head, tail, {value.split("/")[0][:4] for value in values}) for head, tail, values in self.dates]
        read = [(head, tail, {int(one) for one in ones if re.fullmatch(r"\d{4}", one)}) for head, tail, ones in firsts]
        return [(head, tail, ones) for head, tail, ones in read if ones]


def unmark(name: str, published: str, marked: str) -> Marked:
    """The case without its marks."""
    text, last, dates = "", 0, []
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        dates.append((len(text), len(text) + len(mark[1]), frozenset(mark[2].split("|"))))
        text, last = text + mark[1], mark.end()
    return Marked(name, date.fromisoformat(published), text + marked[last:], tuple(dates))


def read_round(file: Path) -> list[Marked]:
    """The cases of a round."""
    cases = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [unmark(case["id"], case["published"], case["marked"]) for case in cases]


def points(found: Sequence[Found]) -> list[Found]:
    """A range counts as its two ends."""
    ends = {(head, tail, end) for head, tail, value in found for end in value.split("/") if VALUE.fullmatch(end)}
    return sorted(ends)


def judge(case: Marked, found: Sequence[Found]) -> tuple[Counter[str], list[str]]:
    """Counts of gold, found, matched, right and of the right year, and each error in words."""
    counts: Counter[str] = Counter()
    errors, left = [], points(found)
    counts["found"] = len(left)
    for head, tail, values in case.dates:
        overlapping = [one for one in left if one[0] < tail and head < one[1]]
        best = min(overlapping, key=lambda one: (one[2] not in values, (one[0], one[1]) != (head, tail)), default=None)
        if not any(map(VALUE.fullmatch, values)) or (best is None and "?" in values):
            left = [one for one in left if one not in overlapping]
            counts["found"] -= len(overlapping)
            continue
        counts["gold"] += 1
        if best is None:
            errors.append(f"missed {case.text[head:tail]!r}, {'|'.join(values)}")
            continue
        left.remove(best)
        counts["matched"] += 1
        counts["right"] += best[2] in values
        counts["year"] += best[2][:4] in {value[:4] for value in values}
        if best[2] not in values:
            errors.append(f"wrong {case.text[head:tail]!r}, {'|'.join(values)}: {best[2]}")
    errors += [f"none {case.text[head:tail]!r}: {value}" for head, tail, value in left]
    return counts, errors


def table(cases: Sequence[Marked], find: Extract) -> tuple[str, list[str]]:
    """A line of figures, and the errors with their cases."""
    total: Counter[str] = Counter()
    told: list[str] = []
    for case in cases:
        counts, errors = judge(case, find(case.text, case.published))
        total += counts
        kind = "dated" if case.dates else "friends"
        total[kind] += 1
        total[f"clean {kind}"] += not errors
        told += [f"{case.name} ({case.published}): {error}" for error in errors]
    value = 200 * total["right"] / max(1, total["found"] + total["gold"])
    year = 100 * total["year"] / max(1, total["matched"])
    clean = 100 * (total["clean dated"] + total["clean friends"]) / max(1, len(cases))
    dated, friends = f"{total['clean dated']} of {total['dated']}", f"{total['clean friends']} of {total['friends']}"
    return f"F1 {value:.1f} | year {year:.1f} | clean {clean:.1f} %: dated {dated}, friends {friends}", told


def rounds(names: Sequence[str]) -> Iterator[tuple[str, list[Marked]]]:
    """The rounds of those names, or all."""
    for file in sorted(ROUNDS.glob("*.jsonl")):
        if not names or file.stem in names:
            yield file.stem, read_round(file)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("rounds", nargs="*")
    cli.add_argument("--errors", action="store_true")
    args = cli.parse_args()
    every: list[Marked] = []
    for name, cases in rounds(args.rounds):
        line, errors = table(cases, extract)
        every += cases
        print(f"{name} | {line}", *(errors if args.errors else ()), sep="\n    ")
    print(f"all | {table(every, extract)[0]}")


if __name__ == "__main__":
    main()
