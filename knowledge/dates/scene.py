"""Where in the text an expression stands: its sentence and paragraph, whether quoted, and the tense of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.dates.kinds import KINDS
from knowledge.dates.periods import Period
from knowledge.dates.readings import Known, Mention
from knowledge.dates.tense import Cue, CueReader, Tense, tense_at
from knowledge.dates.tokens import Token
from knowledge.dates.vocabulary import Vocabulary

HEADING = 14
"""A line of at most so many tokens that ends without a full stop is a heading."""

_STOP, _PARAGRAPH, _LINE, _QUOTE, _COMMA = (KINDS[kind] for kind in ("stop", "paragraph", "line", "quote", "comma"))
_NAMES = frozenset(KINDS[kind] for kind in ("month", "maybe_month", "weekday", "maybe_weekday"))
_GAPS = (_PARAGRAPH, _LINE)
_CLOSERS = (_QUOTE, KINDS["close"])
_OPENERS = frozenset(
    """that which who whom whose when while where after before because although though as if but and or so since""".split()
)
"""Words that begin a clause."""

_TELLS_YEAR = (["it", "was"], ["year", "was"], ["this", "was"])

_RELATIVES = ("which", "who", "whose")

ASIDE = 8
"""Tokens; a clause by the way is no longer before its date."""

DATELINE = 12
"""Tokens; the place before the date of a dateline is no longer."""

_LIGHT = frozenset(KINDS[kind] for kind in "on the of since from between about early".split())
_AFTER_DATELINE = frozenset(KINDS[kind] for kind in "stop dash open close other line paragraph comma".split())


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
    is_deadline: bool
    """Whether 'until', 'by' or 'as early as' leads to it."""
    leads_ahead: bool
    """Whether it belongs to the subject of what will be: 'the ban imposed on 4 August will stay'."""
    compares: bool
    """Whether it is only set beside what is told: the first since 1995, up from 2018."""
    is_aside: bool
    """Whether it is told by the way: the club, founded in 1899, won."""
    is_attributive: bool
    """Whether it names a thing rather than tells a date: the 2018 World Cup, the October 1998 shooting."""
    opens_text: bool
    """Whether it is the date of a dateline: only a place stands before it, and something parts it from the text."""
    quote: int
    """The number of the quotation that it stands in, 0 outside."""
    quote_sentence: int
    """The sentence in which that quotation begins."""
    is_document: bool
    """Whether the quotation is introduced as written: a letter, a diary."""


class Stage:
    """A text's sentences and quotations; tells the scene of each expression."""

    def __init__(self, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
        self.tokens = tokens
        self.vocabulary = vocabulary
        self.sentences = list(_sentences(tokens, vocabulary))
        self.sentence_of = [sentence for sentence in self.sentences for _ in range(sentence.tail - sentence.head)]
        self.quotes = _quotes(tokens)
        self.openings = {quote: at for at, quote in reversed(list(enumerate(self.quotes)))}

    def scene(self, mention: Mention) -> Scene:
        """Where the expression stands."""
        sentence = self.sentence_of[mention.head]
        head, tail = mention.head - sentence.head, mention.tail - sentence.head
        cues = _of_clause(sentence, head, tail)
        is_fronted = self.vocabulary.verbs.come_last or self._is_fronted(sentence, mention.head)
        tense = tense_at(cues, head, tail, is_fronted)
        is_deadline = _is_deadline(sentence.words[max(0, head - 4) : head], self.vocabulary.deadlines)
        quote = self.quotes[mention.head]
        opening = self.sentence_of[self.openings[quote]] if quote else sentence
        return Scene(
            sentence,
            tense,
            is_deadline=is_deadline,
            leads_ahead=_leads_ahead(sentence, tail),
            compares=self._compares(sentence, head),
            is_aside=self._is_aside(mention, sentence),
            is_attributive=self._is_attributive(mention),
            opens_text=self._opens_text(mention),
            quote=quote,
            quote_sentence=opening.number,
            is_document=bool(quote) and self._is_written(opening),
        )

    def foretold(self, mentions: Sequence[Mention]) -> dict[int, Period]:
        """By paragraph, the year that it tells late and of itself: 'It was 1943'."""
        found: dict[int, Period] = {}
        for mention in mentions:
            sentence = self.sentence_of[mention.head]
            before = sentence.words[max(0, mention.head - sentence.head - 2) : mention.head - sentence.head]
            if before in _TELLS_YEAR and isinstance(mention.reading, Known):
                found.setdefault(sentence.paragraph, mention.reading.period)
        return found

    def _is_fronted(self, sentence: Sentence, head: int) -> bool:
        """Whether the expression opens its clause: 'On Friday the board will …', '… said that on Friday …'."""
        at = head - 1
        while at >= sentence.head and (self.tokens[at].kind in _LIGHT or self.tokens[at].kind == _COMMA):
            at -= 1
        if at < sentence.head or self.tokens[at].kind in _CLOSERS:
            return True
        return self.tokens[at].text.lower() in _OPENERS or self.tokens[at].text in ";:"

    def _compares(self, sentence: Sentence, head: int) -> bool:
        near = sentence.words[max(0, head - 4) : head]
        if any(word in self.vocabulary.comparing for word in near):
            return True
        return "from" in near and any(word in ("up", "down") for word in sentence.words[max(0, head - 7) : head])

    def _is_written(self, opening: Sentence) -> bool:
        before = self.sentences[max(0, opening.number - 1)]
        return any(word in self.vocabulary.documents for word in before.words + opening.words)

    def _opens_text(self, mention: Mention) -> bool:
        before = self.tokens[: mention.head]
        ends = mention.tail == len(self.tokens) or self.tokens[mention.tail].kind in _AFTER_DATELINE
        is_place = bool(before) and not any(token.text[:1].islower() or token.kind in _LIGHT for token in before)
        return mention.head < DATELINE and ends and is_place

    def _is_aside(self, mention: Mention, sentence: Sentence) -> bool:
        """Whether it stands in a clause between commas or brackets that says something by the way."""
        behind = self.tokens[mention.tail] if mention.tail < len(self.tokens) else None
        if behind is None or behind.kind not in (KINDS["comma"], KINDS["close"]):
            return False
        for at in range(mention.head - 1, max(sentence.head, mention.head - ASIDE), -1):
            kind = self.tokens[at].kind
            if kind == KINDS["open"]:
                return True
            if kind == KINDS["comma"]:
                word = self.tokens[at + 1].text.lower()
                return word in _RELATIVES or any(place == at + 1 - sentence.head for place, _ in sentence.cues)
        return False

    def _is_attributive(self, mention: Mention) -> bool:
        if not mention.head or mention.tail >= len(self.tokens):
            return False
        before, behind = self.tokens[mention.head - 1], self.tokens[mention.tail]
        led = before.kind in (KINDS["the"], KINDS["article"], KINDS["possessive"])
        if behind.kind == KINDS["comma"] and mention.tail + 1 < len(self.tokens):
            behind = self.tokens[mention.tail + 1]
            led = led and behind.text.islower()
        return led and behind.kind == KINDS["word"]


def _of_clause(sentence: Sentence, head: int, tail: int) -> list[Cue]:
    """The verbs of the same clause between semicolons; of the whole sentence where it has none."""
    parts = [at for at, word in enumerate(sentence.words) if word == ";"]
    start = max((at for at in parts if at < head), default=-1)
    end = min((at for at in parts if at >= tail), default=len(sentence.words))
    return [cue for cue in sentence.cues if start < cue[0] < end] or sentence.cues


def _is_deadline(before: Sequence[str], deadlines: frozenset[str]) -> bool:
    """Whether these words lead to a last or earliest day: 'by', 'until 9 a.m.', 'as early as'."""
    if not before:
        return False
    return before[-1] in deadlines or "until" in before[-3:] or list(before[-3:]) in _AS_EARLY_AS


_AS_EARLY_AS = (["as", "early", "as"], ["as", "soon", "as"], ["as", "late", "as"])


def _leads_ahead(sentence: Sentence, tail: int) -> bool:
    for at, tense in sentence.cues:
        if at >= tail:
            between = sentence.words[tail:at]
            return tense is Tense.FUTURE and not any(word in _OPENERS or word in ",;" for word in between)
    return False


def _sentences(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Sentence]:
    sentences: list[Sentence] = []
    head, paragraph = 0, 0
    for at in range(len(tokens)):
        if at + 1 < len(tokens) and not _ends_at(tokens, at):
            continue
        words = [_plain(token, is_first=place == head) for place, token in enumerate(tokens[head : at + 1], head)]
        is_heading = tokens[at].kind in _GAPS and at - head <= HEADING and not _stops(tokens, head, at)
        cues = CueReader(vocabulary.verbs).read(words)
        sentences.append(Sentence(len(sentences), head, at + 1, paragraph, is_heading, words, cues))
        head = at + 1
        paragraph += tokens[at].kind == _PARAGRAPH
    return sentences


def _plain(token: Token, is_first: bool) -> str:
    """The word in lower case; names are no words ('the United States', 'Sat', 'Will')."""
    is_name = token.kind in _NAMES or (token.is_capital and not is_first and token.text != "I")
    return "" if is_name else token.text.lower()


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
