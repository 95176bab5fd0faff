"""How much is allowed of everything that people hand in, and the sentence for whoever hands in more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from knowledge.errors import InputError, LimitReached, Phrase
from knowledge.model import Draft
from knowledge.settings import BAD_LANGUAGE
from knowledge.text.languages import is_language_code

MAX_QUESTION = 2_000
"""Characters of a question or claim: what a Discord message holds."""

MAX_HEADLINE = 300
"""Characters; fits an embed's description beside the quotation. Agencies keep theirs below 150."""

MAX_BODY = 1_000_000
"""Characters; the longest news reports (full transcripts) have a fifth of it, and it is split in about a second."""

MAX_SOURCE = 200
MAX_NOTE = 1_000
"""Characters; both are shown whole in one embed field (1,024)."""

MAX_URL = 2_000
"""Characters; the longest address that all browsers open."""

MAX_SLUG = 60
"""Characters; an autocomplete choice of Discord (100) holds it beside a part of the headline."""

MAX_SENTENCES = 10_000
"""Of one article: as many as a long book has; they are shown, compared and searched as one text."""

MAX_ARTICLES = 5_000
"""Present articles a guild; at thirty sentences each, half as much again as the 100,000 the engine is tuned for."""

MAX_CHARACTERS = 50_000_000
"""Of a guild's present bodies together: they live in memory with their index."""

MAX_HISTORY = 10 * MAX_CHARACTERS
"""Characters of a guild's revisions together, those of retracted articles too: 100,000 of a usual length. None is ever
deleted, so that a single editor could fill the disk without it."""

REVISION_SIZE = 1_000
"""Characters that each revision counts for beside its text, or there could be millions of nearly empty ones."""

SHORTEST_SENTENCE = 2
"""Characters, a full stop among them: a body of fewer for each sentence allowed need not be counted."""

MAX_REVISIONS = 10_000
"""Of one article, beside a last retraction: history is read as a whole."""

MAX_EXPORT = 400_000_000
"""Characters of an export that is read in: one text in memory."""

MAX_TURNS = 3
"""Past exchanges that a follow-up may refer to; nobody says 'it' of something four questions ago."""

MAX_CONVERSATIONS = 10_000
"""Conversations kept in mind; at three turns of a question each about 10 MB."""

TURN_EXPIRY = timedelta(minutes=30)
"""A question after a longer silence starts anew."""

MAX_GUILDS_IN_MEMORY = 500
"""Guilds whose index is kept; an index of only the starter article takes about 100 kB."""

MAX_SENTENCES_IN_MEMORY = 300_000
"""Sentences of all kept indexes together; the least recently asked guild goes first."""

_URL = re.compile(r"https?://[^\s<>]+")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


_ASKED = {
    "question": (Phrase("A question"), Phrase("The question has no words.")),
    "claim": (Phrase("A claim"), Phrase("The claim has no words.")),
    "message": (Phrase("A message"), Phrase("The message has no words.")),
    "subject": (Phrase("A subject"), Phrase("The subject has no words.")),
}


@dataclass(frozen=True, slots=True)
class Allowance:
    """How much the operator lets editors store: of one article, of a guild's present articles, of all its revisions."""

    characters: int = MAX_BODY
    sentences: int = MAX_SENTENCES
    articles: int = MAX_ARTICLES
    all_characters: int = MAX_CHARACTERS
    history: int = MAX_HISTORY

    def check_text(self, body: str) -> None:
        """Raises LimitReached for a longer body than allowed; cheap, so it comes before all other work."""
        if len(body) > self.characters:
            raise LimitReached(
                "An article may have at most {most} characters; this one has {count}.",
                most=self.characters,
                count=len(body),
            )

    def must_count(self, body: str) -> bool:
        """Whether the body is long enough to have more sentences than allowed."""
        return len(body) > self.sentences * SHORTEST_SENTENCE

    def check_sentences(self, count: int) -> None:
        """Raises LimitReached for more sentences than allowed."""
        if count > self.sentences:
            raise LimitReached(
                "That is too many sentences for one article: {count}, where {most} is the limit.",
                most=self.sentences,
                count=count,
            )

    def check_room(self, articles: int, characters: int) -> None:
        """Raises LimitReached if a guild has more present articles than allowed."""
        if articles > self.articles:
            raise LimitReached("The limit of articles is {most}: retract one first.", most=self.articles)
        if characters > self.all_characters:
            raise LimitReached(
                "All articles together may have {most} characters; retract one first.", most=self.all_characters
            )

    def check_history(self, characters: int) -> None:
        """Raises LimitReached if a guild's revisions, past ones too, are longer than allowed."""
        if characters > self.history:
            raise LimitReached(
                "All versions of all articles together may have {most} characters; only my operator can allow more.",
                most=self.history,
            )


DEFAULT_ALLOWANCE = Allowance()


def may_bear(number: int, most: int, *, takes_back: bool) -> bool:
    """Whether a revision or version may bear a number: behind the most allowed, only one that takes them back."""
    return number <= most + takes_back


def check_question(text: str, what: str = "question") -> str:
    """The trimmed text. Raises InputError if it is empty, too long or no valid Unicode, or says nothing where something
    must be said; a question or claim of emoji alone is one that no article answers.
    """
    name, is_wordless = _ASKED[what]
    text = check_text(name, text.strip(), MAX_QUESTION)
    if not (text if what in {"question", "claim"} else has_words(text)):
        raise InputError(is_wordless)
    return text


def has_words(text: str) -> bool:
    """Whether it has a letter or a digit: "?" and emoji alone ask and say nothing, though a follow-up may be short."""
    return any(map(str.isalnum, text))


def check_draft(draft: Draft) -> Draft:
    """The same draft. Raises InputError with what is missing, malformed or too long."""
    if not check_text(Phrase("A headline"), draft.headline, MAX_HEADLINE).strip():
        raise InputError("The article has no headline.")
    if len(draft.headline.splitlines()) > 1:
        raise InputError("A headline is one line.")
    if not check_text(Phrase("An article"), draft.body, MAX_BODY).strip():
        raise InputError("The article has no text.")
    check_text(Phrase("A source"), draft.source or "", MAX_SOURCE)
    if draft.url is not None and not is_link(check_text(Phrase("An address"), draft.url, MAX_URL)):
        raise InputError("The address must begin with http:// or https:// and hold no spaces.")
    if not is_language_code(draft.language):
        raise InputError(BAD_LANGUAGE)
    return draft


def is_link(url: str) -> bool:
    """Whether it is an http or https address with a host, of bearable length, that nothing in it breaks off."""
    try:
        return len(url) <= MAX_URL and _URL.fullmatch(url) is not None and bool(urlsplit(url).hostname)
    except ValueError:  # half an address of IPv6
        return False


def check_note(note: str | None) -> str | None:
    """The same correction note. Raises InputError if it is too long."""
    return note if note is None else check_text(Phrase("A note"), note, MAX_NOTE)


def check_text(what: Phrase, text: str, most: int) -> str:
    """The same text. Raises LimitReached if it is longer than `most`, InputError if no base can keep it."""
    if len(text) > most:
        raise LimitReached(
            "{what} may have at most {most} characters; this one has {length}.", what=what, most=most, length=len(text)
        )
    if _UNSTORABLE.search(text):
        raise InputError("{what} may not hold null characters or halves of a surrogate pair.", what=what)
    return text
