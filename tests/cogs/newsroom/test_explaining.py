from __future__ import annotations

from cogs.presentation.reasons import present_reasons
from cogs.presentation.reply import Line
from knowledge import Reasons
from tests.cogs.newsroom.conftest import Newsroom


async def test_why_shows_what_was_found_how_and_how_surely(newsroom: Newsroom) -> None:
    await newsroom.add()

    text = await newsroom.say("why", question="How many boats were lost in the storm?")

    assert "Looked for: a number" in text
    assert "Mayor Lina Aalto said that 31 boats were lost in the storm" in text.replace("**", "")
    assert "with: boats, lost, storm" in text
    assert "✓ a number" in text


async def test_why_names_the_words_that_no_article_knows(newsroom: Newsroom) -> None:
    await newsroom.add()

    text = await newsroom.say("why", question="Who won the chess olympiad in Budapest?")

    assert "Refused" in text
    assert "What would help" in text
    assert "**Budapest**" in text
    assert "/kb alias add" in text


async def test_why_works_on_an_empty_base(newsroom: Newsroom) -> None:
    assert "No sentence holds any of its words" in await newsroom.say("why", question="Who?")


def test_an_answered_question_needs_nothing() -> None:
    sure = present_reasons([Reasons("Who?", "who", (), 0.9, 0.6, ())])

    assert not any("would help" in block.text for block in sure.blocks if isinstance(block, Line))
