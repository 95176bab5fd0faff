"""What only reading a candidate tells: likeness, order of words, a span of the wanted kind, what it does not have."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from knowledge.answering.matching import How, MatchedTerm
from knowledge.answering.people import names_person
from knowledge.answering.question import Question
from knowledge.answering.references import REFERRING
from knowledge.answering.slots import contrasts_missing, filled, gives_reason
from knowledge.answering.spans import Span, distance, new_spans
from knowledge.answering.wanted import Wanted
from knowledge.index import Index, Place
from knowledge.text.tokens import Token, sentence_tokens

KINDS = frozenset({Wanted.TIME, Wanted.CLOCK, Wanted.NUMBER, Wanted.PERSON, Wanted.NAME, Wanted.PLACE, Wanted.REASON})
"""The kinds of answers that can be told by their form."""

FAR = 12.0
"""Words between span and matched word at which nearness has gone."""

LONG, SHORT = 45, 5
"""Words from which a sentence is long, and up to which it is short."""


class Reader:
    """Reads candidates for one question."""

    def __init__(self, index: Index, question: Question, terms: Sequence[MatchedTerm]) -> None:
        self._index = index
        self._wanted = question.wanted
        self._asked = frozenset(term.form for term in question.terms)
        self._content = [matched for matched in terms if matched.term.is_content]
        self._likely = {m.stem for matched in terms for m in matched.matches if matched.term.is_content}
        self._same = [{m.stem for m in matched.matches if m.how is not How.MEANING} for matched in self._content]
        self._asks_person = question.wanted in {Wanted.PERSON, Wanted.NAME}
        self._shorts = [term.typed.upper() for term in question.content]
        self._focus = {m.stem for t in self._content if t.term.form == question.focus for m in t.matches}
        self._query = " ".join(
            sorted(min(same) if same else t.term.form for t, same in zip(self._content, self._same, strict=True))
        )

    def read(self, place: Place) -> dict[str, float]:
        """The named evidence of one candidate."""
        text = place.sentence.text
        words = sentence_tokens(text)
        learn = self._index.vocabulary(place.document.revision.language).stem
        stems = [learn(word.form) for word in words]
        return {
            "likeness": fuzz.token_set_ratio(self._query, " ".join(stems)) / 100 if self._query else 0.0,
            "pairs": self._pairs(stems),
            **self._fit(text, words, stems),
            **self._missing(place, stems),
            "names_person": float(self._asks_person and names_person(text, self._asked)),
            "gives_reason": float(self._wanted is Wanted.REASON and gives_reason(text)),
            "contrasts_missing": contrasts_missing(self._asked, words),
            "expands": float(self._wanted is Wanted.MEANING and any(f"({short})" in text for short in self._shorts)),
            "leads": float(place.sentence.number <= 2),
            "short": float(len(words) <= SHORT),
            "long": float(len(words) >= LONG),
            "refers": float(any(word.form in REFERRING for word in words)),
        }

    def _pairs(self, stems: list[str]) -> float:
        """The share of the question's neighbouring words that stand within three words of each other here."""
        if len(self._same) < 2:
            return 0.0
        at = [[i for i, stem in enumerate(stems) if stem in same] for same in self._same]
        near = [any(abs(i - j) <= 3 for i in a for j in b) for a, b in pairwise(at)]
        return sum(near) / len(near)

    def _fit(self, text: str, words: Sequence[Token], stems: list[str]) -> dict[str, float]:
        """Whether a new span of the wanted kind is there, and how near it stands to matched words (1 beside .. 0)."""
        if self._wanted not in KINDS:
            return dict.fromkeys(("fits", "fits_near", "fits_focus", "lacks_kind", "beside", "counts"), 0.0)
        spans = list(new_spans(self._wanted, text, words, self._asked))
        matched = [stem in self._likely for stem in stems]
        near = self._nearness(spans, words, matched)
        focus = self._nearness(spans, words, [stem in self._focus for stem in stems])
        found = {"fits": float(bool(spans)), "fits_near": near, "fits_focus": focus, "lacks_kind": float(not spans)}
        return found | filled(self._wanted, spans, words, matched)

    def _nearness(self, spans: Sequence[Span], words: Sequence[Token], matched: Sequence[bool]) -> float:
        """1 where a span stands beside a matched word, falling to 0 at FAR words."""
        if not spans or not any(matched):
            return 0.0
        return max(0.0, 1 - min(distance(span, words, matched) for span in spans) / FAR)

    def _missing(self, place: Place, stems: list[str]) -> dict[str, float]:
        """The share of the question's numbers, and of its names, that neither sentence nor headline holds."""
        here = set(stems) | self._index.headline_stems(place.document.revision.article_id)
        names = [same for matched, same in zip(self._content, self._same, strict=True) if matched.term.is_name]
        numbers = [same for matched, same in zip(self._content, self._same, strict=True) if matched.term.is_number]
        return {"names_missing": _share_missing(names, here), "numbers_missing": _share_missing(numbers, here)}


def _share_missing(wanted: Sequence[set[str]], here: set[str]) -> float:
    return sum(not (stems & here) for stems in wanted) / len(wanted) if wanted else 0.0
