"""What a sentence says of somebody whom it names: a title before the name, an apposition beside it, a predicate."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from rapidfuzz.distance import Prefix

from knowledge.answering.spans import TIME
from knowledge.answering.word_classes import RELATIONS, looks_like_verb
from knowledge.text.stopwords import FUNCTION_WORDS
from knowledge.text.tokens import Span, Token, sentence_tokens, stemmer

LONGEST = 2_000
"""Letters of a sentence that is looked through: a longer one is no sentence of a story."""

TITLE_WORDS = 6
"""Words before a name that may say what its bearer is ("the opposition party leader")."""

FORENAMES = 3
"""Words that a name may have before the last."""

TITLES = frozenset(
    """president minister prime vice deputy acting mayor king queen prince princess pope bishop archbishop general
    admiral colonel captain major lieutenant sergeant corporal judge justice professor doctor dr senator governor
    chancellor sheikh sir dame lord lady coach
    director chief secretary ambassador commissioner sheriff inspector officer speaker chairman chairwoman head leader
    founder owner manager ceo spokesman spokeswoman
    президент министр премьер мэр король королева генерал полковник капитан майор судья профессор доктор губернатор
    аким директор председатель глава тренер епископ президенті министрі әкімі әкім төраға директоры""".split()
)
"""What people are called by what they are, be it with a capital."""

_FORENAMES_TOO = frozenset("jan april may june august".split())
_STYLES = frozenset("dr mr mrs ms mx prof sr".split())
_DETERMINERS = frozenset("the a an its his her their our my your this that его ее их наш ваш оның олардың".split())
_WITHIN = frozenset("of for".split())
"""What joins the words of one thing: "the minister for the islands"."""

_WHEN = frozenset("in on at during after before since until within over by".split()) - {"by"}
_BE = frozenset("is was became remains является был была стал стала".split())
_WHO = frozenset("who whose который которая".split())
_SAID = frozenset("словам данным мнению сведениям информации оценке meanwhile сам сама сами".split())
_FORMER = frozenset("now then one once formerly бывший бывшая ныне один одна".split())
_HAVE = frozenset("is are was were has have had will would can could may might does do did".split())
_OPEN = re.compile(r"[\s'’.-]*")
"""What may stand between the words of a clause."""

Range = tuple[int, int]
"""The first and the last word."""


def told_of(text: str, name: Sequence[str], language: str | None) -> Span | None:
    """Offsets of the words that say what a named one is; `name` are the folded words of the name. None where the
    sentence says nothing of the kind beside it.
    """
    words = sentence_tokens(text) if len(text) <= LONGEST else ()
    for first, last in _named(text, words, name, language):
        behind, title = _behind(text, words, last), _title(text, words, first)
        if behind and title:
            return words[title[0]].start, words[behind[1]].end
        if found := behind or _ahead(text, words, first, last) or title or _clause_on(text, words, last):
            return words[found[0]].start, words[found[1]].end
    return None


def fuller(text: str, name: Sequence[str], language: str | None) -> Span | None:
    """Offsets of a name with forenames that the question lacks, without a title; None where it has none more."""
    words = sentence_tokens(text) if len(text) <= LONGEST else ()
    found = max(_places(text, words, name, language), key=lambda each: each[1] - each[0], default=(0, 0))
    return (words[found[0]].start, words[found[1]].end) if found[1] - found[0] >= len(name) else None


def _named(text: str, words: Sequence[Token], name: Sequence[str], language: str | None) -> list[Range]:
    """The same with a style before it, and with what its capitals go on with."""
    return [
        (first - _is_styled(text, words, first), _to_the_end(text, words, last))
        for first, last in _places(text, words, name, language)
    ]


def _places(text: str, words: Sequence[Token], name: Sequence[str], language: str | None) -> list[Range]:
    """Where the whole name stands with capitals, or else its last word; a single word with the forenames before it."""
    stem, length = stemmer(language or ""), len(name)
    capital = [text[word.start].isupper() and not _is_whose(text, word) for word in words]
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
    if form == asked or stem(form) == stem(asked):
        return True
    return not form.isascii() and Prefix.similarity(form, asked) >= max(3, len(form) - 2, len(asked) - 2)


def _is_styled(text: str, words: Sequence[Token], first: int) -> bool:
    """Whether a name has a style before it that says little: "Dr. Ana Petri"."""
    return first > 0 and words[first - 1].form in _STYLES and _gap(text, words, first - 1) in {" ", ". "}


def _is_called(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether a word before a name is the first part of it: "Ana" before "Petri", but not "Mayor"."""
    return (
        at >= 0
        and text[words[at].start].isupper()
        and _gap(text, words, at) == " "
        and words[at].form not in TITLES | FUNCTION_WORDS | _STYLES
        and (words[at].form in _FORENAMES_TOO or not TIME.match(words[at].form))
    )


