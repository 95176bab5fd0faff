"""How far denials, numbers, hours and labels reach: what a word beside them changes, and what it does not."""

from __future__ import annotations

import pytest

from knowledge.model import Verdict
from tests.knowledge.claims.fires import verdict
from tests.knowledge.claims.newsroom import index_of

S, C, N = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_FOUND

READ = [
    (C, "Trains ran in the morning.", "No trains ran in the morning."),
    (C, "The board approved the plan in the morning.", "The board did not approve the plan in the morning."),
    (C, "The minister did not speak before the court.", "The minister spoke before the court for the first time."),
    (S, "12 people died in the harbour.", "That day 12 people died in the harbour."),
    (C, "20 people died in the harbour.", "That day 12 people died in the harbour."),
    (C, "20 people waited at the terminal.", "At the terminal 12 people waited."),
    (C, "20 people died in the fire.", "They asked him. No. 12 people died in the fire."),
    (S, "Guests may read.", "Guests who don’t want to sleep may read."),
    (N, "The bridge is the safest in the city.", "The bridge is in the city."),
    (N, "The harbour has the newest ferry.", "The harbour has a ferry."),
    (S, "The forest burnt on Monday.", "On Monday the forest burnt."),
    (N, "The ferry left at 4 p.m.", "The ferry left in the evening."),
    (C, "The ferry left at 0:30.", "The ferry left at 11:30 a.m."),
    # a part and the whole
    (S, "The firm will close two plants.", "The firm will close two of its seven plants."),
    (C, "The firm will close seven plants.", "The firm will close two of its seven plants."),
    (N, "The firm has seven plants.", "The firm closed two of its seven plants."),
    (N, "Two of the five people hurt left the ward.", "Five people were hurt."),
    (S, "The party won 64 seats.", "The party won 64 of the 149 seats."),
    (S, "The party won 64 of the 149 seats.", "The party won 64 of the country's 149 seats."),
    (N, "Twelve sailors were rescued.", "Half of the 12 sailors were rescued."),
    (S, "Of the 149 seats, Orr won 64.", "Orr won 64 of the 149 seats and Dale 31."),
    (C, "Orr said 190 jobs were in danger.", "Orr said that none of the 190 jobs was in danger."),
    (S, "Ten sailors were rescued.", "All but two of the 12 sailors were rescued."),
    (C, "All 12 sailors were rescued.", "All but two of the 12 sailors were rescued."),
    (C, "Two sailors were rescued.", "All but two of the 12 sailors were rescued."),
    # what lasts until a moment, or since one
    (S, "The bridge opened in 2012.", "The bridge did not open until 2012."),
    (C, "The bridge opened in 2010.", "The bridge did not open until 2012."),
    (C, "The bridge is open.", "The bridge is not open until 5 May."),
    (S, "The road will reopen on 5 May.", "The road is closed until 5 May."),
    (C, "The road is open.", "The road is closed until 5 May."),
    (S, "The shop closes at 6 p.m.", "The shop is open until 6 p.m."),
    (C, "The shop closes at 8 p.m.", "The shop is open until 6 p.m."),
    (S, "The crane was last inspected in May 2021.", "The crane had not been inspected since May 2021."),
    (C, "The crane was inspected in 2023.", "The crane had not been inspected since May 2021."),
    (C, "The word was deleted in May.", "They had been inside since May, because the word had never been deleted."),
    # what a denial leaves open
    (N, "Orr will resign.", "Orr did not say that he would resign."),
    (N, "Orr will not resign.", "Orr did not say that he would resign."),
    (N, "Orr did not resign.", "Orr did not resign because of the scandal."),
    (N, "The patient did not die.", "The patient did not die of the virus."),
    (S, "Orr refused the medal.", "Orr refused the medal because of the scandal."),
    (C, "The patient died of the virus.", "The patient did not die of the virus."),
    (S, "Some shops reopened.", "Not all shops reopened."),
    (N, "No shops reopened.", "Not all shops reopened."),
    (C, "All shops reopened.", "Not all shops reopened."),
    (S, "Orr called the offer an insult.", "Orr rejected the offer, calling it an insult."),
    (C, "Orr accepted the offer.", "Orr rejected the offer, calling it an insult."),
    # whom it only names beside
    (N, "The mayor was arrested.", "The mayor's wife was arrested."),
    (S, "The mayor's wife was arrested.", "The mayor's wife was arrested on Monday."),
    (N, "The minister was arrested.", "The former minister was arrested."),
    (N, "Orr declared the unrest a coup.", "Orr declared the unrest an attempted coup."),
    (N, "Orr spoke of a coup.", "Orr spoke of a coup attempt."),
    (N, "Orr closed the school over a bomb.", "Orr closed the school over a bomb threat."),
    (N, "There was a storm.", "There was a storm warning for the coast."),
    (N, "There was a storm.", "There were storm warnings for the coast."),
    (N, "The school saw a fire on Monday.", "The school saw a fire drill on Monday."),
    (S, "Orr sent a letter.", "Orr sent a letter warning that the dam leaked."),
    (S, "The council published a report.", "The council published a report warning of floods."),
    (S, "Engineers were in the valley.", "Engineers drill in the valley."),
    (S, "The coup was over by noon.", "The attempted coup was over by noon on Monday."),
    (S, "Orr tried to stage a coup.", "Orr led an attempt to stage a coup."),
    (S, "The former minister was arrested.", "The former minister was arrested on Monday."),
    (S, "Orr is in charge.", "His deputy Orr is in charge for now."),
    (S, "Orr used to be a minister.", "Orr, a former minister, spoke to voters on Monday."),
    (N, "The doctor was arrested.", "The fake doctor was arrested."),
    # what belongs to another part of the sentence
    (C, "The blast injured eight.", "The blast killed eight and injured 23."),
    (S, "The blast that injured 23 killed eight.", "The blast killed eight and injured 23."),
    (C, "Prices rose by 8% in Lund.", "Prices rose by 5% in Lund and 8% in Malm."),
    (S, "Prices rose by 8% in Malm.", "Prices rose by 5% in Lund and 8% in Malm."),
    (C, "Orr was born in Malm.", "Orr was born in Lund and died in Malm."),
    (S, "Orr died in Malm.", "Orr was born in Lund and died in Malm."),
    (C, "Three people died in Lahr.", "In Lahr 12 people died and in Velm three."),
    (C, "Four men died and nine are still missing at Lahr.", "Nine men died and four are still missing at Lahr."),
    (S, "Three people died in Velm.", "In Lahr 12 people died and in Velm three."),
    (S, "The last flight leaves at 11 p.m.", "The first flight leaves at 6 a.m. and the last at 11 p.m."),
    # exceptions
    (S, "The captain died.", "All except the captain survived."),
    (C, "The captain survived.", "All except the captain survived."),
    (C, "Everyone survived.", "Everyone but the captain survived."),
    (C, "All the sailors were rescued.", "All but two of the sailors were rescued."),
    (C, "The north has a hospital.", "Unlike the north, the south has a hospital."),
    (S, "The south has a hospital.", "Unlike the north, the south has a hospital."),
]
NURSES = "Rebels had seized twelve nurses. The town was calm. {} nurses were freed on Monday."


