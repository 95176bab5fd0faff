"""What excludes what: a claim, a sentence, and the words of both that clash."""

from __future__ import annotations

import pytest

from tests.knowledge.claims.newsroom import clashing

CLASHING = [
    # another number
    ("Six villagers were rescued.", "Firemen rescued nine villagers.", "Six", "nine"),
    ("Fewer than 1,000 people marched.", "More than 4,500 people marched.", "Fewer than 1,000", "More than 4,500"),
    ("It cost two million crowns.", "It cost 20 million crowns.", "two million crowns", "20 million crowns"),
    ("The fine was 500 tenge.", "The fine was ₸900.", "500 tenge", "₸900"),
    ("It takes at least two weeks.", "It takes no more than two days.", "at least two weeks", "no more than two days"),
    ("No complaints were received.", "The office received 37 complaints.", "No", "37"),
    ("Sales rose by 40 percent.", "Sales rose by 4 percent.", "40 percent", "4 percent"),
    ("Half of the shops closed.", "Nine percent of the shops closed.", "Half", "Nine percent"),
    ("The second pump failed.", "The third pump failed.", "second", "third"),
    ("Anna Lund, a nurse, is 52 years old.", "Piet Kok, 52, and Anna Lund, 37, were hurt.", "52 years old", "37"),
    ("40 people drowned.", "Between 20 and 30 people drowned.", "40", "Between 20 and 30"),
    ("A dozen people marched.", "Hundreds of people marched.", "dozen", "Hundreds of"),
    ("It was 20 degrees in Orlen.", "It was minus 20 degrees in Orlen.", "20", "minus 20"),
    # another date
    ("The school opened on March 4.", "The school opened on March 14.", "March 4", "March 14"),
    ("The school opened in June.", "The school opened on March 14.", "June", "March 14"),
    ("The mine closed in 1987.", "The mine closed in 1978.", "1987", "1978"),
    # the opposite
    ("Shares in Velox fell.", "Shares in Velox jumped on Monday.", "fell", "jumped"),
    ("The union rejected the offer.", "The union accepted the offer.", "rejected", "accepted"),
    ("Few members voted for the plan.", "Many members voted for the plan.", "Few", "Many"),
    ("Exports doubled in May.", "Exports tripled in May.", "doubled", "tripled"),
    ("Exports doubled in May.", "Exports halved in May.", "doubled", "halved"),
    ("The Halda failed the test.", "The Halda passed the test.", "failed", "passed"),
    ("There was rain in Orlen on Sunday.", "There was snow in Orlen on Sunday.", "rain", "snow"),
    ("The tank was found unsafe.", "The tank was found safe.", "unsafe", "safe"),
    ("The judges upheld the fine.", "The judges quashed the fine.", "upheld", "quashed"),
    ("The law will end two weeks after the vote.", "The law ends two weeks before the vote.", "after", "before"),
    ("The road was closed before the storm.", "The road was closed after the storm.", "before", "after"),
    ("The train came from the north.", "The train came from the south.", "north", "south"),
    # what is said of something else stands in the sentence too
    ("Toll income will fall by 60 crowns.", "Traffic will fall by 14 percent and toll income will rise by 60 crowns.",
     "fall", "rise"),
    ("The curfew was lifted on July 4.", "He declared a curfew on July 4, and it was lifted on July 27.",
     "July 4", "July 27"),
    # negation
    ("The pilot did not brake.", "The pilot braked hard.", "not brake", "braked"),
    ("The pilot braked.", "The pilot never braked.", "braked", "never braked"),
    ("Dorn signed the treaty.", "Dorn refused to sign the treaty.", "signed", "refused to sign"),
    ("The crew failed to repair the pump.", "The crew repaired the pump.", "failed to repair", "repaired"),
    ("They asked for money rather than seed.", "They asked for seed rather than money.", "money", "rather than money"),
    ("The mill was not needed.", "The mill was needed.", "not needed", "needed"),
    ("Riders may shout.", "Riders are forbidden to shout.", "shout", "forbidden to shout"),
    ("The mayor greeted Orr.", "The mayor greeted all guests except Orr.", "Orr", "except Orr"),
    ("The council took the offer.", "The council turned the offer down.", "offer", "turned the offer"),
    ("The crew built the dam.", "The judge stopped the building of the dam.", "built", "stopped the building"),
    ("Card numbers were stolen.", "The stolen data include names, but neither card numbers nor codes.",
     "Card", "neither card"),
    ("Orlen addressed its request to Varna.",
     "The appeal was directed to the league, Orlen clarified, and the request was not made to Varna.",
     "Varna", "not made to Varna"),
    # something else of its kind
    ("The crew left by boat.", "The crew left by helicopter.", "boat", "helicopter"),
    ("A Nepali engineer spoke.", "A Norwegian engineer spoke.", "Nepali", "Norwegian"),
    ("The flood began in the kitchen.", "The flood began in the garage.", "kitchen", "garage"),
    # what is counted, in other words and of something else
    ("Some 125 villagers died.", "The flood took 225 lives and caused 225 villager deaths.", "Some 125", "225"),
    ("57 people were killed.", "Four people were killed and 57 injured.", "57", "Four"),
    ("Most shops closed.", "A tenth of the shops closed.", "Most", "A tenth"),
    ("It was the fortieth race.", "It was the fiftieth race.", "fortieth", "fiftieth"),
    # behind an insertion, beside another part of the sentence, right before the claim's own verb
    ("Of the 140 people aboard, 112 were rescued.", "Of the 140 people aboard, 121 were rescued, 13 drowned.",
     "112", "121"),
    ("The parrot Gladys is 14 years old.", "The grey parrot, Gladys, is 41 years old and lived in a bedroom.",
     "14 years old", "41 years old"),
    ("Fifteen others were killed.", "Five others, among them foreman Radim Holt, were killed on Monday.",
     "Fifteen", "Five"),
    ("30 members abstained.", "There were 97 members for it, 21 were against, 12 abstained.", "30", "12"),
    # all of it, a part of it, none of it
    ("The fund has received all the money.", "The fund has received only 38 percent of the money.",
     "all the money", "38 percent of the money"),
    ("Dogs are allowed in all cabins.", "Dogs are allowed in every third cabin.", "all cabins", "third cabin"),
    ("Nobody was killed in the riots.", "Officials report 225 deaths in the riots.", "Nobody was killed", "deaths"),
    # exchanged parts
    ("Angola beat Senegal.", "Senegal beat Angola.", "Angola beat Senegal", "Senegal beat Angola"),
    ("Angola was beaten by Senegal.", "Angola beat Senegal.", "Angola was beaten by Senegal", "Angola beat Senegal"),
    ("Power passed from Orlen to Varna.", "Power passed from Varna to Orlen.", "Orlen to Varna", "Varna to Orlen"),
    ("The law passed by 28 votes to 31.", "The law passed by 31 votes to 28.", "28 votes to 31", "31 votes to 28"),
    # what something is declared to be
    ("Banda declared the riots a success.", "President Banda declared the riots as an attempted coup.",
     "success", "attempted coup"),
    # another name
    ("The envoys meet in Lisbon.", "The envoys meet in Bern.", "Lisbon", "Bern"),
    ("Tilda Brandt becomes chairwoman.", "Olga Sarin becomes chairwoman.", "Tilda Brandt", "Olga Sarin"),
    ("President Banda left.", "President Chikopa left.", "President Banda", "President Chikopa"),
    ("The court fined Norvik.", "The court fined the shipping company Halden.", "Norvik", "Halden"),
]  # fmt: skip

