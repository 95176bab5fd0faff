"""The file of vectors may be shared, torn, foreign, full or gone: a vector from it is right, or it is not there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge.semantic import cache as cache_module
from knowledge.semantic.cache import Cache
from tests.knowledge.semantic.fakes import DIMENSIONS, Groups

TEXTS = ["A ferry ran aground.", "Nobody drowned.", "Паром сел на мель."]


def cache_in(folder: Path, encoder: str = "groups/1") -> Cache:
    """The cache as a process finds it that starts now."""
    return Cache(folder / "news.db.vectors", encoder, DIMENSIONS)


def filled(folder: Path) -> Cache:
    """A cache that holds TEXTS."""
    cache = cache_in(folder)
    cache.keep(TEXTS, Groups().encode_sentences(TEXTS))
    return cache


def test_a_vector_survives_a_restart(tmp_path: Path) -> None:
    filled(tmp_path)
    found = cache_in(tmp_path).find([*TEXTS, "Something else."])
    assert list(found) == TEXTS
    for text, vector in zip(TEXTS, Groups().encode_sentences(TEXTS), strict=True):
        assert np.allclose(found[text], vector, atol=0.005)


def test_what_one_process_encoded_another_finds(tmp_path: Path) -> None:
    one, other = filled(tmp_path), cache_in(tmp_path)
    assert other.find(TEXTS[:1])
    one.keep(["Later."], Groups().encode_sentences(["Later."]))
    assert other.find(["Later."])


def test_a_torn_record_is_dropped_and_the_rest_kept(tmp_path: Path) -> None:
    filled(tmp_path)
    file = tmp_path / "news.db.vectors"
    file.write_bytes(file.read_bytes()[:-7])
    cache = cache_in(tmp_path)
    assert list(cache.find(TEXTS)) == TEXTS[:2]
    cache.keep(TEXTS[2:], Groups().encode_sentences(TEXTS[2:]))
    assert list(cache_in(tmp_path).find(TEXTS)) == TEXTS


def test_a_record_with_a_wrong_byte_is_not_believed(tmp_path: Path) -> None:
    filled(tmp_path)
    file = tmp_path / "news.db.vectors"
    stored = bytearray(file.read_bytes())
    stored[-3] ^= 0xFF
    file.write_bytes(stored)
    assert list(cache_in(tmp_path).find(TEXTS)) == TEXTS[:2]


def test_vectors_of_another_encoder_are_not_used(tmp_path: Path) -> None:
    filled(tmp_path)
    other = cache_in(tmp_path, "groups/2")
    assert other.find(TEXTS) == {}
    other.keep(TEXTS[:1], Groups().encode_sentences(TEXTS[:1]))
    assert list(cache_in(tmp_path, "groups/2").find(TEXTS)) == TEXTS[:1]


@pytest.mark.parametrize("rubbish", [b"", b"groups/1", b"\0" * 5_000, b"SQLite format 3\0" * 40])
def test_a_foreign_file_is_begun_anew(tmp_path: Path, rubbish: bytes) -> None:
    (tmp_path / "news.db.vectors").write_bytes(rubbish)
    assert cache_in(tmp_path).find(TEXTS) == {}
    assert list(filled(tmp_path).find(TEXTS)) == TEXTS


def test_a_file_deleted_meanwhile_is_begun_anew(tmp_path: Path) -> None:
    cache = filled(tmp_path)
    (tmp_path / "news.db.vectors").unlink()
    assert cache.find(TEXTS) == {}
    cache.keep(TEXTS[:1], Groups().encode_sentences(TEXTS[:1]))
    assert list(cache.find(TEXTS)) == TEXTS[:1]


def test_a_full_file_is_begun_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "MAX_RECORDS", 2)
    cache = filled(tmp_path)
    cache.keep(["One more."], Groups().encode_sentences(["One more."]))
    assert list(cache.find([*TEXTS, "One more."])) == ["One more."]


def test_a_vector_of_another_text_is_not_taken_where_another_process_began_the_file_anew(tmp_path: Path) -> None:
    cache, others = filled(tmp_path), ["The mayor spoke.", "It rained.", "A dog barked.", TEXTS[1]]
    assert list(cache.find(TEXTS)) == TEXTS
    (tmp_path / "news.db.vectors").write_bytes(b"")
    cache_in(tmp_path).keep(others, Groups().encode_sentences(others))
    for text, vector in cache.find(TEXTS).items():
        assert np.allclose(vector, Groups().encode_question(text), atol=0.005)
    assert list(cache.find([*TEXTS, *others])) == [TEXTS[1], *others[:3]]


def test_a_place_that_can_not_be_written_to_costs_only_the_memory(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "no such folder" / "news.db.vectors", "groups/1", DIMENSIONS)
    cache.keep(TEXTS, Groups().encode_sentences(TEXTS))
    assert cache.find(TEXTS) == {}
