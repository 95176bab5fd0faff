"""Where in the text an expression stands: its sentence and paragraph, whether quoted, and the tense of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.dates.kinds import KINDS
from knowledge.dates.readings import Mention
from knowledge.dates.tense import Cue, CueReader, Tense, tense_at
from knowledge.dates.tokens import Token
from knowledge.dates.vocabulary import Vocabulary

HEADING = 14
"""A line of at most so many tokens that ends without a full stop is a heading."""

_STOP, _PARAGRAPH, _LINE, _QUOTE = (KINDS[kind] for kind in ("stop", "paragraph", "line", "quote"))
_GAPS = (_PARAGRAPH, _LINE)
_CLOSERS = (_QUOTE, KINDS["close"])
_OPENERS = frozenset(
    """that which who whom whose when while where after before because although though as if but and or so since""".split()
)
"""Words that begin a clause."""

_LIGHT = frozenset(KINDS[kind] for kind in "on the of since from between by about early comma".split() if kind in KINDS)


@dataclass
class Sentence:
    """Tokens `head` up to `tail`, the verbs among them, and where they stand."""

    number: int
    head: int
    tail: int
    paragraph: int
    is_heading: bool
    words: list[str]
    cues: list[Cue] = field(default_factory=list)

    def has(self, *tenses: Tense) -> bool:
        """Whether some verb in it has one of the tenses."""
        return any(tense in tenses for _, tense in self.cues)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the text around an expression tells of it."""

    sentence: Sentence
    tense: Tense
    quote: int
    """The number of the quotation that it stands in, 0 outside."""
    compares: bool
    """Whether it is only set beside what is told: the first since 1995, up from 2018."""
    attributive: bool
    """Whether it names a thing rather than tells a date: the 2018 World Cup, the October 1998 shooting."""


class Stage:
    """A text's sentences and quotations; tells the scene of each expression."""

    def __init__(self, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
        self.tokens = tokens
        self.vocabulary = vocabulary
        self.sentences = list(_sentences(tokens, vocabulary))
        self.sentence_of = [sentence for sentence in self.sentences for _ in range(sentence.tail - sentence.head)]
        self.quotes = _quotes(tokens)

    def scene(self, mention: Mention) -> Scene:
        """Where the expression stands."""
        sentence = self.sentence_of[mention.head]
        head, tail = mention.head - sentence.head, mention.tail - sentence.head
        tense = tense_at(sentence.cues, head, tail, self._is_fronted(sentence, mention.head))
        return Scene(
            sentence, tense, self.quotes[mention.head], self._compares(sentence, head), self._is_attributive(mention)
        )

    def _is_fronted(self, sentence: Sentence, head: int) -> bool:
        """Whether the expression opens its clause: 'On Friday the board will …', '… said that on Friday …'."""
        at = head - 1
        while at >= sentence.head and self.tokens[at].kind in _LIGHT:
            at -= 1
        if at < sentence.head or self.tokens[at].kind in _CLOSERS:
            return True
        return self.tokens[at].text.lower() in _OPENERS or self.tokens[at].text in ";:"

    def _compares(self, sentence: Sentence, head: int) -> bool:
        near = sentence.words[max(0, head - 4) : head]
        if any(word in self.vocabulary.comparing for word in near):
            return True
        return "from" in near and any(word in ("up", "down") for word in sentence.words[max(0, head - 7) : head])

    def _is_attributive(self, mention: Mention) -> bool:
        if not mention.head or mention.tail >= len(self.tokens):
            return False
        before, behind = self.tokens[mention.head - 1], self.tokens[mention.tail]
        led = before.kind in (KINDS["the"], KINDS["article"], KINDS["possessive"])
        return led and behind.kind == KINDS["word"]


def _sentences(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Sentence]:
    sentences: list[Sentence] = []
    head, paragraph = 0, 0
    for at in range(len(tokens)):
        if at + 1 < len(tokens) and not _ends_at(tokens, at):
            continue
        words = [token.text.lower() for token in tokens[head : at + 1]]
        is_heading = tokens[at].kind in _GAPS and at - head <= HEADING and not _stops(tokens, head, at)
        cues = CueReader(vocabulary.verbs).read(words)
        sentences.append(Sentence(len(sentences), head, at + 1, paragraph, is_heading, words, cues))
        head = at + 1
        paragraph += tokens[at].kind == _PARAGRAPH
    return sentences


def _stops(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether a full stop stands before the gap at `at`."""
    last = at - 1
    while last > head and tokens[last].kind in _CLOSERS:
        last -= 1
    return last < head or tokens[last].kind == _STOP


def _ends_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence ends with this token: a gap, or a full stop (with what closes behind it) before a capital."""
    here, behind = tokens[at], tokens[at + 1]
    if here.kind == _PARAGRAPH:
        return True
    if here.kind == _LINE:
        return not behind.text[:1].islower()
    if behind.kind in _GAPS:
        return False  # the gap itself ends it
    stops = here.kind == _STOP and not (at and here.text == "." and len(tokens[at - 1].text) == 1)
    closes = here.kind in _CLOSERS and at > 0 and tokens[at - 1].kind == _STOP
    if not (stops or closes) or (stops and behind.kind in _CLOSERS):
        return False
    return not behind.text[:1].islower()


def _quotes(tokens: Sequence[Token]) -> list[int]:
    """The number of the quotation that each token stands in, 0 outside; a new paragraph ends one."""
    numbers, current, count = [], 0, 0
    for token in tokens:
        if token.kind == _PARAGRAPH:
            current = 0
        elif token.kind == _QUOTE:
            count += not current
            current = 0 if current else count
        numbers.append(current)
    return numbers
