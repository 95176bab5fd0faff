"""How many verdicts on the invented claims are right, and how fast they are.

    python bench/claims.py                                   the figures
    python bench/claims.py --mistakes                        and the wrong verdicts
    python bench/claims.py --speed                           and the milliseconds a claim, on 1,000 sentences
    python bench/claims.py --article FILE --claims FILE      the same of one's own
    python bench/claims.py --vectors FILE                    with the extra `semantic`, on the articles that its reader
                                                             has not seen; the file remembers the vectors

The weights (bench/fit_claims.py) are fitted on these claims, so that its cross-fitted figures are those to believe, and
here those of the folders of `questions.BLIND`; the rules were written with an eye on the older half.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from encoded import Encoded, encoded_in
from questions import UNSEEN, same

from knowledge.claims import check
from knowledge.claims.message.statements import statements
from knowledge.claims.second_look import looked_at_again
from knowledge.claims.testimony import Testimony, by_words, gathered, reweighed
from knowledge.claims.weighing.telling import telling_belief
from knowledge.index import Index
from knowledge.model import Revision, Verdict
from knowledge.readers import read_text

DATA = Path(__file__).resolve().parent / "data"
SEED = DATA.parent.parent / "knowledge" / "seed" / "article.md"
SEED_SLUG = "seed"
"""The article that the product starts with; its claims are in seed.claims.jsonl."""

FOLDERS = (DATA / "invented2" / "articles", DATA / "invented" / "articles")
SENTENCES = 1_000


@dataclass
class Claim:
    """A claim with its true verdict, and what the sentences of its article say of it; `gold` marks the right ones."""

    article: str
    row: dict[str, Any]
    heard: list[Testimony]
    gold: list[bool]
    round: str = ""

    @property
    def verdict(self) -> Verdict:
        return Verdict(self.row["verdict"])


def claims_of(article: str, index: Index, path: Path, encoded: Encoded | None) -> Iterator[Claim]:
    """The claims in a file with what the index says of them, and the encoder where there is one."""
    for line in filter(str.strip, path.read_text("utf-8").splitlines()):
        row = json.loads(line)
        heard = gathered(index, statements(row["claim"])[0].text, encoded.sense(index) if encoded else None)
        gold = [any(same(one.place.sentence.text, text) for text in row.get("gold", ())) for one in heard]
        folder = path.relative_to(DATA).parts[0] if path.is_relative_to(DATA) else ""
        yield Claim(article, row, heard, gold, folder)


def revision_of(path: Path, number: int) -> Revision:
    draft = read_text(path.read_text("utf-8"), name=path.name)
    return Revision(
        number, 0, number, f"{path.stem}-{number}", 1, draft.headline, draft.body, draft.source, draft.published,
        draft.url, draft.language, datetime.now(UTC),
    )  # fmt: skip


def index_of_file(path: Path) -> Index:
    index = Index()
    index.replace(1, revision_of(path, 1))
    return index


def invented(encoded: Encoded | None) -> Iterator[Claim]:
    """The claims in bench/data; with an encoder those on articles that its reader has not seen."""
    for path in sorted(DATA.glob("**/*.claims.jsonl")):
        if encoded and path.relative_to(DATA).parts[0] not in UNSEEN:
            continue
        slug = path.name.removesuffix(".claims.jsonl")
        article = SEED if slug == SEED_SLUG else next(DATA.glob(f"*/articles/{slug}.md"))
        yield from claims_of(slug, index_of_file(article), path, encoded)


Weigh = Callable[[Testimony], Testimony]
"""Weighs what a sentence says of a claim anew."""

Look = Callable[[Sequence[Testimony]], Sequence[Testimony]]
"""Looks at the surest sentence a second time."""


def judged(claim: Claim, weigh: Weigh, look: Look = looked_at_again) -> tuple[Verdict, Testimony | None]:
    """The verdict with some weights, and the testimony that it rests on."""
    surest = next(iter(look(by_standing(claim, weigh))), None)
    return (surest.verdict, surest) if surest else (Verdict.NOT_FOUND, None)


def by_standing(claim: Claim, weigh: Weigh) -> list[Testimony]:
    """What the sentences say of a claim with some weights, the surest first."""
    return sorted(map(weigh, claim.heard), key=lambda one: one.standing, reverse=True)


def report(
    name: str,
    claims: Sequence[Claim],
    weigh: Callable[[Claim], Weigh],
    look: Callable[[Claim], Look] = lambda _: looked_at_again,
) -> None:
    found = Counter((claim.verdict, judged(claim, weigh(claim), look(claim))[0]) for claim in claims)
    right = sum(n for (true, said), n in found.items() if true is said)
    shares = "  ".join(
        f"{true.value} {100 * found[true, true] / max(1, sum(n for (t, _), n in found.items() if t is true)):5.1f}"
        for true in Verdict
    )
    print(
        f"{name:24s} n {len(claims):4d}  right {100 * right / max(1, len(claims)):5.1f}  {shares}"
        f"  precision of supported {precision(found, Verdict.SUPPORTED):5.1f}"
        f"  contradicted {precision(found, Verdict.CONTRADICTED):5.1f}"
    )


def precision(found: Counter[tuple[Verdict, Verdict]], verdict: Verdict) -> float:
    said = sum(n for (_, said), n in found.items() if said is verdict)
    return 100 * found[verdict, verdict] / max(1, said)


def report_all(
    name: str,
    claims: Sequence[Claim],
    weigh: Callable[[Claim], Weigh],
    look: Callable[[Claim], Look] = lambda _: looked_at_again,
) -> None:
    """All claims, and those of each folder of bench/data."""
    report(name, claims, weigh, look)
    for folder in sorted({claim.round for claim in claims} - {""}):
        report(f"  {folder}", [claim for claim in claims if claim.round == folder], weigh, look)


def speed(claims: Sequence[Claim]) -> None:
    """The time of each claim on a base of all English articles, repeated up to 1,000 sentences."""
    index, number = Index(), 0
    while len(index) < SENTENCES:
        for folder in FOLDERS:
            for path in sorted(folder.glob("*.md")):
                number += 1
                index.replace(number, revision_of(path, number))
    check(index, claims[0].row["claim"])
    took = sorted(check(index, claim.row["claim"]).ms for claim in claims)
    print(f"{len(index)} sentences: median {took[len(took) // 2]:.1f} ms, p99 {took[int(0.99 * len(took))]:.1f} ms")


def mistakes(claims: Sequence[Claim], weigh: Weigh) -> None:
    for claim in claims:
        verdict, surest = judged(claim, weigh)
        if verdict is not claim.verdict and surest:
            clashes = [
                (surest.statement[slice(*c.claim)], surest.place.sentence.text[slice(*c.source)])
                for c in surest.clashes
            ]
            print(f"\n{claim.verdict} -> {verdict} ({surest.probability:.2f}): {claim.row['claim']} {clashes or ''}")
            print(f"    {surest.place.sentence.text}")


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument(
        "--article", type=Path, action="append", default=[], help="an article in place of the invented ones"
    )
    cli.add_argument("--claims", type=Path, action="append", default=[], help="its claims, JSON Lines")
    cli.add_argument("--speed", action="store_true", help="show how long a claim takes")
    cli.add_argument("--mistakes", action="store_true", help="show the wrong verdicts")
    cli.add_argument("--vectors", type=Path, help="with the extra `semantic`; where its vectors are kept")
    args = cli.parse_args()
    encoded = encoded_in(args.vectors, cli)
    weigh: Weigh = partial(reweighed, weigh=telling_belief) if encoded else by_words
    given = [
        claim
        for article, path in zip(args.article, args.claims, strict=True)
        for claim in claims_of(article.stem, index_of_file(article), path, encoded)
    ]
    claims = given or list(invented(encoded))
    report_all("as shipped", claims, lambda _: weigh)
    if args.speed:
        speed(claims)
    if args.mistakes:
        mistakes(claims, weigh)


if __name__ == "__main__":
    main()
