"""Who did what: the parts of a deed, told from either side, given to each other's doers or to somebody else."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest

from knowledge.claims import check
from knowledge.claims.reading.deeds import deed, is_verb
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.reading.reader import read_claim
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import clashing, index_of, revision

DEEDS = [
    ("The mayor of Skellane, Ede Quennor, opened the lock.", "opened", "agent", "Quennor"),
    ("The lock was opened by the mayor on Friday.", "opened", "agent", "mayor"),
    ("The lock was opened by the mayor on Friday.", "opened", "patient", "lock"),
    ("Mavrin stripped the captain of his rank and fined the crew.", "fined", "agent", "Mavrin"),
    ("Yarvik, who chairs the guild, resigned.", "chairs", "agent", "Yarvik"),
    ("The guild praised the ferry of Yarvik, which proved useful in saving the bay.", "saving", "agent", "Yarvik"),
    ("Yarvik took the file over from Dobrune.", "over", "from", "Dobrune"),
    ("In May, Yarvik opened the lock.", "opened", "agent", "Yarvik"),
    ("During the strike, Yarvik held the chair, later passing it to Dobrune.", "passing", "agent", "Yarvik"),
    ("Yarvik sold its tea business, Oakleaf, to Dobrune.", "sold", "to", "Dobrune"),
    ("Yarvik sold its tea business, Oakleaf, to Dobrune.", "sold", "patient", "Oakleaf"),
    ("Quennor lost against Skellane.", "lost", "against", "Skellane"),
]


@pytest.mark.parametrize(("text", "verb", "part", "word"), DEEDS)
def test_the_parts_of_a_deed_are_told_by_the_order_of_words(text: str, verb: str, part: str, word: str) -> None:
    reading = read_claim(text, revision(text))
    point = next(point for point in reading.points if point.form == verb)
    assert word in {text[told.start : told.end] for told in deed(reading, point).get(part, ())}


def test_nobody_is_told_where_a_pronoun_stands() -> None:
    reading = read_claim("Mavrin said that she opened the lock.", revision("Mavrin spoke."))
    point = next(point for point in reading.points if point.form == "opened")
    assert "agent" not in deed(reading, point)


EXCHANGED = [
    ("Yarvik succeeded Dobrune.", "Dobrune took over in May from Yarvik."),
    ("Yarvik was replaced by Dobrune.", "Dobrune handed the office to Yarvik."),
    ("Skellane lost to Quennor.", "Skellane beat Quennor in the final."),
    ("Mavrin received the manuscript from Dobrune.", "Mavrin gave the manuscript to Dobrune in June."),
    ("Yarvik was the successor of Dobrune.", "Dobrune succeeded Yarvik in May."),
    ("Quennor won against Skellane.", "Skellane beat Quennor in the final."),
    ("The bishop heard the news from Mavrin.", "The bishop informed Mavrin on Sunday."),
    ("The storm followed the fishermen.", "The fishermen followed the storm."),
    ("Dobrune earns more than Mavrin.", "Mavrin earns more than Dobrune."),
    ("Tea costs more than coffee.", "Coffee costs more than tea."),
    ("Skellane lies north of Quennor.", "Quennor lies north of Skellane."),
    ("The dollar rose against the euro.", "On Monday the euro rose against the dollar."),
]


@pytest.mark.parametrize(("claim", "sentence"), EXCHANGED)
def test_a_deed_given_to_the_other_side_clashes(claim: str, sentence: str) -> None:
    ours, theirs = clashing(claim, sentence)[-1]
    assert len(ours.split()) > 2
    assert len(theirs.split()) > 2


ALIKE = [
    ("Dobrune succeeded Yarvik.", "Dobrune took over in May from Yarvik."),
    ("Yarvik was replaced by Dobrune.", "Yarvik handed the office to Dobrune."),
    ("Quennor lost to Skellane.", "Skellane beat Quennor in the final."),
    ("Dobrune received the manuscript from Mavrin.", "Mavrin gave the manuscript to Dobrune in June."),
    ("Mavrin heard the news from the bishop.", "The bishop informed Mavrin on Sunday."),
    ("The fishermen were followed by the storm.", "The storm followed the fishermen."),
    ("Dobrune bought Oakleaf.", "Yarvik sold its tea business, Oakleaf, to Dobrune."),
    ("Quennor is smaller than Skellane.", "Skellane is larger than Quennor."),
    ("Quennor lies south of Skellane.", "Skellane, a port, lies north of Quennor."),
    ("Dobrune earns less than Mavrin.", "Mavrin earns more than Dobrune."),
    ("Dobrune spoke after Mavrin.", "Mavrin spoke before Dobrune."),
    ("The dollar fell against the euro.", "On Monday the euro rose against the dollar."),
]


@pytest.mark.parametrize(("claim", "sentence"), ALIKE)
def test_a_deed_told_from_the_other_side_does_not(claim: str, sentence: str) -> None:
    assert not clashing(claim, sentence)


DECLINED = [
    (
        "Ерлана Сабитова сменил Марат Ахметов.",
        "Министр Марат Ахметов сменил Ерлана Сабитова на посту главы комиссии.",
        0,
    ),
    (
        "Ерлан Сабитов сменил Марата Ахметова.",
        "Министр Марат Ахметов сменил Ерлана Сабитова на посту главы комиссии.",
        1,
    ),
    ("Спартак обыграл Динамо.", "Динамо обыграло Спартак.", 1),
    ("Марата сменил Ерлан.", "Марат сменил Ерлана в мае.", 1),
    ("Анну сменила Мария.", "Анна сменила Марию в мае.", 1),
    ("Анну сменила Мария.", "Мария сменила Анну в мае.", 0),
    ("Динамо больше Спартака.", "Спартак больше Динамо.", 1),
    ("Динамо меньше Спартака.", "Спартак больше Динамо.", 0),
]


@pytest.mark.parametrize(("claim", "sentence", "number"), DECLINED)
def test_where_endings_tell_the_parts_their_order_does_not(claim: str, sentence: str, number: int) -> None:
    assert len(clashing(claim, sentence, "ru")) == number


def test_of_one_name_with_two_parts_the_prepositions_are_shown() -> None:
    clash = clashing("Mavrin bought the ferry from Dobrune.", "Mavrin sold the ferry to Dobrune.")
    assert all(ours != theirs for ours, theirs in clash)
    assert ("from Dobrune", "to Dobrune") in clash


def test_a_preposition_is_shown_with_whatever_capital() -> None:
    clash = clashing("From Dobrune Mavrin sailed.", "To Dobrune Mavrin sailed.")
    assert clash == [("From Dobrune Mavrin", "To Dobrune Mavrin")]


GUILD = """Edda Quennor chaired the harbour guild when the strike began in Skellane. The strike lasted nine days.
Oskar Mavrin told the guild on Monday that the ferry had been sold. Skellane is a member of the guild, he said."""


def test_another_doer_of_what_one_alone_does_contradicts() -> None:
    found = check(index_of(GUILD), "Mavrin chaired the harbour guild when the strike began.")
    assert found.verdict is Verdict.CONTRADICTED
    assert [(conflict.claim, conflict.source) for conflict in found.conflicts] == [("Mavrin", "Edda Quennor")]


def test_kazakh_endings_tell_the_parts_too() -> None:
    assert clashing("Маратты Ерлан алмастырды.", "Марат Ерланды алмастырды.", "kk")
    assert not clashing("Ерланды Марат алмастырды.", "Марат Ерланды алмастырды.", "kk")
    assert clashing("Ерлан Мараттың орнына келді.", "Марат Ерланның орнына келді.", "kk")


def test_whom_it_was_done_by_is_the_only_doer() -> None:
    assert clashing("Mavrin signed the treaty.", "The treaty was signed by Dobrune.") == [("Mavrin", "Dobrune")]
    assert not clashing("Mavrin was one of those who signed.", "The treaty was signed by Dobrune.")


def test_a_shared_title_makes_nobody_the_doer() -> None:
    told = "Chief Justice Edda Mavrin won the award, while Justice Dobrune lost."
    assert check(index_of(told), "Justice Dobrune won the award.").verdict is not Verdict.SUPPORTED


BOATMEN = """During the appeal of the harbour guild to the pilots, Yarvik held the chair, later passing it to Dobrune.
The unrest was marked by attacks on boatmen and customs officers."""


@pytest.mark.parametrize(
    "claim",
    [
        "Yarvik appealed to the pilots.",
        "Dobrune handed the chair to Quennor.",
        "Boatmen attacked customs officers in the unrest.",
    ],
)
def test_a_noun_for_a_deed_gives_it_to_nobody_who_only_stands_near(claim: str) -> None:
    assert check(index_of(BOATMEN), claim).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "Quennor told the guild that the ferry had been sold.",
        "Dobrune is a member of the guild.",
        "Dobrune told the guild that the ferry had been sold.",
    ],
)
def test_what_the_article_tells_of_another_is_not_supported(claim: str) -> None:
    assert check(index_of(GUILD), claim).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(("text", "is_told"), [("Yarvik cut costs.", True), ("Yarvik deplored the cut.", False)])
def test_a_verb_whose_past_is_like_its_noun_tells_a_deed_behind_a_name(text: str, is_told: bool) -> None:
    reading = read_claim(text, revision(text))
    assert is_verb(reading, next(point for point in reading.points if point.form == "cut")) is is_told


def test_one_member_excludes_no_other() -> None:
    assert check(index_of(GUILD), "Dobrune is a member of the guild.").verdict is Verdict.NOT_FOUND


def test_a_first_word_that_the_article_writes_with_a_capital_is_a_name() -> None:
    article = revision(GUILD)
    assert read_claim("Mavrin sold it.", article).points[0].is_name
    assert not read_claim("Strike followed strike.", article).points[0].is_name


@pytest.mark.parametrize(("ask", "most"), [(deed, 64), (is_verb, 512)], ids=["deed", "is_verb"])
def test_few_texts_are_kept_for_what_was_asked_of_them(ask: Callable[[Reading, Point], object], most: int) -> None:
    text = f"signed for {ask.__name__}"
    for _ in range(most + 20):
        ask(Reading(text, "en", (Point(0, 6, form="signed"),)), Point(0, 6, form="signed"))
    gc.collect()
    assert sum(isinstance(each, Reading) and each.text == text for each in gc.get_objects()) <= most
