"""Words that tell a date from its double: what makes a name or a count of a month, a weekday or four figures."""

from __future__ import annotations

import re

PLACES = frozenset(
    """street road avenue lane close drive court square place way crescent terrace gardens green grove park bridge hill
    house hall hotel inn island islands market club school college town township county river lake lodge cottage
    farm end manor station church chapel hospital airport bus room gate platform floor stand building tower flat
    suite plaza boulevard cottages villas mews mansions corner wood woods field fields bay beach row walk mill mills
    creek valley quay wharf pier museum library gallery university academy cinema stadium arena arms""".split()
)
"""What makes a name of the word before it: May Avenue, Sunday Island, 9 June Terrace."""

STREETS = re.compile(
    r"ул\.|улиц\w{1,2}|площад(?:ь|и|ью)|(?:проспект|бульвар)\w{0,2}|переул(?:ок|к\w{1,2})|көшесі\w*|даңғылы\w*"
)
"""What stands before a day that is a street's name: на улице 8 Марта."""

STREET_WORDS = frozenset("rue via calle avenida boulevard place piazza plaza rua viale corso avenue".split())
"""What begins a street's name behind a house's number: 1789 Rue de Rivoli."""

VEHICLES = frozenset("bus train tram coach express ferry".split())
"""What is called by its hour or number: the 1905 train."""

TITLES = frozenset(
    """times telegraph post herald mail mirror express world sun star news journal night group band trust
    foundation league press project agreement accords revolution uprising massacre movement brigade brigades
    committee party front regiment battalion alliance coalition magazine review gazette chronicle tribune observer
    guardian show films pictures records productions quartet orchestra ensemble choir festival theatre books labs
    studios motors foods airlines holdings live brunch kitchen""".split()
)
"""What makes a title of a weekday or month: the Sunday Times, the Friday Group, the April Uprising."""

INSTITUTES = ("project", "committee", "club", "group", "trust", "foundation", "fund", "overture")
"""What four figures are the name of: the 1922 Committee."""

PAPERS = ("mail", "independent", "sun")
"""What makes a newspaper of 'on Sunday': the Mail on Sunday."""

NICKNAMES = frozenset(
    "black blue bloody ruby man girl super fat casual cyber giving manic sheffield freaky solemn tgi café".split()
)
"""What makes a name of the weekday behind it: Bloody Sunday, Sheffield Wednesday."""

NAMED = frozenset("named nicknamed dubbed christened entitled titled".split())
"""What makes a name of the word behind it: a goat named Friday."""

CALLED = NAMED | frozenset("call calls called name names calling".split())
"""What does so with an object between: called him Friday."""

OBJECTS = frozenset("him her it them me himself herself itself".split())

TITLE_WORDS = frozenset(
    """the a an of in on at by from for to until since before after is was were are be my your our his her its who
    and or but not no into through every any one last next first second third fourth fifth sixth seventh eighth ninth
    tenth eleventh twelfth""".split()
)
"""Small words that have a capital within a sentence only in a title: The Man Who Was Thursday, Seventh of June."""

NAMING = frozenset("the with a an at".split())
"""What stands before a name that begins with a weekday: with Monday Motors, the Friday Club."""

SERVICES = ("prayers", "prayer", "mass", "service", "services", "worship")
"""What is held on its weekday, with a capital or not: at Friday Prayers."""

NUMBERED = frozenset(
    """flight suite tram coach cabin carriage room no nos pages number route highway bus code extension ext
    page pp chapter section article rule item line lot unit train model type boeing airbus size channel apollo
    psalm k building box bulletin resolution form case act paragraph gate platform postcode zip pin tel phone call ring
    version release build edition windows office issue volume figure footnote note opus bar rows row clause clauses
    law bylaw decree ordinance directive
    invoice order ticket batch serial lane score scored
    port error notice amendment hymn runner engine sample locker seat seats badge
    рейс рейса рейсе рейсом рейсы
    номер номера номером дом дома
    доме кабинет кабинете маршрут маршрута автобус автобуса код кода статья статьи статье пункт пункта страница
    странице приказ приказа закон закона квартира квартире комната комнате нөмір үй бөлме бап бет""".split()
)
"""What stands before a number that names something; a year stands behind none of them."""

CODES = frozenset("number plate code serial reference ref pin password extension postcode id".split())
"""What is named by the figures behind it or 'is': part number 2021-05-12; the part number is 12-05-1998."""

BEING = ("is", "was", ":")

RUNNING = frozenset("run runs ran range ranges ranged go goes numbered".split())
"""Verbs between what is numbered and 'from': card numbers run from 1001 to 1999."""

VERSIONS = frozenset("version release build firmware patch rule section clause paragraph no no. v".split())
"""What stands before figures with dots that are no date: version 10.4.2017."""

