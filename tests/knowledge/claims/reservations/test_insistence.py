"""What a sentence must have for a claim to be supported by it, and what it may leave out."""

from __future__ import annotations

import pytest

from knowledge.claims import check
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import index_of

UNSUPPORTED = [
    # another one of its kind
    ("Mavrin was arrested at a bus station.", "Mavrin was arrested on Sunday at a petrol station."),
    # what somebody only thinks
    ("The new bricks were too heavy.", "Dobrune protested because he thought the new bricks were too heavy."),
    # some, not all
    ("Dogs are allowed in all coaches.", "Dogs are allowed in every third coach."),
    # a superlative
    ("Mavrin was the eldest of five sisters.", "Mavrin was born in May as the third of five sisters."),
    # an exception
    (
        "The cream helps against the sting of the sea wasp.",
        "The cream helps against bees, but not against the sea wasp.",
    ),
    # what another one says in the same words
    (
        "Teela described it as an armed revolt led from abroad.",
        "Quist described it as an armed revolt led from abroad, while Teela spoke of bread.",
    ),
    # a vote
    ("Fewer than 200 members voted for the plan.", "Members voted for the plan by 288 to 47."),
    # a denial of what is only faintly like what is told
    ("Orlen never handed the chair over to Varna.", "Orlen held the chair in May, later passing it to Varna."),
    # what it is called
    (
        "The envoy described the vote as a formality.",
        "The minister described the vote as a triumph of fear, and the envoy agreed.",
    ),
    # a name, a number or a limit beside what both deny
    (
        "The guards left the town with Orlen without joining any raids.",
        "The guards left the town without joining any raids.",
    ),
    ("The 40 guards left the town without joining any raids.", "The guards left the town without joining any raids."),
    ("All guards left the town without joining any raids.", "The guards left the town without joining any raids."),
    # what may be done
    ("Mavrin decided to appeal to the court.", "Mavrin may appeal to the court in June."),
]


@pytest.mark.parametrize(("claim", "told"), UNSUPPORTED)
def test_what_a_claim_adds_is_not_supported(claim: str, told: str) -> None:
    assert check(index_of(told), claim).verdict is not Verdict.SUPPORTED


WHOLLY_DENIED = [
    ("en", "Neither bridge was closed.", "The bridge was open on Monday."),
    ("ru", "Мост ни разу не закрыли.", "Мост был открыт в понедельник."),
    ("kk", "Ешкім көпірді жаппаған.", "Көпір дүйсенбіде ашық болды."),
    ("kk", "Ешқандай көпір жабылмаған.", "Көпір дүйсенбіде ашық болды."),
    ("kk", "Ешқашан көпір жабылмаған.", "Көпір дүйсенбіде ашық болды."),
]


@pytest.mark.parametrize(("language", "claim", "told"), WHOLLY_DENIED)
def test_a_whole_denial_is_not_supported_by_one_time(language: str, claim: str, told: str) -> None:
    assert check(index_of(told, language=language), claim).verdict is Verdict.NOT_FOUND


SUPPORTED = [
    # the month of May is no possibility
    ("The firm Orlen built the bridge.", "The bridge was opened in May and built by the firm Orlen."),
    # the preposition of "of which" leads no name behind it
    ("Mali belongs to the league.", "The appeal went to the league, of which Mali is a member, the envoy said."),
    # never before
    ("Orlen had never won the cup before.", "Orlen won the cup on Sunday for the first time."),
    # not here but there
    ("She had fallen in the kitchen.", "She had fallen not on the stairs but in the kitchen."),
    # what has to be done is to come
    ("A board still has to decide on the plan.", "A board of five will decide on the plan in June."),
    # the opposite of what is denied
    ("The pilot was not hurt in the crash.", "Two were slightly injured in the crash; the pilot was unhurt."),
    # a rank that chance hardly repeats
    ("Mavrin chose the colour for the seventh try.", "For the seventh attempt Mavrin chose the colour."),
    # counted before
    (
        "The two nurses were freed on Monday.",
        "Rebels had seized two nurses. The town was calm. The nurses were freed on Monday.",
    ),
]


@pytest.mark.parametrize(("claim", "told"), SUPPORTED)
def test_what_says_the_same_supports(claim: str, told: str) -> None:
    assert check(index_of(told), claim).verdict is Verdict.SUPPORTED
