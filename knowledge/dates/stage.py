"""Where in the text an expression stands, and what the words around it say of it: its scene."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.dates.kinds import KINDS, letters
from knowledge.dates.layout import CLOSERS, Sentence, number_quotes, read_sentences
from knowledge.dates.readings import Bound, Known, Mention
from knowledge.dates.scene import Scene
from knowledge.dates.tense import BACK, Cue, Tense, tense_at
from knowledge.dates.tokens import Token
from knowledge.dates.vocabulary import Vocabulary
from knowledge.dates.vocabulary.doubles import AFTER_DAY, SAYS_OF_YEAR, TIED_TO_YEAR

NEAR = 4
"""Words before a date among which 'since' or 'than' belongs to it."""

ASIDE = 8
"""Tokens; a clause by the way is no longer before its date."""

DATELINE = 12
"""Tokens; the place before the date of a dateline is no longer."""

_OPEN, _COMMA, _CLOSE, _WORD, _OF, _POSSESSIVE = (
    KINDS[kind] for kind in ("open", "comma", "close", "word", "of", "possessive")
)
_THE = letters("the")
_UNITS = letters("unit units half")
_LIGHT = letters("on the of since from between about early")
_LEVELS = tuple("$£€¥₸₽0123456789")
_JOINING = ("and", "but", "while", "so")
_AMOUNTS = ("more", "less", "fewer")
_LEADS_NAME = letters("the article possessive")
_ENDS = letters("stop paragraph line quote close")
_AFTER_DATELINE = letters("stop dash open close other line paragraph comma")


class Stage:
    """A text's sentences and quotations; tells the scene of each expression."""

    def __init__(self, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
        self.tokens = tokens
        self.verbs = vocabulary.verbs
        self.around = vocabulary.around
        self.places = read_sentences(tokens, vocabulary.verbs)
        self.quotes, self.openings = number_quotes(tokens)

    def scene(self, mention: Mention) -> Scene:
        """Where the expression stands."""
        sentence, start = self.places[mention.head]
        head, tail = mention.head - start, mention.tail - start
        is_fronted = self.verbs.come_last or self._is_fronted(sentence, head)
        quote = self.quotes[mention.head]
        opening = self.places[self.openings[quote]][0] if quote else sentence
        is_aside = self._is_aside(sentence, head, tail)
        cues = self._spoken_alike(sentence.cues_between(head, tail), start, quote)
        is_label = head == 0 and sentence.words[tail : tail + 1] == [":"]
        tense = tense_at(cues, head, tail, is_fronted)
        if is_label and tense is Tense.PRESENT:
            tense = Tense.UNKNOWN  # a chronicle tells in the present
        if tense is Tense.UNKNOWN and not sentence.cues:
            tense = self._tense_before(sentence, start)
        if tense is Tense.PERFECT and not is_fronted and not any(at < head for at, _ in cues):
            tense = Tense.PLANNED  # tickets for the final on 14 May have been sold
        return Scene(
            sentence,
            self._seen_from_now(tense, is_aside, sentence, (head, tail)),
            tense not in BACK and not self.around.habits.isdisjoint(sentence.words),
            sentence.words[0] == "now" or sentence.words[:2] == ["this", "time"],
            is_fronted,
            is_deadline=mention.bound is Bound.BEFORE or self._is_deadline(sentence.words[max(0, head - 3) : head]),
            sets_term=self._sets_term(sentence, head),
            is_outcome=self._is_outcome(sentence, head, tail),
            compares=sentence.words[tail : tail + 2] != [",", "when"] and self._compares(sentence.words[:head]),
            is_aside=is_aside,
            is_of_present=is_aside and self._goes_on_in_present(sentence.words[tail + 1 : tail + 2]),
            reaches_now=self._reaches_now(sentence, head, tail, tense),
            is_attributive=self._is_attributive(mention),
            opens_text=self._opens_text(mention),
            is_head=sentence.is_heading
            or is_label
            or self._is_place_and_date(sentence, head, tail)
            or self._is_title(sentence),
            is_label=is_label,
            is_anniversary=sentence.words[head - 1 : head] == ["ago"],
            quote=quote,
            quote_sentence=opening.number,
            is_document=bool(quote) and self._is_written(self.openings[quote]),
        )

    def _tense_before(self, sentence: Sentence, start: int) -> Tense:
        """The tense of the question before, in which an answer without a verb goes on."""
        before = self.places[start - 1][0] if start else sentence
        is_question = "?" in before.words[-2:]
        return before.cues[-1][1] if is_question and before.cues else Tense.UNKNOWN

    def _spoken_alike(self, cues: list[Cue], start: int, quote: int) -> list[Cue]:
        """The verbs of the same quotation, or those before one without any: '"By 1 March," he said' has none."""
        same = [cue for cue in cues if self.quotes[start + cue[0]] == quote]
        return same or [cue for cue in cues if not quote or start + cue[0] < self.openings[quote]]

    def _seen_from_now(self, tense: Tense, is_aside: bool, sentence: Sentence, place: tuple[int, int]) -> Tense:
        """The tense where a plan was made or changed: the vote, planned for Wednesday, was put off to 4 April."""
        head, tail = place
        if is_aside and tense is Tense.FUTURE and any(at > tail and cue is Tense.PAST for at, cue in sentence.cues):
            return Tense.PLANNED
        is_level = (
            self._owns(sentence, tail)
            or self._ends_period(sentence, head)
            or not self.around.levels.isdisjoint(sentence.words[max(0, head - NEAR) : head])
        )
        if tense in BACK and sentence.words[head - 1 : head] == ["to"] and not is_level:
            return Tense.FUTURE if tense is Tense.PERFECT else Tense.PLANNED
        return tense

    def _ends_period(self, sentence: Sentence, head: int) -> bool:
        """Whether 'to' leads to the end of a stretch: in the year to March."""
        return head > 1 and sentence.tokens[head - 2].kind in _UNITS

    def _owns(self, sentence: Sentence, tail: int) -> bool:
        """Whether it owns what follows: Friday's vote."""
        return tail < len(sentence.tokens) and sentence.tokens[tail].kind == _POSSESSIVE

    def _is_fronted(self, sentence: Sentence, head: int) -> bool:
        """Whether the expression opens its clause: 'On Friday the board will …', '… said that on Friday …'."""
        at = head - 1
        while at >= 0 and (sentence.tokens[at].kind in _LIGHT or sentence.tokens[at].kind == _COMMA):
            at -= 1
        if at < 0 or sentence.tokens[at].kind in CLOSERS:
            return True
        if self._begins_clause(sentence, at):
            return True
        return sentence.words[at] in self.around.openers or sentence.words[at] in (":", ";")

    def _begins_clause(self, sentence: Sentence, at: int) -> bool:
        """Whether the clause's verb is still to come: '…, and the final on 28 May will …'."""
        last = max((place for place, _ in sentence.cues if place <= at), default=-1)
        return any(one == "," and two in _JOINING for one, two in pairwise(sentence.words[last + 1 : at + 1]))

    def _is_deadline(self, before: Sequence[str]) -> bool:
        """Whether these words lead to a last or earliest day: 'by', 'until 9 a.m.', 'as early as'."""
        ends = self.around.deadlines
        return bool(before) and (before[-1] in ends or "until" in before or tuple(before) in self.around.as_early_as)

    def _sets_term(self, sentence: Sentence, head: int) -> bool:
        if tuple(sentence.words[max(0, head - 3) : head]) in self.around.as_early_as:
            return True
        verb = max((at for at, _ in sentence.cues if at < head), default=-1)
        is_passive = any(
            word in self.verbs.was or word in ("be", "been") for word in sentence.words[max(0, verb - 2) : verb]
        )
        return verb >= 0 and (is_passive or sentence.words[verb] in self.verbs.planned | self.verbs.granting)

    def _is_outcome(self, sentence: Sentence, head: int, tail: int) -> bool:
        if self._owns(sentence, tail):
            return True
        verb = max((at for at, _ in sentence.cues if at < head), default=-1)
        return any(word in self.around.causes for word in sentence.words[verb + 1 : head])

    def _compares(self, before: list[str]) -> bool:
        if before[-1:] in (["of"], ["in"]) and before[-3:-2] == ["same"]:
            return True  # the same period of 2022
        far = before[-2 * NEAR :]
        for at, word in enumerate(far):
            is_level = at + 1 < len(far) and far[at + 1].startswith(_LEVELS)  # against 140 in 2010, from $2m in May
            is_near = at >= len(far) - NEAR
            if word in self.around.comparing and (is_near or is_level) and not (at and far[at - 1] in _AMOUNTS):
                return True
            if word == "from" and is_near and (is_level or not self.around.moves.isdisjoint(far)):
                return True
        return False

    def _is_aside(self, sentence: Sentence, head: int, tail: int) -> bool:
        """Whether it stands in a clause between commas or brackets that says something by the way."""
        if tail >= len(sentence.tokens) or sentence.tokens[tail].kind not in (_COMMA, _CLOSE):
            return False
        for at in range(head - 1, max(0, head - ASIDE), -1):
            if sentence.tokens[at].kind == _OPEN:
                return True
            if sentence.tokens[at].kind == _COMMA:
                is_clause = sentence.words[at + 1] in self.verbs.relatives or any(
                    place == at + 1 for place, _ in sentence.cues
                )
                return is_clause or self._is_apposition(sentence, at, head, tail)
        return False

    def _is_apposition(self, sentence: Sentence, comma: int, head: int, tail: int) -> bool:
        """Whether the commas only say what the subject is: the city, home to two million in 1950, has …"""
        verbs = [place for place, _ in sentence.cues]
        return head - comma >= NEAR and tail + 1 in verbs and not any(place < head for place in verbs)

    def _goes_on_in_present(self, behind: Sequence[str]) -> bool:
        """Whether the word behind a clause by the way is a verb in the present."""
        past = (*self.verbs.was, *self.verbs.had, *self.verbs.past)
        return bool(behind) and (behind[0] in self.verbs.present or (behind[0].endswith("s") and behind[0] not in past))

    def _reaches_now(self, sentence: Sentence, head: int, tail: int, tense: Tense) -> bool:
        """Whether it lasts since then, or a verb in the present or future is joined to its own by 'and'."""
        if tense is Tense.PERFECT and sentence.words[head - 1 : head] == ["since"]:
            return True
        verb = max((at for at, _ in sentence.cues if at < head), default=0)
        if sentence.words[verb - 1 : verb] == ["last"] and self.around.openers.isdisjoint(sentence.words[verb:head]):
            return True
        verbs = self.verbs.present | self.verbs.future
        return any(one == "and" and two in verbs for one, two in pairwise(sentence.words[tail:]))

    def _is_attributive(self, mention: Mention) -> bool:
        if not mention.head or mention.tail >= len(self.tokens):
            return False
        before, behind = self.tokens[mention.head - 1], self.tokens[mention.tail]
        if any(token.kind == _OF for token in self.tokens[mention.head : mention.tail]):
            return False  # the autumn of 1956
        leads = before.kind in _LEADS_NAME and not (behind.text in self.around.stretches and before.kind in _THE)
        if behind.kind == _COMMA and mention.tail + 1 < len(self.tokens):  # the Dec. 21, 1988, bombing
            behind = self.tokens[mention.tail + 1]
            leads = leads and behind.text.islower()
        if isinstance(mention.reading, Known) and before.kind == _WORD:  # the popular 2014 game
            is_noun = behind.text.islower() and behind.text not in SAYS_OF_YEAR | AFTER_DAY
            leads = is_noun and before.text.islower() and before.text not in TIED_TO_YEAR
        return leads and behind.kind == _WORD

    def _opens_text(self, mention: Mention) -> bool:
        if not 0 < mention.head < DATELINE:
            return False
        before = self.tokens[: mention.head]
        behind = self.tokens[mention.tail : mention.tail + 2]
        ends = not behind or behind[0].kind in _AFTER_DATELINE
        if len(behind) > 1 and behind[0].kind == _COMMA:
            ends = behind[1].is_capital
        return ends and not any(token.text[:1].islower() or token.kind in _LIGHT for token in before)

    def _is_place_and_date(self, sentence: Sentence, head: int, tail: int) -> bool:
        start = max((at for at in range(head) if sentence.words[at] == ":"), default=-1) + 1
        before, behind = sentence.tokens[start:head], sentence.tokens[tail:]
        names_place = not any(token.text[:1].islower() or token.kind in _LIGHT - _THE for token in before)
        return names_place and not sentence.cues and bool(behind) and all(token.kind in _ENDS for token in behind)

    def _is_title(self, sentence: Sentence) -> bool:
        """Whether it opens the text as its title: 'Parish council, minutes of the meeting of 12 December.'"""
        return not (sentence.number or sentence.cues) and any(word in self.around.documents for word in sentence.words)

    def _is_written(self, opening: int) -> bool:
        """Whether the sentence of the quotation, or the one before it, calls it a letter or the like."""
        sentence, start = self.places[opening]
        before = self.places[start - 1][0].words if start else []
        return any(word in self.around.documents for word in before + sentence.words)
