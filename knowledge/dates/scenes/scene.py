"""What the text around an expression tells of it."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.dates.scenes.layout import Sentence
from knowledge.dates.scenes.tense import Tense


@dataclass(frozen=True, slots=True)
class Scene:
    """What the text around an expression tells of it."""

    sentence: Sentence
    tense: Tense
    is_over: bool
    """Whether its verb can only be of the past (took, she moved), and no participle (those registered on)."""
    is_habit: bool
    """Whether its sentence tells what happens each time: it always starts on 1 November."""
    takes_up: bool
    """Whether its sentence begins with a word that takes up what was told: it, they, then."""
    points_back: bool
    """Whether its clause takes up a time or thing that was told: then, in that flood, that dispute began on."""
    comes_back: bool
    """Whether its sentence or clause begins with a return to the present: this time, now."""
    is_fronted: bool
    """Whether it opens its clause, so that the verb behind it is its own."""
    is_deadline: bool
    """Whether 'until', 'by' or 'as early as' leads to it."""
    sets_term: bool
    """Whether its verb sets a term ('was adjourned until') rather than tells how long it lasted ('lay until')."""
    is_outcome: bool
    """Whether it belongs to what came before the verb: are looking for witnesses after a crash on Friday."""
    compares: bool
    """Whether it is only set beside what is told: the first since 1995, up from 2018."""
    is_of_issue: bool
    """Whether it tells which article is corrected: an article on 11 February misstated the year."""
    looks_back: bool
    """Whether 'since' or 'than in' leads to it, so that it lies before what is told."""
    is_aside: bool
    """Whether it is told by the way: the club, founded in 1899, won."""
    is_passed_over: bool
    """Whether nothing counts from it: it is denied (not 4 May 1971), or the issue of a letter (Letters, 3 May)."""
    is_of_present: bool
    """Whether what it is told beside is of the present: Bell, arrested on 30 September, denies it."""
    reaches_now: bool
    """Whether what it tells reaches into the present: dark since 9 June; last seen on 5 May; held on 5 May and is …"""
    is_attributive: bool
    """Whether it names a thing rather than tells a date: the 2018 World Cup, the October 1998 shooting."""
    opens_text: bool
    """Whether it is the date of a dateline: only a place stands before it, and something parts it from the text."""
    is_head: bool
    """Whether it heads what follows: in a heading, or in a sentence with at most a place: 'PARIS, 12 March 1924.'"""
    is_label: bool
    """Whether a colon parts it from what it dates: '1940: the bell is hidden.'"""
    is_anniversary: bool
    """Whether 'ago' stands before it: ten years ago this Saturday."""
    quote: int
    """The number of the quotation that it stands in, 0 outside."""
    quote_sentence: int
    """The sentence in which that quotation begins."""
    is_document: bool
    """Whether the quotation is introduced as written: a letter, a diary."""
