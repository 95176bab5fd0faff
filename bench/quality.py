"""The engine's bars that anyone can measure, with peers beside it, in one run.

    python bench/quality.py FOLDER [--limit 300] [--peers NAME,NAME] [--semantic]

FOLDER holds the question sets with their scorers (seed/, qa/, answers.py); their texts are read where they lie. The
bars are those of the default install, or with --semantic of the extra of that name. Peers are adapters in
FOLDER/qa/adapters; on the starter article each gets the threshold that nets it most.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from questions import same

from knowledge.semantic import is_installed

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
Figures = dict[str, float]


@dataclass(frozen=True)
class Bar:
    """What a figure should reach: with the default install, and with the extra `semantic`."""

    figure: str
    plain: float
    semantic: float
    most: bool = False

    def line(self, ours: Figures, peers: dict[str, Figures], *, semantic: bool) -> str:
        """One row of the table: the figure, the bar, whether it is reached, and what the peers reach."""
        bar, got = self.semantic if semantic else self.plain, ours.get(self.figure)
        if got is None:
            return f"{self.figure:34} not measured"
        reached = got <= bar if self.most else got >= bar
        beside = "  ".join(
            f"{name} {theirs[self.figure]:.1f}" for name, theirs in peers.items() if self.figure in theirs
        )
        verdict = f"{'<=' if self.most else '>='} {bar:5.1f}  {'ok' if reached else 'MISSED':6}"
        return f"{self.figure:34} {got:6.1f}  {verdict}  {beside}"


BARS = (
    Bar("starter: top1", 82, 88), Bar("starter: net", 60, 68), Bar("starter: wrong", 8, 8, most=True),
    Bar("starter: AUROC", 88, 90), Bar("starter: span", 75, 75), Bar("starter: follow-ups", 75, 75),
    Bar("starter: misspelt below direct", 8, 8, most=True),
    Bar("SQuAD whole", 76, 80), Bar("SQuAD per article", 78.5, 81.5), Bar("SQuAD misspelt", 74, 77),
    Bar("XQuAD en", 82, 84.5), Bar("languages", 74.5, 77), Bar("news quiz", 62, 73), Bar("off-topic AUROC", 99, 99),
)  # fmt: skip


def ours_on_starter(folder: Path) -> Figures:
    """The command line's answers to the questions on the starter article."""
    run = [sys.executable, folder / "answers.py", "--json", "--run", f"{sys.executable} -m bot", folder / "seed"]
    found = json.loads(subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    kinds = found["top1 by kind"]
    return {
        "starter: top1": found["top1"], "starter: net": found["net"], "starter: wrong": found["wrong"],
        "starter: AUROC": 100 * found["auroc"], "starter: span": found["span"],
        "starter: follow-ups": kinds["followup"], "starter: misspelt below direct": kinds["direct"] - kinds["typo"],
    }  # fmt: skip


def peer_on_starter(folder: Path, name: str) -> Figures:
    """A peer's first sentences, at the threshold of its own score that nets it most."""
    texts = {row["id"]: row["text"] for row in json.loads((folder / "seed" / "sentences.json").read_text("utf-8"))}
    questions = [json.loads(line) for line in (folder / "seed" / "questions.jsonl").read_text("utf-8").splitlines()]
    asked = list(_asked(_adapter(folder, name), list(texts.values()), questions, texts))
    able = [right for right, _, answerable in asked if answerable]
    nets = [
        sum(1 if right else -1 for right, score, _ in asked if score >= least)
        for least in {score for _, score, _ in asked}
    ]
    return {"starter: top1": 100 * sum(able) / len(able), "starter: net": 100 * max([0, *nets]) / len(able)}


def _asked(
    adapter: Any, sentences: list[str], questions: Sequence[dict[str, Any]], texts: dict[str, str]
) -> Iterator[tuple[bool, float, bool]]:
    meta = {"lang": "en", "titles": ["Starter"] * len(sentences), "docs": ["Starter/0"] * len(sentences)}
    takes_meta = adapter.build.__code__.co_argcount > 1
    built = adapter.build(sentences, meta) if takes_meta else adapter.build(sentences)
    for question in questions:
        hits = adapter.query(built, question["question"], 1)
        right = bool(hits) and any(same(sentences[hits[0][0]], texts[gold]) for gold in question["gold"])
        yield right, float(hits[0][1]) if hits else 0.0, question["answerable"]


def _adapter(folder: Path, name: str) -> Any:
    path = folder / "qa" / "adapters" / f"{name}.py"
    sys.path.insert(0, str(path.parent))  # adapters import each other
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        sys.exit(f"There is no peer {name}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def on_public_sets(folder: Path, paths: Sequence[Path], limit: int) -> dict[str, Figures]:
    """What the public benchmark says of our adapter and of the peers, by name."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "figures.json"
        command = [sys.executable, folder / "qa" / "bench.py", "--limit", str(limit), "--json", out, *paths]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        return {name: _named(found) for name, found in json.loads(out.read_text("utf-8")).items()}


def _named(found: dict[str, dict[str, float]]) -> Figures:
    places = {
        "SQuAD whole": ("T1", "P@1"), "SQuAD per article": ("T2 squad", "P@1"), "XQuAD en": ("T2 xquad", "P@1"),
        "SQuAD misspelt": ("T4 squad whole", "P@1"), "languages": ("T5 mean", "P@1"), "news quiz": ("T6 news", "P@1"),
        "off-topic AUROC": ("T3", "AUROC off-topic"),
    }  # fmt: skip
    return {name: found[task][figure] for name, (task, figure) in places.items() if task in found}


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path)
    cli.add_argument("--limit", type=int, default=300, help="questions a public set; 0: all (an hour)")
    cli.add_argument("--peers", default="rapidfuzz_token_set_ratio")
    cli.add_argument("--semantic", action="store_true", help="with the extra, and by its bars")
    args = cli.parse_args()
    if args.semantic and not is_installed():
        cli.error("--semantic needs the extra: pip install -e '.[semantic]'")
    os.environ["SEMANTIC"] = "on" if args.semantic else "off"
    folder, peers = args.folder.resolve(), [name for name in args.peers.split(",") if name]
    paths = [HERE / "qa_adapter.py", *(folder / "qa" / "adapters" / f"{name}.py" for name in peers)]
    ours, others = ours_on_starter(folder), {name: peer_on_starter(folder, name) for name in peers}
    for name, figures in on_public_sets(folder, paths, args.limit).items():
        (ours if name == "qa_adapter" else others[name]).update(figures)
    print("\n".join(bar.line(ours, others, semantic=args.semantic) for bar in BARS))


if __name__ == "__main__":
    main()
