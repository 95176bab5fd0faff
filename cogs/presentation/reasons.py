"""Why a question is answered as it is, in words: what was found, how surely, and what would have been needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cogs.presentation import limits
from cogs.presentation.markup import label
from cogs.presentation.reply import Block, Footnote, Group, Line, Quote, Reply, Small, Tone
from cogs.presentation.tongue import mark, say, write_number
from knowledge import Candidate, Reasons, WordFound

ANSWERED = mark("✅ **Answered:** confidence {reached} %, and {needed} % are needed here.")
GUESSED = mark("❔ **Only a guess:** confidence {reached} %, while {needed} % are needed here.")
REFUSED = mark("✖️ **Refused:** confidence {reached} %, while {needed} % are needed here.")
PINNED = mark("📌 **Answered:** editors pinned this question to its sentences.")
NOTHING = mark("No sentence holds any of its words.")

GUESS = 0.5
"""Share of the confidence needed from which the engine shows a guess."""

WANTED = {
    "who": mark("a person"),
    "what name": mark("a name"),
    "when": mark("a date"),
    "at what time": mark("a time of day"),
    "where": mark("a place"),
    "how many": mark("a number"),
    "why": mark("a reason"),
    "how": mark("a way"),
    "meaning": mark("an explanation"),
    "yes or no": mark("yes or no"),
    "what": mark("a thing"),
    "anything": mark("anything"),
}
HOW = {
    "same word": mark("{asked} = {found}"),
    "spelling": mark("{asked} = {found} (spelling)"),
    "word family": mark("{asked} = {found} (word family)"),
    "says the same": mark("{asked} = {found} (says the same)"),
    "meaning": mark("{asked} = {found} (near in meaning)"),
}

UNKNOWN = mark("- No article knows {words}. An article that does would help; if ours have another word, {alias}.")
UNFIT = mark(
    "- The best sentence does not hold {wanted}, which the question asks for. An article that tells it would help."
)
THIN = mark("- If one of these sentences does answer, {pin} pins it to the question.")


def present_reasons(all_reasons: Sequence[Reasons]) -> Reply:
    """The reasons of each question in a message."""
    blocks = [block for reasons in all_reasons for block in _of_one(reasons, is_alone=len(all_reasons) == 1)]
    title = all_reasons[0].question if len(all_reasons) == 1 else say("{number} questions", number=len(all_reasons))
    return Reply(tuple(blocks), Tone.NEUTRAL, title, is_list=True)


def _of_one(reasons: Reasons, *, is_alone: bool) -> Iterator[Block]:
    if not is_alone:
        yield Line(f"### {label(reasons.question, limits.TITLE)}")
    percents = {"reached": round(100 * reasons.confidence), "needed": round(100 * reasons.needed)}
    if reasons.read:
        yield Small(say("Understood as: {question}", question=label(reasons.read, limits.TITLE)))
    yield Line(say(PINNED) if reasons.pinned else say(_verdict(reasons), **percents))
    yield Small(say("Looked for: {wanted}", wanted=_wanted(reasons)))
    needs = list(_needs(reasons))
    if needs:
        yield Line(f"**{say('What would help')}**")
        yield from map(Line, needs)
    if not reasons.candidates:
        yield Line(say(NOTHING))
    for number, candidate in enumerate(reasons.candidates, 1):
        yield _candidate(number, candidate, "📌" if number <= reasons.pinned else _fitness(candidate, _wanted(reasons)))


def _verdict(reasons: Reasons) -> str:
    if not reasons.candidates or reasons.confidence < GUESS * reasons.needed:
        return REFUSED
    return ANSWERED if reasons.confidence >= reasons.needed else GUESSED


def _wanted(reasons: Reasons) -> str:
    return say(WANTED.get(reasons.wanted, WANTED["anything"]))


def _needs(reasons: Reasons) -> Iterator[str]:
    """What would have been needed; nothing where the question is answered."""
    if _verdict(reasons) == ANSWERED:
        return
    if reasons.unknown:
        words = ", ".join(f"**{label(word)}**" for word in reasons.unknown[:8])
        yield say(UNKNOWN, words=words, alias="`/kb alias add`")
    if reasons.candidates and reasons.candidates[0].fits is False:
        yield say(UNFIT, wanted=_wanted(reasons))
    if reasons.candidates:
        yield say(THIN, pin="`/kb pin add`")


def _candidate(number: int, candidate: Candidate, facts: str) -> Block:
    cited = candidate.citation
    return Group(
        (
            Quote(cited.text, cited.highlight, sign=f"`{number}`"),
            Footnote(cited),
            Small(f"`{cited.article}` · {facts}"),
            *_words(candidate.words),
        )
    )


def _fitness(candidate: Candidate, wanted: str) -> str:
    facts = [
        say("score at first sight {score}", score=write_number(round(candidate.score, 1))),
        say("holds {share} % of the question", share=round(100 * candidate.held)),
    ]
    if candidate.fits is not None:
        facts.append(f"{'✓' if candidate.fits else '✗'} {wanted}")
    return " · ".join(facts)


def _words(words: Sequence[WordFound]) -> Iterator[Small]:
    same = [label(word.asked, 40) for word in words if word.found and _is_same(word)]
    other = [_word(word) for word in words if word.found and not _is_same(word)]
    missing = [label(word.asked, 40) for word in words if not word.found]
    if same:
        yield Small(say("with: {words}", words=", ".join(same[:10])))
    if other:
        yield Small(" · ".join(other[:10]))
    if missing:
        yield Small(say("without: {words}", words=", ".join(missing[:10])))


def _is_same(word: WordFound) -> bool:
    return word.asked.casefold() == (word.found or "").casefold()


def _word(word: WordFound) -> str:
    return say(HOW.get(word.how or "", HOW["meaning"]), asked=label(word.asked, 40), found=label(word.found or "", 40))
