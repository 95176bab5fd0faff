"""Sentences kept by their places are the sentences."""

from __future__ import annotations

import tracemalloc

import pytest

from knowledge.index.kept import KeptSentences
from knowledge.text import split_sentences
from tests.knowledge.answering.newsroom import FLOOD_RU, STORM


@pytest.mark.parametrize("body", [STORM, FLOOD_RU, ""])
def test_kept_sentences_come_back_as_they_were(body: str) -> None:
    whole = split_sentences(body)
    kept = KeptSentences(body, whole)
    assert (len(kept), tuple(kept)) == (len(whole), whole)


def test_kept_sentences_are_counted_and_cut_like_a_tuple() -> None:
    whole = split_sentences(STORM)
    kept = KeptSentences(STORM, whole)
    assert (kept[-1], kept[1:3], kept[5:99]) == (whole[-1], whole[1:3], whole[5:99])
    with pytest.raises(IndexError):
        kept[len(whole)]


def test_a_sentence_is_kept_in_a_few_bytes() -> None:
    body = "The storm sank nine boats in the harbour. " * 1_000
    whole = split_sentences(body)
    tracemalloc.start()
    kept = KeptSentences(body, whole)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size < 20 * len(kept)
