"""Answers that members voted down, with their reasons, gathered by the sentence that answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from cogs.presentation.histories import moment
from cogs.presentation.markup import label
from cogs.presentation.reply import Block, Footnote, Group, Line, Quote, Reply, Small, Tone
from cogs.presentation.tongue import mark, say, say_many
from cogs.presentation.words import quoted
from knowledge import Citation, Vote
from knowledge.previews import Standing

REMEDY = mark("If the sentence is wrong, `/kb correct` mends it; if another one answers, `/kb pin add` says so.")
CHANGED = mark("The article says something else by now.")
UNSEEN = mark("This server does not see the article any more.")
CLOSED = mark("🗂️ **Closed.** The votes still count in `/kb stats`.")
PLACE = mark("{headline}, sentence {number}")


@dataclass(frozen=True, slots=True)
class Complaint:
    """The votes against one sentence as an answer, newest first; `headline` is its article's, empty if that is gone."""

    revision_id: int
    sentence: int
    headline: str
    votes: tuple[Vote, ...]

    @property
    def key(self) -> str:
        """Names it in choices and buttons."""
        return f"vote:{self.revision_id}:{self.sentence}"

    @property
    def ids(self) -> tuple[int, ...]:
        """By which the votes are closed."""
        return tuple(vote.id for vote in self.votes)

    @property
    def title(self) -> str:
        """What was asked where that is known, else which sentence it is."""
        asked = next((vote.question for vote in self.votes if vote.question), None)
        return asked or say(PLACE, headline=self.headline or "–", number=self.sentence)


def gathered(votes: Sequence[Vote], headlines: Mapping[int, str]) -> list[Complaint]:
    """The votes by the sentence that they are against, the most first; `headlines` by the ids of revisions."""

    def place(vote: Vote) -> tuple[int, int]:
        return vote.revision_id, vote.sentence

    found = [
        Complaint(*key, headlines.get(key[0], ""), tuple(together))
        for key, together in groupby(sorted(votes, key=place), key=place)
    ]
    return sorted(found, key=lambda each: -len(each.votes))


def complaint_entry(complaint: Complaint) -> Block:
    """One line of the list, and the reasons."""
    votes = say_many("👎 {number} vote", "👎 {number} votes", len(complaint.votes))
    return Group((Line(f"**{label(complaint.title)}**"), Small(" · ".join([votes, *_reasons(complaint)]))))


def present_complaint(complaint: Complaint, standing: Standing | None) -> Reply:
    """The sentence that was voted down, unless the server sees its article no more, why, and what it was asked."""
    blocks = _cited(standing) if standing else [Small(say(UNSEEN))]
    blocks += [Small(reason) for reason in _reasons(complaint)]
    blocks += [
        Small(f"{quoted(label(vote.question))} · {moment(vote.cast_at)}")
        for vote in complaint.votes[:10]
        if vote.question
    ]
    votes = say_many("👎 {number} vote", "👎 {number} votes", len(complaint.votes))
    return Reply((*blocks, *([Small(say(REMEDY))] if standing else [])), Tone.NEUTRAL, votes)


def _cited(standing: Standing) -> list[Block]:
    cited = Citation.of(standing.cited, standing.sentence)
    changed = [Small(say(CHANGED))] if standing.has_changed else []
    return [Group((Quote(cited.text), Footnote(cited), Small(f"`{cited.article}`"))), *changed]


def present_complaint_closed() -> Reply:
    """The end of votes on the list."""
    return Reply((Line(say(CLOSED)),), Tone.REFUSAL)


def _reasons(complaint: Complaint) -> Iterator[str]:
    """Each reason with how often it was given; those that the buttons offer are said in the language spoken."""
    for reason, count in Counter(vote.reason for vote in complaint.votes if vote.reason).most_common(5):
        yield f"{count}× {label(say(reason))}"
