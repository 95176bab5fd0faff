"""Sentences by number (row), with the terms and letter pieces that they hold.

Adding an article appends rows; replacing or removing one masks its rows. Nothing is rebuilt until more than half
of the rows are masked, so that an edit costs what the edited article costs, however large the base is.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.index.kept import KeptSentences
from knowledge.index.marks import Marked, marked
from knowledge.index.memos import SENTENCES, WORDS, Memos
from knowledge.index.postings import Postings
from knowledge.index.vocabulary import Vocabulary
from knowledge.model import Revision, Sentence
from knowledge.text.sentences import dateline_of, split_sentences
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import grams

Floats = NDArray[np.float32]

SATURATION, LENGTH_SHARE = 0.8, 0.5
"""BM25's k1 and b for single sentences (a trial: the usual 1.5 and 0.75 cost 1.5 to 3 points of P@1)."""

WASTE = 2_000
"""Masked rows that are tolerated whatever the size of the base, so that a small one is not rebuilt at each edit."""


@dataclass(frozen=True, slots=True, eq=False)  # each is itself alone: to compare or hash all sentences takes long
class Document:
    """An article's present revision, its sentences, the row of the first of them, and its number in order of entry."""

    revision: Revision
    sentences: KeptSentences
    first_row: int
    number: int


class Place(NamedTuple):
    """Where a row comes from."""

    document: Document
    sentence: Sentence


