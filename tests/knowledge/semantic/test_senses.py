"""A base with an encoder: paraphrases are found, nothing waits for vectors, and nothing is encoded twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from knowledge import KnowledgeBase
from knowledge.answering.asking.question import understand
from knowledge.answering.finding import find
from knowledge.index import Index
from knowledge.model import Answer
from knowledge.semantic import no_encoder
from tests.knowledge.answering.newsroom import STORM, STRIKE, first_text
from tests.knowledge.fakes import draft
from tests.knowledge.semantic.fakes import Groups

LOST = "Thirty-one persons perished."
BODY = f"{STORM}\n\n{LOST}"
PARAPHRASE = "folks died"


@pytest.fixture
def encoder() -> Groups:
    """To whom folks who died are persons who perished."""
    return Groups()


@pytest.fixture
async def base(sqlite_url: str, encoder: Groups) -> AsyncIterator[KnowledgeBase]:
    """An open base with that encoder and two articles."""
    async with KnowledgeBase.open(sqlite_url, seeded=False, encoder=lambda: encoder) as opened:
        await opened.add(draft("Orlen", body=BODY))
        await opened.add(draft("Velmora", body=STRIKE))
        yield opened


def vectors_of(url: str) -> Path:
    """The file beside the base."""
    return Path(url.removeprefix("sqlite:///") + ".vectors")


async def shown(base: KnowledgeBase, question: str = PARAPHRASE) -> list[str]:
    """The sentences that the engine looked at closely, best first."""
    await base.settle()
    async with base._editions.held(0) as reading:
        index = await base._editions.derive(reading, Index)
        sense = await base._senses.of(index)
        assert sense is not None
        finding = find(index, understand(question), sense=sense)
        return [index.place(row).sentence.text for row in finding.rows]


async def test_a_sentence_that_shares_no_word_with_the_question_is_read_closely(base: KnowledgeBase) -> None:
    assert LOST in await shown(base)


async def test_a_question_does_not_wait_for_vectors(base: KnowledgeBase, encoder: Groups) -> None:
    answer = await base.ask("How many boats did the storm sink?")
    assert len(encoder.encoded) < len(BODY)
    assert "nineteen boats" in first_text(answer)


async def test_every_sentence_gets_its_vector_in_the_background(base: KnowledgeBase, encoder: Groups) -> None:
    await base.settle()
    assert LOST in encoder.encoded
    assert len(encoder.encoded) == len(set(encoder.encoded))


async def test_a_restart_encodes_nothing_again(base: KnowledgeBase, sqlite_url: str) -> None:
    await base.settle()
    again = Groups()
    async with KnowledgeBase.open(sqlite_url, encoder=lambda: again) as reopened:
        await reopened.settle()
        assert LOST in await shown(reopened)
    assert again.encoded == []


async def test_the_file_of_vectors_may_be_deleted(base: KnowledgeBase, sqlite_url: str) -> None:
    await base.settle()
    vectors_of(sqlite_url).unlink()
    again = Groups()
    async with KnowledgeBase.open(sqlite_url, encoder=lambda: again) as reopened:
        assert LOST in await shown(reopened)


async def test_an_export_holds_no_vectors(base: KnowledgeBase, sqlite_url: str, tmp_path: Path) -> None:
    await base.settle()
    async with KnowledgeBase.open(sqlite_url, encoder=no_encoder) as without:
        assert await base.export() == await without.export()


async def test_a_retracted_sentence_is_not_found_by_its_vector(base: KnowledgeBase) -> None:
    await base.settle()
    await base.retract("orlen-closed-after-the-storm")
    assert LOST not in await shown(base)


def told(answer: Answer) -> tuple[object, ...]:
    """All of an answer but the time that it took."""
    return answer.status, answer.confidence, answer.citations, answer.nearest


async def test_without_an_encoder_the_engine_answers_as_ever(sqlite_url: str) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False, encoder=no_encoder) as plain:
        await plain.add(draft("Orlen", body=BODY))
        before = await plain.ask("How many sailors were rescued?")
        await plain.settle()
        assert told(await plain.ask("How many sailors were rescued?")) == told(before)
    assert not vectors_of(sqlite_url).exists()


async def test_closing_does_not_wait_for_all_the_vectors(sqlite_url: str) -> None:
    encoder = Groups()
    async with KnowledgeBase.open(sqlite_url, seeded=False, encoder=lambda: encoder) as base:
        await base.add(draft("Orlen", body="\n\n".join(f"Ferry {n} was lost near Tarn." for n in range(3_000))))
        await base.ask("Which ferry was lost near Tarn?")
    assert len(encoder.encoded) < 3_000
