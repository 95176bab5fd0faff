"""Vectors on disk, so that a restart need not compute them again. The file may be deleted at any time.

A header names the encoder; then come records of one length: the text's hash, a checksum, scale and numbers. Several
processes may append: each sees at its next look-up what the others wrote. A torn record is never believed, nor one of
another text, which stands there where another process began the file anew.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np

from knowledge.semantic.encoder import Floats
from knowledge.semantic.vectors import compact

MAX_RECORDS = 500_000
"""About 200 MB; a full file is begun anew: what is in use is soon computed again."""

HEADER = 64
"""Bytes of the header: the encoder's name, filled up with blanks."""

HASH = 16


class Cache:
    """The vectors of one encoder, by text; without a file it remembers nothing. One thread at a time may use it."""

    def __init__(self, file: Path | None, encoder: str, dimensions: int) -> None:
        self._file = file
        self._header = encoder.encode()[:HEADER].ljust(HEADER)
        self._dimensions = dimensions
        self._size = HASH + 8 + dimensions
        self._places: dict[bytes, int] = {}
        self._seen = 0

    def find(self, texts: Sequence[str]) -> dict[str, Floats]:
        """The vectors of those texts that have one here."""
        try:
            return self._read(texts) if self._file else {}
        except OSError:
            return {}

    def keep(self, texts: Sequence[str], vectors: Floats) -> None:
        """Appends the vectors; a full or read-only disk only means that they are computed again one day."""
        records = b"".join(_record(text, vector) for text, vector in zip(texts, vectors, strict=True))
        try:
            if self._file and records:
                self._append(self._file, records)
        except OSError:
            self._file = None

    def _read(self, texts: Sequence[str]) -> dict[str, Floats]:
        found = {}
        with Path(self._file or "").open("rb") as stored:
            self._look_around(stored.fileno())
            for text in texts:
                sought = _hash(text)
                if (place := self._places.get(sought)) is None:
                    continue
                record = os.pread(stored.fileno(), self._size, place)
                if not record.startswith(sought):
                    self._forget()
                elif (vector := self._vector(record)) is not None:
                    found[text] = vector
        return found

    def _forget(self) -> None:
        """Forgets all places: the next look-up sees the whole file anew."""
        self._places, self._seen = {}, 0

    def _look_around(self, file: int) -> None:
        """Notes the places of the records that came since the last look; forgets all where the file is another."""
        length = os.fstat(file).st_size
        if os.pread(file, HEADER, 0) != self._header or length < self._seen:
            self._forget()
        if os.pread(file, HEADER, 0) != self._header:
            return
        first = max(self._seen, HEADER)
        stored = os.pread(file, (length - first) // self._size * self._size, first)
        for at in range(0, len(stored), self._size):
            self._places[stored[at : at + HASH]] = first + at
        self._seen = first + len(stored)

    def _vector(self, record: bytes) -> Floats | None:
        body = record[HASH + 4 :]
        if len(record) < self._size or record[HASH : HASH + 4] != _checksum(record[:HASH] + body):
            return None
        numbers = np.frombuffer(body, dtype=np.int8, offset=4).astype(np.float32)
        vector: Floats = numbers * np.frombuffer(body, dtype="<f4", count=1)
        return vector

    def _append(self, file: Path, records: bytes) -> None:
        with file.open("ab") as stored, file.open("rb") as present:
            length = stored.tell()
            if present.read(HEADER) != self._header or length > HEADER + MAX_RECORDS * self._size:
                stored.truncate(0)
                records = self._header + records
            elif torn := (length - HEADER) % self._size:
                stored.truncate(length - torn)
            stored.write(records)


def _record(text: str, vector: Floats) -> bytes:
    numbers, scale = compact(vector)
    body: bytes = np.array([scale], dtype="<f4").tobytes() + numbers.tobytes()
    return _hash(text) + _checksum(_hash(text) + body) + body


def _hash(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=HASH).digest()


def _checksum(stored: bytes) -> bytes:
    return zlib.crc32(stored).to_bytes(4, "little")