DIALLED = frozenset("tel tel. phone telephone ring call dial fax".split())
"""What stands before a number to call: ring 01-10-2012."""

TIED_TO_YEAR = frozenset(
    """est built opened was is were be became born died married founded established built due both either only
    called circa ca c until
    into via under upon post pre season class vintage
    remains remained blame blames blamed hated loved survived
    recalled remembered recall recalls recalling remember remembers remembering recollect evoked evokes echoes
    forget forgets forgot forgotten forgetting
    dated mark marks marking covers cover covering spans span spanning""".split()
)
"""Words that may stand right before a year: it was 1943, born 1931, bonds due 1993."""

COMPARED = frozenset("with like unlike".split())
"""What sets a year beside what is told: compared it with 1953, unlike 2010."""

NO_COMPARATIVES = ("fewer", "other", "rather")
"""What leads with 'than' to no year, though it ends as wetter does."""

SAYS_OF_YEAR = frozenset("was is were saw will has had would brought came began ended marks marked may must".split())
"""Verbs behind a year that is the subject: 2008 was a bad year."""

RANKED = frozenset(
    """brigade brigades battalion battalions regiment regiments division divisions infantry squadron fleet floor floors
    stage lap laps seed seeds amendment amendments ward district grade grades
    inning innings frame frames round rounds minute edition""".split()
)
"""What an ordinal tells one of, and the next one without its noun: the 27th brigade and 201 from the 5th."""

GOLF = frozenset("hole holes par birdie birdied bogey bogeyed eagle tee tees fairway putt putted putts".split())
"""Words of a round of golf, where the 16th is a hole."""

SPORT = frozenset(
    """touchdown touchdowns goal goals yard yards quarterback rebound rebounds scored scoring kicked penalty
    substitute halftime half-time lead leading trailed trailing layup three-pointer coach striker
    turnovers interception fumble outscored points""".split()
)
"""Words of a match report, where a quarter or a half is a quarter or a half of the game."""

OTHER_WHOLES = ("match", "game", "final", "hour", "mile", "race")
"""What else has quarters and halves."""

BUSINESS = frozenset(
    """profit profits loss losses sales revenue revenues earnings income output exports imports growth turnover demand
    orders deliveries dividend results figures shipments inflation gdp margin margins production traffic""".split()
)
"""Words of a company's or a country's figures, where a half is a half of the year."""

RECURRING = frozenset(
    """open opens closed daily weekdays hours works available runs run каждый открыт открыта""".split()
)
"""With these, a range of weekdays is one of each week."""

OFTEN = frozenset(
    """hourly daily nightly weekly fortnightly monthly mondays tuesdays wednesdays thursdays fridays saturdays sundays
    weekdays weekends mornings afternoons evenings nights""".split()
)
"""Behind these, 'in summer' is the one of each year."""

REPORTING = frozenset(
    """heard hears learned learnt
    said say says saying told tell tells think thinks thought believe believes know knows knew hope hopes fear
    fears feel felt mean means meant insist insists confirm confirms claim claims show shows showed suggest
    suggests find finds found see sees saw out reporters him her them us me officials clear likely possible
    sure so and is was""".split()
)
"""What stands before the conjunction 'that'."""

AFTER_DAY = frozenset(
    """he she they we it i you there all most many nobody everybody everyone when was were is are will at in with but
    the a an its his her their may must can could should would that only just no some both""".split()
)
"""What may follow a day of the month that stands alone: 'on the 22nd he left'."""

AFTER_DAY_JOINING = frozenset("if without aged because while though although despite unless".split())
"""What else may: 'by the 15th if there is a recount', 'died on the 8th aged 88'."""

SPENDING = ("spent", "spend")
"""Before 'the 11th': spent the 11th in a tent."""

AGES = frozenset(
    """men man women heroes leaders parents world youth society young standards children generation economy technology
    culture climate pupils students readers voters consumers users kids teenagers artists""".split()
)
"""With these, 'today's' means the present age."""

AGED = frozenset("his her their my our your aged over under".split())
"""Shortly before figures with an s, these make an age of them."""

HEAT = frozenset("temperatures temperature degrees highs lows".split())
"""With these near, figures with an s are a temperature."""

SUNDAYS = frozenset(
    """best roast roasts driver drivers suit suits school schools timetable timetables joint joints supplement lunch
    lunches child hat hats league leagues job jobs""".split()
)
"""What a weekday, mostly Sunday, is the kind of."""

VERBLIKE = frozenset("i we you he she it they be not have also the there this that one said says told".split())
"""What makes a verb or a person of May and March: May I, May said."""

OWNING = frozenset("its his her their our my your whose this that each another one".split())
"""What stands before a year that belongs to a thing: its 1989 results."""
