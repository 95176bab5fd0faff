"""Whether a clause tells of the past or of what is to come, from its verbs; no parser, only cues and their order."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from knowledge.dates.vocabulary.cue_words import (
    BARE,
    BY_THE_WAY,
    CHANGING,
    CLAUSES,
    CONDITIONS,
    DETERMINERS,
    DID,
    EFFECTS,
    LEADS_NOUN,
    LEADS_OBJECT,
    MANY,
    ONE,
    PARTICIPLE,
    PARTICLES,
    PREPOSITIONS,
    PROMISED,
    SAYS,
    TAKING,
    THEM,
    TOWARDS,
    UNCHANGED,
    UNTIL,
    VOWS,
)
from knowledge.dates.vocabulary.language import Verbs


class Tense(Enum):
    """The time of a clause as its verb puts it."""

    PAST = "it opened"
    EARLIER = "it had opened"
    PERFECT = "it has opened"
    PRESENT = "it is open"
    PLANNED = "it was due to open"
    INTENDED = "they agreed to open it"
    FUTURE = "it will open"
    UNKNOWN = ""


BACK = (Tense.PAST, Tense.PERFECT, Tense.EARLIER)
"""The tenses of what has happened."""

_ON = (Tense.FUTURE, Tense.PLANNED)

Cue = tuple[int, Tense]
"""The place of a verb among the words of a sentence, and its tense."""


class CueReader:
    """Walks along the words of a sentence; an auxiliary stays open until its participle or another verb comes."""

    def __init__(self, verbs: Verbs) -> None:
        self.verbs = verbs
        self.cues: list[Cue] = []
        self.is_open = False

    def read(self, words: Sequence[str]) -> list[Cue]:
        """The verbs of the sentence with their tenses, in order; an auxiliary and its participle are one."""
        for at, word in enumerate(words):
            if self.is_open and words[at + 1 : at + 2] == ["-"]:
                continue  # will be cross-examined
            if self._may_tell(word):
                self._take(words, at)
            elif self.is_open and not (word.endswith("ly") or word == "-"):
                self._leave_open(words, at)
        return self.cues

    def _may_tell(self, word: str) -> bool:
        """Whether the word can be a verb, or change one: most words are soon passed over."""
        verbs = self.verbs
        return (
            word in verbs.forms
            or word.endswith("s")
            or word in CHANGING
            or bool(verbs.past_ending.match(word) or (verbs.future_ending and verbs.future_ending.match(word)))
        )

    def _take(self, words: Sequence[str], at: int) -> None:
        word, before, behind = words[at], words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        is_noun = before in LEADS_NOUN or (before in PREPOSITIONS and word not in self.verbs.present)
        if word in SAYS and _is_parenthetic(words, at):
            return
        is_ahead = bool(self.cues) and self.cues[-1][1] in (Tense.PLANNED, Tense.FUTURE)
        if word == "have" and ((before == "to" and is_ahead) or before in self.verbs.modals | self.verbs.would):
            return  # was to have been played; should have woken
        is_bare = before == "to" or (is_ahead and self.is_open) or not DID.isdisjoint(words[max(0, at - 2) : at])
        if word in BARE and is_bare:
            return  # would not see the summer; will stay shut; did not see it
        is_noun = is_noun or (before == "be" and word in self.verbs.had)  # seats can be had from Thursday
        if not is_noun and (auxiliary := self._auxiliary(word, behind)):
            self.cues.append((at, auxiliary))
            self.is_open = behind not in DETERMINERS
        elif word in self.verbs.promising or (word in PROMISED and behind == "to" and not self.is_open):
            self.cues.append((at, Tense.INTENDED))
        elif word in self.verbs.terms:
            is_over = bool(self.cues) and self.cues[-1][1] in BACK
            self.cues.append((at, Tense.PLANNED if is_over else Tense.FUTURE))
        elif self._looks_ahead(before, word, behind):
            has_it = bool(self.cues) and words[self.cues[-1][0]] in self.verbs.had  # had a flight booked for the 28th
            self._close(at, Tense.PLANNED if has_it else Tense.FUTURE, was=Tense.PLANNED)
        elif self._is_present(words, at):
            self.cues.append((at, Tense.PRESENT))
            self.is_open = False
        elif word == "to" and (self.cues or behind == "be"):
            self._infinitive(at, behind)
        elif word in self.verbs.appending and before == "," and behind == "by" and self.cues:
            self.cues.append((at, self.cues[-1][1]))
        elif word in self.verbs.past or self.verbs.past_ending.match(word):
            is_infinitive = (before == "to" and not self.is_open) or self._is_joined(words, at)  # expects to shut
            is_infinitive = is_infinitive or (
                before in THEM and self._is_to_come() and not _is_subject(words, at - 1)
            )  # will hear them played
            if not (is_noun or is_infinitive or before in CONDITIONS):
                self._participle(words, at)
        elif word not in self.verbs.links and not word.endswith("ly"):
            self._leave_open(words, at)

    def _leave_open(self, words: Sequence[str], at: int) -> None:
        """Another word closes an auxiliary; 'had' or 'has' without a participle near by is the verb itself."""
        if self.is_open and words[at].isalpha() and words[at - 1] in (*self.verbs.had, *self.verbs.has):
            near = words[at + 1 : at + PARTICIPLE]
            if not any(word in self.verbs.past or self.verbs.past_ending.match(word) for word in near):
                self.cues[-1] = (self.cues[-1][0], Tense.PAST if words[at - 1] in self.verbs.had else Tense.PRESENT)
        self.is_open = False

    def _is_present(self, words: Sequence[str], at: int) -> bool:
        """Whether a word in s is a verb: 'she denies', 'the union ballots its members'; not 'told reporters the'."""
        word, before, behind = words[at], words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        if not word.endswith("s") or word.endswith("ss") or word in self.verbs.planned:
            return False
        if before in (*ONE, "who", "which") or (word == "takes" and behind == "place"):
            return True
        if not before.isalpha() or before in PREPOSITIONS or behind not in LEADS_OBJECT:
            return False
        clause = max((place for place in range(at) if words[place] in CLAUSES), default=0)
        return not any(place >= clause for place, _ in self.cues)

    def _is_joined(self, words: Sequence[str], at: int) -> bool:
        is_ahead = [tense for _, tense in self.cues[-1:]] == [Tense.FUTURE]
        return is_ahead and words[at] in UNCHANGED and words[at - 1] in ("and", "or") and words[at - 2] != ","

    def _is_to_come(self) -> bool:
        return bool(self.cues) and self.cues[-1][1] in (Tense.FUTURE, Tense.PRESENT)

    def _auxiliary(self, word: str, behind: str) -> Tense | None:
        verbs = self.verbs
        if word in verbs.has and behind in UNTIL:
            return Tense.FUTURE  # has until 14 January to reply
        if word in verbs.had and (behind in DETERMINERS or behind.isdigit()):
            return Tense.PAST  # had a son
        if word in verbs.modals or word in verbs.would:
            ahead = Tense.FUTURE if word in verbs.modals else Tense.PLANNED
            return Tense.PAST if behind == "have" else ahead
        if word in verbs.future or (verbs.future_ending and verbs.future_ending.match(word)):
            return Tense.FUTURE
        if word in verbs.was:
            return Tense.PAST
        if word in verbs.has:
            return Tense.PRESENT if behind in DETERMINERS or behind.isdigit() else Tense.PERFECT
        if word in verbs.present:
            return Tense.PRESENT
        return Tense.EARLIER if word in verbs.had else None

    def _looks_ahead(self, before: str, word: str, behind: str) -> bool:
        verbs = self.verbs
        if (before in PREPOSITIONS and word.endswith("s")) or (before in LEADS_NOUN and word.startswith("forecast")):
            return False
        if word in verbs.planned:
            return behind in TOWARDS
        if word in VOWS and (behind in DETERMINERS or behind == "to"):
            return True
        if word in TAKING and behind in EFFECTS and before not in ("to", "n't") and not self.is_open:
            return True
        is_many = before in MANY or (before.endswith("s") and not self.is_open)
        is_verb = word in verbs.soon or (word in verbs.soon_of_many and is_many)
        return word in verbs.ahead or (is_verb and (behind in PARTICLES or behind.isdigit() or not behind))

    def _infinitive(self, at: int, behind: str) -> None:
        """'Is to open' and 'was to open'; 'has agreed to open', 'agreed to open'; a race to be run."""
        last = self.cues[-1][1] if self.cues else Tense.UNKNOWN
        if self.is_open and last in (Tense.PRESENT, Tense.PAST):
            if behind in DETERMINERS:
                return  # her third outing was to the hospital
            self._close(at, Tense.FUTURE, was=Tense.PLANNED)
            self.is_open = True
        elif last is Tense.PERFECT and behind.isalpha() and behind not in DETERMINERS:
            self.cues.append((at, Tense.FUTURE))  # they have been asked to write by 17 April
        elif last in BACK and behind.isalpha() and behind not in DETERMINERS:
            self.cues.append((at, Tense.INTENDED))
        elif behind == "be":
            self.cues.append((at, Tense.FUTURE))
            self.is_open = True

    def _close(self, at: int, tense: Tense, was: Tense) -> None:
        """A cue that looks ahead, by itself or after 'is'; after 'was' it only says what had been planned."""
        if self.is_open:
            past = self.cues[-1][1] in (Tense.PAST, Tense.EARLIER, Tense.PLANNED)
            self.cues[-1] = (at, was if past else tense)
        else:
            self.cues.append((at, tense))
        self.is_open = False

    def _participle(self, words: Sequence[str], at: int) -> None:
        if self.is_open and words[at] != "dated":  # a letter that is dated 3 May is older
            self.cues[-1] = (at, self.cues[-1][1])
        elif at and words[at - 1] == "be" and (ahead := [tense for _, tense in self.cues if tense in _ON]):
            self.cues.append((at, ahead[-1]))  # will leave on 3 May and be picked up on the 9th
        else:
            self.cues.append((at, Tense.PAST))
        self.is_open = False


def _is_subject(words: Sequence[str], at: int) -> bool:
    """Whether a clause begins there: says that it lost."""
    return at > 0 and (words[at - 1] in CLAUSES or words[at - 1] == "that")


def _is_parenthetic(words: Sequence[str], at: int) -> bool:
    """Whether commas part 'she says' from the sentence."""
    return words[at + 1 : at + 2] == [","] and "," in words[max(0, at - BY_THE_WAY) : at]
