"""What the words of a question were meant to be, where they are misspelt, and the concepts that they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.answering.asking.question import Question
from knowledge.index import Index
from knowledge.lexicon.concepts import Meant, languages_of, meant_by, readings
from knowledge.text.tokens import Token, sentence_tokens


@dataclass(frozen=True, slots=True)
class Spelt:
    """A word as it was most likely meant, how likely that is (1: as typed), and the words of the base that it may stand
    for, each with its likelihood.
    """

    form: str
    likelihood: float = 1.0
    corrections: tuple[tuple[str, float], ...] = ()


def spell(index: Index, form: str) -> Spelt:
    """A folded word as it was meant: itself where the base or the language has it; else the most like word of the base;
    else that of the language, which helps to know what it means.
    """
    vocabularies = index.vocabularies.values()
    if any(index.holds(vocabulary.stem(form)) or vocabulary.is_general(form) for vocabulary in vocabularies):
        return Spelt(form)
    found = [like for vocabulary in vocabularies for like in vocabulary.spelled_like(form, index.holds)]
    if found:
        best, likelihood = max(found, key=lambda like: (like[1], like[0]))
        return Spelt(best, likelihood, tuple(found))
    common = [like for vocabulary in vocabularies for like in vocabulary.common_words_like(form)]
    return Spelt(*max(common, key=lambda like: (like[1], like[0]))) if common else Spelt(form)


def meanings(question: Question, meant: Mapping[str, str]) -> dict[str, list[Meant]]:
    """For each word of the question (folded) the concepts that it, or a phrase with it, stands for; `meant` are the
    words as they were meant, by their folded forms.
    """
    words = sentence_tokens(question.text)
    asked = {word.form for word in words}
    texts = [(question.text, words)]
    texts += [(term.typed, sentence_tokens(term.typed)) for term in question.terms if term.form not in asked]
    found: dict[str, list[Meant]] = {}
    for text, typed in texts:
        corrected = [Token(meant.get(word.form, word.form), word.start, word.end) for word in typed]
        for language in languages_of(text):
            for concept in meant_by(readings(text, corrected, language, typed=True), language):
                for form in {typed[at].form for at in concept.at}:
                    found.setdefault(form, []).append(concept)
    return found
