"""Fits what the claim check believes: the weights in knowledge/claims/weighing, printed with cross-fitted figures.

pip install scikit-learn
python bench/fit_claims.py                    those of belief.py, doubts.py and same_matter.py, and the trees of the
                                              second look, which it writes to knowledge/claims/data
python bench/fit_claims.py --vectors FILE     those of telling.py, on the articles that the reader of the extra
                                              `semantic` has not seen; the file remembers the vectors
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from claims import Claim, Look, Weigh, by_standing, invented, report_all
from encoded import encoded_in
from learning import TREES, exported, save_forest
from questions import BLIND
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from knowledge.answering.weighing.trees import Forest
from knowledge.claims.second_look import look, looked_at_again, suspects, to_look_at
from knowledge.claims.testimony import by_words, may_say, reweighed
from knowledge.claims.weighing import belief, doubts, same_matter, telling
from knowledge.model import Verdict

RIDGE = 0.3
"""Inverse strength of the regularisation, on evidence scaled to unit spread."""

FOLDS = 8

READ = 5
"""Candidates of each claim that the fit of what speaks of its matter learns from."""

OUT = Path(__file__).resolve().parent.parent / "knowledge" / "claims" / "data"

SUSPECTING_TREES = TREES | {"max_iter": 100, "learning_rate": 0.1, "min_samples_leaf": 40}

LOOKING_TREES = TREES | {"learning_rate": 0.07, "min_samples_leaf": 40}

CONTRADICTED = 0.5
"""What a contradicted claim counts beside one that is not found: the second look has no conflict to choose."""

Slopes = dict[str, float]
"""The weights of a logistic regression by name, with its intercept."""

Fitted = dict[str, dict[Verdict, Slopes]]
"""The weights for each verdict, by the module that they are of."""


def fit_matter(claims: Sequence[Claim]) -> Slopes:
    """What tells a sentence that speaks of the claim's matter."""
    pairs = [(one, right) for c in claims for one, right in list(zip(c.heard, c.gold, strict=True))[:READ]]
    return regression(same_matter.NAMES, [one.evidence for one, _ in pairs], [right for _, right in pairs])


def fit_belief(claims: Sequence[Claim], says: Verdict) -> Slopes:
    """What tells, of the sentences that seem to say this of a claim, those that do."""
    pairs = [
        (one.evidence, right and c.verdict is says)
        for c in claims
        for one, right in zip(c.heard, c.gold, strict=True)
        if one.seems is says
    ]
    return regression(belief.NAMES, [evidence for evidence, _ in pairs], [right for _, right in pairs])


def fit_doubts(claims: Sequence[Claim], says: Verdict) -> Slopes:
    """What tells, of the conflicts by a denial, those that are some, and those where both texts say the same."""
    pairs = [
        (one.doubts, right and c.verdict is says)
        for c in claims
        for one, right in zip(c.heard, c.gold, strict=True)
        if one.says is not Verdict.NOT_FOUND and one.doubts
    ]
    return regression(doubts.NAMES, [numbers for numbers, _ in pairs], [right for _, right in pairs])


def fit_telling(claims: Sequence[Claim], says: Verdict) -> Slopes:
    """The same of sentences that a reader has read and that may say this."""
    pairs = [
        ((*one.evidence, *one.told), right and c.verdict is says)
        for c in claims
        for one, right in zip(c.heard, c.gold, strict=True)
        if may_say(one) is says
    ]
    return regression(telling.NAMES, [numbers for numbers, _ in pairs], [right for _, right in pairs])


class Looked(NamedTuple):
    """What a second look at a sentence tells, and the claim that it may support."""

    claim: Claim
    numbers: np.ndarray


def looked(claim: Claim, weigh: Weigh) -> list[Looked]:
    """What a second look at the sentences that deserve one tells, with some weights at first sight."""
    heard = by_standing(claim, weigh)
    return [Looked(claim, look(one, heard)) for one in to_look_at(heard)]


def fit_second_look(looks: Sequence[Looked]) -> Forest:
    """Boosted trees of 'the claim is supported' over `scrutiny.NAMES`."""
    right = [one.claim.verdict is Verdict.SUPPORTED for one in looks]
    weight = [CONTRADICTED if one.claim.verdict is Verdict.CONTRADICTED else 1.0 for one in looks]
    model = HistGradientBoostingClassifier(**LOOKING_TREES)
    return exported(model.fit(np.stack([one.numbers for one in looks]), right, weight))


class Suspected(NamedTuple):
    """What a claim's surest sentence has in place of words of it: a row of `suspicion.NAMES` each."""

    claim: Claim
    numbers: np.ndarray
    is_conflict: bool


