"""What members say of answers: more evidence, votes with reasons, questions for the editors."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.client import FootnoteBot
from cogs.presentation import tongue
from knowledge import ClaimCheck, Conflict, GuildSettings, Verdict
from tests.cogs.conftest import Scene
from tests.cogs.fakes import CITATION, answered, refused

FOUND = tuple(
    replace(CITATION, n=n, sentence=n, highlight=None, text=f"Sentence no. {n} of the storm.") for n in range(1, 13)
)


async def ask(scene: Scene, question: str = "How many boats?", **options: object) -> object:
    return (await scene.alice.slash(scene.channel, "ask", question=question, **options)).response


def ids_of(message: object) -> list[str]:
    """The ids of the buttons below a message, as a person in Discord has it."""
    rows = [row if isinstance(row, dict) else row.to_dict() for row in message.components]
    return [child["custom_id"] for row in rows for child in row["components"]]


class TestMore:
    async def test_it_shows_further_evidence_privately_after_a_restart(self, scene: Scene) -> None:
        scene.base.found = FOUND
        answer = await ask(scene, "How many *boats*?")
        await scene.env.restart_bot(FootnoteBot(scene.base))

        shown = await scene.alice.click(answer, label="More")

        assert shown.ephemeral
        assert "Sentence no. 1 of the storm." in shown.response.embeds[0].description
        assert scene.base.asked[-1]["evidence"] == "How many *boats*?"

    async def test_it_finds_the_question_of_an_answer_to_a_mention(self, scene: Scene) -> None:
        scene.base.found = FOUND
        await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

        await scene.alice.click(scene.channel.last_message, label="More")

        assert scene.base.asked[-1]["evidence"] == "How many boats?"

    @pytest.mark.parametrize("text_only", [False, True])
    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    async def test_it_takes_a_follow_up_as_the_answer_says_it_was_understood(
        self, scene: Scene, language: str, text_only: bool
    ) -> None:
        scene.base.chosen = GuildSettings(language=language, text_only=text_only)
        scene.base.answer = answered(understood="and *boats*? [lost storm]")

        await scene.alice.click(await ask(scene, "and *boats*?"), label=tongue.translated("More", language) or "More")

        assert scene.base.asked[-1]["evidence"] == "and *boats*? [lost storm]"

    async def test_its_pages_can_be_turned(self, scene: Scene) -> None:
        scene.base.found = tuple(replace(each, text="A long sentence of the storm. " * 20) for each in FOUND)
        shown = await scene.alice.click(await ask(scene), label="More")

        turned = await scene.alice.click(shown.response, label="▶")

        assert "page 2 of" in turned.response.embeds[0].footer.text

    async def test_it_says_so_when_the_question_is_gone(self, scene: Scene) -> None:
        question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
        answer = scene.channel.last_message
        await scene.env.restart_bot(FootnoteBot(scene.base))
        scene.env.backend.messages[scene.channel.id].pop(question.id)

        shown = await scene.alice.click(answer, label="More")

        assert "The question of this answer is gone" in shown.response.content

    async def test_a_question_longer_than_the_buttons_carry_is_shortened(self, scene: Scene) -> None:
        scene.base.found = FOUND
        await scene.alice.send(scene.channel, f"{scene.bot_mention} {'How many boats? ' * 100}")

        shown = await scene.alice.click(scene.channel.last_message, label="More")

        assert shown.response.embeds


class TestVotes:
    async def test_a_vote_for_an_answer_is_kept_and_thanked_for(self, scene: Scene) -> None:
        answer = await ask(scene)
        await scene.env.restart_bot(FootnoteBot(scene.base))

        thanks = await scene.alice.click(answer, custom_id="vote:up:1:3")

        [vote] = scene.base.votes
        assert thanks.ephemeral
        assert (vote["is_up"], vote["citation"], vote["message_id"]) == (True, (1, 3), answer.id)

    async def test_a_vote_against_asks_why_and_keeps_the_reason(self, scene: Scene) -> None:
        asked_why = await scene.alice.click(await ask(scene), custom_id="vote:down:1:3")
        await scene.env.restart_bot(FootnoteBot(scene.base))

        thanks = await scene.alice.select(asked_why.response, ["old"])

        assert scene.base.votes[-1]["reason"] == "It is out of date"
        assert "the editors of this server see it" in thanks.response.content

    async def test_a_vote_can_be_taken_back(self, scene: Scene) -> None:
        asked_why = await scene.alice.click(await ask(scene), custom_id="vote:down:1:3")

        await scene.alice.select(asked_why.response, ["none"])

        assert scene.base.votes == []

    async def test_a_server_that_keeps_no_votes_offers_none(self, scene: Scene) -> None:
        scene.base.chosen = GuildSettings(keeps_votes=False)

        assert not [each for each in ids_of(await ask(scene)) if each.startswith("vote")]

    async def test_in_a_direct_message_there_is_nobody_to_vote_for(self, scene: Scene) -> None:
        await scene.alice.send_dm("How many boats?")

        shown = scene.alice.user.dm_channel.last_message
        assert not [each for each in ids_of(shown) if each.startswith("vote")]


class TestAskingTheEditors:
    @pytest.fixture
    def unanswered(self, scene: Scene) -> Scene:
        scene.base.answer = refused()
        return scene

    async def test_the_form_shows_the_question_and_sending_it_keeps_it(self, unanswered: Scene) -> None:
        question = await unanswered.alice.send(unanswered.channel, f"{unanswered.bot_mention} Who won the cup?")
        form = await unanswered.alice.click(unanswered.channel.last_message, label="Ask the editors")

        thanks = await unanswered.alice.submit_modal(form, {"question": "Who won the cup in May?"})

        [(text, place, asker)] = unanswered.base.handed_in
        assert (text, asker) == ("Who won the cup in May?", unanswered.alice.id)
        assert (place.guild_id, place.message_id, place.is_private) == (unanswered.guild.id, question.id, False)
        assert thanks.ephemeral
        assert "The editors of this server will see your question." in thanks.response.embeds[0].description

    async def test_the_form_shows_a_follow_up_as_it_was_understood(self, unanswered: Scene) -> None:
        unanswered.base.answer = replace(refused(), understood="and then? [won cup]")
        await unanswered.alice.send(unanswered.channel, f"{unanswered.bot_mention} and then?")

        form = await unanswered.alice.click(unanswered.channel.last_message, label="Ask the editors")

        assert "and then? [won cup]" in str(form.modal)

    async def test_forms_that_are_open_at_once_keep_to_their_own_questions(self, unanswered: Scene) -> None:
        bob = unanswered.guild.add_member(unanswered.env.create_user("bob"))
        asked, forms = {}, {}
        for person in (unanswered.alice, bob):
            asked[person.id] = await person.send(unanswered.channel, f"{unanswered.bot_mention} Who won the cup?")
            forms[person.id] = await person.click(unanswered.channel.last_message, label="Ask the editors")

        for person in (unanswered.alice, bob):
            await person.submit_modal(forms[person.id], {"question": "Who won the cup?"})

        kept = {asker: place.message_id for _, place, asker in unanswered.base.handed_in}
        assert kept == {person: message.id for person, message in asked.items()}

    async def test_a_private_refusal_stays_private(self, unanswered: Scene) -> None:
        form = await unanswered.alice.click(await ask(unanswered, private=True), label="Ask the editors")

        await unanswered.alice.submit_modal(form, {"question": "Who won the cup?"})

        [(_, place, _)] = unanswered.base.handed_in
        assert place.is_private

    async def test_nothing_is_offered_where_the_server_keeps_no_questions(self, unanswered: Scene) -> None:
        unanswered.base.chosen = GuildSettings(keeps_questions=False)

        assert "editors" not in ids_of(await ask(unanswered))

    async def test_nothing_is_offered_below_an_answer(self, scene: Scene) -> None:
        assert "editors" not in ids_of(await ask(scene))


async def test_a_deleted_question_is_forgotten_by_the_base_too(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    answer = scene.channel.last_message

    await scene.alice.delete(question)

    assert set(scene.base.forgotten) == {question.id, answer.id}


async def test_a_question_deleted_after_a_restart_takes_its_answer_along(scene: Scene) -> None:
    question = await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")
    await scene.env.advance_time(60)
    await scene.env.restart_bot(FootnoteBot(scene.base))

    await scene.alice.delete(question)

    assert scene.channel.history() == []


async def test_several_questions_are_answered_one_by_one(scene: Scene) -> None:
    scene.base.further_answers = [refused("Who won the cup?"), answered("When did it sail?")]

    text = (await ask(scene, "How many boats? Who won the cup? When did it sail?")).embeds[0].description

    assert text.index("**How many boats?") < text.index("**Who won the cup?**") < text.index("**When did it sail?**")
    assert "[2] [Storm" in text
    assert "**No article here answers that.**" in text


async def test_a_reply_after_a_restart_still_knows_what_it_follows_up(scene: Scene) -> None:
    answer = await ask(scene, "How many boats were lost?")
    await scene.env.restart_bot(FootnoteBot(scene.base))

    await scene.alice.send(scene.channel, "and when?", reply_to=answer)

    assert scene.base.asked[-1]["after"] == "How many boats were lost?"


async def test_a_server_without_follow_ups_asks_each_question_by_itself(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(follow_ups=False)

    await ask(scene)

    assert scene.base.asked[-1]["conversation"] is None


async def test_a_reply_that_fits_no_four_messages_comes_as_a_file_too(scene: Scene) -> None:
    scene.base.answer = answered(citations=(replace(CITATION, text="A very long sentence. " * 2000),))

    await scene.alice.send(scene.channel, f"{scene.bot_mention} How many boats?")

    [attached] = scene.channel.last_message.attachments
    assert attached.filename == "answer.md"
    assert len(scene.channel.history()) == 6


async def test_a_long_answer_by_command_needs_no_more_than_five_follow_ups(scene: Scene) -> None:
    scene.base.answer = answered(citations=(replace(CITATION, text="A very long sentence. " * 2000),))

    await ask(scene)

    follow_ups = [
        each
        for each in scene.env.http_requests
        if each.method == "POST" and "/webhooks/" in each.path and "callback" not in each.path
    ]
    assert 0 < len(follow_ups) <= 5


async def test_what_was_asked_is_counted_by_how_it_was_answered(scene: Scene) -> None:
    await ask(scene)
    await scene.alice.slash(scene.channel, "check", claim="31 boats were lost.")

    assert scene.base.counted == ["answered", "checked"]


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
