"""Where a sentence names somebody: the whole name, or the last word of it with the forenames before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz.distance import Prefix

from knowledge.answering.kinds.people import STYLES, TITLES
from knowledge.answering.kinds.spans import TIME
from knowledge.text.stopwords import FUNCTION_WORDS
from knowledge.text.tokens import Span, Token, sentence_tokens, stemmer

LONGEST = 2_000
"""Letters of a sentence that is looked through: a longer one is no sentence of a story."""

FORENAMES = 3
"""Words that a name may have before the last."""

_FORENAMES_TOO = frozenset("jan april may june august".split())

Range = tuple[int, int]
"""The first and the last word."""


def words_of(text: str) -> Sequence[Token]:
    """The words of a sentence; none of one that is too long."""
    return sentence_tokens(text) if len(text) <= LONGEST else ()


def places_of(text: str, words: Sequence[Token], name: Sequence[str], language: str | None) -> list[Range]:
    """The first and the last word of a name wherever it stands in a sentence, with a style before it, and with what its
    capitals go on with; `name` are its folded words.
    """
    return [
        (first - _is_styled(text, words, first), _to_the_end(text, words, last))
        for first, last in _bare_places(text, words, name, language)
    ]


def fuller(text: str, name: Sequence[str], language: str | None) -> Span | None:
    """Offsets of a name with forenames that the question lacks, without a title; None where it has none more."""
    words = words_of(text)
    found = max(_bare_places(text, words, name, language), key=lambda each: each[1] - each[0], default=(0, 0))
    return (words[found[0]].start, words[found[1]].end) if found[1] - found[0] >= len(name) else None


def _bare_places(text: str, words: Sequence[Token], name: Sequence[str], language: str | None) -> list[Range]:
    """Where the whole name stands with capitals, or else its last word; a single word with the forenames before it."""
    stem, length = stemmer(language or ""), len(name)
    capital = [text[word.start].isupper() and not is_whose(text, word) for word in words]
    called = [{at for at, word in enumerate(words) if _is_one(word.form, form, stem)} for form in name]
    found = [
        (at, at + length - 1)
        for at in sorted(called[0])
        if all(at + n in places for n, places in enumerate(called)) and capital[at] and capital[at + length - 1]
    ]
    if not found and name[-1] not in TITLES:
        found = [(at, at) for at in sorted(called[-1]) if capital[at] and not _is_called(text, words, at - 1)]
    alone = [(_from_the_start(text, words, first), last) for first, last in found] if length == 1 else found
    return [(first, last) for first, last in alone if last or length > 1 or len(words) > 1]


def _is_one(form: str, asked: str, stem: Callable[[str], str]) -> bool:
    """Whether a word is the asked one, in another case maybe: Ломов, Ломова."""
    return form == asked or stem(form) == stem(asked) or may_be_another_case(form, asked)


def may_be_another_case(one: str, other: str) -> bool:
    """Whether two folded words, not in plain Latin letters, differ in up to two letters at their end."""
    return not one.isascii() and Prefix.similarity(one, other) >= max(3, len(one) - 2, len(other) - 2)


def _is_styled(text: str, words: Sequence[Token], first: int) -> bool:
    """Whether a name has a style before it that says little: "Dr. Ana Petri"."""
    return first > 0 and words[first - 1].form in STYLES and gap_behind(text, words, first - 1) in {" ", ". "}


def _is_called(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether a word before a name is the first part of it: "Ana" before "Petri", but not "Mayor"."""
    return (
        at >= 0
        and text[words[at].start].isupper()
        and gap_behind(text, words, at) == " "
        and words[at].form not in TITLES | FUNCTION_WORDS | STYLES
        and (words[at].form in _FORENAMES_TOO or not TIME.match(words[at].form))
    )


def _from_the_start(text: str, words: Sequence[Token], first: int) -> int:
    """The first word of a name whose last one is known: "Ana-Maria" before "Petri"."""
    for at in range(first - 1, max(-1, first - 1 - FORENAMES), -1):
        is_joined = gap_behind(text, words, at) == "-" and text[words[at].start].isupper()
        if not (is_joined or _is_called(text, words, at)):
            break
        first = at
    return first


def _to_the_end(text: str, words: Sequence[Token], last: int) -> int:
    """The last word of the name that goes on with capitals."""
    while last + 1 < len(words) and gap_behind(text, words, last) == " " and text[words[last + 1].start].isupper():
        last += 1
    return last


def is_whose(text: str, word: Token) -> bool:
    """Whether a word has the ending of whose something is: "Petri's"."""
    return text.endswith(("'s", "’s"), word.start, word.end)


def gap_behind(text: str, words: Sequence[Token], at: int) -> str:
    """What stands between a word and the next."""
    return text[words[at].end : words[at + 1].start] if at + 1 < len(words) else text[words[at].end :]
