"""The reader of knowledge/semantic as PyTorch trains it: the encoder with low-rank changes, gates and heads."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from operator import itemgetter
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from knowledge.semantic.machine_reader import SAME
from knowledge.semantic.packed import PackedModel
from knowledge.semantic.transformer import NEVER, Part

FROZEN = 5
"""Layers that stay as they are: training costs less, and what they make of a text hangs on it alone."""

TEXTS = 64
"""Texts that the layers which stay read side by side."""

KEPT = 400_000
"""Texts that are kept as the layers that stay make them, some 25 kB each (10 GB in all); then all are forgotten."""

RANK = 32
GATE = -4.0
"""The gates at first: at -3 the untrained model is worse than the encoder, at -4 it is not."""


Numbers = tuple[int, ...]
"""A text's pieces."""


class Linear(nn.Module):
    """A matrix that stays, its bias, and a low-rank change that is learnt."""

    def __init__(self, weights: np.ndarray, bias: np.ndarray, rank: int) -> None:
        super().__init__()
        self.weights = torch.tensor(weights)
        self.bias = nn.Parameter(torch.tensor(bias), requires_grad=rank > 0)
        if rank:
            self.down = nn.Parameter(torch.randn(rank, weights.shape[1]) / math.sqrt(weights.shape[1]))
            self.up = nn.Parameter(torch.zeros(weights.shape[0], rank))

    def forward(self, x: Tensor) -> Tensor:
        plain = functional.linear(x, self.weights, self.bias)
        return plain + functional.linear(functional.linear(x, self.down), self.up) if hasattr(self, "down") else plain


