"""What bench/train_reader.py learns from: questions with a few sentences, of which some or none answer.

SQuAD's training set (Rajpurkar et al. 2016, CC BY-SA 4.0; its articles are others than those of the public sets that
the engine is measured on) and the invented articles, but for those of the folders UNSEEN, on which bench/fit.py
fits what the reader's word is worth. Each lesson has a few sentences: the right one, others of its paragraph or of the
same words; in some the right one is missing.
"""

from __future__ import annotations

import json
import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

from questions import index_of, is_seen_by_reader, same

from knowledge.semantic.machine_reader import MOST_SAID
from knowledge.semantic.word_pieces import Piece, WordPieces
from knowledge.text.sentences import split_sentences
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import tokens

LEFT_OUT = frozenset({"offtopic", "injection", "conflict", "crosslingual"})
"""Kinds of questions that have nothing to read, or more than one article."""

MISSPELT = 0.18
"""Share of the questions that get slips of the keyboard."""

BESIDE = {a: b for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for a, b in zip(row, row[1:] + row[-2], strict=True)}
"""A key's neighbour."""

WITHOUT_ANSWER = 0.2
"""Share of SQuAD's lessons from which the right sentence is taken away."""


@dataclass(frozen=True)
class Lesson:
    """A question's pieces, and sentences'; which of these answer, and the answer: sentence, first and last piece.

    In the place of the question may stand a claim; then the right sentences bear it out or contradict it.
    """

    question: list[Piece]
    said: list[list[Piece]]
    right: list[int]
    answer: tuple[int, int, int] | None = None
    is_claim: bool = False
    is_contradicted: bool = False


