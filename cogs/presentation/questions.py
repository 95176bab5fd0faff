"""Questions that members handed in, as editors see them, and the news for who asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from cogs.presentation import limits
from cogs.presentation.answers import NEAREST, NO_ANSWER, present_answer
from cogs.presentation.complaints import Complaint, complaint_entry
from cogs.presentation.histories import moment
from cogs.presentation.markup import choice, label, one_line
from cogs.presentation.reply import Block, Group, Line, Quote, Reply, Small, Tone, footnotes
from cogs.presentation.tongue import mark, say, say_many
from cogs.presentation.words import quoted
from knowledge import Answer, QuestionGroup, Status

NONE = mark("**No question waits for an answer, and no answer was voted down.**")
HOW = mark("To deal with one, use `/kb questions` again and choose it there.")
NOW = mark("**It is answered now:**")
GUESSED = mark("**Now there is only a guess:**")
WHAT = mark(
    "Pin the sentence that answers it. Or add an article (`/kb add`), then choose this question again. "
    "Or close it: then nobody is told."
)
CLOSED = mark("🗂️ **Closed.** Nobody is told.")
NEWS = mark("**The editors have found an answer to a question that was asked here:**")
FURTHER_NEWS = mark("The answer to that question stands above.")
PRIVATE_NEWS = mark(
    "**The editors have answered a question that you handed in here.** Ask it again, and only you see it."
)

_WORDINGS = 5
"""Other wordings of a question that are shown."""


class Reached(Protocol):
    """How many people were told, and how many could not be."""

    @property
    def told(self) -> int:
        """Those who were."""

    @property
    def missed(self) -> int:
        """Those who were not."""


def present_questions(groups: Sequence[QuestionGroup], complaints: Sequence[Complaint]) -> Reply:
    """The open questions, the most asked first, then the answers that were voted down."""
    if not groups and not complaints:
        return Reply((Line(say(NONE)),), Tone.REFUSAL, say("Questions"))
    blocks: list[Block] = [Small(say(HOW)), *map(_entry, groups)]
    if complaints:
        blocks += [Line(f"### {say('Voted down')}"), *map(complaint_entry, complaints)]
    footer = say_many("{number} open question", "{number} open questions", len(groups))
    return Reply(tuple(blocks), Tone.NEUTRAL, say("Questions"), footer, is_list=True)


def _entry(group: QuestionGroup) -> Block:
    return Group((Line(f"**{label(group.text, limits.TITLE)}**"), Small(" · ".join(_facts(group)))))


def _facts(group: QuestionGroup) -> Iterator[str]:
    yield say_many("{number} person asked", "{number} people asked", group.count)
    yield say("last {moment}", moment=moment(max(each.asked_at for each in group.questions)))
    yield from dict.fromkeys(f"<#{each.place.channel_id}>" for each in group.questions[:3])


def present_question(group: QuestionGroup, answer: Answer) -> Reply:
    """A question with its other wordings, and what the base says to it now."""
    wordings = [text for text in dict.fromkeys(each.text for each in group.questions) if text != group.text]
    blocks = [Small(" · ".join(_facts(group))), *(Small(quoted(label(text))) for text in wordings[:_WORDINGS])]
    return Reply((*blocks, *_present_state(answer)), Tone.NEUTRAL, group.text)


def _present_state(answer: Answer) -> Iterator[Block]:
    if answer.status is Status.UNKNOWN or not answer.citations:
        yield Line(say(NO_ANSWER))
        if answer.nearest:
            yield Line(say(NEAREST))
    else:
        yield Line(say(NOW if answer.status is Status.ANSWERED else GUESSED))
    for note in footnotes(answer.citations or answer.nearest):
        named = () if note.again else (Small(f"`{note.citation.article}`"),)
        yield Group((Quote(note.citation.text, note.citation.highlight), note, *named))
    if answer.status is not Status.ANSWERED:
        yield Small(say(WHAT))


def present_told(group: QuestionGroup, answer: Answer, reached: Reached, left: int = 0) -> Reply:
    """Whom the news reached; `left` people asked in words that have no answer."""
    lines = [say_many("✅ **Answered.** {number} person was told where they asked.",
                      "✅ **Answered.** {number} people were told where they asked.", reached.told)]  # fmt: skip
    if reached.missed:
        lines.append(
            say_many(
                "⚠️ {number} person could not be told: the line broke, or I may not write in that channel. "
                "I try again every day.",
                "⚠️ {number} people could not be told: the line broke, or I may not write in their channels. "
                "I try again every day.",
                reached.missed,
            )
        )
    if left:
        lines.append(
            say_many(
                "📨 {number} person asked it in other words, which nothing answers yet: "
                "their question stays in the list.",
                "📨 {number} people asked it in other words, which nothing answers yet: "
                "their questions stay in the list.",
                left,
            )
        )
    quotes = (Quote(cited.text, cited.highlight) for cited in answer.citations)
    return Reply((*map(Line, lines), *quotes), Tone.SURE, group.text)


def present_closed(group: QuestionGroup) -> Reply:
    """The end of a question without an answer."""
    return Reply((Line(say(CLOSED)),), Tone.REFUSAL, group.text)


def present_news(answer: Answer) -> Reply:
    """What who asked is told in public, with the answer."""
    told = present_answer(answer, asked=True)
    return Reply((Line(say(NEWS)), *told.blocks), told.tone, told.title, told.footer)


def present_private_news() -> Reply:
    """What who asked in private is told in public: nothing of the question."""
    return Reply((Line(say(PRIVATE_NEWS)),))


def present_further_news(*, is_private: bool) -> Reply:
    """What is told to those who are too many to be named above the news."""
    return present_private_news() if is_private else Reply((Line(say(FURTHER_NEWS)),))


def question_choices(
    groups: Sequence[QuestionGroup], complaints: Sequence[Complaint], typed: str
) -> list[tuple[str, str]]:
    """(name, value) of the open questions, then of the votes, that hold what is typed."""
    named = [(one_line(f"{group.count}× {group.text}"), str(group.ids[0])) for group in groups]
    named += [(one_line(f"👎 {len(each.votes)}× {each.title}"), each.key) for each in complaints]
    wanted = typed.casefold().strip()
    fitting = [(name, value) for name, value in named if wanted in name.casefold() or wanted == value]
    return [(choice(name), value) for name, value in fitting][: limits.CHOICES]
