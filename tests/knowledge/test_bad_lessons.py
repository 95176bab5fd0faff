"""Aliases and pins that can't be taught: each is refused with what it lacks."""

from __future__ import annotations

import pytest

from knowledge import ArticleNotFound, InputError, KnowledgeBase
from tests.knowledge.fakes import GUILD, OTHER, SLUG, draft

BAD_ALIASES = {
    "no phrase": ("?!", ["CSTO"], "needs at least one letter or digit"),
    "no meaning": ("the bloc", [], "Say what “the bloc” stands for."),
    "itself": ("the bloc", ["The Bloc"], "Say what “the bloc” stands for."),
    "no word of its own": ("who", ["CSTO"], "“who” stands in any question: an alias needs a word of its own."),
    "a meaning without one": ("the bloc", ["It", "CSTO"], "“It” stands in any question"),
    "too long": ("x" * 81, ["CSTO"], "at most 80 characters"),
    "too many": ("the bloc", [f"bloc {n}" for n in range(9)], "at most 8 things"),
    "unstorable": ("the \0 bloc", ["CSTO"], "null characters"),
}


@pytest.mark.parametrize(("phrase", "meanings", "sentence"), BAD_ALIASES.values(), ids=BAD_ALIASES)
async def test_an_alias_that_means_nothing_is_refused(
    sqlite_url: str, phrase: str, meanings: list[str], sentence: str
) -> None:
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        with pytest.raises(InputError, match=sentence):
            await base.teach_alias(phrase, meanings)


async def test_a_word_of_any_question_is_told_in_the_languages_of_the_articles(base: KnowledgeBase) -> None:
    await base.teach_alias("бар", ["pub"], guild_id=GUILD)
    await base.add(draft(language="ru"), guild_id=GUILD)
    for phrase in ("кто", "Он"):
        with pytest.raises(InputError, match=f"“{phrase}” stands in any question"):
            await base.teach_alias(phrase, ["ОДКБ"], guild_id=GUILD)
    await base.add(draft(language="kk"), guild_id=GUILD)
    with pytest.raises(InputError, match="“бар” stands in any question"):
        await base.teach_alias("бар", ["pub"], guild_id=GUILD)


async def test_a_pin_to_what_is_not_there_is_refused(base: KnowledgeBase) -> None:
    await base.add(draft(), guild_id=GUILD)
    for sentences, error, sentence in (
        ([(SLUG, None, 3)], InputError, "has no sentence 3: the last is 2"),
        ([("no-such", None, 1)], ArticleNotFound, "There is no article"),
        ([], InputError, "needs the sentence that answers it"),
    ):
        with pytest.raises(error, match=sentence):
            await base.pin("How many boats?", sentences, guild_id=GUILD)
    with pytest.raises(ArticleNotFound):
        await base.pin("How many boats?", [(SLUG, None, 1)], guild_id=OTHER)