def suspected(claim: Claim, weigh: Weigh) -> Suspected:
    """What the surest sentence on a claim has instead, with some weights at first sight."""
    heard = by_standing(claim, weigh)
    is_gold = any(right and one.place is heard[0].place for one, right in zip(claim.heard, claim.gold, strict=True))
    return Suspected(claim, suspects(heard)[1], is_gold and claim.verdict is Verdict.CONTRADICTED)


def fit_suspicion(seen: Sequence[Suspected]) -> Forest:
    """Boosted trees of 'this contradicts the claim' over `suspicion.NAMES`; of each claim all rows are told the same,
    and count the less the more there are.
    """
    right = [one.is_conflict for one in seen for _ in one.numbers]
    weight = [len(one.numbers) ** -0.5 for one in seen for _ in one.numbers]
    model = HistGradientBoostingClassifier(**SUSPECTING_TREES)
    return exported(model.fit(np.concatenate([one.numbers for one in seen]), right, weight))


def cross_fit_suspicion(claims: Sequence[Claim], fold: Mapping[str, int], blind: Sequence[Weigh]) -> list[Forest]:
    """The trees for each fold that did not see it; writes those fitted on all."""
    seen = [suspected(claim, blind[fold[claim.article]]) for claim in claims]
    save_forest(OUT / "suspicion.npz", fit_suspicion(seen))
    return [fit_suspicion([one for one in seen if fold[one.claim.article] != n]) for n in range(FOLDS)]


def regression(names: Sequence[str], evidence: Sequence[Sequence[float]], right: Sequence[bool]) -> Slopes:
    """Weights of the first numbers of the evidence, which the names are of."""
    rows = np.array(evidence)[:, : len(names)]
    spread = rows.std(0) + 1e-6
    model = LogisticRegression(C=RIDGE, max_iter=3000).fit(rows / spread, right)
    slopes = dict(zip(names, (model.coef_[0] / spread).tolist(), strict=True))
    return slopes | {belief.INTERCEPT: float(model.intercept_[0])}


def cross_fit(claims: Sequence[Claim], is_read: bool) -> None:
    """Fits, and reports each article with weights that did not see it."""
    fold = {article: n % FOLDS for n, article in enumerate(sorted({claim.article for claim in claims}))}

    def fitted(seen: Sequence[Claim]) -> Fitted:
        if is_read:
            return {"telling": {says: fit_telling(seen, says) for says in telling.WEIGHTS}}
        fits = {"belief": fit_belief, "doubts": fit_doubts}
        return {name: {says: fit(seen, says) for says in belief.WEIGHTS} for name, fit in fits.items()}

    def weigh(weights: Fitted) -> Weigh:
        if is_read:
            return partial(reweighed, weigh=partial(telling.telling_belief, weights=weights["telling"]))
        by_evidence = partial(belief.belief, weights=weights["belief"])
        return partial(by_words, weigh=by_evidence, weights=weights["doubts"])

    blind = [weigh(fitted([c for c in claims if fold[c.article] != n])) for n in range(FOLDS)]
    if is_read:
        report_all("cross-fitted", claims, lambda claim: blind[fold[claim.article]])
    else:
        cross_fit_looks(claims, fold, blind)
    for name, weights in fitted(claims).items():
        for says, slopes in weights.items():
            print(name, says, {key: round(slope, 2) for key, slope in slopes.items()})
    if not is_read:
        print("matter", {key: round(slope, 2) for key, slope in fit_matter(claims).items()})


def cross_fit_looks(claims: Sequence[Claim], fold: Mapping[str, int], blind: Sequence[Weigh]) -> None:
    """Reports each article at first and at second sight, by weights and trees that did not see it, and writes the trees
    fitted on all.
    """

    def weigh(claim: Claim) -> Weigh:
        return blind[fold[claim.article]]

    report_all("at first sight", claims, weigh, lambda _: list)
    looks = [one for claim in claims for one in looked(claim, weigh(claim))]
    trees = [fit_second_look([one for one in looks if fold[one.claim.article] != n]) for n in range(FOLDS)]
    suspecting = cross_fit_suspicion(claims, fold, blind)

    def looking(claim: Claim) -> Look:
        n = fold[claim.article]
        return partial(looked_at_again, trees=trees[n], suspecting=suspecting[n])

    report_all("cross-fitted", claims, weigh, looking)
    save_forest(OUT / "scrutiny.npz", fit_second_look(looks))


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--vectors", type=Path, help="with the extra `semantic`; where its vectors are kept")
    args = cli.parse_args()
    encoded = encoded_in(args.vectors, cli)
    cross_fit([c for c in invented(encoded) if c.round not in BLIND], is_read=encoded is not None)


if __name__ == "__main__":
    main()
