"""Words around persons: titles, kin, first names; and first names that are months."""

from __future__ import annotations

FIRST_NAMES = frozenset("april may june august".split())
"""Months that are first names too."""

ADDRESSED = frozenset(
    """mr mrs ms miss mx dr prof professor sir lady lord dame sergeant sgt pc wpc constable judge coach cllr councillor
    dc ds di dci supt superintendent inspector detective corporal cpl lt lieutenant capt captain cmdr pte pvt private
    maj major col colonel cdr madam mme mlle monsieur herr frau senor señor senora señora signor signora baroness baron
    viscount alderman rabbi imam sheikh canon deacon rev reverend fr sheriff trooper gunner cadet nurse""".split()
)
"""What a surname stands behind, and no day that is told."""

SHORT_RANKS = frozenset(
    "mr mrs ms dr prof sgt pc wpc dc ds di dci supt insp cpl lt capt cmdr pte maj col gen cllr rev fr".split()
)
"""Titles that are shortened; where they are so without a full stop, days are told with 'on'."""

PERSONS = ADDRESSED | frozenset(
    """theresa brian minister president secretary sen rep father mother sister brother pastor bishop gen camp fort
    operation chef commander mayor brigadier admiral commodore marshal earl vicar principal headmaster headmistress
    headteacher deputy gran granny grandma grandpa grandad granddad nan nana nanna aunt auntie uncle cousin""".split()
)
"""What stands before a surname such as May."""

RELATIVES = frozenset(
    """wife husband widow widower mother father mum mom mam mummy dad daddy parents daughter daughters son sons sister
    sisters brother brothers twin niece nieces nephew nephews cousin cousins aunt uncle granddaughter grandson
    granddaughters grandsons grandmother grandfather grandparents grandma grandad gran granny nan fiance fiancé fiancee
    fiancée girlfriend boyfriend stepmother stepfather stepdaughter stepson children grandchildren""".split()
)
"""Whom somebody has, and no day: June's husband."""

KIN = RELATIVES | frozenset(
    """aunts uncles twins nan nana nanna granddad grandpa auntie godmother godfather goddaughter godson
    dog cat horse pony goat parrot rabbit donkey tortoise queen king saint baby
    collie terrier spaniel labrador poodle hound""".split()
)
"""What a first name belongs to: his daughters April and May."""

FOLK = frozenset("man woman men women girl girls boy boys child children kid kids friend friends stranger".split())
"""What is called by a first name: a woman called August; two girls, April and May."""

CLUB_ENDINGS = ("FC", "AFC", "CF", "RFC", "CC", "United", "Rovers", "Wanderers", "Athletic", "Albion", "Rangers")
"""What ends the name of a club: Harbour Friday FC."""

ROLES = frozenset(
    """actor actress singer author novelist writer poet painter artist composer designer goalkeeper striker midfielder
    defender evangelist preacher comedian footballer runner swimmer boxer jockey pianist drummer guitarist
    driver barman waitress waiter teacher nurse midwife doctor
    farmer baker plumber student neighbour neighbor""".split()
)
"""What somebody is: the actress Tuesday Weld."""

FAMILY = frozenset("family families clan household brothers sisters twins girls boys siblings couple".split())
"""What makes a surname of the word before it: the March family."""

ENDEARING = frozenset("poor little old young dear dearest darling".split())
"""What is said of somebody by the first name: poor June."""

GIVING = frozenset(
    """give gives gave given hand hands handed send sends sent belong belongs belonged speak speaks spoke talk talks
    talked listen listens listened apologise apologised apologize apologized married engaged wrote write introduced sold
    sing sang owed promised lent presented dedicated according close closest""".split()
)
"""Before 'to' and a first name: gave the prize to May."""

OF_TIME = frozenset(
    """ended dated started expired closed opened delayed scheduled spent led missed reached followed marked entered
    preceded finished""".split()
)
"""Verbs that a month may stand right behind."""

MONTHS_DO = frozenset(
    "marks sees brings promises begins starts ends offers holds has is was looks closes opens gives means".split()
)
"""What a month does that opens a sentence: June brings the first swifts."""

ADDRESSING = frozenset("said says told ask asks asked tell thank thanked phone phoned email emailed contact".split())
"""What is done to a person of that name: ask August in support."""

