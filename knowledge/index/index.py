"""Sentences by number (row), with the terms and letter pieces that they hold.

Adding an article appends rows; replacing or removing one masks its rows. They are taken out when more than half of the
rows are masked, so that an edit costs what the edited article costs, however large the base is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.index.kept import KeptSentences
from knowledge.index.marks import Marked, marked
from knowledge.index.memos import SENTENCES, SPREADS, WORDS, Memos
from knowledge.index.postings import Postings
from knowledge.index.rows import GONE, Arrays, Rows
from knowledge.index.spreads import Spread, spread_over
from knowledge.index.vocabulary import Vocabulary
from knowledge.lexicon.names import uncommon_names
from knowledge.model import Revision, Sentence
from knowledge.text.datelines import dateline_of
from knowledge.text.sentences import is_question, split_sentences
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import grams

Floats = NDArray[np.float32]

WASTE = 2_000
"""Masked rows that are tolerated whatever the size of the base: a small one need not be gone through at each edit."""


@dataclass(frozen=True, slots=True, eq=False)  # each is itself alone: to compare or hash all sentences takes long
class Document:
    """An article's present revision, its sentences, the row of the first of them, its number in order of entry, and the
    uncommon words of the names in it.
    """

    revision: Revision
    sentences: KeptSentences
    first_row: int
    number: int
    names: tuple[str, ...]


class Place(NamedTuple):
    """Where a row comes from."""

    document: Document
    sentence: Sentence


class Index:
    """All sentences of a guild's present articles. Not safe for threads: one at a time may use it."""

    def __init__(self) -> None:
        self.words = Postings()
        self.letters = Postings()
        self.headlines = Postings()
        self.vocabularies: dict[str, Vocabulary] = {}
        self.documents: dict[int, Document] = {}
        self._rows = Rows()
        self._arrays: Arrays | None = None
        self.memos = Memos(WORDS)
        self._places = Memos(SENTENCES)
        self._spreads = Memos(SPREADS)
        self._scratch = np.empty(0, dtype=np.float32)

    def __len__(self) -> int:
        return len(self._rows) - len(self._rows.masked)

    def replace(self, article_id: int, revision: Revision | None, sentences: Sequence[Sentence] | None = None) -> None:
        """Makes `revision` the article's present text; None, or a retraction, takes the article out.

        `sentences` are the revision's, where they are known already.
        """
        if article_id in self.documents:
            self._mask(self.documents.pop(article_id))
        if revision is not None and not revision.is_retraction:
            self._append(article_id, revision, sentences or split_sentences(revision.body, revision.language))
        if len(self._rows.masked) > max(WASTE, len(self)):
            self._compact()
        self._arrays = None
        for known in (self.memos, self._places, self._spreads):
            known.clear()

    def place(self, row: int) -> Place:
        """The document and sentence of a row."""
        known: Place | None = self._places.get(row)
        if known is None:
            document = self.document(row)
            known = self._places[row] = Place(document, document.sentences[row - document.first_row])
        return known

    def document(self, row: int) -> Document:
        """The document of a row; its sentence need not be made for that."""
        return self.documents[self._rows.document[row]]

    @property
    def arrays(self) -> Arrays:
        """The rows' numbers as arrays, made once after each change."""
        if self._arrays is None:
            self._arrays = self._rows.arrays()
        return self._arrays

    def zeros(self, terms: int) -> Floats:
        """Terms x rows, always in the same memory: touching fresh pages takes 5 ms at 100,000 rows and ten terms."""
        size = terms * len(self._rows)
        if len(self._scratch) < size:
            self._scratch = np.empty(size + size // 4, dtype=np.float32)
        zeros = self._scratch[:size].reshape(terms, len(self._rows))
        zeros.fill(0)
        return zeros

    def spread(self, term: str) -> Spread:
        """Where a term stands; remembered for those of very many rows."""
        known: Spread | None = self._spreads.get(term)
        if known is None:
            known = self._spreads[term] = spread_over(self.arrays, self.words.rows_of_each([term])[0])
        return known

    def holds(self, term: str) -> bool:
        """Whether a present sentence or headline has a term."""
        return term in self.words or term in self.headlines

    def _append(self, article_id: int, revision: Revision, sentences: Sequence[Sentence]) -> None:
        rows, kept, number = self._rows, KeptSentences(revision.body, sentences), len(self._rows.first)
        names = uncommon_names((sentence.text for sentence in sentences), revision.language)
        self.documents[article_id] = Document(revision, kept, len(rows), number, tuple(names))
        self.headlines.add(number, self._terms(marked(revision.headline, revision.language), revision.language))
        rows.begin_article()
        dateline, last = dateline_of(revision.body), None
        for at, sentence in enumerate(sentences):
            if (at == 0 and sentence.text == dateline) or is_question(sentence.text):
                rows.silent.append(len(rows))  # neither place and day of writing nor what is asked tell of the event
            if sentence.paragraph != last:
                last = sentence.paragraph
                rows.begin_paragraph()
            self._append_row(article_id, sentence, revision.language)

    def _append_row(self, article_id: int, sentence: Sentence, language: str) -> None:
        here = marked(sentence.text, language)
        row = len(self._rows)
        self.words.add(row, self._terms(here, language))
        self.letters.add(row, letter_pieces(here, language))
        self._rows.add(article_id, here.length)

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
            self._rows.masked.add(document.first_row + offset)
        self.headlines.discount(self._terms(marked(document.revision.headline, language), language))
        if all(other.revision.language != language for other in self.documents.values()):
            del self.vocabularies[language]

    def _compact(self) -> None:
        """Takes out the masked rows, and the terms and words that only they had; the others get new numbers. To index
        all articles anew would take half a minute where this takes a second.
        """
        numbers = [document.number for document in self.documents.values()]
        headlines = np.full(len(self._rows.first), GONE)
        headlines[numbers] = np.arange(len(numbers))
        self._rows, rows = self._rows.kept(numbers)
        self.words, self.letters = self.words.renumbered(rows), self.letters.renumbered(rows)
        self.headlines = self.headlines.renumbered(headlines)
        for number, (article_id, document) in enumerate(list(self.documents.items())):
            first = self._rows.first[number]
            self.documents[article_id] = replace(document, first_row=first, number=number)
        for language, vocabulary in list(self.vocabularies.items()):
            self.vocabularies[language] = vocabulary.kept(self.holds)

    def revisions(self) -> Iterator[Revision]:
        """The present revisions."""
        return (document.revision for document in self.documents.values())


def letter_pieces(here: Marked, language: str) -> set[str]:
    """The distinct letter pieces of a sentence's words that are no function words."""
    return {piece for form in here.forms - stop_words(language) for piece in grams(form)}
