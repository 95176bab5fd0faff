"""What is kept of people, in words: in general, and of the person who asks."""

from __future__ import annotations

from collections.abc import Iterator

from cogs.presentation import periods
from cogs.presentation.markup import label
from cogs.presentation.reply import Block, Line, Reply, Small
from cogs.presentation.tongue import mark, say, say_many, write_day
from knowledge import GuildSettings, PersonalRecord

KEPT = (
    mark("- **Nothing by itself.** A question that I answer is stored nowhere and stands in no log."),
    mark("- **If you press *Ask the editors*:** your question, where you asked it, and your id."),
    mark("- **If you vote:** 👍 or 👎, the reason if you give one, and your id."),
    mark("- **If you edit articles:** that you did, when, and your note. This stays: it tells who answers for a text."),
    mark("- **If you answer or close a question as an editor:** that you did, and when; as long as the question."),
    mark(
        "- **If an editor uses *Add to the base* on your message and saves it:** its text, as an article with a link "
        "to it. This stays."
    ),
    mark(
        "- **In memory only:** your last questions in a channel, for half an hour after the last one and then until "
        "anybody asks again, so that I understand “and when?”; the last thousand questions in messages, of all "
        "members, and which of my messages answer them."
    ),
)
SEEN = mark(
    "I read what is said to me, messages that one of my menus is used on, and in ask channels every message. Nothing "
    "goes to anybody else."
)
STAYS = mark(
    "Edits of articles stay: they tell who answers for a text. Which questions you answered or closed as an editor "
    "goes with these questions."
)
YOURS = mark(
    "{export} gives you all of it as a file, {delete} deletes what need not stay. A deleted message takes with it what "
    "came from it, but for an article."
)
OTHERS_DAYS = mark("This server keeps what members hand in for {period}; then it is deleted.")
SHOWN = 5
"""Questions and votes that are listed; the export has all."""


def present_record(record: PersonalRecord, settings: GuildSettings, commands: dict[str, str]) -> Reply:
    """What is kept of anybody, and of this person."""
    return Reply(tuple(_blocks(record, settings, commands)), title=say("Privacy"))


def _blocks(record: PersonalRecord, settings: GuildSettings, commands: dict[str, str]) -> Iterator[Block]:
    yield Line(f"### {say('What I keep of you now')}")
    yield from _counted(record)
    yield Line(f"### {say('What I keep of anybody')}")
    yield from (Line(say(line)) for line in KEPT)
    yield Small(say(OTHERS_DAYS, period=periods.days(settings.retention_days)))
    yield Line(say(YOURS, **commands))
    yield Small(say(SEEN))


def _counted(record: PersonalRecord) -> Iterator[Block]:
    if not (record.questions or record.votes or record.edits or record.resolutions):
        yield Line(say("Nothing."))
    if record.questions:
        yield Line(say_many("- {number} question handed in", "- {number} questions handed in", len(record.questions)))
        for question in record.questions[-SHOWN:]:
            yield Small(f"  {write_day(question.asked_at.date())}: {label(question.text)}")
    if record.votes:
        yield Line(say_many("- {number} vote", "- {number} votes", len(record.votes)))
    if record.edits:
        yield Line(say_many("- {number} edit of articles", "- {number} edits of articles", len(record.edits)))
    if done := len(record.resolutions):
        yield Line(say_many("- {number} question answered or closed", "- {number} questions answered or closed", done))


def present_deletion(record: PersonalRecord) -> Reply:
    """What would be deleted, before it is."""
    lines = (say("**Delete this, in all servers? It can't be undone.**"), *_what_goes(record))
    return Reply((*map(Line, lines), Small(say(STAYS))), title=say("Privacy"))


def _what_goes(record: PersonalRecord) -> Iterator[str]:
    yield say_many("- {number} question handed in", "- {number} questions handed in", len(record.questions))
    yield say_many("- {number} vote", "- {number} votes", len(record.votes))
    yield say("- what I remember of our conversations")


def present_deleted(questions: int, votes: int) -> Reply:
    """What was deleted."""
    asked = say_many("{number} question", "{number} questions", questions)
    voted = say_many("{number} vote", "{number} votes", votes)
    return Reply((Line(say("**Deleted:** {questions}, {votes}.", questions=asked, votes=voted)),), title=say("Privacy"))
