"""A question taken apart: its words with their weights, the kind of answer it wants, and what it insists on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from knowledge.answering.asking.cleaning import clean
from knowledge.answering.asking.frames import question_itself, without_frame
from knowledge.answering.asking.named import asks_who_is_named
from knowledge.answering.kinds.spans import NUMBER
from knowledge.answering.kinds.wanted import Wanted, wanted_by
from knowledge.answering.kinds.word_classes import looks_like_verb
from knowledge.lexicon.asking import asking_words_mended
from knowledge.lexicon.chat import spelled_out, without_greeting
from knowledge.lexicon.concepts import languages_of, may_be_phrased, meant_by, readings
from knowledge.text.stopwords import ASKING, stop_words
from knowledge.text.tokens import Token, sentence_tokens, tokens

STOP_WEIGHT = 0.25
"""Weight of a function word beside 1.0 of any other (a trial on SQuAD: +0.9 P@1 against leaving them out)."""

ASKING_WEIGHT = 0.05
"""Weight of a question word or auxiliary: an answer hardly ever holds it, so it must not count as missing."""

PEOPLE = frozenset(
    """people person persons folks guys human humans человек человека люди людей людям адам адамдар адамның адамдардың
    кісі кісілер""".split()
)
"""Who is counted or meant goes without saying: '225 deaths' answers 'how many people died', and no word is missing."""

MAX_TERMS = 40
"""Distinct words that are looked up; a longer message is a ramble, and its last words are the question."""

LONG = 45
"""Words from which a message is searched for the sentences that ask."""

FOCUS_WITHIN = 5
"""Words behind the question word among which its noun stands ("what is the name of the newspaper")."""

_ASKS_FOR = re.compile(
    r"\b(?:what|which|whose|who (?:is|was|are|were) the|how (?:many|much)|number of|kind of|какой|какая|какое|какие|"
    r"каких|какого|каком|какую|"
    r"кто (?:такой|такая)|сколько|чей|чья|чье|чьи|қандай|қай|қанша|неше)\b",
    re.IGNORECASE,
)
ENDS_NOUN = ASKING | {"of"}
"""Words before which a noun phrase ends."""

_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")


@dataclass(frozen=True, slots=True)
class QuestionTerm:
    """A word of the question: folded form, as typed, weight 0..1; content words are no function words. One that a
    follow-up inherits was asked before.
    """

    form: str
    typed: str
    weight: float
    is_content: bool = True
    is_name: bool = False
    is_inherited: bool = False

    @property
    def is_number(self) -> bool:
        """Whether the word is written in digits."""
        return self.form[0].isdigit()


@dataclass(frozen=True, slots=True)
class Question:
    """A cleaned question with its distinct terms in the order of asking.

    `focus` is the folded form of what is asked for: "injuries" in "How many injuries were there?". `cited` is, for a
    follow-up, what the answer before it cited: (revision id, sentence number) each.
    """

    text: str
    terms: tuple[QuestionTerm, ...]
    wanted: Wanted
    focus: str | None = None
    cited: tuple[tuple[int, int], ...] = ()

    @property
    def content(self) -> tuple[QuestionTerm, ...]:
        """The terms that are no function words."""
        return tuple(term for term in self.terms if term.is_content)

    @property
    def has_subject(self) -> bool:
        """Whether any word says what it is about: "who did?" and "one more" have none."""
        return any(term.is_content or term.form in PEOPLE for term in self.terms)


def understand(message: str, languages: Iterable[str] = ("en",)) -> Question:
    """What a message asks; `languages` are those of the base, whose function words weigh little."""
    text = without_frame(without_greeting(asking_words_mended(spelled_out(_asking_part(clean(message))))))
    spoken = frozenset({"en", *languages})
    common = _function_words(spoken)
    terms: dict[str, QuestionTerm] = {}
    found = sentence_tokens(text)
    if openers := _openers(text, found, _small_words(spoken)):
        common -= openers
    for token in found:
        term = _term(token, text, common)
        terms.setdefault(term.form, term)
    kept = tuple(terms.values())[-MAX_TERMS:]
    wanted = Wanted.THING if asks_who_is_named(text) else wanted_by(question_itself(text).lower())
    return Question(text, kept, wanted, _focus(text, kept))


@lru_cache(maxsize=64)
def _function_words(languages: frozenset[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(stop_words, languages))


@lru_cache(maxsize=64)
def _small_words(languages: frozenset[str]) -> frozenset[str]:
    """The function words but for those that ask."""
    return _function_words(languages) - ASKING


def _focus(text: str, terms: tuple[QuestionTerm, ...]) -> str | None:
    """The noun close behind a question word that asks for a thing of that sort: the last content word before an
    auxiliary, "of" or what looks like a verb ("which armed group claimed"), or else the first that is no number.
    """
    asking = _ASKS_FOR.search(text)
    if not asking:
        return None
    content = {term.form for term in terms if term.is_content}
    behind = [token.form for token in tokens(text[asking.end() :])[:FOCUS_WITHIN]]
    first = next((at for at, form in enumerate(behind) if form in content and not NUMBER.fullmatch(form)), None)
    if first is None:
        return None
    phrase = list(takewhile(content.__contains__, behind[first:]))
    after = behind[first + len(phrase) : first + len(phrase) + 1]
    noun = phrase[:1] + list(takewhile(lambda form: not looks_like_verb(form), phrase[1:]))
    is_whole = len(noun) < len(phrase) or (after and after[0] in ENDS_NOUN)
    return noun[-1] if is_whole else noun[0]


def _asking_part(text: str) -> str:
    """Of a long message the sentences that end in a question mark, else its last sentence; else all of it."""
    if text.count(" ") < LONG:
        return text
    sentences = [match.group().strip() for match in _SENTENCE.finditer(text)]
    asking = [sentence for sentence in sentences if sentence.endswith("?")]
    return " ".join(asking or sentences[-1:])


def _openers(text: str, found: Sequence[Token], small: frozenset[str]) -> frozenset[str]:
    """The small words that open a phrase of such words alone, which says what none of them does: "let go"."""
    forms = [token.form for token in found]
    phrases = [
        meant.at
        for language in languages_of(text)
        if may_be_phrased(forms, small, language)
        for meant in meant_by(readings(text, found, language), language)
        if len(meant.at) > 1 and not meant.is_loose
    ]
    return frozenset(forms[at[0]] for at in phrases if all(forms[i] in small for i in at))


def _term(token: Token, text: str, common: frozenset[str]) -> QuestionTerm:
    typed = text[token.start : token.end]
    tells = not text.isupper()  # capital letters tell nothing where all are
    shouted = tells and typed.isupper() and len(typed) > 1
    if (token.form in common or token.form in PEOPLE) and not shouted:
        weight = ASKING_WEIGHT if token.form in ASKING else STOP_WEIGHT
        return QuestionTerm(token.form, typed, weight, is_content=False)
    is_name = shouted or (tells and token.start > 0 and typed[:1].isupper())
    return QuestionTerm(token.form, typed, 1.0, is_name=is_name)
