"""Whether a clause tells of the past or of what is to come, from its verbs; no parser, only cues and their order."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from knowledge.dates.vocabulary import Verbs


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

Cue = tuple[int, Tense]
"""The place of a verb among the words of a sentence, and its tense."""

_TOWARDS = frozenset("to for until till".split())
"""What follows 'scheduled' and 'expected' when they look ahead."""

_UNTIL = ("until", "till")
_ONE = ("he", "she", "it")
"""Behind these a word that ends in s is a verb in the present."""

_MANY = (*"they we you i and ,".split(), "")
"""Before a verb of many; '' is a name or a date: the permits issued on 1 October run out on 31 March."""
_ADVERBS = frozenset("on out at to for from until off home here there in into back down up".split())
"""What follows 'runs' and 'leaves' when they tell of a plan."""

_TAKING = frozenset("take takes come comes go goes".split())

_EFFECTS = frozenset("effect force office sale into".split())
"""What such a verb does where it tells of a plan: rules take effect on, comes into force, go on sale."""

_LEADS_NOUN = frozenset("the a an another each every any its their his our my your".split())
"""Behind these a verb's form is an adjective or a noun: the proposed law, another cut, the will."""

_DETERMINERS = frozenset("the a an his her their its this that these those our my your all some no".split())

_OBJECTS = _DETERMINERS - {"a", "an"}
"""Behind a verb these lead its object; behind a noun 'a' may too: seven cents a share."""

_PREPOSITIONS = frozenset(
    "in of for with by at from on after despite between into under during without against".split()
)
"""Behind these no verb stands with a tense: a year of falls."""

_CLAUSES = frozenset("and but while as though although ; ,".split())
"""Behind these another clause may begin."""

_SAYS = frozenset("says said adds added recalls recalled explains explained insists".split())
"""Between commas these are said by the way and rule nothing: on Thursday, she says, she hid."""

_BY_THE_WAY = 4  # words from comma to comma in which somebody only 'says'

PARTICIPLE = 4
"""Words behind 'had' among which its participle is looked for: had four times won, but had four cubs."""

_VOWS = ("promises", "pledges", "vows", "proposes")
"""With an object behind them, these look ahead."""

_THEM = ("them", "him", "it", "us", "me")
_TELLING = _SAYS | _TAKING | frozenset((*_VOWS, "to"))  # words that change what the verbs beside them tell