RUSSIAN = [
    ("Погибли пять человек.", "Погибли семь человек.", "пять", "семь"),
    ("Штраф составил 500 тенге.", "Штраф составил 900 ₸.", "500 тенге", "900 ₸"),
    ("Мост открыли в мае.", "Мост открыли в июне.", "мае", "июне"),
    ("Завод закрыли в Самаре.", "Завод закрыли в Казани.", "Самаре", "Казани"),
    ("Совет принял закон.", "Совет отклонил закон.", "принял", "отклонил"),
    ("Мэр подписал указ.", "Мэр не подписал указ.", "подписал", "не подписал"),
]

RUSSIAN_AT_PEACE = [
    ("Терахия победила впервые более чем за двадцать лет.", "Терахия впервые за 22 года победила."),
    ("Ремонт занял полтора года.", "Ремонт занял 18 месяцев."),
]

AT_PEACE = [
    # of another deed
    ("Two members abstained.", "Thirteen members voted for it, while Russia and China abstained."),
    ("Four won and two lost.", "It was won by four votes to two."),
    ("Most birds were dead.", "Most were gulls, of which a third were alive."),
    ("The soldier was hurt by a petrol bomb.", "We will not bargain with petrol bombs."),
    ("Parliament met.", "The minister told parliament on Tuesday that the mine had closed."),
    # denied in both
    ("They did not take part in raids.", "They played a role in peace without joining any raids."),
    ("The guards did not take part in any raids.", "The guards took part in the parade without joining any raids."),
    ("The policy does not cover rain.", "The policy covers storms but does not cover rain."),
    ("No trains ran in the north.", "One in ten trains ran, and none in the north."),
    # bounds that hold
    ("More than 4,000 people marched.", "Over 4,500 people marched."),
    ("About 300 cars burned.", "Some 310 cars burned."),
    ("The truce holds for three months.", "The truce holds for ninety days."),
    ("More than nine in ten voters agreed.", "Of the voters 91 percent agreed."),
    ("4,500 people marched.", "Nearly 4,500 people marched."),
    ("The fine was 500 tenge.", "The fine was ₸500."),
    ("The fine was 5 million dollars.", "A fine of US$5 million was paid."),
    ("25 people drowned.", "Between 20 and 30 people drowned."),
    ("250 people marched.", "Hundreds of people marched."),
    ("The toll was 210.", "The toll topped 200."),
    # a date within the other, or without its year
    ("The school opened in March.", "The school opened on March 14."),
    ("The school opened in 2024.", "The school opened on March 14, 2024."),
    # the part is one of something else; the other name stands where the claim's own name stands too
    ("The fund has received all the money.", "The fund spent 38 percent of the money, and received more."),
    ("Mali belongs to the league.", "In May Chad held the chair of the league and passed it to Mali."),
    # what is to come, beside what is so now
    ("The port will reopen.", "Bread is getting dear, since the port is closed."),
    # numbers that the sentence has too, and what they come to
    (
        "Of the 150 seats, the Blue Alliance took 47.",
        "The Green Party won 94 of the 150 seats and the Blue Alliance 47.",
    ),
    ("The club was banned for a year and a half.", "The club was banned for 18 months."),
    ("The bridge cost two and a half million crowns.", "The bridge cost 2.5 million crowns."),
    # words that say no in themselves, on one side or on both
    ("Part of the pay has been missing.", "The crew had gone without part of the pay."),
    ("Meat is not covered by the price cap.", "The price cap covers bread, but neither meat nor fish."),
    # against is no denial of an opponent
    ("Serrin won against Maltby.", "Serrin beat Maltby in the final."),
    # two negations
    ("Zupan remained chairman.", "Zupan did not resign as chairman."),
    ("Nobody was hurt.", "No one was injured."),
    ("Parliament rejected the inquiry.", "Parliament voted against the inquiry."),
    # what a denial leaves open, and what bears it out
    ("It is not an album by the Larks.", "It is the first album by the Wrens."),
    ("She did not sign in 2014.", "She signed in 2018."),
    ("She was not the first woman on the board.", "She was the second woman on the board."),
    # the passive, and names that are one
    ("Angola was beaten by Senegal.", "Senegal beat Angola."),
    ("The firm is from Norway.", "It is a Norwegian firm."),
    ("Lake Orvanne Ferries won.", "The Ferries of Lake Orvanne won."),
    # two forms of one word, of which other forms exclude each other (employer, employee)
    ("The mill employs 700 people.", "The mill has 700 employees."),
    # numbers of something else
    ("Three pupils were sick.", "The school of 140 teachers closed."),
    ("The reform passed by three votes.", "The reform passed by 31 votes to 28."),
    ("The first boats left after the storm.", "The first boats left the port before noon."),
    ("About 900 children use line 4.", "The line 4 and children of the town have a long past."),
    ("Five people stayed on the ship.", "The captain stayed on the ship with four others."),
    (
        "The dairy at Orl makes 900 cheeses a day.",
        "Work was moved to the dairy at Orl, because the school could make only seventy cheeses a day.",
    ),
    # what one clause denies, another has
    ("Guests who are awake may sing.", "Guests who do not wish to dance may sing."),
    (
        "Villagers with a boat may fish for nothing.",
        "The town does not pay villagers for fuel but lets owners of a boat fish for nothing.",
    ),
    # what one text denies and the other has kept from happening, for the first time, or against the law
    ("Rain kept the fire from spreading.", "Rain prevented the spreading of the fire."),
    ("Orlen had never won the cup before.", "Orlen won the cup for the first time."),
    ("The court called the fee unlawful.", "The court said that the fee was contrary to lawful use."),
    # a thing that is only named, or of which something else is denied
    ("Tilda Brandt had cancelled the concerts.", "The board parted with Tilda Brandt over the concerts."),
    ("The market election need not be repeated.", "The mayor spoke of the market dismissal."),
    # who pays does not sell
    ("The farmer has paid the fine.", "He sold a horse to a farmer."),
    # what is asked for
    ("Orr was for the ban.", "Orr asked that children be allowed to stay."),
]


