"""What tells whether the best candidate answers at all: the numbers that confidence is computed from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from knowledge.answering.asking.question import Question
from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.matching.sense import COLUMNS
from knowledge.answering.matching.terms import Floats, MatchedTerm
from knowledge.answering.weighing import features, telling
from knowledge.answering.weighing.basis import Basis

FORMS = {f"form_{wanted.name.lower()}": wanted for wanted in Wanted}
OF_BEST = tuple(name for name in features.NAMES if name not in {"words", "letters", "paragraph", "leads"})
OF_QUESTION = (
    "margin", "wide_margin", "lead", "known", "rarest_known", "unknown_names", "unknown_numbers", "content",
    "few_words", "focus_known", "focus_unknown", "lead_unknown", "last_unknown", "form_kind", *FORMS, "best_cover",
    "by_meaning", "article_behind",
)  # fmt: skip
NARROW, WIDE = 2.0, 12.0
"""Up to where the distance to the second candidate counts: a near race is told apart finely, a clear win roughly."""

NAMES = OF_BEST + OF_QUESTION
"""The columns of `certainty`, in order."""

OF_SENSE = ("cosine_lead", "cosine_top")
SENSED_NAMES = NAMES + COLUMNS + OF_SENSE
"""The columns where an encoder (the extra `semantic`) has its say: also how far the best candidate's cosine is above
the others', and how far the highest is above the base's average.
"""

OF_TELLING = ("told_lead", "told_none")
READ_NAMES = SENSED_NAMES + telling.COLUMNS + OF_TELLING
"""The columns where the best candidates were read: also how far the best one's odds are above the others', and how far
the highest is above no answer at all.
"""

NAMES_OF = {Basis.WORDS: NAMES, Basis.SENSE: SENSED_NAMES, Basis.READING: READ_NAMES}

_COLUMNS = [features.NAMES.index(name) for name in OF_BEST]
_COVER_SAME = features.NAMES.index("cover_same")
_ARTICLE = features.NAMES.index("article_same")
_KIND = [features.NAMES.index("fits"), features.NAMES.index("lacks_kind")]
_NO_FORM = dict.fromkeys(FORMS, 0.0)


def told_by(question: Question, terms: Sequence[MatchedTerm]) -> dict[str, float]:
    """Of OF_QUESTION what the question and its words tell, whatever the candidates."""
    content = [matched for matched in terms if matched.term.is_content]
    return {
        "known": _known_share(terms), "rarest_known": float(_rarest_is_known(content)),
        "unknown_names": _unknown(content, lambda m: m.term.is_name),
        "unknown_numbers": _unknown(content, lambda m: m.term.is_number),
        "content": min(len(content), 8) / 8, "few_words": float(len(content) <= 1), **_unheard(question, content),
        **_NO_FORM, f"form_{question.wanted.name.lower()}": 1.0,
    }  # fmt: skip


def certainty(asked: Mapping[str, float], evidence: Floats, scores: Floats) -> Floats:
    """One row of NAMES, SENSED_NAMES or READ_NAMES for a question with at least one candidate; `asked` is what the
    question tells.
    """
    order = np.argsort(-scores, kind="stable")
    first = int(order[0])
    best = evidence[first]
    lead = float(scores[first] - scores[order[1]]) if len(order) > 1 else 1.0
    values = {
        **asked,
        "margin": min(lead, NARROW), "wide_margin": min(lead, WIDE), "lead": float(scores[first] - scores.mean()),
        "form_kind": float(best[_KIND].any()),
        "best_cover": float(evidence[:, _COVER_SAME].max()),
        "by_meaning": float(best[features.COVER] - best[_COVER_SAME]),
        "article_behind": float(evidence[:, _ARTICLE].max() - best[_ARTICLE]),
    }  # fmt: skip
    told = np.array([values[name] for name in OF_QUESTION], dtype=np.float32)
    return np.concatenate([best[_COLUMNS], told, _sensed(evidence, first), _told(evidence, first)])


def _sensed(evidence: Floats, best: int) -> Floats:
    """COLUMNS of the best candidate and OF_SENSE; nothing where no encoder has its say."""
    columns = evidence[:, len(features.NAMES) : len(features.SENSED_NAMES)]
    if not columns.shape[1]:
        return np.empty(0, dtype=np.float32)
    cosine, above = columns[:, COLUMNS.index("cosine")], columns[:, COLUMNS.index("cosine_above")]
    return np.concatenate([columns[best], np.array([_lead(cosine, best), above.max()], dtype=np.float32)])


def _told(evidence: Floats, best: int) -> Floats:
    """telling.COLUMNS of the best candidate and OF_TELLING; nothing where nothing was read."""
    columns = evidence[:, len(features.SENSED_NAMES) :]
    if not columns.shape[1]:
        return np.empty(0, dtype=np.float32)
    odds, over = (columns[:, telling.COLUMNS.index(name)] for name in ("told", "told_over_none"))
    return np.concatenate([columns[best], np.array([_lead(odds, best), over.max()], dtype=np.float32)])


def _lead(column: Floats, best: int) -> float:
    """How far the best candidate is above the highest of the others."""
    others = np.delete(column, best)
    return float(column[best] - others.max()) if len(others) else 0.0


def _known_share(terms: Sequence[MatchedTerm]) -> float:
    """The share of the question's weight in words that the base holds in some spelling."""
    total = sum(matched.weight for matched in terms)
    return sum(matched.weight for matched in terms if matched.is_known) / total if total else 0.0


def _rarest_is_known(content: Sequence[MatchedTerm]) -> bool:
    return bool(content) and max(content, key=lambda matched: matched.rarity).is_known


def _unheard(question: Question, content: Sequence[MatchedTerm]) -> dict[str, float]:
    """Whether the base speaks at all of the noun that is asked for, and of the first and the last content word: a
    question in an article's words about something it does not say tends to bring the new word there.
    """
    focus = [matched.is_known for matched in content if matched.term.form == question.focus]
    return {
        "focus_known": float(any(focus)), "focus_unknown": float(bool(focus) and not any(focus)),
        "lead_unknown": float(bool(content) and not content[0].is_known),
        "last_unknown": float(bool(content) and not content[-1].is_known),
    }  # fmt: skip


def _unknown(content: Sequence[MatchedTerm], chosen: Callable[[MatchedTerm], bool]) -> float:
    """The share of the chosen words that the base does not hold; 0 where there are none."""
    some = [matched for matched in content if chosen(matched)]
    return sum(not matched.is_known for matched in some) / len(some) if some else 0.0
