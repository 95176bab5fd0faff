"""What a message asks the bot, and in which manner. Nothing is sent from here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import discord

from cogs.mentions import said_in
from knowledge import ChannelMode, InputError
from knowledge.courtesy import is_courtesy
from knowledge.gate import questions_in, reads_as_question
from knowledge.limits import MAX_QUESTION, has_words

Part = discord.Message | discord.MessageSnapshot
"""What says something in a message: itself, or what it forwards."""


class Manner(Enum):
    """How a message came to ask: it speaks to the bot; replies to it; is a question among others' talk; is a post."""

    DIRECT = "direct"
    REPLY = "reply"
    AMBIENT = "ambient"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message says that the bot may answer; `topic` is the title of a post whose text asks, since "what did they
    do?" leans on it.
    """

    text: str
    manner: Manner
    topic: str | None = None

    @property
    def is_answered_always(self) -> bool:
        """Whether silence would be no reply: a reply may also be thanks or talk, unless it ends like a question."""
        return self.manner is Manner.DIRECT or (self.manner is Manner.REPLY and self.text.endswith(_QUESTION_MARKS))

    @property
    def is_courtesy(self) -> bool:
        """Whether it is nothing but polite words, which need no reply unless they are said to the bot."""
        return self.manner is not Manner.DIRECT and is_courtesy(self.text)

    @property
    def is_overheard(self) -> bool:
        """Whether nobody spoke to the bot: then only a sure answer is worth a message."""
        return self.manner in (Manner.AMBIENT, Manner.POST)

    def is_wanted(self, mode: ChannelMode) -> bool:
        """Whether a channel with that mode wants it answered."""
        wanted = {Manner.AMBIENT: ChannelMode.ASK, Manner.POST: ChannelMode.FORUM}.get(self.manner)
        return mode is wanted if wanted else mode is not ChannelMode.SILENT


_QUESTION_MARKS = ("?", "？", "؟", ";")  # Latin and Cyrillic, CJK, Arabic, Greek


def hear(bot_id: int, message: discord.Message, *, is_answered: bool = False) -> Heard | None:
    """What a message says that the bot may answer, without its mention; None for talk among others. One that
    `is_answered` already replies to a message of ours, if Discord does not tell (any more) whose it is.
    """
    written, text = _written(message).strip(), said_to(bot_id, message)
    if message.guild is None or re.search(_mention(bot_id, message.guild), written):
        return Heard(text, Manner.DIRECT)
    if message.id == message.channel.id:  # what opens a thread of a forum has its id
        text, topic = _post(message, written)
        return Heard(said_in(message, text), Manner.POST, topic)
    if message.reference is not None and message.type is discord.MessageType.reply:
        replied = replied_to(message)
        is_ours = replied.author.id == bot_id if replied else is_answered
        return Heard(text, Manner.REPLY) if text and is_ours else None
    return Heard(text, Manner.AMBIENT) if reads_as_question(written) else None


def _post(message: discord.Message, text: str) -> tuple[str, str | None]:
    """The question of a forum post, and what it leans on: its title if that asks, else what asks in its text, below its
    title; both where neither does.
    """
    title = getattr(message.channel, "name", "")
    asked = questions_in(text)
    if asked and not reads_as_question(title):
        return "\n".join(asked), title or None
    return title if reads_as_question(title) else f"{title}\n{text}"[:MAX_QUESTION], None


def text_of(message: discord.Message) -> str:
    """What a message says, mentions by name; a forwarded one counts as its text, and one that has only embeds or a
    layout as theirs.
    """
    return said_in(message, _written(message))


def said_to(bot_id: int, message: discord.Message) -> str:
    """The same without mentions of the bot."""
    return said_in(message, re.sub(_mention(bot_id, message.guild), " ", _written(message)))


def shown_by(bot_id: int, message: discord.Message) -> str:
    """The same, but of links alone what Discord shows of the pages, and of a poll its question; empty where that is
    nothing. Raises InputError for a message of ours.
    """
    check_author(bot_id, message)
    said = said_to(bot_id, message)
    if has_words(_LINK.sub("", said)):
        return said
    parts: list[Part] = [message, *message.message_snapshots]
    polled = message.poll.question if message.poll else ""
    return said_in(message, " ".join(filter(None, [*map(_embedded_in, parts), polled])))


def check_author(bot_id: int, message: discord.Message) -> None:
    """Raises InputError for a message of ours: what it quotes would bear itself out."""
    if message.author.id == bot_id:
        raise InputError("That message is mine, and quotes the articles: use this on what somebody else wrote.")


def asks_nothing(text: str) -> bool:
    """Whether it is polite words, small talk or emoji alone: a hint is a better reply to that than a refusal."""
    return is_courtesy(text) or not has_words(text)


_LINK = re.compile(r"https?://\S+")


def _written(message: discord.Message) -> str:
    """The same as Discord sends it."""
    return _said_in(message) or " ".join(filter(None, map(_said_in, message.message_snapshots)))


def _said_in(part: Part) -> str:
    return part.content or _embedded_in(part) or "\n".join(_laid_out(part.components))


def _embedded_in(part: Part) -> str:
    return " ".join(words for embed in part.embeds for words in (embed.title, embed.description) if words)


def _laid_out(components: Sequence[object]) -> Iterator[str]:
    """The texts of a message that is all components ("components v2"), as bots send news, in reading order."""
    for component in components:
        if isinstance(component, discord.TextDisplay):
            yield component.content
        elif isinstance(component, discord.Container | discord.SectionComponent):
            yield from _laid_out(component.children)


def _mention(bot_id: int, guild: discord.Guild | None) -> str:
    """What finds a mention of the bot, or of the role that Discord gave it, which is offered under the same name."""
    role = guild.self_role if guild else None
    return rf"<@!?{bot_id}>|<@&{role.id}>" if role else rf"<@!?{bot_id}>"


def replied_to(message: discord.Message) -> discord.Message | None:
    """The message that it replies to; None where it is gone or not known: an edit may come without it."""
    reference = message.reference
    known = (reference.resolved or reference.cached_message) if reference else None
    return known if isinstance(known, discord.Message) else None