@pytest.mark.parametrize(("claim", "sentence", "ours", "theirs"), CLASHING)
def test_what_excludes_each_other_is_marked_on_both_sides(claim: str, sentence: str, ours: str, theirs: str) -> None:
    assert (ours, theirs) in clashing(claim, sentence)


@pytest.mark.parametrize(("claim", "sentence", "ours", "theirs"), RUSSIAN)
def test_russian_clashes_as_english_does(claim: str, sentence: str, ours: str, theirs: str) -> None:
    assert (ours, theirs) in clashing(claim, sentence, "ru")


@pytest.mark.parametrize(("claim", "sentence"), AT_PEACE)
def test_what_can_both_be_true_does_not_clash(claim: str, sentence: str) -> None:
    assert not clashing(claim, sentence)


@pytest.mark.parametrize("cue", ["was not", "wasn't"])
def test_words_that_are_the_same_on_both_sides_are_not_shown_where_others_tell_the_conflict(cue: str) -> None:
    """What a denial behind it reaches says the same word for word."""
    assert clashing("A rescue was needed.", f"A rescue {cue} needed.") == [("needed", f"{cue.split()[-1]} needed")]


@pytest.mark.parametrize(("claim", "sentence"), RUSSIAN_AT_PEACE)
def test_russian_numbers_that_agree_do_not_clash(claim: str, sentence: str) -> None:
    assert not clashing(claim, sentence, "ru")


def test_a_name_is_marked_whole() -> None:
    told = "Kazakhstan appealed to the Collective Security Treaty Organization."
    assert clashing("The Collective Security Treaty Organization appealed to Kazakhstan.", told) == [
        ("Collective Security Treaty Organization appealed to Kazakhstan", told.rstrip("."))
    ]
