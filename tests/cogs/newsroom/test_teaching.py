from __future__ import annotations

import pytest

from knowledge import LessonKind, Pin
from tests.cogs.newsroom.conftest import SLUG, Newsroom, text_of

DIVED = "Who dived for the Marit?"


async def test_an_alias_is_used_by_the_next_question_listed_and_taken_back(newsroom: Newsroom) -> None:
    await newsroom.add()

    assert "**the chief** = Mayor Lina Aalto, the mayor" in await newsroom.say(
        "alias add", phrase="the chief", meanings="Mayor Lina Aalto, the mayor", note="House word"
    )
    listed = await newsroom.say("alias list")
    removed = await newsroom.say("alias remove", phrase="the chief")

    assert "“House word”" in listed
    assert f"<@{newsroom.editor.id}>" in listed
    assert "Taken back" in removed
    assert "There are no aliases yet" in await newsroom.say("alias list")
    assert "the chief" in await newsroom.say("alias undo", phrase="the chief")
    assert "1 entry" not in await newsroom.say("pin list")


async def test_a_pinned_sentence_answers_its_question(newsroom: Newsroom) -> None:
    await newsroom.add()

    await newsroom.kb("pin add", question=DIVED, article=SLUG, sentences="3, 4")
    answer = await newsroom.member.slash(newsroom.channel, "ask", question=DIVED)

    assert "Divers found the ferry Marit" in text_of(answer.response).replace("**", "")
    assert "sentence 4" in await newsroom.say("pin list")
    assert "Taken back" in await newsroom.say("pin undo", question=DIVED)


async def test_a_pin_whose_sentence_is_gone_says_so_in_the_list(newsroom: Newsroom) -> None:
    await newsroom.add()
    await newsroom.kb("pin add", question=DIVED, article=SLUG, sentences="3")
    before = await newsroom.say("pin list")

    await newsroom.kb("retract", article=SLUG)

    assert "No article says this any more" not in before
    assert "No article says this any more" in await newsroom.say("pin list")


async def test_what_a_lesson_replaces_is_named_in_its_receipt(newsroom: Newsroom) -> None:
    await newsroom.add()
    guild_id = newsroom.guild.id
    await newsroom.base.teach_alias("the chief", ["Mayor Lina Aalto"], guild_id=guild_id, editor_id=77)
    await newsroom.base.pin(DIVED, [(SLUG, None, 4)], guild_id=guild_id, editor_id=78)

    alias = await newsroom.say("alias add", phrase="the chief", meanings="the pilot")
    pin = await newsroom.say("pin add", question=DIVED, article=SLUG, sentences="3")
    again = newsroom.refusal(await newsroom.kb("pin add", question=DIVED, article=SLUG, sentences="3"))

    assert "= Mayor Lina Aalto" in alias.split("It replaces", 1)[1]
    assert "<@77>" in alias
    assert "The harbour was opened again" in pin.split("It replaces", 1)[1]
    assert "<@78>" in pin
    assert f"Nothing is different in “{DIVED}”, so nothing was saved." in again


async def test_a_stretch_of_sentences_is_pinned_from_its_first_to_its_last(newsroom: Newsroom) -> None:
    await newsroom.add()

    await newsroom.kb("pin add", question=DIVED, article=SLUG, sentences="2-4")
    refused = newsroom.refusal(await newsroom.kb("pin add", question=DIVED, article=SLUG, sentences="1–999999"))

    [pinned] = await newsroom.base.lessons(LessonKind.PIN, guild_id=newsroom.guild.id)
    assert isinstance(pinned.content, Pin)
    assert [each.sentence for each in pinned.content.sentences] == [2, 3, 4]
    assert "At most 5 sentences" in refused


@pytest.mark.parametrize(
    ("sentences", "said"), [("9", "has no sentence 9"), ("some", "Give the numbers"), ("1,2,3,4,0", "no sentence 0")]
)
async def test_a_pin_without_its_sentence_is_refused(newsroom: Newsroom, sentences: str, said: str) -> None:
    await newsroom.add()

    result = await newsroom.kb("pin add", question=DIVED, article=SLUG, sentences=sentences)

    assert said in newsroom.refusal(result)


async def test_sentences_are_offered_one_after_the_other(newsroom: Newsroom) -> None:
    await newsroom.add()

    offered = await newsroom.editor.autocomplete(
        newsroom.channel, "kb pin add", "sentences", "2, divers", article=SLUG, question=DIVED
    )

    assert [choice["value"] for choice in offered] == ["2, 3"]


async def test_a_pinned_question_too_long_for_a_choice_is_found_by_its_choice(newsroom: Newsroom) -> None:
    await newsroom.add()
    long = f"Who dived for the Marit, {'the ferry, ' * 12}that was torn from its moorings?"
    await newsroom.kb("pin add", question=long, article=SLUG, sentences="3")

    [choice] = await newsroom.editor.autocomplete(newsroom.channel, "kb pin remove", "question", "dived")

    assert "Taken back" in await newsroom.say("pin remove", question=choice["value"])


async def test_lessons_of_another_server_are_not_seen(newsroom: Newsroom) -> None:
    other = newsroom.env.create_guild("Elsewhere")
    await newsroom.base.teach_alias("the bloc", ["CSTO"], guild_id=other.id)

    assert "There are no aliases yet" in await newsroom.say("alias list")
    assert await newsroom.editor.autocomplete(newsroom.channel, "kb alias remove", "phrase", "") == []
    assert "There is no alias" in newsroom.refusal(await newsroom.kb("alias remove", phrase="the bloc"))
