"""What the words of its sentence say of an expression: whether it opens its clause, sets a term, is told by the way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from knowledge.dates.grammar.kinds import AGO, CLOSE, COMMA, KINDS, OPEN, POSSESSIVE, THE, letters
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.scenes.comparing import Comparison
from knowledge.dates.scenes.layout import CLOSERS, Sentence
from knowledge.dates.scenes.tense import BACK, Tense
from knowledge.dates.vocabulary.language import Vocabulary
from knowledge.dates.vocabulary.standpoint import ADVERBS, ISSUES, JOINING, PLACED

ASIDE = 8
"""Tokens; a clause by the way is no longer before its date."""

LEAD = 8
"""Tokens before the date of an old issue that is quoted."""

QUOTES = tuple('"“„«')
_YEAR = KINDS["year"]
_ENDS = letters("stop paragraph line quote close")

LIGHT = letters("on the of since from between about early")
"""Kinds of the small words that lead to a date."""


class Clause:
    """The tokens `head` up to `tail` of a sentence, and what the words around them say."""

    def __init__(self, sentence: Sentence, head: int, tail: int, vocabulary: Vocabulary) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.head = head
        self.tail = tail
        self.vocabulary = vocabulary
        self.verbs = vocabulary.verbs
        self.around = vocabulary.around
        self.verb_before = max([at for at, _ in sentence.cues if at < head], default=-1)
        """The place of the last verb before it, or -1."""

    @property
    def is_label(self) -> bool:
        """Whether a colon parts it from what it dates: '1940: the bell is hidden.'"""
        before, behind = self.sentence.tokens[: self.head], self.words[self.tail : self.tail + 2]
        if behind[:1] != [":"]:
            return False
        is_told = behind[-1] not in QUOTES and self._leads_to_issue(before)  # what quotation marks hold, they tell of
        return is_told or all(token.kind in CLOSERS for token in before)

    def _leads_to_issue(self, before: Sequence[Token]) -> bool:
        """Whether they say that an old issue is quoted: fifty years ago, 22 May 1957: …; from our issue of …"""
        is_short = len(before) <= LEAD and self.verb_before < 0
        return is_short and any(token.kind == AGO or token.text.lower() in ISSUES for token in before)

    @property
    def is_head(self) -> bool:
        """Whether it heads what follows: in a heading, or in a sentence with at most a place, or in a title."""
        return self.sentence.is_heading or self.is_label or self._is_place_and_date() or self._is_title()

    @property
    def comes_back(self) -> bool:
        """Whether its sentence or clause begins with a return to the present: this time, now."""
        begin = max((at for at in range(self.head) if self.words[at] == ";"), default=-1) + 1
        return self.words[0] == "now" or self.words[begin : begin + 2] == ["this", "time"]

    @cached_property
    def is_fronted(self) -> bool:
        """Whether it opens its clause: 'On Friday the board will …', '… said that on Friday …'."""
        if self.verbs.come_last:
            return True
        at = self._lead_before(self.head - 1)
        if tuple(self.words[max(0, at - 2) : at + 1]) in self.around.as_early_as:
            at = self._lead_before(at - 3)  # could reopen as early as Friday, officials said
        if at < 0 or self.sentence.tokens[at].kind in CLOSERS or self._begins_clause(at):
            return True
        if at and self.words[at] == "so" and self.words[at - 1] in ("did", "done", "does", "do"):
            return False
        return self.words[at] in self.around.openers or self.words[at] in (":", ";")

    def _lead_before(self, at: int) -> int:
        """The place of the last word up to there that does not lead to a date; -1 if there is none."""
        while at >= 0 and (self.sentence.tokens[at].kind in LIGHT or self.sentence.tokens[at].kind == COMMA):
            at -= 1
        return at

    def _begins_clause(self, at: int) -> bool:
        """Whether the clause's verb is still to come: '…, and the final on 28 May will …'."""
        last = max((place for place, _ in self.sentence.cues if place <= at), default=-1)
        return any(one == "," and two in JOINING for one, two in pairwise(self.words[last + 1 : at + 1]))

    @property
    def is_deadline(self) -> bool:
        """Whether the words before lead to a last or earliest day: 'by', 'until 9 a.m.', 'as early as'."""
        before = self.words[max(0, self.head - 3) : self.head]
        ends = self.around.deadlines
        if not before or tuple(before) in self.around.as_early_as:
            return bool(before)
        far = self.words[self.verb_before + 1 : self.head]
        leads = "until" in far and self.around.openers.isdisjoint(far[far.index("until") :])
        return before[-1] in ends or "until" in before or leads  # until the elections in May

    def was_as_early(self, tense: Tense) -> bool:
        """Whether something had happened as early as then."""
        return tense in BACK and tuple(self.words[max(0, self.head - 3) : self.head]) in self.around.as_early_as

    @property
    def sets_term(self) -> bool:
        """Whether its verb sets a term: was adjourned until, gave them until."""
        if tuple(self.words[max(0, self.head - 3) : self.head]) in self.around.as_early_as:
            return True
        verb = self.verb_before
        is_passive = (
            self.words[self.head - 1] != "by"
            and any(  # was gone by Friday
                word in self.verbs.was or word in ("be", "been") for word in self.words[max(0, verb - 2) : verb]
            )
        )
        return verb >= 0 and (is_passive or self.words[verb] in self.verbs.planned | self.verbs.granting)

    @property
    def is_outcome(self) -> bool:
        """Whether it belongs to what came before the verb: after a crash on Friday; Friday's vote."""
        causes = self.words[self.verb_before + 1 : self.head]
        return self.owns() or not self.around.causes.isdisjoint(causes)

    def owns(self) -> bool:
        """Whether it owns what follows: Friday's vote."""
        tokens = self.sentence.tokens
        return self.tail < len(tokens) and tokens[self.tail].kind == POSSESSIVE

    @cached_property
    def compares(self) -> bool:
        """Whether it is only set beside what is told: the first since 1995, up from 2018, the same period of 2022."""
        return Comparison(self.sentence, self.head, self.tail, self.vocabulary).holds

    @property
    def is_yearly(self) -> bool:
        """Whether it is the day of each year: every year on 2 November; on 2 November each year."""
        begin = self._lead_before(self.head - 1) + 1
        beside = ((self.words[max(0, begin - len(one)) : begin], one) for one in self.around.yearly)
        behind = ((self.words[self.tail : self.tail + len(one)], one) for one in self.around.yearly)
        return any(tuple(words) == one for words, one in (*beside, *behind))

    @property
    def is_of_issue(self) -> bool:
        """Whether it tells which article is corrected: an article on 11 February misstated the year."""
        if self.around.errors.isdisjoint(self.words) or any(cue is Tense.FUTURE for _, cue in self.sentence.cues):
            return False
        before = [word for word in self.words[max(0, self.head - 3) : self.head] if word != "published"]
        return before[-1:] == ["on"] and before[-2:-1] != [] and before[-2] in self.around.articles

    @property
    def looks_back(self) -> bool:
        """Whether 'since' or 'than in' leads to it, so that it lies before what is told."""
        near = [
            word for word in self.words[max(0, self.head - 3) : self.head] if word not in ("in", "on", "early", "the")
        ]
        return near[-1:] in (["since"], ["than"])

    @cached_property
    def is_aside(self) -> bool:
        """Whether it stands in a clause between commas or brackets that says something by the way."""
        tokens = self.sentence.tokens
        if any(begin < self.head < end for begin, end in self.sentence.asides):
            return True
        if self.tail >= len(tokens) or tokens[self.tail].kind not in (COMMA, CLOSE):
            return False
        for at in range(self.head - 1, max(0, self.head - ASIDE), -1):
            if tokens[at].kind == OPEN:
                return True
            if tokens[at].kind == COMMA:
                adverb = self.words[at + 1] in ADVERBS or self.words[at + 1].endswith("ly")
                begins = any(at < place <= at + 1 + adverb for place, _ in self.sentence.cues)
                return begins or self.words[at + 1] in self.verbs.relatives or self._is_apposition(at)
        return False

    def _is_apposition(self, comma: int) -> bool:
        """Whether the commas only say what the subject is: the city, home to two million in 1950, has …"""
        verbs = [place for place, _ in self.sentence.cues]
        is_before = any(place < self.head for place in verbs)
        begins_with_noun = self.sentence.tokens[comma + 1].kind not in LIGHT and self.head - comma > 1
        return begins_with_noun and self.tail + 1 in verbs and not is_before

    @property
    def is_result(self) -> bool:
        """Whether commas say only what place somebody took: Moe, third in Lillehammer on Saturday, will skip …"""
        if self.words[self.tail : self.tail + 1] != [","]:
            return False
        near = self.words[max(0, self.head - ASIDE) : self.head]
        behind = near[len(near) - near[::-1].index(",") :] if "," in near else []
        return behind[:1] != [] and behind[0] in PLACED and self.verb_before < self.head - len(behind)

    @property
    def is_of_present(self) -> bool:
        """Whether a verb in the present or future stands behind it as a clause by the way: denies it, must repay."""
        behind = self.words[self.tail + 1 : self.tail + 2]
        if not behind or not self.is_aside:
            return False
        past = (*self.verbs.was, *self.verbs.had, *self.verbs.past)
        return behind[0] in self._now_or_ahead() or (behind[0].endswith("s") and behind[0] not in past)

    def _now_or_ahead(self) -> frozenset[str]:
        return self.verbs.present | self.verbs.future | self.verbs.modals

    def reaches_now(self, tense: Tense) -> bool:
        """Whether it lasts since then, was the last time, or goes on with 'and' and a verb in the present or future."""
        if tense is Tense.PERFECT and self.words[self.head - 1 : self.head] == ["since"]:
            return True
        verb = max(0, self.verb_before)
        is_same = self.around.openers.isdisjoint(self.words[verb : self.head])
        is_same = is_same and not any(token.kind == _YEAR for token in self.sentence.tokens[verb : self.head])
        if is_same and self.words[verb - 1 : verb] == ["last"]:
            return True
        verbs = self._now_or_ahead()
        return any(one == "and" and two in verbs for one, two in pairwise(self.words[self.tail :]))

    def _is_place_and_date(self) -> bool:
        """Whether it is a sentence of its own, with at most a place: 'PARIS, 12 March 1924.'"""
        start = max((at for at in range(self.head) if self.words[at] == ":"), default=-1) + 1
        before, behind = self.sentence.tokens[start : self.head], self.sentence.tokens[self.tail :]
        names_place = not any(token.text[:1].islower() or token.kind in LIGHT - {THE} for token in before)
        ends = bool(behind) and all(token.kind in _ENDS for token in behind)
        return names_place and ends and not self.sentence.cues

    def _is_title(self) -> bool:
        """Whether it opens the text as its title: 'Parish council, minutes of the meeting of 12 December.'"""
        is_first = not (self.sentence.number or self.sentence.cues)
        goes_on = self.words[self.tail : self.tail + 1]  # the log for 1 January 1938 concerns a drunk man
        if goes_on and goes_on[0].isalpha():
            return False
        return is_first and any(word in self.around.documents for word in self.words)
