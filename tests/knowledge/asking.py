"""A question about the invented articles, and what a base says to it."""

from __future__ import annotations

from knowledge import KnowledgeBase

QUESTION = "How many boats of Harbour were lost?"
SENTENCE = "Thirty-one boats of Harbour were lost, officials said."


async def said(base: KnowledgeBase, question: str = QUESTION, **where: object) -> list[str]:
    """The sentences that an answer cites, and those it calls nearest."""
    answer = await base.ask(question, **where)  # type: ignore[arg-type]
    return [citation.text for citation in (*answer.citations, *answer.nearest)]