_UNCHANGED = frozenset(
    "spread put cut set hit shut let read cost hurt split burst quit beat cast".split()
)  # also the verb's name
_BARE = ("see", "do", "stay", "remain", "need")  # infinitives behind 'would' and 'to'
_CONDITIONS = ("if", "as", "when")  # behind these a participle tells no time: if needed, as agreed


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
            or word in _TELLING
            or bool(verbs.past_ending.match(word) or (verbs.future_ending and verbs.future_ending.match(word)))
        )

    def _take(self, words: Sequence[str], at: int) -> None:
        word, before, behind = words[at], words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        is_noun = before in _LEADS_NOUN or (before in _PREPOSITIONS and word not in self.verbs.present)
        if word in _SAYS and _is_parenthetic(words, at):
            return
        is_ahead = bool(self.cues) and self.cues[-1][1] in (Tense.PLANNED, Tense.FUTURE)
        if word == "have" and ((before == "to" and is_ahead) or before in self.verbs.modals | self.verbs.would):
            return  # was to have been played; should have woken
        if word in _BARE and (before == "to" or (is_ahead and self.is_open)):
            return  # would not see the summer; will stay shut
        if not is_noun and (auxiliary := self._auxiliary(word, behind)):
            self.cues.append((at, auxiliary))
            self.is_open = behind not in _DETERMINERS
        elif word in self.verbs.promising:
            self.cues.append((at, Tense.INTENDED))
        elif word in self.verbs.terms:
            is_over = bool(self.cues) and self.cues[-1][1] in BACK
            self.cues.append((at, Tense.PLANNED if is_over else Tense.FUTURE))
        elif self._looks_ahead(before, word, behind):
            self._close(at, Tense.FUTURE, was=Tense.PLANNED)
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
                before in _THEM and self._is_to_come() and not _is_subject(words, at - 1)
            )  # will hear them played
            if not (is_noun or is_infinitive or before in _CONDITIONS):
                self._participle(at, is_dating=word == "dated")  # a letter that is dated 3 May is older
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
        if before in (*_ONE, "who", "which") or (word == "takes" and behind == "place"):
            return True
        if not before.isalpha() or before in _PREPOSITIONS or behind not in _OBJECTS:
            return False
        clause = max((place for place in range(at) if words[place] in _CLAUSES), default=0)
        return not any(place >= clause for place, _ in self.cues)

    def _is_joined(self, words: Sequence[str], at: int) -> bool:
        is_ahead = [tense for _, tense in self.cues[-1:]] == [Tense.FUTURE]
        return is_ahead and words[at] in _UNCHANGED and words[at - 1] in ("and", "or") and words[at - 2] != ","

    def _is_to_come(self) -> bool:
        return bool(self.cues) and self.cues[-1][1] in (Tense.FUTURE, Tense.PRESENT)

    def _auxiliary(self, word: str, behind: str) -> Tense | None:
        verbs = self.verbs
        if word in verbs.has and behind in _UNTIL:
            return Tense.FUTURE  # has until 14 January to reply
        if word in verbs.had and (behind in _DETERMINERS or behind.isdigit()):
            return Tense.PAST  # had a son
        if word in verbs.modals or word in verbs.would:
            ahead = Tense.FUTURE if word in verbs.modals else Tense.PLANNED
            return Tense.PAST if behind == "have" else ahead
        if word in verbs.future or (verbs.future_ending and verbs.future_ending.match(word)):
            return Tense.FUTURE
        if word in verbs.was:
            return Tense.PAST
        if word in verbs.has:
            return Tense.PRESENT if behind in _DETERMINERS or behind.isdigit() else Tense.PERFECT
        if word in verbs.present:
            return Tense.PRESENT
        return Tense.EARLIER if word in verbs.had else None

    def _looks_ahead(self, before: str, word: str, behind: str) -> bool:
        verbs = self.verbs
        if (before in _PREPOSITIONS and word.endswith("s")) or (before in _LEADS_NOUN and word.startswith("forecast")):
            return False
        if word in verbs.planned:
            return behind in _TOWARDS
        if word in _VOWS and (behind in _DETERMINERS or behind == "to"):
            return True
        if word in _TAKING and behind in _EFFECTS and before not in ("to", "n't") and not self.is_open:
            return True
        is_many = before in _MANY or (before.endswith("s") and not self.is_open)
        is_verb = word in verbs.soon or (word in verbs.soon_of_many and is_many)
        return word in verbs.ahead or (is_verb and (behind in _ADVERBS or behind.isdigit() or not behind))

    def _infinitive(self, at: int, behind: str) -> None:
        """'Is to open' and 'was to open'; 'has agreed to open', 'agreed to open'; a race to be run."""
        last = self.cues[-1][1] if self.cues else Tense.UNKNOWN
        if self.is_open and last in (Tense.PRESENT, Tense.PAST):
            if behind in _DETERMINERS:
                return  # her third outing was to the hospital
            self._close(at, Tense.FUTURE, was=Tense.PLANNED)
            self.is_open = True
        elif last is Tense.PERFECT and behind.isalpha() and behind not in _DETERMINERS:
            self.cues.append((at, Tense.FUTURE))  # they have been asked to write by 17 April
        elif last in BACK and behind.isalpha() and behind not in _DETERMINERS:
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

    def _participle(self, at: int, is_dating: bool) -> None:
        if self.is_open and not is_dating:
            self.cues[-1] = (at, self.cues[-1][1])
        else:
            self.cues.append((at, Tense.PAST))
        self.is_open = False


def _is_subject(words: Sequence[str], at: int) -> bool:
    """Whether a clause begins there: says that it lost."""
    return at > 0 and (words[at - 1] in _CLAUSES or words[at - 1] == "that")


def _is_parenthetic(words: Sequence[str], at: int) -> bool:
    """Whether commas part 'she says' from the sentence."""
    return words[at + 1 : at + 2] == [","] and "," in words[max(0, at - _BY_THE_WAY) : at]
