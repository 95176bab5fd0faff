"""How good the answers are, measured on questions whose answering sentences are known.

A wrong answer costs what a right one earns and a refusal costs nothing: hence `net`. How well confidence parts the
answerable from the rest is the area under the ROC curve, computed as the Mann-Whitney U statistic.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bot.cli.contract import Fields
from bot.cli.files import read_text
from bot.cli.wording import Line, plain
from knowledge.errors import InputError
from knowledge.limits import check_question
from knowledge.model import Answer, Status


@dataclass(frozen=True, slots=True)
class Case:
    """A question and the sentences that each answer it; `answerable` is False where no article does."""

    question: str
    answers: tuple[str, ...]
    answerable: bool
    conversation: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a case; `is_right` looks at the first citation only, as a reader does."""

    answerable: bool
    is_answered: bool
    is_right: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over a set of cases; `wrong` includes answers to the unanswerable."""

    questions: int
    answerable: int
    right: int
    wrong: int
    auroc: float | None

    @property
    def refused(self) -> int:
        """Questions that got no answer, or one marked as unsure."""
        return self.questions - self.right - self.wrong

    @property
    def net(self) -> float:
        """Right minus wrong in percent of the answerable."""
        return 100 * (self.right - self.wrong) / max(1, self.answerable)


def read_cases(file: Path) -> list[Case]:
    """The cases of a JSON Lines file. Raises InputError naming the first line that is none, or a file without any."""
    cases = list[Case]()
    for number, line in enumerate(read_text(file).split("\n"), start=1):
        if line.strip():
            try:
                cases.append(_read_case(line))
            except InputError as error:
                raise InputError(f"{file}, line {number}: {error}") from None
    if not cases:
        raise InputError(f"{file} holds no question.")
    return cases


def _read_case(line: str) -> Case:
    try:
        fields = json.loads(line)
        answers = fields.get("answers", [])
        case = Case(
            fields["question"], tuple(answers), fields.get("answerable", bool(answers)), fields.get("conversation")
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise InputError(NO_CASE) from None
    if not isinstance(answers, list) or not _is_well_formed(case):
        raise InputError(NO_CASE)
    if case.answerable and not any(map(_words, case.answers)):
        raise InputError("The question is said to be answerable, but no sentence is given that answers it.")
    check_question(case.question)
    return case


NO_CASE = (
    'This is not a question such as {"question": "…", "answers": ["the sentence that answers"], "answerable": true}.'
)


def _is_well_formed(case: Case) -> bool:
    texts = (case.question, *case.answers, case.conversation or "")
    return all(isinstance(text, str) for text in texts) and isinstance(case.answerable, bool)


def judge(case: Case, answer: Answer) -> Outcome:
    """Compares the first citation with the sentences that answer."""
    cited = answer.citations[0].text if answer.citations else ""
    is_right = case.answerable and any(_is_same(cited, gold) for gold in case.answers)
    return Outcome(case.answerable, answer.status is Status.ANSWERED, is_right, answer.confidence)


def _is_same(cited: str, gold: str) -> bool:
    """One holds the other and is at most twice as long: a dateline or a closing quotation mark may be split off."""
    short, long = sorted((_words(cited), _words(gold)), key=len)
    return bool(short) and f" {short} " in f" {long} " and 2 * len(short) >= len(long)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def summarise(outcomes: Sequence[Outcome]) -> Score:
    """The counts over all outcomes."""
    answered = [outcome for outcome in outcomes if outcome.is_answered]
    right = sum(outcome.is_right for outcome in answered)
    return Score(
        questions=len(outcomes),
        answerable=sum(outcome.answerable for outcome in outcomes),
        right=right,
        wrong=len(answered) - right,
        auroc=_area_under_roc(outcomes),
    )


def _area_under_roc(outcomes: Sequence[Outcome]) -> float | None:
    """The probability that an answerable question is given more confidence than another; ties count half."""
    below, wins = 0, 0.0
    for _, group in groupby(sorted(outcomes, key=_confidence), key=_confidence):
        tied = [outcome.answerable for outcome in group]
        wins += sum(tied) * (below + tied.count(False) / 2)
        below += tied.count(False)
    pairs = below * (len(outcomes) - below)
    return wins / pairs if pairs else None


def _confidence(outcome: Outcome) -> float:
    return outcome.confidence


def score_fields(score: Score) -> Fields:
    """The score as the JSON contract has it."""
    return {
        "questions": score.questions,
        "answerable": score.answerable,
        "right": score.right,
        "wrong": score.wrong,
        "refused": score.refused,
        "net": round(score.net, 1),
        "auroc": None if score.auroc is None else round(score.auroc, 3),
    }


def score_lines(score: Score) -> list[Line]:
    """The score as a small table."""
    fields = score_fields(score)
    return [plain(f"{name:11}{'-' if value is None else value:>7}") for name, value in fields.items()]
