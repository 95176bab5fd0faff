"""Fits what tells the decisive words of a sentence: knowledge/answering/data/spans.npz.

    python bench/fit_spans.py [data folder]

A small network reads the named evidence of each piece of the right sentence; a softmax over the sentence's pieces makes
the probability that a piece is just the short answer (listwise, as ListNet: Cao et al. 2007). The figures printed are
cross-fitted: no article is judged with a network that saw it. `hit` and `share` as in bench/spans.py.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from spans import DATA, Asked, asked, words

from knowledge.answering.citing.choosing import Net, evidence, held, worthiest
from knowledge.answering.citing.pieces import Pieces, pieces_of
from knowledge.answering.weighing.reading import Reader
from knowledge.index.marks import marked

FOLDS = 5
HIDDEN, EPOCHS, BATCH, RATE, DROPPED = 24, 12, 16, 3e-3, 0.2
"""48 units for 8 epochs, or ten times the decay, were no better; boosted trees hit 5 of 100 less at the same share."""

TWINS = 4
"""Networks from other beginnings whose scores are averaged: one alone hits 86.8 of 100 at a share of 45, four 87.5."""

DECAY = 1e-3
PRICES = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
OUT = Path(__file__).resolve().parent.parent / "knowledge" / "answering" / "data" / "spans.npz"


@dataclass
class Sample:
    """A question's pieces: their evidence, which are the short answer (shares that sum to 1), which would hit."""

    one: Asked
    pieces: Pieces
    evidence: np.ndarray
    target: np.ndarray
    hit: np.ndarray


def samples(found: Sequence[Asked]) -> Iterator[Sample]:
    for one in found:
        text, question = one.place.sentence.text, one.finding.question
        here = marked(text, one.place.document.revision.language)
        pieces = pieces_of(text)
        columns = evidence(question, pieces, Reader(question, one.finding.terms).hits(here))
        likeness, hit = labels(text, pieces, one.answers)
        target = likeness >= likeness.max() - 1e-6
        yield Sample(one, pieces, columns, target / target.sum(), hit)


def labels(text: str, pieces: Pieces, answers: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """How like an answer each piece is (F1 over words), and whether it would count as a hit."""
    golds = [words(answer) for answer in answers]
    likeness, hit = [], []
    for a, b in zip(pieces.first, pieces.last, strict=True):
        got = words(text[pieces.words[a].start : pieces.words[b].end])
        common = [2 * sum((Counter(got) & Counter(gold)).values()) / (len(got) + len(gold)) for gold in golds]
        joined = " ".join(got)
        likeness.append(max(common))
        hit.append(bool(got) and any(" ".join(gold) in joined or joined in " ".join(gold) for gold in golds))
    return np.array(likeness), np.array(hit)


def fit(found: Sequence[Sample]) -> Net:
    """The mean of TWINS networks, as one of so many times the units."""
    nets = [fit_one(found, seed) for seed in range(TWINS)]
    return Net(
        nets[0].center, nets[0].spread, np.concatenate([net.inner for net in nets], axis=1),
        np.concatenate([net.bias for net in nets]), np.concatenate([net.outer for net in nets]) / TWINS,
        np.mean([net.direct for net in nets], axis=0),
    )  # fmt: skip


def fit_one(found: Sequence[Sample], seed: int) -> Net:
    """Adam (Kingma and Ba 2015) with a falling rate, over batches of questions."""
    drawn = np.random.default_rng(seed)
    rows = np.concatenate([sample.evidence for sample in found])
    net = Net(rows.mean(0), rows.std(0) + np.float32(0.05), *start(drawn, rows.shape[1]))
    scaled = [net.scaled(sample.evidence) for sample in found]
    learnt = [net.inner, net.bias, net.outer, net.direct]
    first, second = [np.zeros_like(one) for one in learnt], [np.zeros_like(one) for one in learnt]
    batches = [batch for _ in range(EPOCHS) for batch in shuffled(drawn, len(found))]
    for step, batch in enumerate(batches, 1):
        slopes = gradient(net, [scaled[i] for i in batch], [found[i].target for i in batch], drawn)
        rate = RATE * (1 - step / len(batches)) + 1e-5
        for one, slope, mean, square in zip(learnt, slopes, first, second, strict=True):
            mean += 0.1 * (slope - mean)
            square += 0.001 * (slope**2 - square)
            one -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-7)
    return net


def shuffled(drawn: np.random.Generator, count: int) -> list[np.ndarray]:
    return np.split(drawn.permutation(count), range(BATCH, count, BATCH))


def start(drawn: np.random.Generator, width: int) -> list[np.ndarray]:
    shapes = ((width, HIDDEN), width**-0.5), ((HIDDEN,), 0.0), ((HIDDEN,), 0.1), ((width,), 0.0)
    return [drawn.normal(0, spread, shape).astype(np.float32) for shape, spread in shapes]


def gradient(
    net: Net, rows: list[np.ndarray], targets: list[np.ndarray], drawn: np.random.Generator
) -> list[np.ndarray]:
    """Of the mean cross-entropy, with units dropped and weights decaying."""
    x = np.concatenate(rows)
    counts = np.array([len(one) for one in rows])
    starts = np.cumsum(counts) - counts
    kept = ((drawn.random(HIDDEN) > DROPPED) / (1 - DROPPED)).astype(np.float32)
    before = x @ net.inner + net.bias
    units = np.maximum(before, 0) * kept
    scores = units @ net.outer + x @ net.direct
    grown = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), counts))
    wrong = (grown / np.repeat(np.add.reduceat(grown, starts), counts) - np.concatenate(targets)) / len(rows)
    wrong = wrong.astype(np.float32)
    back = np.outer(wrong, net.outer) * kept * (before > 0)
    return [
        x.T @ back + DECAY * net.inner, back.sum(0), units.T @ wrong + 0.1 * DECAY * net.outer,
        x.T @ wrong + DECAY * net.direct,
    ]  # fmt: skip


def crossfit(found: Sequence[Sample]) -> list[np.ndarray]:
    """For each question the probability that each piece holds the answer."""
    fold = {group: i % FOLDS for i, group in enumerate(sorted({sample.one.group for sample in found}))}
    nets = [fit([s for s in found if fold[s.one.group] != f]) for f in range(FOLDS)]
    return [held(sample.pieces, nets[fold[sample.one.group]].scores(sample.evidence)) for sample in found]


def table(found: Sequence[Sample], chances: Sequence[np.ndarray]) -> None:
    groups: dict[str, list[int]] = defaultdict(list)
    for i, sample in enumerate(found):
        question = sample.one.finding.question
        for name in ("all", question.wanted.value, sample.one.row["kind"], sample.one.row.get("lang", "?")):
            groups[name].append(i)
    print(f"{'hit at share':14s}     n " + " ".join(f"  price {price:4.2f}" for price in PRICES))
    for name, group in groups.items():
        cells = []
        for price in PRICES:
            best = [worthiest(found[i].pieces, chances[i], price) for i in group]
            hit = np.mean([found[i].hit[k] for i, k in zip(group, best, strict=True)])
            share = np.mean([found[i].evidence[k, 1] for i, k in zip(group, best, strict=True)])
            cells.append(f"{100 * hit:5.1f}@{100 * share:4.1f}")
        print(f"{name:14s} {len(group):5d}  {'  '.join(cells)}")


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path, nargs="?", default=DATA)
    found = list(samples(list(asked(cli.parse_args().folder))))
    net = fit(found)
    np.savez_compressed(OUT, **{name: getattr(net, name).astype(np.float16) for name in Net.__slots__})
    table(found, crossfit(found))


if __name__ == "__main__":
    main()
