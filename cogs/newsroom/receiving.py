"""Files and links that editors hand in, made drafts: fetched, measured and read where they can do no harm."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

import discord

from cogs.delivery import UNREACHED
from cogs.hearing import Part, text_of
from knowledge import Draft, InputError
from knowledge.limits import has_words
from knowledge.readers import Limits, read_untrusted, read_url
from knowledge.readers.files import KINDS, shown_name

LIMITS = Limits()

_LINK = re.compile(r"<?(https?://\S+?)>?\Z")


async def read_attachment(attachment: discord.Attachment, most: int = LIMITS.file_bytes) -> bytes:
    """A file's content, measured before it is fetched. Raises InputError where it has more bytes, or is gone."""
    name = shown_name(attachment.filename)
    LIMITS.check_size(attachment.size, name, most)
    try:
        return await attachment.read()
    except UNREACHED:
        raise InputError("Discord does not hand out {name} any more: send it again.", name=name) from None


async def draft_of_file(attachment: discord.Attachment, known: Draft | None = None) -> Draft:
    """The draft of a file; `known` is what it changes, which stays as it is where the file names nothing.

    Raises InputError with one sentence for whatever can't be read.
    """
    return await read_untrusted(await read_attachment(attachment), attachment.filename, limits=LIMITS, known=known)


async def draft_of_message(message: discord.Message) -> Draft:
    """The draft of a message: of its file, of the page it links to if it says nothing else, or of its text.

    The text is cited with a link to the message, and has the message's date unless it says another.
    """
    text, files = text_of(message), files_of(message)
    if readable := [each for each in files if is_readable(each)]:
        return await draft_of_file(readable[0])
    if link := _LINK.match(text):
        return await read_url(link[1])
    if not text and files:
        return await draft_of_file(files[0])
    if not text:
        raise InputError("This message holds no text, no file and no link.")
    if not has_words(text):
        raise InputError("The message has no words.")
    draft = await read_untrusted(text.encode(errors="replace"), "message.txt", limits=LIMITS)
    published = draft.published or message.created_at.date()
    return replace(draft, url=draft.url or message.jump_url, published=published)


def files_of(message: discord.Message) -> list[discord.Attachment]:
    """The files of a message, and of what it forwards."""
    parts: list[Part] = [message, *message.message_snapshots]
    return [file for part in parts for file in part.attachments]


def is_readable(attachment: discord.Attachment) -> bool:
    """Whether a file is of a kind that articles come in, by its name."""
    return PurePath(attachment.filename).suffix.lower() in KINDS
