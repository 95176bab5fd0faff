"""How sure what is found is, where several articles tell of one event or only seem to."""

from __future__ import annotations

import pytest

from knowledge.answering import answer, finding
from knowledge.answering.asking.question import understand
from knowledge.answering.finding import find
from tests.knowledge.answering.newsroom import index_of

STORIES = (
    "A storm sank nineteen boats in the harbour of Orlen on Tuesday, mayor Ana Petri said.",
    "The storm of Tuesday sank 23 boats in the harbour of Orlen, the coast service said.",
)


def test_a_story_that_two_articles_tell_is_as_sure_as_one_that_one_tells() -> None:
    question = "How many boats sank?"
    both, alone = answer(index_of(*STORIES), question), [answer(index_of(story), question) for story in STORIES]
    assert both.confidence > 0.8 * min(each.confidence for each in alone)
    assert both.differ


def test_what_another_account_tells_in_other_words_is_no_rival_at_second_sight_either() -> None:
    accounts = (
        "A fire at the glassworks of Tornby killed three workers on Monday night, Edgar Rusk said. Eighteen people "
        "were taken to hospital, most of them with smoke in their lungs. It broke out at 9.40 p.m. in the packing hall "
        "and spread to the roof.",
        "Five workers of the glassworks of Tornby did not get out, Edgar Rusk told the Post. The sprinklers stayed "
        "dry, three workers say. The first flames were seen at 8.15 p.m., says the night watchman.",
    )
    question = "What time did the fire start?"
    alone = [answer(index_of(account), question).confidence for account in accounts]
    assert answer(index_of(*accounts), question).confidence > 1.1 * min(alone)


@pytest.mark.parametrize(
    ("what", "other"),
    [
        ("another event", "The storm of Tuesday sank 23 boats in the harbour of Varn, the coast service said."),
        ("the same article", None),
    ],
)
def test_what_is_told_of_something_else_is_a_rival(what: str, other: str | None) -> None:
    texts = (STORIES[0], other) if other else (" ".join(STORIES),)
    assert (
        answer(index_of(*texts), "How many boats sank?").confidence
        < answer(index_of(*STORIES), "How many boats sank?").confidence
    ), what


@pytest.mark.parametrize(("bound", "share"), [(0.5, 1.0), (2.0, 0.5), (4.0, 0.25)])
def test_what_the_base_hardly_speaks_of_is_believed_less(
    bound: float, share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`bound` is in units of how probably it is spoken of here."""
    index = index_of(STORIES[0])
    question = understand("How many boats sank?", index.vocabularies)
    found = find(index, question)

    monkeypatch.setattr(finding, "HARDLY", bound * found.on_topic)

    assert find(index, question).confidence == pytest.approx(share * found.confidence)