class Index:
    """All sentences of a guild's present articles. Not safe for threads: one at a time may use it."""

    def __init__(self) -> None:
        self._clear()

    def _clear(self) -> None:
        self.words = Postings()
        self.letters = Postings()
        self.headlines = Postings()
        self.vocabularies: dict[str, Vocabulary] = {}
        self.documents: dict[int, Document] = {}
        self._document_of = array("I")
        self._paragraph_of = array("I")
        self._paragraph_starts = array("I")
        self._lengths = array("H")
        self._firsts = array("I")
        self._datelines: list[int] = []
        self._masked: set[int] = set()
        self._arrays: Arrays | None = None
        self.memos = Memos(WORDS)
        self._places = Memos(SENTENCES)
        self._scratch = np.empty(0, dtype=np.float32)

    def __len__(self) -> int:
        return len(self._lengths) - len(self._masked)

    def replace(self, article_id: int, revision: Revision | None, sentences: Sequence[Sentence] | None = None) -> None:
        """Makes `revision` the article's present text; None, or a retraction, takes the article out.

        `sentences` are the revision's, where they are known already.
        """
        if article_id in self.documents:
            self._mask(self.documents.pop(article_id))
        if revision is not None and not revision.is_retraction:
            self._append(article_id, revision, sentences or split_sentences(revision.body, revision.language))
        if len(self._masked) > max(WASTE, len(self)):
            self._rebuild()
        self._arrays = None
        self.memos.clear()
        self._places.clear()

    def place(self, row: int) -> Place:
        """The document and sentence of a row."""
        known: Place | None = self._places.get(row)
        if known is None:
            document = self.document(row)
            known = self._places[row] = Place(document, document.sentences[row - document.first_row])
        return known

    def document(self, row: int) -> Document:
        """The document of a row; its sentence need not be made for that."""
        return self.documents[self._document_of[row]]

    @property
    def arrays(self) -> Arrays:
        """The rows' numbers as arrays, made once after each change."""
        if self._arrays is None:
            self._arrays = self._snapshot()
        return self._arrays

    def zeros(self, terms: int) -> Floats:
        """Terms x rows, always in the same memory: touching fresh pages takes 5 ms at 100,000 rows and ten terms."""
        size = terms * len(self._lengths)
        if len(self._scratch) < size:
            self._scratch = np.empty(size + size // 4, dtype=np.float32)
        zeros = self._scratch[:size].reshape(terms, len(self._lengths))
        zeros.fill(0)
        return zeros

    def holds(self, term: str) -> bool:
        """Whether a present sentence or headline has a term."""
        return self.words.frequency(term) > 0 or self.headlines.frequency(term) > 0

    def _snapshot(self) -> Arrays:
        present = np.ones(len(self._lengths), dtype=bool)
        if self._masked:
            present[list(self._masked)] = False
        lengths = np.array(self._lengths, dtype=np.float32)
        documents = np.array(self._document_of, dtype=np.uint32)
        first = np.array(self._firsts, dtype=np.intp)
        paragraphs = np.array(self._paragraph_of, dtype=np.intp)
        starts = np.array(self._paragraph_starts, dtype=np.intp)
        article = np.repeat(np.arange(len(first)), np.diff(first, append=len(lengths)))
        return Arrays(
            documents, article, paragraphs, present, np.flatnonzero(~present), np.flatnonzero(~present[starts]), first,
            self._quotable(present), _damping(lengths, present),
            _damping(np.add.reduceat(lengths, starts), present[starts]) if len(starts) else lengths,
        )  # fmt: skip

    def _quotable(self, present: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """The present rows but for datelines: place and day of writing say nothing of the event."""
        quotable = present.copy()
        quotable[self._datelines] = False
        return quotable

    def _append(self, article_id: int, revision: Revision, sentences: Sequence[Sentence]) -> None:
        number, kept = len(self._firsts), KeptSentences(revision.body, sentences)
        self.documents[article_id] = Document(revision, kept, len(self._lengths), number)
        self.headlines.add(number, self._terms(marked(revision.headline, revision.language), revision.language))
        self._firsts.append(len(self._lengths))
        if sentences and dateline_of(revision.body) == sentences[0].text:
            self._datelines.append(len(self._lengths))
        last = None
        for sentence in sentences:
            if sentence.paragraph != last:
                last = sentence.paragraph
                self._paragraph_starts.append(len(self._lengths))
            self._append_row(article_id, sentence, revision.language)

    def _append_row(self, article_id: int, sentence: Sentence, language: str) -> None:
        here = marked(sentence.text, language)
        row = len(self._lengths)
        self.words.add(row, self._terms(here, language))
        self.letters.add(row, letter_pieces(here, language))
        self._document_of.append(article_id)
        self._paragraph_of.append(len(self._paragraph_starts) - 1)
        self._lengths.append(min(here.length, 0xFFFF))

    def vocabulary(self, language: str) -> Vocabulary:
        """The words of a language that the base holds."""
        known = self.vocabularies.get(language)
        if known is None:
            known = self.vocabularies[language] = Vocabulary(language)
        return known

    def _terms(self, here: Marked, language: str) -> Collection[str]:
        """The stems of a sentence's words, which the vocabulary learns, and the concepts that they stand for."""
        learn = self.vocabulary(language).learn
        for form in here.forms:
            learn(form)
        return here.terms.keys()

    def _mask(self, document: Document) -> None:
        language = document.revision.language
        for offset, sentence in enumerate(document.sentences):
            here = marked(sentence.text, language)
            self.words.discount(self._terms(here, language))
            self.letters.discount(letter_pieces(here, language))
            self._masked.add(document.first_row + offset)
        self.headlines.discount(self._terms(marked(document.revision.headline, language), language))
        if all(other.revision.language != language for other in self.documents.values()):
            del self.vocabularies[language]

    def _rebuild(self) -> None:
        present = list(self.documents.items())
        self._clear()
        for article_id, document in present:
            self._append(article_id, document.revision, document.sentences)

    def revisions(self) -> Iterator[Revision]:
        """The present revisions."""
        return (document.revision for document in self.documents.values())


@dataclass(frozen=True, slots=True)
class Arrays:
    """One entry a row: article id, number of its article and of its paragraph in the order of entry, whether it is
    present, whether it may be cited in an answer, and what a match counts in a sentence of its length.

    `first` are the rows at which an article begins, ascending, those of articles taken out included; `absent` are the
    rows and paragraphs that are not present. `paragraph_damping` has an entry a paragraph.
    """

    document: NDArray[np.uint32]
    article: NDArray[np.intp]
    paragraph: NDArray[np.intp]
    present: NDArray[np.bool_]
    absent: NDArray[np.intp]
    absent_paragraphs: NDArray[np.intp]
    first: NDArray[np.intp]
    quotable: NDArray[np.bool_]
    damping: Floats
    paragraph_damping: Floats


def _damping(lengths: Floats, present: NDArray[np.bool_]) -> Floats:
    """What a match counts in a unit of each length, beside the average of the present ones."""
    average = max(1.0, float(lengths[present].mean())) if present.any() else 1.0
    relative = 1 - LENGTH_SHARE + LENGTH_SHARE * lengths / average
    damping: Floats = ((SATURATION + 1) / (1 + SATURATION * relative)).astype(np.float32)
    return damping


def letter_pieces(here: Marked, language: str) -> set[str]:
    """The distinct letter pieces of a sentence's words that are no function words."""
    return {piece for form in here.forms - stop_words(language) for piece in grams(form)}
