"""The encoder at work: vectors for each index in use, made in the background, and the question's beside them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np

from knowledge.answering.matching.sense import Sense, Sensed
from knowledge.index import Index
from knowledge.semantic.cache import Cache
from knowledge.semantic.encoder import Encoder, Floats, Reader
from knowledge.semantic.vectors import Vectors, alone, in_context
from knowledge.worker import Worker

AT_ONCE = 4
"""Sentences encoded in one go, some 0.1 s: closing waits for no more than that."""

LOOKED_UP = 256
"""Sentences looked up on disk in one go, some 5 ms."""


@dataclass(slots=True)
class _Followed:
    """An index's vectors, of its sentences alone and in context, and the work on them."""

    vectors: tuple[Vectors, Vectors]
    learning: asyncio.Task[None] | None = None

    @property
    def is_idle(self) -> bool:
        return self.learning is None or self.learning.done()


@dataclass(frozen=True, slots=True)
class Encoding:
    """How to load the encoder (or None, if there is none), and the file that keeps its vectors, if any."""

    load: Callable[[], Encoder | None]
    file: Path | None = None


class Senses:
    """Hands out what the encoder makes of a guild's sentences; nothing at all without an encoder.

    It is loaded at the first use, in a thread: that takes a moment and some memory.
    """

    def __init__(self, encoding: Encoding, worker: Worker) -> None:
        self._load, self._file = encoding.load, encoding.file
        self._worker = worker
        self._encoding = Worker("footnote-encoder")
        self._loaded = asyncio.Lock()
        self._encoder: Encoder | None = None
        self._cache: Cache | None = None
        self._followed: WeakKeyDictionary[Index, _Followed] = WeakKeyDictionary()
        self._tasks: set[asyncio.Task[None]] = set()

    async def of(self, index: Index) -> Sense | None:
        """How to ask the sentences that have their vector; the others get theirs meanwhile, in the background."""
        if (encoder := await self._get_encoder()) is None:
            return None
        followed = self._followed.setdefault(index, _Followed(both_vectors(encoder)))
        for vectors in followed.vectors:
            await self._worker.run(vectors.follow, index)
        self._learn_later(followed)
        return sense(encoder, *followed.vectors)

    async def settle(self, index: Index, patience: float | None = None) -> None:
        """Returns as soon as every sentence has its vector, or after so many seconds."""
        await self.of(index)
        followed = self._followed.get(index)
        if followed and followed.learning:
            await asyncio.wait({followed.learning}, timeout=patience)

    async def close(self) -> None:
        """Ends the work in the background; what is encoded is kept."""
        for task in list(self._tasks):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        self._encoding.close()

    async def _get_encoder(self) -> Encoder | None:
        async with self._loaded:
            if self._cache is None:
                self._encoder = await self._encoding.run(self._load)
                name, dimensions = (self._encoder.name, self._encoder.dimensions) if self._encoder else ("", 0)
                self._cache = Cache(self._file, name, dimensions)
        return self._encoder

    def _learn_later(self, followed: _Followed) -> None:
        if followed.is_idle and not all(vectors.is_complete for vectors in followed.vectors):
            followed.learning = asyncio.create_task(self._learn(followed.vectors))
            self._tasks.add(followed.learning)
            followed.learning.add_done_callback(self._tasks.discard)

    async def _learn(self, both: tuple[Vectors, Vectors]) -> None:
        while vectors := next((each for each in both if not each.is_complete), None):
            rows = await self._worker.run(vectors.wanting, LOOKED_UP)
            found = await self._encoding.run(self._encode, rows)
            have = [row for row in rows if row[1] in found]
            await self._worker.run(vectors.learn, have, np.stack([found[text] for _, text in have]))

    def _encode(self, rows: list[tuple[int, str]]) -> dict[str, Floats]:
        """Vectors for some of the rows' texts: all that are on disk, or else the first few."""
        encoder, cache = self._encoder, self._cache
        if encoder is None or cache is None:
            raise RuntimeError("rows are waiting, and there is no encoder")
        texts = list(dict.fromkeys(text for _, text in rows))
        found = cache.find(texts)
        new = [text for text in texts if text not in found][:AT_ONCE]
        if new:
            made = encoder.encode_sentences(new)
            cache.keep(new, made)
            found.update(zip(new, made, strict=True))
        return found


def both_vectors(encoder: Encoder) -> tuple[Vectors, Vectors]:
    """Vectors for sentences alone, and for sentences in context."""
    return Vectors(encoder.dimensions, alone), Vectors(encoder.dimensions, in_context)


def reading(near: Sensed, reader: Reader | None, question: str) -> Sensed:
    """The same with a reader that reads for the question, if there is one."""
    if reader is None:
        return near
    return replace(near, read=partial(reader.read, question), judge=reader.judge)


def sense(encoder: Encoder, own: Vectors, around: Vectors) -> Sense:
    """How near each row comes to a question in meaning, by itself and in context."""

    def sensed(question: str) -> Sensed:
        vector = encoder.encode_question(question)
        near = Sensed(own.cosines(vector), around.cosines(vector), own.common)
        return reading(near, encoder.reader, question)

    return sensed