@pytest.mark.parametrize(("expected", "claim", "sentence"), READ, ids=[claim for _, claim, _ in READ])
def test_a_word_beside_it_is_read(expected: Verdict, claim: str, sentence: str) -> None:
    assert verdict(index_of(sentence), claim) is expected


def test_noon_and_midnight_are_told_apart() -> None:
    assert verdict(index_of("The ferry left at 12:30 a.m."), "The ferry left at 0:30.") is not C
    assert verdict(index_of("The ferry left at 12:30 p.m."), "The ferry left at 12:30 a.m.") is C


def test_a_number_that_was_told_before_counts_only_what_is_spoken_of_as_known() -> None:
    claim = "Twelve nurses were freed on Monday."
    assert verdict(index_of(NURSES.format("The")), claim) is S
    assert verdict(index_of(NURSES.format("Some")), claim) is N


def test_russian_parts_are_told_from_their_whole() -> None:
    mines = index_of("Закрыты две из семи шахт.", language="ru")
    assert verdict(mines, "Закрыты две шахты.") is S
    assert verdict(mines, "Закрыты семь шахт.") is C


def test_a_russian_exception_and_what_did_not_work_since_are_read() -> None:
    assert verdict(index_of("Всех, кроме капитана, спасли.", language="ru"), "Капитана спасли.") is C
    assert verdict(index_of("Завод не работает с 2020 года.", language="ru"), "Завод работал до 2020 года.") is not C
