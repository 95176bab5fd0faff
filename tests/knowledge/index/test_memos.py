"""What is remembered of an index lasts until its articles change, and is never much."""

from __future__ import annotations

from knowledge.index import Index
from knowledge.index.memos import MOST


def test_no_more_is_remembered_than_is_allowed_and_the_newest_stays() -> None:
    memos = Index().memos
    for number in range(MOST + 5):
        memos[number] = number
    assert len(memos) == MOST
    assert memos[MOST + 4] == MOST + 4
    assert 0 not in memos


def test_all_is_forgotten_when_an_article_changes() -> None:
    index = Index()
    index.memos["word"] = 1
    index.replace(1, None)
    assert not index.memos
