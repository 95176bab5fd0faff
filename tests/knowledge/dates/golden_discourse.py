"""Golden cases of whole little texts, by genre: where each date comes from the text around it."""

from __future__ import annotations

DISCOURSE = """
obituary: back to the funeral | 2015-06-11 | Harold Finch, who has died aged 92, was born in Leeds on [3 May 1923|1923-05-03]. He joined the railway in [1939|1939], married on [14 August 1948|1948-08-14] and retired in [June 1988|1988-06]. A service will be held on [19 June|2015-06-19].
obituary: died lately | 2015-06-11 | The painter Ida Wray died on [2 June|2015-06-02]. She had her first show in [1961|1961] and her last in [2009|2009].
obituary: a life in order | 2003-09-20 | Captured at Tobruk on [21 June 1942|1942-06-21], he escaped on [9 September|1942-09-09] and reached Bern on [3 January|1943-01-03]. He never spoke of it until [1985|1985].
minutes: past and plans | 2019-05-02 | Parish council, [9 April 2019|2019-04-09]\\nThe clerk reported that the lamp had been repaired on [28 March|2019-03-28]. The fete will be held on [6 July|2019-07-06]. Date of next meeting: [14 May|2019-05-14].
minutes over new year | 2019-02-02 | Minutes, [11 December 2018|2018-12-11]\\nThe tender closes on [15 January|2019-01-15]. The invoice of [30 November|2018-11-30] was approved.
notice of works | 2021-03-01 | The footbridge will be closed from [8 to 12 March|2021-03-08/2021-03-12]. Buses replace trains on [13 March|2021-03-13].
notice around new year | 2020-12-14 | The library closes on [23 December|2020-12-23] and reopens on [4 January|2021-01-04].
notice with deadline | 2020-12-14 | Claims must reach us by [31 January|2021-01-31]; cheques will be sent from [15 February|2021-02-15].
sports: the season behind and ahead | 2018-05-14 | Rovers won the cup on [Saturday|2018-05-12], their first since [1974|1974]. They lost the final in [2011|2011] and [2015|2015]. The new season begins on [11 August|2018-08-11].
sports: a comeback told with its year | 2018-05-14 | In [2016|2016] she broke her ankle on [3 April|2016-04-03] and missed the games. [Last month|2018-04] she ran again.
court: hearing to come | 2017-11-20 | A man appeared in court [today|2017-11-20] charged over a fire on [4 November|2017-11-04]. He will stand trial on [12 February|2018-02-12].
court: appeal after years | 2017-11-20 | Marsh was convicted in [March 2009|2009-03] and sentenced on [7 April|2009-04-07]. The appeal court quashed the verdict on [Friday|2017-11-17].
court: jailed years ago, freed now | 2024-03-08 | Dorn was jailed in [2019|2019]. He was freed on [4 March|2024-03-04].
company: the year that ended | 2017-02-14 | Profit for the year to [31 December|2016-12-31] rose. A dividend will be paid on [28 April|2017-04-28].
company: quarters side by side | 2021-11-02 | Revenue in the [third quarter|2021-07/2021-09] was $4m, up from $3m [a year earlier|2020-07/2020-09]. It expects a loss in the [fourth quarter|2021-10/2021-12].
company: first quarter lies ahead | 2021-11-02 | The mill will reopen in the [first quarter of 2022|2022-01/2022-03].
company: chief executive since | 2021-11-02 | Ann Hale, chief executive since [2016|2016], will step down on [31 December|2021-12-31].
weather: a record compared | 2019-07-26 | [Thursday|2019-07-25] was the hottest day since [10 August 2003|2003-08-10]. Rain is expected on [Sunday|2019-07-28].
weather: months of the year | 2017-09-12 | It was dry in [June|2017-06], [July|2017-07] and [August|2017-08]. Rain is expected in [October|2017-10].
history: a siege | 2012-05-05 | The siege began on [12 October 1702|1702-10-12]. The wall was breached on [20 October|1702-10-20]; [two days later|1702-10-22] the town fell.
history: the year is only told at the end | 2012-05-05 | They sailed on [12 March|1848-03-12] and landed on [2 May|1848-05-02]. The year was [1848|1848].
history: years and a return | 2012-05-05 | The mill burned in [1888|1888] and again in [1902|1902]. It has been a museum since [1974|1974]; a new wing opens on [1 June|2012-06-01].
history: heading with a year | 2012-05-05 | The flood of [1953|1953]\\nThe tide broke through on [31 January|1953-01-31]. By [4 February|1953-02-04] the water had gone.
history: weekdays of the story | 2012-05-05 | On [Monday 3 August 1914|1914-08-03] the banks were shut. On [Tuesday|1914-08-04] war was declared, and by [Friday|1914-08-07] they were open.
history: pluperfect steps back | 2012-05-05 | She was arrested on [3 May 1921|1921-05-03]. She had left Kiev on [12 February|1921-02-12].
history: later in the same year | 2012-05-05 | The treaty was signed in [March 1921|1921-03]. It was ratified on [9 November|1921-11-09].
history: the story rolls over | 2012-05-05 | Work began in [November 1921|1921-11]. The first train ran on [9 January|1922-01-09].
history: following year and decade | 2012-05-05 | The line opened in [1871|1871]. [The following year|1872] it was extended, and in the [1880s|188X] it was doubled.
diary: entry heading | 2012-05-05 | [14 June 1916|1916-06-14]\\nRain. [Yesterday|1916-06-13] the post came. [Tomorrow|1916-06-15] we march.
letter: dated inside the story | 2012-05-05 | On [2 May 1915|1915-05-02] he wrote to his wife: "We attacked [yesterday|1915-05-01]."
quote of today | 2012-05-05 | "We met [yesterday|2012-05-04]," she said. "[Tomorrow|2012-05-06] we rest."
upcoming: gigs | 2019-02-25 | The next gig is on [Sat 16 Mar|2019-03-16] in Hull; the one on [3 Apr.|2019-04-03] is cancelled.
upcoming: a festival over new year | 2019-11-25 | The fair opens on [30 November|2019-11-30] and runs until [5 January|2020-01-05].
upcoming: tickets sold before | 2024-10-15 | Tickets went on sale on [1 October|2024-10-01]. The concert itself is on [30 November|2024-11-30].
upcoming: elections | 2024-10-15 | Voters go to the polls on [5 November|2024-11-05]; the new council meets on [12 November|2024-11-12].
politics: last and next | 2022-09-15 | The bill, rejected [last week|2022-09-05/2022-09-11], returns [next month|2022-10]. Ministers want it in force by [next year|2023].
politics: this and that | 2022-09-15 | [This month|2022-09] the talks resumed. They began in [March 2020|2020-03]; [that summer|2020-22] they failed.
politics: a term in years | 2022-09-15 | He was mayor from [2006 to 2014|2006/2014] and a deputy between [2015 and 2019|2015/2019].
crisis: stabilised within the story | 2024-01-03 | In [March 2021|2021-03], a dam burst. Order was restored by [March 9|2021-03-09], and the curfew was lifted on [March 21|2021-03-21].
crisis: told twice | 2021-04-30 | The blast of [4 April|2021-04-04] killed nine. Since [4 April|2021-04-04] two more have died.
anniversary | 2020-08-04 | [Fifty years ago|1970] the pier burned. The fire began on [9 July 1970|1970-07-09]; [a week later|1970-07-13/1970-07-19] it still smoked.
the same day in another year | 2021-03-11 | On [11 March 2011|2011-03-11] the sea came. [Today|2021-03-11] the town remembers. On [12 March|2021-03-12] schools will reopen.
comparison with an earlier winter | 2019-02-04 | Between [1 and 10 January|2019-01-01/2019-01-10] it snowed. Between [1 and 10 January 2018|2018-01-01/2018-01-10] it did not. Schools closed on [8 January|2019-01-08].
two years in one sentence | 2019-02-04 | The toll rose in [2015|2015] and again in [2017|2017]. [Last month|2019-01] it fell: the new one took effect on [1 January|2019-01-01].
born in brackets | 2019-02-04 | Ada Quint (born [1931|1931]) died on [30 January|2019-01-30].
a film by its year | 2019-02-04 | The star of the [1987|1987] film was buried on [1 February|2019-02-01].
day of month later | 2019-02-04 | The ship left on [3 March 1912|1912-03-03] and was seen on [the 9th|1912-03-09] and [the 2nd of April|1912-04-02].
a list of days without a year | 2019-02-25 | Trains will not run on [2|2019-03-02], [9|2019-03-09] and [16 March|2019-03-16].
weeks by their monday | 2019-02-25 | It is planned for the [week of 4 March|2019-03-04/2019-03-10].
weekday with its date ahead | 2024-02-05 | Branches stay open late on [Saturday 24 February|2024-02-24].
weekday with its date behind | 2024-02-05 | He was last seen on [Friday 26 January|2024-01-26].
months ahead | 2019-10-30 | The bridge will be shut until [March|2020-03].
months behind | 2019-10-30 | The bridge was shut in [December|2018-12].
said to have been agreed | 2019-10-30 | They agreed in [June|2019-06] to merge in [January|2020-01].
has been postponed | 2020-04-01 | The race has been postponed until [20 September|2020-09-20].
was to have opened | 2020-04-01 | The show was to open on [9 May|2020-05-09].
false friends in a council paper | 2021-07-12 | Item 5: March Street, deferred. Item 6: 12 April Close, agreed. Item 7: bus 2011. Next meeting on [9 August|2021-08-09].
false friends at an airport | 2022-11-17 | Flight 1905 waited at Gate 22. Of 225 people 19 left. The airline apologised on [Wednesday|2022-11-16].
false friends in a race | 2019-04-15 | He finished second, third and fourth in 1.5 seconds at 12/5; rule 20.14 cost him £1,905.
false friends in opening hours | 2020-02-17 | Open every Monday from 9 am to 8 pm and on Thursdays; each July it shuts for two weeks.
false friends in names | 2020-02-17 | June Fry, April Summers and August Wilson may march on; Sheffield Wednesday lost to Friday Bridge.
"""
