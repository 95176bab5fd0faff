"""What the articles say of a claim, as a reply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cogs.presentation import words
from cogs.presentation.markup import label
from cogs.presentation.reply import Block, Group, Line, Quote, Reply, Small, Tone, evidence
from cogs.presentation.tongue import mark, say, say_many
from knowledge import ClaimCheck, Conflict, Verdict

_VERDICTS = {
    Verdict.SUPPORTED: (mark("✅ **Supported.** An article here says so:"), Tone.SURE),
    Verdict.CONTRADICTED: (mark("❌ **Contradicted.** An article here says otherwise:"), Tone.ERROR),
    Verdict.NOT_FOUND: (mark("❔ **Not found.** No article here says so, and none says otherwise."), Tone.REFUSAL),
}

_DIFFERING = {
    Verdict.SUPPORTED: mark("✅ **Supported**, but sources differ: one article says so, another says otherwise."),
    Verdict.CONTRADICTED: mark("❌ **Contradicted**, but sources differ: one article says otherwise, another says so."),
}
"""The same where another article says the opposite."""


def present_check(check: ClaimCheck) -> Reply:
    """The verdict, the words that clash, and the sentences it rests on; the claim is the title, unless it is quoted."""
    verdict, tone = _VERDICTS[check.verdict]
    is_found = check.verdict is not Verdict.NOT_FOUND
    claimed = tuple(_claimed(check))
    blocks = (
        Line(say(_DIFFERING[check.verdict] if check.differ else verdict)),
        *claimed,
        *map(_conflict, check.conflicts),
    )
    blocks += tuple(evidence(check.citations)) if is_found else ()
    blocks += (Small(_left_out(check.left_out)),) if check.left_out else ()
    title = None if claimed else check.claim
    return Reply(blocks, tone, title, words.confidence(check.confidence) if is_found else None)


def _claimed(check: ClaimCheck) -> Iterator[Block]:
    """The claim with the words that clash in bold, as they are in the sentence below."""
    spans: list[tuple[int, int]] = []
    for conflict in check.conflicts:
        if span := _place(conflict.claim, check.claim, spans):
            spans.append(span)
    if spans:
        yield Group((Line(say("The claim:")), Quote(check.claim, spans[0], others=tuple(spans[1:]))))


def _place(words: str, claim: str, taken: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Where the words stand in the claim: by themselves if they do anywhere, since “20” is in “2022” as well.

    Of several places it is the first that is free, if any is.
    """
    alone = rf"(?<![\w.,]){re.escape(words)}(?!\w|[.,]\d)"
    places = _places(alone, claim) or _places(re.escape(words), claim)
    free = (place for place in places if all(place[1] <= start or end <= place[0] for start, end in taken))
    return next(free, places[0] if places else None)


def _places(pattern: str, claim: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(pattern, claim)]


def _conflict(conflict: Conflict) -> Block:
    sides = {"claim": label(conflict.claim), "source": label(conflict.source)}
    return Line(say("The claim says “**{claim}**”, the article “**{source}**”.", **sides))


def _left_out(number: int) -> str:
    return say_many(
        "{number} more sentence was not checked: send it by itself.",
        "{number} more sentences were not checked: send them by themselves.",
        number,
    )