class Layer(nn.Module):
    """A layer of knowledge.semantic.transformer."""

    def __init__(self, model: PackedModel, number: int) -> None:
        super().__init__()
        self.heads, learnt = model.sizes.heads, number >= FROZEN
        rank = RANK if learnt else 0

        def linear(parts: Sequence[str], columns: int, rank: int) -> Linear:
            weights = np.concatenate([model.matrix(f"l{number}.{part}.w", columns) for part in parts])
            return Linear(weights, np.concatenate([model.vector(f"l{number}.{part}.b") for part in parts]), rank)

        width, wide = model.sizes.width, len(model.vector(f"l{number}.fi.b"))
        self.qkv, self.ao = linear("qkv", width, 2 * rank), linear(["ao"], width, rank)
        self.fi, self.fo = linear(["fi"], width, rank), linear(["fo"], wide, rank)
        self.aln, self.oln = _norm(model, f"l{number}.aln", learnt), _norm(model, f"l{number}.oln", learnt)
        self.gate = nn.Parameter(torch.full((self.heads,), GATE)) if learnt else None

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        many, count, width = x.shape
        asked, keys, values = self.qkv(x).view(many, count, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        scores = asked * math.sqrt(self.heads / width) @ keys.transpose(-1, -2) + mask
        mixed = torch.softmax(scores, -1) @ values
        x = self.aln(x + self.ao(mixed.permute(0, 2, 1, 3).reshape(many, count, width)))
        return self.oln(x + self.fo(functional.gelu(self.fi(x))))


def _norm(model: PackedModel, name: str, learnt: bool) -> nn.LayerNorm:
    norm = nn.LayerNorm(model.sizes.width, model.sizes.epsilon)
    norm.weight = nn.Parameter(torch.tensor(model.vector(f"{name}.w")), requires_grad=learnt)
    norm.bias = nn.Parameter(torch.tensor(model.vector(f"{name}.b")), requires_grad=learnt)
    return norm


class Reader(nn.Module):
    """knowledge.semantic.machine_reader for a batch of lessons."""

    def __init__(self, model: PackedModel) -> None:
        super().__init__()
        self.model, width = model, model.sizes.width
        self.places = torch.tensor(model.vector("emb.pos").reshape(-1, width))
        self.kind = torch.tensor(model.vector("emb.type")[:width])
        self.norm = _norm(model, "emb.ln", learnt=False)
        self.layers = nn.ModuleList(Layer(model, number) for number in range(model.sizes.layers))
        self.parts = nn.Parameter(torch.zeros(len(Part), width))
        self.none, self.mean, self.end = nn.Linear(width, 1), nn.Linear(width, 1), nn.Linear(width, 1)
        self.against = nn.Linear(4 * width, 1)
        self.span = nn.Linear(width, 2)
        self.sharpness, self.extra = nn.Parameter(torch.tensor(40.0)), nn.Parameter(torch.tensor(-0.5))
        for head in (self.none, self.mean, self.end, self.against, self.span):
            nn.init.normal_(head.weight, std=0.005)
            nn.init.zeros_(head.bias)
        self._alone: dict[Numbers, Tensor] = {}

    def forward(self, batch: dict[str, Tensor]) -> tuple[Tensor, ...]:
        """Scores of none and of each sentence; of each piece as the answer's first and last, none in column 0; log-odds
        that each sentence contradicts the claim.
        """
        x = self._made(batch)
        means, cosine = self._means(x, batch)
        mean, first = means[:, 1:], means[:, :1]
        last = torch.gather(x, 1, batch["ends"][..., None].expand(-1, -1, x.shape[2]))
        scores = self.sharpness * (cosine - SAME) + self.mean(mean)[..., 0] + self.end(last)[..., 0]
        against = self.against(torch.cat([mean, last, (mean - first).abs(), mean * first], 2))[..., 0]
        none = self.none(x[:, 0])
        begin, end = self.span(x).masked_fill(~batch["is_word"][..., None], NEVER).unbind(-1)
        return (
            torch.cat([none + self.extra, scores.masked_fill(~batch["is_sentence"], NEVER)], 1),
            torch.cat([none, begin[:, 1:]], 1),
            torch.cat([none, end[:, 1:]], 1),
            against,
        )

    def _means(self, x: Tensor, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """The mean of each text, and the cosine of each sentence's with the first text's."""
        texts = int(batch["of_text"].max()) + 1
        inside = functional.one_hot(batch["of_text"].clamp(min=0), texts).float() * batch["is_there"][..., None]
        mean = inside.transpose(1, 2) @ x / inside.sum(1).clamp(min=1)[..., None]
        unit = functional.normalize(mean, dim=-1)
        return mean, (unit[:, 1:] * unit[:, :1]).sum(-1)

    def _made(self, batch: dict[str, Tensor]) -> Tensor:
        """What the layers make of each piece."""
        of_text = batch["of_text"]
        x = self._read_alone(batch) + self.parts[batch["parts"]]
        apart = (of_text[:, :, None] != of_text[:, None, :]).float()[:, None]
        padding = torch.zeros(apart.shape).masked_fill(~batch["is_there"][:, None, None, :], NEVER)
        for layer in list(self.layers)[FROZEN:]:
            x = layer(x, padding + layer.gate[None, :, None, None] * apart)
        return x

    def _read_alone(self, batch: dict[str, Tensor]) -> Tensor:
        """What the layers that stay make of each piece; each text is read once and kept."""
        texts = [_texts(*row) for row in zip(batch["numbers"].tolist(), batch["of_text"].tolist(), strict=True)]
        if len(self._alone) > KEPT:
            self._alone.clear()
        if missing := sorted({text for row in texts for text in row if text not in self._alone}, key=len):
            for at in range(0, len(missing), TEXTS):
                self._keep(missing[at : at + TEXTS])
        rows = [torch.cat([self._alone[text] for text in row]) for row in texts]
        return nn.utils.rnn.pad_sequence(rows, batch_first=True).float()

    @torch.no_grad()
    def _keep(self, texts: Sequence[Numbers]) -> None:
        lengths = torch.tensor([len(text) for text in texts])
        numbers = torch.ones(len(texts), int(lengths.max()), dtype=torch.long)
        for row, text in zip(numbers, texts, strict=True):
            row[: len(text)] = torch.tensor(text)
        words = torch.tensor(self.model.matrix("emb.word", self.model.sizes.width, numbers.numpy().ravel()))
        x = self.norm(words.view(*numbers.shape, -1) + self.places[: numbers.shape[1]] + self.kind)
        is_there = torch.arange(numbers.shape[1]) < lengths[:, None]
        padding = torch.zeros(is_there.shape).masked_fill(~is_there, NEVER)[:, None, None]
        for layer in list(self.layers)[:FROZEN]:
            x = layer(x, padding)
        self._alone |= {text: row[: len(text)].half() for text, row in zip(texts, x, strict=True)}


def _texts(numbers: Sequence[int], of_text: Sequence[int]) -> list[Numbers]:
    """The texts of a row of a batch."""
    pieces = zip(of_text, numbers, strict=True)
    return [tuple(n for _, n in text) for at, text in itertools.groupby(pieces, key=itemgetter(0)) if at >= 0]


def _named(reader: Reader) -> dict[str, Tensor]:
    """What is learnt, under the names that knowledge/semantic knows it by."""
    named: dict[str, Tensor] = {"parts": reader.parts, "sharpness": reader.sharpness, "none.extra": reader.extra}
    for name in ("none", "mean", "end", "against"):
        named |= {f"{name}.weight": getattr(reader, name).weight[0], f"{name}.bias": getattr(reader, name).bias[0]}
    named |= {"span.weight": reader.span.weight.T, "span.bias": reader.span.bias}
    for number, layer in list(enumerate(reader.layers))[FROZEN:]:
        named[f"{number}.gate"] = layer.gate
        for name in ("qkv", "ao", "fi", "fo"):
            named |= {f"{number}.{name}.{part}": getattr(getattr(layer, name), part) for part in ("up", "down", "bias")}
        for name in ("aln", "oln"):
            norm = getattr(layer, name)
            named |= {f"{number}.{name}.scale": norm.weight, f"{number}.{name}.shift": norm.bias}
    return named


def restore(reader: Reader, file: Path) -> None:
    """Puts into a reader what was learnt before and stored."""
    with np.load(file) as data, torch.no_grad():
        for name, tensor in _named(reader).items():
            unit = data[f"{name}.unit"].astype(np.float32) if f"{name}.unit" in data else 1
            tensor.copy_(torch.tensor(data[name].astype(np.float32) * unit))


def stored(reader: Reader) -> dict[str, np.ndarray]:
    """What was learnt, as files keep it: the large matrices in 8 bits."""
    arrays: dict[str, np.ndarray] = {"model": np.array(reader.model.checksum(), dtype=np.int64)}
    for name, tensor in _named(reader).items():
        values = tensor.detach().numpy()
        if name.endswith((".up", ".down")):
            unit = np.abs(values).max(axis=1 if name.endswith(".down") else 0, keepdims=True) / 127 + 1e-12
            arrays[name], arrays[f"{name}.unit"] = np.round(values / unit).astype(np.int8), unit.astype(np.float16)
        else:
            arrays[name] = values.astype(np.float16 if values.ndim else np.float32)
    return arrays
