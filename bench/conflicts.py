"""How often both sides are cited where two invented articles on one event differ, and how often where they do not.

    python bench/conflicts.py [--misses] [--vectors FILE]     with the extra `semantic`; the file remembers the vectors

Each pair of articles is one base. Of its conflict questions it is counted where both articles are cited and said to
differ; of all other questions of the pair, where sources are said to differ though what is cited is no side of a
conflict that the pair has.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from encoded import encoded_in
from questions import index_of, same

from knowledge.answering import answer
from knowledge.index import Index
from knowledge.model import Answer

DATA = Path(__file__).resolve().parent / "data"


def pairs() -> Iterator[tuple[Index, list[dict[str, Any]]]]:
    """Each pair's base and its questions that stand for themselves."""
    for path in sorted(DATA.glob("invented*/*.questions.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        if any(row["kind"] == "conflict" for row in rows):
            yield index_of(path.parent / "articles", rows[0]["articles"]), [r for r in rows if "conversation" not in r]


def is_both(said: Answer) -> bool:
    """Whether two articles are cited and said to differ."""
    return said.differ and len({citation.article for citation in said.citations}) > 1


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--misses", action="store_true", help="and the questions that are not treated rightly")
    cli.add_argument("--vectors", type=Path, help="with the extra `semantic`; where its vectors are kept")
    args = cli.parse_args()
    encoded = encoded_in(args.vectors, cli)
    conflicts, others = list[tuple[str, bool]](), list[tuple[str, bool]]()
    for index, rows in pairs():
        sides = [gold for row in rows if row["kind"] == "conflict" for gold in row["gold"]]
        for row in rows:
            said = answer(index, row["question"], sense=encoded.sense(index) if encoded else None)
            if row["kind"] == "conflict":
                conflicts.append((row["question"], is_both(said)))
            elif said.citations:
                is_side = all(any(same(citation.text, side) for side in sides) for citation in said.citations)
                others.append((row["question"], not said.differ or is_side))
    for question, is_right in [*conflicts, *others] if args.misses else ():
        if not is_right:
            print(question)
    print(f"both sides cited: {sum(is_right for _, is_right in conflicts)} of {len(conflicts)}")
    print(f"said to differ though they do not: {sum(not is_right for _, is_right in others)} of {len(others)} others")


if __name__ == "__main__":
    main()