@dataclass
class Text:
    """An article's sentences, with the words by which they are likened to a question."""

    sentences: Sequence[str]
    paragraphs: Sequence[range] = ()
    rarity: dict[str, float] = field(init=False)
    words: list[frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.words = [_words(sentence) for sentence in self.sentences]
        held = Counter(word for words in self.words for word in words)
        self.rarity = {word: math.log(1 + len(self.sentences) / count) for word, count in held.items()}

    def likest(self, question: str) -> list[int]:
        """The sentences, those that share the rarest words with the question first."""
        asked = _words(question)
        shared = [sum(self.rarity[w] for w in asked & words) / (1 + 0.02 * len(words)) for words in self.words]
        return sorted(range(len(shared)), key=lambda at: -shared[at])


@dataclass
class Asked:
    """A question on a text, behind another one if it is a follow-up; `right` sentences answer it, `spans` has the
    letters of the answer in some of them.
    """

    text: Text
    question: str
    right: frozenset[int]
    spans: dict[int, tuple[int, int]]
    paragraph: int | None = None
    before: str = ""


def _words(text: str) -> frozenset[str]:
    """A text's words, cut to five letters where they are longer than six: endings count less."""
    stops = stop_words("en")
    return frozenset(t.form[:5] if len(t.form) > 6 else t.form for t in tokens(text) if t.form not in stops)


def squad(file: Path) -> list[Asked]:
    """SQuAD's questions."""
    asked = []
    for article in json.loads(file.read_text("utf-8"))["data"]:
        cut = [split_sentences(paragraph["context"]) for paragraph in article["paragraphs"]]
        ends = [sum(map(len, cut[: n + 1])) for n in range(len(cut))]
        paragraphs = [range(end - len(sentences), end) for end, sentences in zip(ends, cut, strict=True)]
        text = Text([sentence.text for sentences in cut for sentence in sentences], paragraphs)
        for number, paragraph in enumerate(article["paragraphs"]):
            for question in paragraph["qas"]:
                answer = question["answers"][0]
                start, letters = answer["answer_start"], len(answer["text"])
                at = max((i for i, s in enumerate(cut[number]) if s.start <= start), default=None)
                if at is None:
                    continue
                begin = start - cut[number][at].start
                row = paragraphs[number][at]
                asked.append(
                    Asked(text, question["question"], frozenset([row]), {row: (begin, begin + letters)}, number)
                )
    return asked


def invented(folder: Path) -> list[Asked]:
    """The questions on the invented articles."""
    asked = []
    for path in filter(is_seen_by_reader, sorted(folder.glob("*/*.questions.jsonl"))):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        slugs = rows[0].get("articles") or [path.name.removesuffix(".questions.jsonl")]
        index = index_of(path.parent / "articles", slugs)
        text = Text([index.place(row).sentence.text for row in range(len(index))])
        opened: dict[str, str] = {}
        for row in rows:
            question, conversation = row["question"], row.get("conversation")
            before = ""
            if conversation:
                before = opened.get(conversation, "")
                opened[conversation] = row["question"]
            golds = [*row["gold"], *row.get("also", ())] if row["answerable"] else []
            right = frozenset(at for at, s in enumerate(text.sentences) if any(same(s, gold) for gold in golds))
            if row["kind"] in LEFT_OUT or bool(right) != row["answerable"]:
                continue
            places = {at: text.sentences[at].lower().find((row.get("answer") or "\0").lower()) for at in right}
            spans = {at: (start, start + len(row["answer"])) for at, start in places.items() if start >= 0}
            asked.append(Asked(text, question, right, spans, before=before))
    return asked


class Lessons:
    """Makes lessons of questions, each time with other sentences."""

    def __init__(self, pieces: WordPieces, seed: int) -> None:
        self._of, self._chance = cache(partial(pieces.of, most=MOST_SAID + 1)), random.Random(seed)

    def endless(self, asked: Sequence[Asked]) -> Iterator[Lesson]:
        """Lessons on all questions in a new order, again and again."""
        order = list(asked)
        while True:
            self._chance.shuffle(order)
            for one in order:
                if rows := self._rows(one):
                    yield self._lesson(one, rows)

    def _typed(self, asked: Asked) -> str:
        """The question as somebody may type it: with slips, and a follow-up alone or behind the question before it."""
        question = asked.question
        if self._chance.random() < MISSPELT:
            question = misspelt(question, self._chance)
        return f"{asked.before} {question}" if asked.before and self._chance.random() < 0.5 else question

    def _rows(self, asked: Asked) -> list[int]:
        """The sentences of a lesson, right ones first as long as they are not taken away."""
        likest = [at for at in asked.text.likest(f"{asked.before} {asked.question}") if at not in asked.right]
        if asked.paragraph is None:
            if not asked.right:
                return likest[: self._chance.choice((4, 5, 6))]
            others = likest[: self._chance.randint(3, 7)]
            others += [at for at in self._chance.sample(likest, min(2, len(likest))) if at not in others]
            right = [] if self._chance.random() < 0.08 else list(asked.right)[:2]
            return [*right, *others][: self._chance.choice((4, 5, 6))]
        return self._of_paragraph(asked, likest)[: self._chance.choice((2, 3, 4, 4, 5))]

    def _of_paragraph(self, asked: Asked, likest: Sequence[int]) -> list[int]:
        """The right sentence with others of its paragraph, or with the likest of the article that lack the answer."""
        (right,) = asked.right
        begin, end = asked.spans[right]
        answer, sentences = asked.text.sentences[right][begin:end], asked.text.sentences
        here = [at for at in asked.text.paragraphs[asked.paragraph or 0] if at != right]
        if self._chance.random() < 0.45:
            rows = [right, *self._chance.sample(here, min(5, len(here)))]
        else:
            before = [right - 1] if right - 1 in here and self._chance.random() < 0.4 else []
            rows = [right, *before, *(at for at in likest[:14] if answer not in sentences[at])]
        rows = list(dict.fromkeys(rows))
        if self._chance.random() < WITHOUT_ANSWER:
            return [at for at in rows if at != right and answer not in sentences[at]]
        return rows

    def _lesson(self, asked: Asked, rows: list[int]) -> Lesson:
        self._chance.shuffle(rows)
        said = [self._of(asked.text.sentences[at]) for at in rows]
        right = [n for n, at in enumerate(rows) if at in asked.right]
        question = self._of(self._typed(asked))
        for n in right:
            begin, end = asked.spans.get(rows[n], (0, 0))
            inside = [i for i, piece in enumerate(said[n]) if piece.start < end and piece.end > begin]
            if inside:
                return Lesson(question, said, right, (n, inside[0], inside[-1]))
        return Lesson(question, said, right)


def misspelt(text: str, chance: random.Random) -> str:
    """A text with a slip in one to three of its longer words: a letter left out, doubled, exchanged with the next or
    with its neighbour on the keyboard.
    """
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    for at in chance.sample(long, min(len(long), chance.randint(1, 3))):
        word, n = words[at], chance.randrange(1, len(words[at]) - 1)
        slips = (
            word[:n] + word[n + 1 :],
            word[:n] + word[n] + word[n:],
            word[:n] + word[n + 1] + word[n] + word[n + 2 :],
            word[:n] + BESIDE.get(word[n], word[n]) + word[n + 1 :],
        )
        words[at] = chance.choice(slips)
    return " ".join(words)
