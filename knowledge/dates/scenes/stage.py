"""Where in the text an expression stands, and what the words around it say of it: its scene."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.dates.grammar.kinds import COMMA, OF, THE, WORDS, letters
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.scenes.clause import LIGHT, Clause
from knowledge.dates.scenes.layout import Sentence, number_quotes, read_sentences
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK, Cue, Tense
from knowledge.dates.scenes.viewpoint import is_over, is_passed_over, points_back, seen_from_now, tense_at
from knowledge.dates.values.readings import Bound, Counted, Known, Mention
from knowledge.dates.vocabulary.cue_words import PARTING
from knowledge.dates.vocabulary.doubles import AFTER_DAY, SAYS_OF_YEAR, TIED_TO_YEAR
from knowledge.dates.vocabulary.language import Vocabulary

DATELINE = 12
"""Tokens; the place before the date of a dateline is no longer."""

_LEADS_NAME = letters("the article possessive")
_AFTER_DATELINE = letters("stop dash open close other line paragraph comma")


def _past_descriptions(cues: list[Cue], clause: Clause) -> list[Cue]:
    """The verbs without one that only describes the subject of what will be: on Friday a court named in May will …"""
    verbs = [cue for cue in cues if cue[0] >= clause.tail][:2]
    if [tense for _, tense in verbs] != [Tense.PAST, Tense.FUTURE]:
        return cues
    between = clause.words[verbs[0][0] : verbs[1][0] + 1]
    describes = PARTING.isdisjoint(between) and not clause.verbs.future.isdisjoint(between)
    return [cue for cue in cues if cue is not verbs[0]] if describes else cues


class Stage:
    """A text's sentences and quotations; tells the scene of each expression."""

    def __init__(self, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
        self.tokens = tokens
        self.vocabulary = vocabulary
        self.around = vocabulary.around
        self.places = read_sentences(tokens, vocabulary.verbs)
        self.quotes, self.openings = number_quotes(tokens)

    def scene(self, mention: Mention) -> Scene:
        """Where the expression stands."""
        sentence, start = self.places[mention.head]
        clause = Clause(sentence, mention.head - start, mention.tail - start, self.vocabulary)
        quote = self.quotes[mention.head]
        opening = self.places[self.openings[quote]][0] if quote else sentence
        tense = self._tense(clause, start, quote)
        return Scene(
            sentence,
            seen_from_now(clause, tense),
            is_over=tense is Tense.PAST and is_over(clause),
            is_habit=clause.is_yearly or (tense not in BACK and self._tells_habit(sentence)),
            takes_up=sentence.words[0] in self.around.taking_up,
            points_back=points_back(clause),
            comes_back=clause.comes_back,
            is_fronted=clause.is_fronted,
            is_deadline=mention.bound is Bound.BEFORE or (clause.is_deadline and not clause.was_as_early(tense)),
            sets_term=clause.sets_term,
            is_outcome=clause.is_outcome or (mention.bound is Bound.AFTER and not clause.is_fronted),
            compares=clause.compares,
            is_of_issue=clause.is_of_issue,
            looks_back=clause.looks_back,
            is_aside=clause.is_aside,
            is_passed_over=is_passed_over(clause),
            is_of_present=clause.is_of_present,
            reaches_now=clause.reaches_now(tense),
            is_attributive=self._is_attributive(mention),
            opens_text=self._opens_text(mention),
            is_head=clause.is_head,
            is_label=clause.is_label,
            is_anniversary=isinstance(mention.reading, Counted) and mention.reading.is_again,
            quote=quote,
            quote_sentence=opening.number,
            is_document=bool(quote) and self._is_written(self.openings[quote]),
        )

    def _tells_habit(self, sentence: Sentence) -> bool:
        """Whether it tells what happens each time: always starts; not what had never been, nor would never be."""
        verbs = self.vocabulary.verbs
        leads = {*verbs.had, *verbs.has, *verbs.was, "would", "could"}
        pairs = pairwise(["", *sentence.words])
        return any(two in self.around.habits and one not in leads for one, two in pairs)

    def _tense(self, clause: Clause, start: int, quote: int) -> Tense:
        """The tense of its verb; a chronicle's present tells nothing, a perfect behind it may be of what is ahead."""
        cues = self._spoken_alike(clause.sentence.cues_between(clause.head, clause.tail), start, quote)
        tense = tense_at(_past_descriptions(cues, clause), clause.head, clause.tail, clause.is_fronted)
        if clause.is_result:
            return Tense.PAST
        if clause.is_label and tense is Tense.PRESENT:
            return Tense.UNKNOWN
        if tense is Tense.UNKNOWN and not clause.sentence.cues and not clause.is_deadline:
            return self._tense_before(clause.sentence, start)
        if tense is Tense.PERFECT and not clause.is_fronted and not any(at < clause.head for at, _ in cues):
            return Tense.PLANNED  # tickets for the final on 14 May have been sold
        return tense

    def _tense_before(self, sentence: Sentence, start: int) -> Tense:
        """The tense of the question before, in which an answer without a verb goes on."""
        before = self.places[start - 1][0] if start else sentence
        is_question = "?" in before.words[-2:]
        return before.cues[-1][1] if is_question and before.cues else Tense.UNKNOWN

    def _spoken_alike(self, cues: list[Cue], start: int, quote: int) -> list[Cue]:
        """The verbs of the same quotation, or those before one without any: '"By 1 March," he said' has none.

        What is said within one rules nothing outside, which is of the past: '"I shall be back": a note of 2 February.'
        """
        same = [cue for cue in cues if self.quotes[start + cue[0]] == quote]
        if not (same or quote):
            return [(0, Tense.PAST) for _ in cues[:1]]
        return same or [cue for cue in cues if start + cue[0] < self.openings[quote]]

    def _is_attributive(self, mention: Mention) -> bool:
        if not mention.head or mention.tail >= len(self.tokens):
            return False
        before, behind = self.tokens[mention.head - 1], self.tokens[mention.tail]
        if any(token.kind == OF for token in self.tokens[mention.head : mention.tail]):
            return False  # the autumn of 1956
        leads = before.kind in _LEADS_NAME and not (behind.text in self.around.stretches and before.kind == THE)
        if behind.kind == COMMA and mention.tail + 1 < len(self.tokens):  # the Dec. 21, 1988, bombing
            behind = self.tokens[mention.tail + 1]
            leads = leads and behind.text.islower()
        if isinstance(mention.reading, Known) and before.kind in WORDS:  # the popular 2014 game
            is_noun = behind.text.islower() and behind.text not in SAYS_OF_YEAR | AFTER_DAY
            leads = is_noun and before.text.islower() and before.text not in TIED_TO_YEAR
        return leads and behind.kind in WORDS

    def _opens_text(self, mention: Mention) -> bool:
        if not 0 < mention.head < DATELINE:
            return False
        before = self.tokens[: mention.head]
        behind = self.tokens[mention.tail : mention.tail + 2]
        ends = not behind or behind[0].kind in _AFTER_DATELINE
        if len(behind) > 1 and behind[0].kind == COMMA:
            ends = behind[1].is_capital
        return ends and not any(token.text[:1].islower() or token.kind in LIGHT for token in before)

    def _is_written(self, opening: int) -> bool:
        """Whether the sentence of the quotation, or the one before it, calls it a letter or the like."""
        sentence, start = self.places[opening]
        before = self.places[start - 1][0].words if start else []
        return any(word in self.around.documents for word in before + sentence.words)
