"""An article's sentences with their numbers: the whole article, a quotation, or a passage around a citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cogs.presentation import words
from cogs.presentation.reply import Block, Footnote, Group, Line, Quote, Reply, Small, Tone
from cogs.presentation.tongue import mark, say, write_day
from knowledge import Citation, Revision, Sentence

AROUND = 2
"""Sentences shown on each side of a cited one: what a reader needs to see who 'he' is."""

RETRACTED = mark("⚠️ **This article has been retracted since.**")
RETRACTION = mark("**Revision {number} retracts the article:** it has no text.")
CHANGED = mark("⚠️ This is revision {number}; the article has changed since. The newest is revision {newest}.")


def present_article(article: Revision, sentences: Sequence[Sentence]) -> Reply:
    """The whole article, each sentence with its number, paragraph by paragraph."""
    if article.is_retraction:
        return Reply((Line(say(RETRACTED)),), Tone.REFUSAL, article.headline)
    return Reply(tuple(_numbered(sentences)), Tone.NEUTRAL, article.headline, _origin(article), is_list=True)


def present_revision(revision: Revision, sentences: Sequence[Sentence]) -> Reply:
    """Any revision of an article, whatever became of it; one that retracts it has no text."""
    if revision.is_retraction:
        return Reply((Line(say(RETRACTION, number=revision.number)),), Tone.REFUSAL, revision.headline)
    return present_article(revision, sentences)


def present_passage(cited: Revision, newest: Revision, sentences: Sequence[Sentence], number: int) -> Reply:
    """The cited sentence in bold among its neighbours, and whether the article still stands as it was cited."""
    near = [sentence for sentence in sentences if abs(sentence.number - number) <= AROUND]
    blocks = (*_since(cited, newest), *_numbered(near, number))
    return Reply(blocks, Tone.NEUTRAL, cited.headline, _origin(cited))


def present_quotation(article: Revision, sentence: Sentence) -> Reply:
    """One sentence with its footnote."""
    return Reply((Quote(sentence.text, mark="[1]"), Footnote(Citation.of(article, sentence), "[1]")))


def note_changes(number: int, newest: Revision) -> str | None:
    """What to say of a citation from revision `number` if the article is another by now, else None."""
    if newest.is_retraction:
        return say(RETRACTED)
    return say(CHANGED, number=number, newest=newest.number) if newest.number != number else None


def _since(cited: Revision, newest: Revision) -> Iterator[Block]:
    if note := note_changes(cited.number, newest):
        yield Line(note)


def _numbered(sentences: Sequence[Sentence], marked: int | None = None) -> Iterator[Block]:
    for paragraph, together in groupby(sentences, key=lambda sentence: sentence.paragraph):
        yield Group(
            (Small(say("paragraph {number}", number=paragraph)), *(_line(sentence, marked) for sentence in together))
        )


def _line(sentence: Sentence, marked: int | None) -> Quote:
    highlight = (0, len(sentence.text)) if sentence.number == marked else None
    return Quote(sentence.text, highlight, sign=f"`{sentence.number}`")


def _origin(article: Revision) -> str | None:
    published = write_day(article.published) if article.published else None
    source = (article.source or "")[:60]
    return " · ".join(part for part in (source, published, words.revision(article.number)) if part)
