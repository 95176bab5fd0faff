"""What is remembered of an index lasts until its articles change, and is never much."""

from __future__ import annotations

from knowledge.index import Index
from knowledge.index.index import WASTE
from knowledge.index.memos import WORDS
from tests.knowledge.answering.newsroom import revision


def test_no_more_is_remembered_than_is_allowed_and_the_newest_stays() -> None:
    memos = Index().memos
    for number in range(WORDS + 5):
        memos[number] = number
    assert len(memos) == WORDS
    assert memos[WORDS + 4] == WORDS + 4
    assert 0 not in memos


def test_all_is_forgotten_when_an_article_changes() -> None:
    index = Index()
    index.memos["word"] = 1
    index.replace(1, None)
    assert not index.memos


def test_a_row_is_never_a_sentence_that_stood_there_before() -> None:
    index = Index()
    index.replace(1, revision("A walrus slept. " * (WASTE + 1), 1))
    assert index.place(0).sentence.text == "A walrus slept."
    index.replace(1, revision("A seal woke.", 1))
    assert index.place(0).sentence.text == "A seal woke."
