"""What is said to members who hand a question in."""

from __future__ import annotations

from cogs.presentation.reply import Line, Reply, Small, Tone
from cogs.presentation.tongue import mark, say, say_many

CONSENT = mark(
    "If you send this, your question, your name and this channel are kept for the editors of this server, so that they "
    "can add an article and tell you. When there is an answer, I name you in this channel, beside the question. "
    "`/privacy` shows and deletes what is kept."
)
PRIVATE_CONSENT = mark(
    "If you send this, your question, your name and this channel are kept for the editors of this server, so that they "
    "can add an article and tell you. When there is an answer, I name you in this channel, without the question. "
    "`/privacy` shows and deletes what is kept."
)
UNTOLD_CONSENT = mark(
    "If you send this, your question, your name and this channel are kept for the editors of this server, so that they "
    "can add an article. I may not write in this channel, so I can't tell you when there is an answer: ask again "
    "later. `/privacy` shows and deletes what is kept."
)
KEPT = mark("📨 **The editors of this server will see your question.** I tell you here when there is an answer.")
KEPT_UNTOLD = mark(
    "📨 **The editors of this server will see your question.** I may not write here, so I can't tell you when there is "
    "an answer: ask again later."
)


def present_consent(*, is_private: bool, is_told: bool) -> str:
    """What a member agrees to who hands in a question that everybody saw, or only they; `is_told` where the bot may
    name them when there is an answer.
    """
    if not is_told:
        return say(UNTOLD_CONSENT)
    return say(PRIVATE_CONSENT if is_private else CONSENT)


def present_thanks(days: int, *, is_told: bool) -> Reply:
    """The reply to a question that was handed in; `days` after which it is deleted at the latest."""
    kept = say_many("It is kept for at most {number} day.", "It is kept for at most {number} days.", days)
    return Reply((Line(say(KEPT if is_told else KEPT_UNTOLD)), Small(kept)), Tone.NEUTRAL)
