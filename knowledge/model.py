"""The values that everything passes around: all frozen, none knows where it came from or where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

SHARED = 0
"""The guild id of the shared edition, which every new server starts with."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as a reader understood it, before anything is saved. `body` has paragraphs parted by blank lines."""

    headline: str
    body: str
    source: str | None = None
    published: date | None = None
    url: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Revision:
    """The immutable full text no. `number` of an article; the newest one is the article's present state."""

    id: int
    guild_id: int
    article_id: int
    slug: str
    number: int
    headline: str
    body: str
    source: str | None
    published: date | None
    url: str | None
    language: str
    created_at: datetime
    editor_id: int | None = None
    note: str | None = None
    is_retraction: bool = False

    @property
    def draft(self) -> Draft:
        """The text and header, as the draft of a next revision."""
        return Draft(self.headline, self.body, self.source, self.published, self.url, self.language)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit of citation: `text == body[start:end]`; `number` and `paragraph` count from 1 within the revision."""

    number: int
    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence quoted verbatim; `highlight` is the decisive span as offsets into `text`, `n` its footnote number."""

    n: int
    article: str
    headline: str
    source: str | None
    published: date | None
    url: str | None
    revision: int
    revision_id: int
    paragraph: int
    sentence: int
    text: str
    highlight: tuple[int, int] | None = None

    @classmethod
    def of(cls, revision: Revision, sentence: Sentence, span: tuple[int, int] | None = None, n: int = 1) -> Citation:
        """The sentence of a revision as footnote `n`, with `span` as its highlight."""
        return cls(
            n, revision.slug, revision.headline, revision.source, revision.published, revision.url, revision.number,
            revision.id, sentence.paragraph, sentence.number, sentence.text, span,
        )  # fmt: skip

    @property
    def highlighted(self) -> str | None:
        """The decisive words, or None where no span decides."""
        return self.text[slice(*self.highlight)] if self.highlight else None


class Status(StrEnum):
    """How sure an answer is of itself: I stand by it; this may be it; no article says."""

    ANSWERED = "answered"
    UNSURE = "unsure"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Answer:
    """Cited sentences, or the abstention: then `citations` is empty. `nearest` holds what came closest beside them.

    `confidence`: the probability (0..1) that the first citation answers; `understood`: how the question was read if not
    as it stands; `carried`: what a follow-up took over of earlier ones, as written; `ms`: milliseconds that it took."""

    question: str
    status: Status
    confidence: float
    citations: tuple[Citation, ...] = ()
    nearest: tuple[Citation, ...] = ()
    differ: bool = False
    understood: str | None = None
    carried: str | None = None
    ms: float = 0.0

    @property
    def answer(self) -> str | None:
        """The decisive words of the first citation."""
        return self.citations[0].highlighted if self.citations else None


@dataclass(frozen=True, slots=True)
class Turn:
    """One past exchange of a conversation: what was asked and cited (revision id, sentence), how it was understood."""

    question: str
    cited: tuple[tuple[int, int], ...] = ()
    understood: str | None = None
    """None for a question that was understood by itself."""


class Verdict(StrEnum):
    """What the articles say of a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Conflict:
    """The words of the claim and the words of the source that exclude each other."""

    claim: str
    source: str


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """A verdict with its sentences, none `contradicted` without a conflict; of the claim's so many were not checked."""

    claim: str
    verdict: Verdict
    confidence: float
    citations: tuple[Citation, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    ms: float = 0.0
    left_out: int = 0
    differ: bool = False
    """Another article says the opposite of what makes the verdict, and is cited too."""


@dataclass(frozen=True, slots=True)
class Dating:
    """Another date (EDTF) of the same event, and the sentence that gives it."""

    date: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Event:
    """A dated sentence. `date` is EDTF level 0/1; `inferred` tells that some of it does not stand in `expression`.

    `citation.highlight` marks the expression; `also` are other articles' sentences on the same event;
    `differs` tells that another source dates the same event differently, and `otherwise` which and how;
    `is_publication` that the event is the appearance of the article itself, cited by its first sentence.
    """

    date: str
    precision: str
    expression: str
    inferred: bool
    citation: Citation
    also: tuple[Citation, ...] = ()
    differs: bool = False
    otherwise: tuple[Dating, ...] = ()
    is_publication: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written, with what it counts: the `expression`, which `citation.highlight` marks in its sentence."""

    expression: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Edition:
    """The state of a guild's whole base at one moment: how many revisions it sees and the highest id among them.

    `latest`, when the latest of them was made, tells the state from an equally large one of a base restored meanwhile.
    """

    revisions: int
    highest_id: int
    latest: datetime | None = None
