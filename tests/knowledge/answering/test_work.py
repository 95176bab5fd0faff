"""How much work a question takes: counted, since times depend on the machine."""

from __future__ import annotations

from knowledge.answering import answer
from knowledge.answering.pieces import pieces_of
from knowledge.answering.spans import placed_spans
from knowledge.index.marks import marked
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of

QUESTION = "How many boats sank in the storm of Orlen?"


def test_what_was_indexed_last_is_not_taken_apart_again() -> None:
    index = index_of(STORM, STRIKE, FERRY)
    before = marked.cache_info().misses
    assert answer(index, QUESTION).citations
    assert marked.cache_info().misses == before


def test_decisive_words_are_looked_for_once_a_citation_and_nowhere_else() -> None:
    index = index_of(STORM, STRIKE, FERRY)
    before = pieces_of.cache_info()
    found = answer(index, QUESTION)
    after = pieces_of.cache_info()
    assert found.nearest
    assert after.hits + after.misses - before.hits - before.misses == len(found.citations)


def test_a_question_of_the_same_kind_finds_all_spans_known() -> None:
    index = index_of(STORM, STRIKE, FERRY)
    answer(index, QUESTION)
    before = placed_spans.cache_info().misses
    answer(index, QUESTION)
    assert placed_spans.cache_info().misses == before
