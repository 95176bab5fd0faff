"""How much work a question takes: counted, since times depend on the machine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.answering import answer
from knowledge.answering.asked import parts_of
from knowledge.answering.asking.question import Question
from knowledge.answering.citing.pieces import pieces_of
from knowledge.answering.finding import Finding, find
from knowledge.answering.kinds.spans import placed_spans
from knowledge.answering.teaching.taught import find_taught
from knowledge.index.marks import marked
from knowledge.lessons import Alias, Lessons
from knowledge.model import Turn
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


class Seeking:
    """Looks, is as sure as it is told to be, and knows what it looked for."""

    def __init__(self, confidence: float) -> None:
        self.index, self.confidence = index_of(STORM, STRIKE, FERRY), confidence
        self.sought: list[str] = []

    def __call__(self, question: Question) -> Finding:
        self.sought.append(question.text)
        return replace(find(self.index, question), confidence=self.confidence)


@pytest.mark.parametrize(("confidence", "looks"), [(0.95, 1), (0.9, 2)])
def test_what_is_sure_in_its_conversation_is_not_looked_for_alone(confidence: float, looks: int) -> None:
    [part] = parts_of("and who blamed a compass?", [Turn("Which ferry ran aground near Tarn Island?")], ("en",))
    seek = Seeking(confidence)
    assert part.surest(seek).carried
    assert len(seek.sought) == looks


@pytest.mark.parametrize(("confidence", "alias", "looks"), [(0.6, "sailors", 1), (0.4, "sailors", 2), (0.6, "tars", 2)])
def test_no_alias_is_tried_that_could_not_be_surer(confidence: float, alias: str, looks: int) -> None:
    """With a word that no article holds any reading may be."""
    seek = Seeking(confidence)
    [part] = parts_of(f"How many {alias} were rescued?", [], ("en",))
    find_taught(seek.index, part.alone, Lessons((Alias(alias, ("bakers",)),)), seek)
    assert len(seek.sought) == looks
