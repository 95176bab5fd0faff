"""Ways back: undo, retract, restore, and the history that tells of them."""

from __future__ import annotations

from tests.cogs.newsroom.conftest import BODY, SLUG, Newsroom, text_of
from tests.cogs.newsroom.revised import CORRECTED, revise


async def test_the_undo_below_a_change_does_not_take_back_a_later_one(newsroom: Newsroom) -> None:
    await newsroom.add()
    shown = (await newsroom.kb("correct", article=SLUG, sentence="2", text=CORRECTED)).response
    await revise(newsroom, headline="Harbour closed")

    result = await newsroom.editor.click(shown, label="Undo")

    assert "Revision 3" in text_of(result.response)
    assert (await newsroom.newest()).headline == "Harbour closed"


async def test_ones_own_later_change_is_not_called_somebody_elses(newsroom: Newsroom) -> None:
    await newsroom.add()
    shown = (await newsroom.kb("correct", article=SLUG, sentence="2", text=CORRECTED)).response
    await newsroom.kb("retract", article=SLUG)

    result = await newsroom.editor.click(shown, label="Undo")

    assert "Revision 3 of “storm-closes-harbour” was saved in the meantime" in text_of(result.response)


async def test_retract_and_restore_are_seen_by_the_next_question(newsroom: Newsroom) -> None:
    await newsroom.add()
    question = "How many boats were lost in the storm?"

    receipt = await newsroom.say("retract", article=SLUG, note="Withdrawn by the agency")
    assert "Retracted" in receipt
    assert "The next answer uses it" not in receipt
    gone = await newsroom.member.slash(newsroom.channel, "ask", question=question)
    assert "Restored" in await newsroom.say("restore", article=SLUG)
    back = await newsroom.member.slash(newsroom.channel, "ask", question=question)

    assert "boats" not in gone.response.embeds[0].description
    assert "boats" in back.response.embeds[0].description


async def test_a_retracted_article_is_offered_for_restoring_and_not_for_editing(newsroom: Newsroom) -> None:
    await newsroom.add()
    await newsroom.kb("retract", article=SLUG)

    offered = await newsroom.editor.autocomplete(newsroom.channel, "kb restore", "article", "storm")
    for_edit = await newsroom.editor.autocomplete(newsroom.channel, "kb edit", "article", "storm")

    assert [choice["value"] for choice in offered] == [SLUG]
    assert for_edit == []
    for command, options in {"edit": {}, "header": {}, "correct": {"sentence": "2"}}.items():
        refusal = newsroom.refusal(await newsroom.kb(command, article=SLUG, **options))
        assert "retracted: restore it first" in refusal


async def test_a_retracted_article_of_a_like_name_is_not_offered_before_a_present_one_of_the_name_typed(
    newsroom: Newsroom,
) -> None:
    await newsroom.add(headline="Storm closes harbour")
    await newsroom.kb("retract", article=SLUG)
    await newsroom.add(headline="Harbors open again")

    exact = await newsroom.editor.autocomplete(newsroom.channel, "kb restore", "article", "harbors")
    both = await newsroom.editor.autocomplete(newsroom.channel, "kb restore", "article", "harbo")

    assert [choice["value"] for choice in exact] == ["harbors-open-again"]
    assert [choice["value"] for choice in both] == [SLUG, "harbors-open-again"]


async def test_an_earlier_revision_is_restored_by_its_number(newsroom: Newsroom) -> None:
    await newsroom.add()
    await revise(newsroom, body="Nothing happened at all.")

    await newsroom.kb("restore", article=SLUG, revision=1)

    newest = await newsroom.newest()
    assert (newest.number, newest.body) == (3, BODY)


async def test_the_history_tells_who_when_and_why_and_any_revision_can_be_read(newsroom: Newsroom) -> None:
    await newsroom.add()
    await newsroom.kb("correct", article=SLUG, sentence="2", text=CORRECTED, note="Recount")
    await newsroom.kb("retract", article=SLUG, note="Withdrawn")

    history = await newsroom.say("history", article=SLUG)

    assert history.index("retracted") < history.index("changed") < history.index("added")
    assert "“Recount”" in history
    assert f"<@{newsroom.editor.id}>" in history
    assert "31 boats" in await newsroom.say("show", article=SLUG, revision=1)
    assert "retracts the article" in await newsroom.say("show", article=SLUG, revision=3)
    assert "~~31~~ → **33**" in await newsroom.say("diff", article=SLUG, old=1, new=2)
    assert "has no revision 9" in newsroom.refusal(await newsroom.kb("show", article=SLUG, revision=9))
