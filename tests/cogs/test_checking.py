"""`/check`: the verdict with the words that clash."""

from __future__ import annotations

import pytest

from knowledge import ClaimCheck, Conflict, Verdict
from tests.cogs.conftest import Scene, ids_of
from tests.cogs.fakes import CITATION


async def test_a_verdict_has_its_context_below(scene: Scene) -> None:
    scene.base.verdict = ClaimCheck("", Verdict.SUPPORTED, 0.9, (CITATION,))

    shown = await scene.alice.slash(scene.channel, "check", claim="31 boats were lost.")

    assert ids_of(shown.response)[0] == "context:1:3:storm"


async def test_the_words_that_clash_are_marked_on_both_sides(scene: Scene) -> None:
    conflict = (Conflict("13 boats", "31 boats"),)
    scene.base.verdict = ClaimCheck("", Verdict.CONTRADICTED, 0.9, (CITATION,), conflict)

    shown = await scene.alice.slash(scene.channel, "check", claim="In the storm 13 boats were lost.")

    text = shown.response.embeds[0].description
    assert "In the storm **13 boats** were lost." in text
    assert "**31 boats** were lost" in text


async def test_all_words_of_a_claim_that_clash_are_marked(scene: Scene) -> None:
    conflicts = (Conflict("13", "31"), Conflict("Monday", "Tuesday"), Conflict("13", "thirty"))
    scene.base.verdict = ClaimCheck("", Verdict.CONTRADICTED, 0.9, (CITATION,), conflicts)

    shown = await scene.alice.slash(scene.channel, "check", claim="In the storm 13 boats were lost on Monday")

    assert "In the storm **13** boats were lost on **Monday**\n" in shown.response.embeds[0].description


@pytest.mark.parametrize(
    ("claim", "shown"),
    [
        ("In January 2022, 20 boats were lost.", "In January 2022, **20** boats were lost."),
        ("Of 1,200.20 tonnes 20 were lost.", "Of 1,200.20 tonnes **20** were lost."),
        ("20km of nets were lost.", "**20**km of nets were lost."),
    ],
)
async def test_a_number_that_clashes_is_marked_where_it_stands_by_itself(scene: Scene, claim: str, shown: str) -> None:
    scene.base.verdict = ClaimCheck("", Verdict.CONTRADICTED, 0.9, (CITATION,), (Conflict("20", "31"),))

    checked = await scene.alice.slash(scene.channel, "check", claim=claim)

    assert f"> {shown}" in checked.response.embeds[0].description


@pytest.mark.parametrize(
    ("words", "claim", "shown"),
    [
        (("13", "13"), "In 2022, 13 boats and 13 men were lost.", "In 2022, **13** boats and **13** men were lost."),
        (("13", "13"), "In 2013, 13 boats were lost.", "In 2013, **13** boats were lost."),
        (("13 boats", "13"), "13 boats and 13 men were lost.", "**13 boats** and **13** men were lost."),
        (("13", "13 boats"), "13 boats were lost.", "**13 boats** were lost."),
    ],
)
async def test_equal_words_that_clash_are_marked_each_in_its_own_place(
    scene: Scene, words: tuple[str, ...], claim: str, shown: str
) -> None:
    conflicts = tuple(Conflict(each, source) for each, source in zip(words, ("31", "12"), strict=True))
    scene.base.verdict = ClaimCheck("", Verdict.CONTRADICTED, 0.9, (CITATION,), conflicts)

    checked = await scene.alice.slash(scene.channel, "check", claim=claim)

    assert f"> {shown}" in checked.response.embeds[0].description


@pytest.mark.parametrize(
    ("verdict", "shown"),
    [
        (Verdict.SUPPORTED, "✅ **Supported**, but sources differ: one article says so, another says otherwise."),
        (Verdict.CONTRADICTED, "❌ **Contradicted**, but sources differ: one article says otherwise, another says so."),
    ],
)
async def test_a_verdict_says_where_sources_differ(scene: Scene, verdict: Verdict, shown: str) -> None:
    scene.base.verdict = ClaimCheck("", verdict, 0.9, (CITATION,), (Conflict("13", "31"),), differ=True)

    checked = await scene.alice.slash(scene.channel, "check", claim="13 boats were lost.")

    assert checked.response.embeds[0].description.startswith(shown)


async def test_what_was_not_checked_is_told(scene: Scene) -> None:
    scene.base.verdict = ClaimCheck("", Verdict.SUPPORTED, 0.9, (CITATION,), left_out=2)

    shown = await scene.alice.slash(scene.channel, "check", claim="31 boats were lost.")

    assert "2 more sentences were not checked" in shown.response.embeds[0].description