OBJECTS_OF = frozenset("told tell thank thanked phoned emailed".split())
"""Those that have a person right behind them: told Friday Mensah."""

ACTING = frozenset(
    """beat won lost drew scored conceded signed told asked barked ate have are were stay stayed face faced play go need
    remain sit travel meet beat lose win draw visit host lead trail""".split()
)
"""What somebody or a team does, and no day: Wednesday beat Leeds; June won in lane 6."""

CLUBS = ("Sheffield",)
"""What stands before a weekday that is a club, which goes by it alone then."""

BELONGINGS = frozenset(
    """replacement successor lawyer lawyers solicitor barrister agent wife husband mother father brother sister son
    daughter family widow cabinet government advisers advisors aides allies deal own career home body killer""".split()
)
"""What somebody has, and no day."""

SQUAD = frozenset("goalkeeper keeper striker midfielder defender winger captain manager fans supporters".split())
"""What a team has, and no day: Wednesday's goalkeeper."""

GIVEN_NAMES = frozenset(
    """aaron abdul abigail adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexandra alexei alfred
    ali alice alison amanda amy ana andrea andrei andrew andy angela anita ann anna anne annie anthony antonio
    arthur barbara beatrice becky ben benjamin bernard bert beth betty bill billy bob bobby boris brenda brendan
    bridget bruno carl carla carlos carmen carol caroline catherine cathy cecilia charlie chidi chris christian
    christina christine christopher claire clara claudia clive colin connie craig cynthia daisy dan daniel danny
    darren dave david debbie deborah declan denise dennis derek diana diane diego dmitri dominic donald donna
    dora doris dorothy eddie edgar edith edna edward eileen elaine eleanor elena eli elias elizabeth ella ellen
    elsie emeka emily emma eric erica erik ernest ernie esther ethan eva eve evelyn fatima fiona flora fred
    freddy gabriel gavin gemma geoff geoffrey gerald gerard gertrude gina gladys gloria greg gregory greta gwen
    hannah hans harold harriet harry hassan hazel heather hector helen helga henrik hilda holly hugo ian ibrahim
    ida igor ingrid irene iris isaac isabel isabella ivan ivor ivy jack jacob jane janet janice jason jean jeff
    jeffrey jennifer jenny jeremy jess jessica jill jim jimmy jo joan joanna joe joel johan johannes john johnny
    jonas jonathan jorge jose joseph josephine josh joshua joy joyce juan judith judy julia julian julie karen
    karl kate katherine kathleen katie keith ken kenneth kevin kim kofi kurt kwame lara larry laura lauren
    laurence leah len lena leo leon leonard leslie liam lilian lily linda lisa liz lola lorna lorraine louis
    louise lucia lucy luis luke lydia lynn mabel maggie malcolm marcel marcus margaret maria marian marie marina
    mario marion marta martha marty mary matilda matt matthew maud maureen max megan melanie melissa mia michael
    michelle miguel mike mildred millie miriam mohamed mohammed moira molly monica muhammad muriel mustafa nadia
    nancy naomi natalie natasha nathan ned neil nelly niall nicholas nick nicola nigel nina noah noel nora norma
    olga olive olivia omar oscar otto pablo pamela patricia patrick paula pauline pedro peggy penelope penny
    percy pete peter phil philip phoebe phyllis pierre polly priya rachel rafael ralph rebecca reginald rex rhys
    richard rita robert roberta robin roger roland ron ronald rosa rosalind rosemary rosie rupert ruth sally sam
    samantha samuel sandra sara sarah sasha sean sergei sharon sheila shirley sid silvia sonia sophia sophie
    stan stella stephanie stephen steve steven susan susanna sven sylvia tamara tanya ted teresa terry tess
    thelma theodore tim timothy tina toby tom tommy tony tracy trevor ursula valerie vanessa vera veronica vic
    victor viktor vincent vivian vladimir walter wanda wendy wilfred william winifred wolfgang xavier yasmin
    yusuf yvonne zoe""".split()
)
"""Common first names that are seldom surnames, places or words: what follows one is a surname."""

MONONYMS = frozenset("prince princess king queen pope saint st emperor duke duchess".split())
"""Before a first name that has no surname behind it: Prince William Friday opened the hall."""