def _from_the_start(text: str, words: Sequence[Token], first: int) -> int:
    """The first word of a name whose last one is known: "Ana-Maria" before "Petri"."""
    for at in range(first - 1, max(-1, first - 1 - FORENAMES), -1):
        is_joined = _gap(text, words, at) == "-" and text[words[at].start].isupper()
        if not (is_joined or _is_called(text, words, at)):
            break
        first = at
    return first


def _to_the_end(text: str, words: Sequence[Token], last: int) -> int:
    """The last word of the name that goes on with capitals."""
    while last + 1 < len(words) and _gap(text, words, last) == " " and text[words[last + 1].start].isupper():
        last += 1
    return last


def _behind(text: str, words: Sequence[Token], last: int) -> Range | None:
    """An apposition behind ("Petri, a former midwife, …"), brackets, or a predicate ("Petri was the mayor")."""
    first, gap = last + 1, _gap(text, words, last)
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
    if piece[1] + 1 < len(words) or _gap(text, words, last).strip() != ",":
        return False
    is_first = all(_OPEN.fullmatch(_gap(text, words, at)) for at in range(last))
    return inside[0] not in _DETERMINERS | _FORMER | TITLES or (is_first and any(verbs))


def _opens_noun(text: str, word: Token) -> bool:
    if word.form in _DETERMINERS | _FORMER | TITLES:
        return True
    is_small = word.form in FUNCTION_WORDS or word.form in RELATIONS
    return text[word.start].islower() and not is_small and not looks_like_verb(word.form)


def _clause_on(text: str, words: Sequence[Token], last: int) -> Range | None:
    """A clause behind that tells what somebody does or did ("Petri, who heads the guard")."""
    if last + 1 < len(words) and _gap(text, words, last) == ", " and words[last + 1].form in _WHO:
        return last + 1, _clause_end(text, words, last + 1)
    return None


def _ahead(text: str, words: Sequence[Token], first: int, last: int) -> Range | None:
    """What the name itself stands behind as an apposition: "its leader, Ana Petri, …"."""
    is_closed = last + 1 == len(words) or not _OPEN.fullmatch(_gap(text, words, last)) or "." in _gap(text, words, last)
    if not first or _gap(text, words, first - 1) != ", " or not is_closed:
        return None
    begin = end = first - 1
    while begin and end - begin < 2 * TITLE_WORDS and _OPEN.fullmatch(_gap(text, words, begin - 1)):
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
    return word.form in _DETERMINERS or _is_whose(text, word)


def _is_whose(text: str, word: Token) -> bool:
    return text.endswith(("'s", "’s"), word.start, word.end)


def _title(text: str, words: Sequence[Token], first: int, within: str = " ") -> Range | None:
    """The nouns right before a name, with their article: "the opposition leader Ana Petri"."""
    run = list(
        takewhile(
            lambda at: _gap(text, words, at) == (within if at == first - 1 else " ") and _is_noun(text, words, at),
            range(first - 1, max(-1, first - 1 - TITLE_WORDS), -1),
        )
    )
    if not any(words[at].form in TITLES or text[words[at].start].islower() or not at for at in run):
        return None
    begin = run[-1]
    if begin and _determines(text, words[begin - 1]) and _gap(text, words, begin - 1) == " ":
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
    while first + 1 < len(words) and _OPEN.fullmatch(_gap(text, words, first)):
        first += 1
    return first


def _gap(text: str, words: Sequence[Token], at: int) -> str:
    """What stands between a word and the next."""
    return text[words[at].end : words[at + 1].start] if at + 1 < len(words) else text[words[at].end :]
