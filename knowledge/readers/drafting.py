"""The last step of every reader: what the file did not say is told from the text, and the draft is whole."""

from __future__ import annotations

from knowledge.errors import InputError
from knowledge.limits import MAX_HEADLINE, has_words
from knowledge.model import Draft
from knowledge.readers.cleaning import clean
from knowledge.readers.header import Header
from knowledge.readers.markdown import without_markdown
from knowledge.readers.paragraphs import CELL_GAP, is_item, paragraphs
from knowledge.readers.raised import without_footnotes
from knowledge.text import detect_language, split_sentences
from knowledge.text.bylines import is_byline, published_above
from knowledge.text.datelines import DATELINE, dateline_of
from knowledge.text.published import find_published, is_date

LONGEST_HEADING = 120
"""Characters: a longer first line is a paragraph, not a headline."""
LONGEST_LEAD = 90
"""Characters of a first sentence that stands in for a headline."""
SAMPLE = 2_000
"""Characters of the first paragraph that are looked at for its dateline and first sentence."""


def complete(header: Header, text: str, name: str, *, is_new: bool = True) -> Draft:
    """The draft of an article with this header and text. Raises InputError if there is no text.

    What is new and says no date is of its byline's or dateline's; of an article that has none already, nobody asked
    for one.
    What is left of Markdown in it or its header goes, be it pasted, of a page or escaped: a text written to a file is
    read as it was.
    Paragraphs without a letter or digit ('* * *') part an article; they say nothing that could be cited.
    """
    plain = without_footnotes(without_markdown(clean(text)))
    parted = map(without_markdown, paragraphs(plain))  # a mark may go over the end of a line
    body = [paragraph for each in parted if has_words(paragraph := each.strip())]
    if not body:
        raise InputError("{name} holds no words.", name=name)
    headline, body = _headline(_words_of(header.headline), body)
    language = header.language or detect_language("\n\n".join(body))
    told = published_above(body) or find_published(_dateline(body[0])) if is_new else None
    return Draft(
        headline=shortened(headline or _lead(body, language), MAX_HEADLINE),
        body="\n\n".join(body),
        source=_words_of(header.source),
        published=header.published or told,
        url=header.url,
        language=language,
    )


def _words_of(line: str | None) -> str | None:
    """A line of the header without what is left of Markdown in it; None if nothing is left."""
    return without_markdown(line or "").strip() or None


def shortened(text: str, longest: int) -> str:
    """The text, cut between words and marked with an ellipsis if it has more than `longest` characters."""
    if len(text) <= longest:
        return text
    kept = text[:longest]
    return (kept[: kept.rfind(" ")] if " " in kept[longest // 2 :] else kept[:-1]).rstrip(" ,;:.–—-") + "…"


def _headline(given: str | None, body: list[str]) -> tuple[str | None, list[str]]:
    """The headline if the file gives one or the first paragraph is one, be it below a dateline that stands alone; and
    the body without it.
    """
    at = 1 if len(body) > 2 and _is_imprint(body[0]) else 0
    headline = given
    while len(body) > at + 1 and _is_heading(body[at]) and body[at].casefold() == (headline or body[at]).casefold():
        headline, body = headline or body[at], [*body[:at], *body[at + 1 :]]
    return headline, body


def _is_heading(line: str) -> bool:
    """Whether a first line reads like a headline: short, not ended like a sentence, no list item, dateline or date."""
    if len(line) > LONGEST_HEADING or line[-1] in ".,:;…" or CELL_GAP in line or is_item(line):
        return False
    return any(map(str.isalpha, line)) and not _is_imprint(line)


def _is_imprint(line: str) -> bool:
    """Whether a paragraph is nothing but place or date, or a byline."""
    return _is_dateline(line) or (len(line) <= LONGEST_HEADING and is_byline(line))


def _is_dateline(line: str) -> bool:
    """Whether a paragraph is nothing but place or date."""
    if len(line) > LONGEST_HEADING:
        return False
    _, _, behind_place = line.partition(", ")
    return is_date(line) or is_date(behind_place) or DATELINE.fullmatch(f"{line.rstrip('.')}. ") is not None


def _dateline(line: str) -> str:
    """The dateline that a first paragraph is or begins with; empty without."""
    return line if _is_dateline(line) else dateline_of(line[:SAMPLE]) or ""


def _lead(body: list[str], language: str) -> str:
    """The first sentence behind the dateline, shortened."""
    beginning = next((paragraph for paragraph in body if not _is_imprint(paragraph)), body[0])[:SAMPLE]
    dateline = DATELINE.match(beginning)
    sentences = split_sentences(beginning[dateline.end() :] if dateline else beginning, language)
    first = next((sentence.text for sentence in sentences if has_words(sentence.text)), beginning)
    return shortened(first.rstrip(".,:;… "), LONGEST_LEAD)
