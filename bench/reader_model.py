"""The reader of knowledge/semantic as PyTorch trains it: the encoder with low-rank changes, gates and heads."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from knowledge.semantic.machine_reader import SAME
from knowledge.semantic.packed import PackedModel
from knowledge.semantic.transformer import NEVER

FROZEN = 5
"""Layers that stay as they are: training costs less, and what they make of a text hangs on it alone."""

RANK = 32
GATE = -4.0
"""The gates at first: at -3 the untrained model is worse than the encoder, at -4 it is not."""


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
        mixed = functional.scaled_dot_product_attention(asked, keys, values, attn_mask=mask)
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
        self.parts = nn.Parameter(torch.zeros(2, width))
        self.none, self.mean, self.end = nn.Linear(width, 1), nn.Linear(width, 1), nn.Linear(width, 1)
        self.span = nn.Linear(width, 2)
        self.sharpness, self.extra = nn.Parameter(torch.tensor(40.0)), nn.Parameter(torch.tensor(-0.5))
        for head in (self.none, self.mean, self.end, self.span):
            nn.init.normal_(head.weight, std=0.005)
            nn.init.zeros_(head.bias)

    def forward(self, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of none and of each sentence; of each piece as the answer's first and last, none in column 0."""
        x = self._made(batch)
        mean, cosine = self._means(x, batch)
        ends = torch.gather(self.end(x)[..., 0], 1, batch["ends"])
        scores = self.sharpness * (cosine - SAME) + self.mean(mean)[..., 0] + ends
        none = self.none(x[:, 0])
        first, last = self.span(x).masked_fill(~batch["is_word"][..., None], NEVER).unbind(-1)
        return (
            torch.cat([none + self.extra, scores.masked_fill(~batch["is_sentence"], NEVER)], 1),
            torch.cat([none, first[:, 1:]], 1),
            torch.cat([none, last[:, 1:]], 1),
        )

    def _means(self, x: Tensor, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """The mean of each sentence, and its cosine with the first text's."""
        texts = int(batch["of_text"].max()) + 1
        inside = functional.one_hot(batch["of_text"].clamp(min=0), texts).float() * batch["is_there"][..., None]
        mean = inside.transpose(1, 2) @ x / inside.sum(1).clamp(min=1)[..., None]
        unit = functional.normalize(mean, dim=-1)
        return mean[:, 1:], (unit[:, 1:] * unit[:, :1]).sum(-1)

    def _made(self, batch: dict[str, Tensor]) -> Tensor:
        """What the layers make of each piece."""
        of_text, numbers = batch["of_text"], batch["numbers"]
        words = self.model.matrix("emb.word", self.model.sizes.width, numbers.numpy().ravel())
        x = self.norm(torch.tensor(words).view(*numbers.shape, -1) + self.places[batch["places"]] + self.kind)
        apart = (of_text[:, :, None] != of_text[:, None, :]).float()[:, None]
        padding = torch.zeros(apart.shape).masked_fill(~batch["is_there"][:, None, None, :], NEVER)
        alone = (padding + NEVER * apart).clamp(min=NEVER)
        for number, layer in enumerate(self.layers):
            if layer.gate is None:
                with torch.no_grad():
                    x = layer(x, alone)
                continue
            if number == FROZEN:
                x = x + self.parts[of_text.clamp(0, 1)]
            x = layer(x, padding + layer.gate[None, :, None, None] * apart)
        return x


def _named(reader: Reader) -> dict[str, Tensor]:
    """What is learnt, under the names that knowledge/semantic knows it by."""
    named: dict[str, Tensor] = {"parts": reader.parts, "sharpness": reader.sharpness, "none.extra": reader.extra}
    for name in ("none", "mean", "end"):
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
