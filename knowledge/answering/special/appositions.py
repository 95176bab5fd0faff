"""What a sentence says of somebody whom it names: a title before the name, an apposition beside it, a predicate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from knowledge.answering.kinds.name_places import Range, gap_behind, is_whose, places_of, words_of
from knowledge.answering.kinds.people import TITLES
from knowledge.answering.kinds.spans import TIME
from knowledge.answering.kinds.word_classes import RELATIONS, looks_like_verb
from knowledge.text.stopwords import FUNCTION_WORDS
from knowledge.text.tokens import Span, Token

TITLE_WORDS = 6
"""Words before a name that may say what its bearer is ("the opposition party leader")."""

_DETERMINERS = frozenset("the a an its his her their our my your this that его ее их наш ваш оның олардың".split())
_WITHIN = frozenset("of for".split())
"""What joins the words of one thing: "the minister for the islands"."""

_WHEN = frozenset("in on at during after before since until within over".split())
_BE = frozenset("is was became remains является был была стал стала".split())
_WHO = frozenset("who whose который которая".split())
_SAID = frozenset("словам данным мнению сведениям информации оценке meanwhile сам сама сами".split())
_FORMER = frozenset("now then one once formerly бывший бывшая ныне один одна".split())
_HAVE = frozenset("is are was were has have had will would can could may might does do did".split())
_OPEN = re.compile(r"[\s'’.-]*")
"""What may stand between the words of a clause."""


def told_of(text: str, name: Sequence[str], language: str | None) -> Span | None:
    """Offsets of the words that say what a named one is; `name` are the folded words of the name. None where the
    sentence says nothing of the kind beside it.
    """
    words = words_of(text)
    for first, last in places_of(text, words, name, language):
        behind, title = _behind(text, words, last), _title(text, words, first)
        if behind and title:
            return words[title[0]].start, words[behind[1]].end
        if found := behind or _ahead(text, words, first, last) or title or _clause_on(text, words, last):
            return words[found[0]].start, words[found[1]].end
    return None


def _behind(text: str, words: Sequence[Token], last: int) -> Range | None:
    """An apposition behind ("Petri, a former midwife, …"), brackets, or a predicate ("Petri was the mayor")."""
    first, gap = last + 1, gap_behind(text, words, last)
    if first >= len(words):
        return None
    if gap.startswith(" ("):
        return _bracketed(text, words, first)
    if words[first].form in _BE and gap == " " and first + 1 < len(words):
        is_told = words[first + 1].form in _DETERMINERS | _FORMER
        return (first + 1, _clause_end(text, words, first + 1)) if is_told else None
    noun = first + (words[first].form.isdigit() and first + 1 < len(words))  # "Petri, 47, a baker"
    end = _clause_end(text, words, noun)
    if gap.strip() not in {",", "—", "–", "-"} or not _opens_noun(text, words[noun]):
        return None
    return None if _is_clause(text, words, (noun, end), last) else (first, end)


def _bracketed(text: str, words: Sequence[Token], first: int) -> Range | None:
    close = text.find(")", words[first].start)
    end = max((at for at in range(first, len(words)) if words[at].end <= close), default=first)
    return None if all(word.form.isdigit() for word in words[first : end + 1]) else (first, end)


def _is_clause(text: str, words: Sequence[Token], piece: Range, last: int) -> bool:
    """Whether words behind a name and a comma are no apposition, but go on ("According to Petri, the wall fell")."""
    inside = [word.form for word in words[piece[0] : piece[1] + 1]]
    verbs = [looks_like_verb(form) for form in inside]
    if not _HAVE.isdisjoint(inside) or verbs[-1] or (any(verbs) and not text[words[piece[0]].start].isascii()):
        return True
    if piece[1] + 1 < len(words) or gap_behind(text, words, last).strip() != ",":
        return False
    is_first = all(_OPEN.fullmatch(gap_behind(text, words, at)) for at in range(last))
    return inside[0] not in _DETERMINERS | _FORMER | TITLES or (is_first and any(verbs))


def _opens_noun(text: str, word: Token) -> bool:
    if word.form in _DETERMINERS | _FORMER | TITLES:
        return True
    is_small = word.form in FUNCTION_WORDS or word.form in RELATIONS
    return text[word.start].islower() and not is_small and not looks_like_verb(word.form)


def _clause_on(text: str, words: Sequence[Token], last: int) -> Range | None:
    """A clause behind that tells what somebody does or did ("Petri, who heads the guard")."""
    if last + 1 < len(words) and gap_behind(text, words, last) == ", " and words[last + 1].form in _WHO:
        return last + 1, _clause_end(text, words, last + 1)
    return None


def _ahead(text: str, words: Sequence[Token], first: int, last: int) -> Range | None:
    """What the name itself stands behind as an apposition: "its leader, Ana Petri, …"."""
    is_closed = (
        last + 1 == len(words)
        or not _OPEN.fullmatch(gap_behind(text, words, last))
        or "." in gap_behind(text, words, last)
    )
    if not first or gap_behind(text, words, first - 1) != ", " or not is_closed:
        return None
    begin = end = first - 1
    while begin and end - begin < 2 * TITLE_WORDS and _OPEN.fullmatch(gap_behind(text, words, begin - 1)):
        begin -= 1
    opens = [
        at
        for at in range(begin, end + 1)
        if _determines(text, words[at]) and not (at > begin and words[at - 1].form in _WITHIN)
    ]
    if opens:
        return None if opens[-1] and words[opens[-1] - 1].form in _WHEN else (opens[-1], end)
    return _title(text, words, end + 1, within=", ")


def _determines(text: str, word: Token) -> bool:
    return word.form in _DETERMINERS or is_whose(text, word)


def _title(text: str, words: Sequence[Token], first: int, within: str = " ") -> Range | None:
    """The nouns right before a name, with their article: "the opposition leader Ana Petri"."""
    run = list(
        takewhile(
            lambda at: (
                gap_behind(text, words, at) == (within if at == first - 1 else " ") and _is_noun(text, words, at)
            ),
            range(first - 1, max(-1, first - 1 - TITLE_WORDS), -1),
        )
    )
    if not any(words[at].form in TITLES or text[words[at].start].islower() or not at for at in run):
        return None
    begin = run[-1]
    if begin and _determines(text, words[begin - 1]) and gap_behind(text, words, begin - 1) == " ":
        begin -= 1
    return begin, first - 1


def _is_noun(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether a word may belong to a title: no small word, and a verb only behind an article ("the retired judge")."""
    form = words[at].form
    if form in FUNCTION_WORDS or form in RELATIONS or form in _SAID or form.endswith("ly"):
        return False
    if form[0].isdigit() or TIME.match(form):
        return False
    return not looks_like_verb(form) or (at > 0 and _determines(text, words[at - 1])) or form in TITLES


def _clause_end(text: str, words: Sequence[Token], first: int) -> int:
    while first + 1 < len(words) and _OPEN.fullmatch(gap_behind(text, words, first)):
        first += 1
    return first
