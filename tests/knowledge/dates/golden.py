"""Golden cases: why, the day of publication, and the text with each dated expression as [expression|EDTF]."""

from __future__ import annotations

ENGLISH = """
an ISO date says all | 2024-01-03 | The log was closed on [2021-11-30|2021-11-30] at noon.
day before month | 2024-01-03 | The bridge opened on [7 January 2022|2022-01-07].
month before day | 2024-01-03 | The bridge opened on [January 7, 2022|2022-01-07].
the month abbreviated | 2024-01-03 | The bridge opened on [Jan. 7, 2022|2022-01-07] and shut on [9 Sept 2022|2022-09-09].
an ordinal with of | 2024-01-03 | Signed on [the 1st of February 2022|2022-02-01] in Almaty.
the ordinal in letters | 2024-01-03 | It was signed on [the fifth of May 2019|2019-05-05].
the weekday belongs to the date | 2024-01-03 | The roof fell in on [Thursday, 12 May 2016|2016-05-12].
the weekday before a month | 2024-01-03 | The roof fell in on [Thursday, May 12, 2016|2016-05-12].
a month and year | 2024-01-03 | The mine closed in [March 2009|2009-03].
a month of a year | 2024-01-03 | The mine closed in [March of 2009|2009-03].
a bare year after in | 2024-01-03 | The mine closed in [1987|1987].
figures with dots put the day first | 2024-01-03 | Stamped [05.01.2022|2022-01-05].
figures with a day above twelve tell their order | 2024-01-03 | Received [13/02/2019|2019-02-13].
one unambiguous date decides the others | 2024-01-03 | Paid [04/03/2019|2019-03-04], due [before 13/02/2020|../2020-02-13].
two figures for the year | 2024-01-03 | Invoice of [25/12/21|2021-12-25].
a decade | 2024-01-03 | The cinema was popular in the [1950s|195X].
a decade with an apostrophe | 2024-01-03 | The cinema was popular in the [’50s|195X].
a century | 2024-01-03 | The tower dates from the [12th century|11XX].
a century in letters | 2024-01-03 | The tower was rebuilt in the [nineteenth century|18XX].
years with a dash | 2024-01-03 | During the war of [1939-45|1939/1945] it stood empty.
years with to | 2024-01-03 | He ruled from [1921 to 1926|1921/1926].
years between | 2024-01-03 | It made pipes between [1932 and 1938|1932/1938].
days of one month with a dash | 2024-01-03 | The fair ran on [5-7 May 2017|2017-05-05/2017-05-07].
days of one month with from and to | 2024-01-03 | The fair ran from [2 to 7 January 2017|2017-01-02/2017-01-07].
days of one month, month first | 2024-01-03 | The fair ran on [May 5–7, 2017|2017-05-05/2017-05-07].
days between | 2024-01-03 | Between [5 and 9 May 2017|2017-05-05/2017-05-09] no train ran.
days of two months | 2024-01-03 | Shut from [28 February to 3 March 2017|2017-02-28/2017-03-03].
a range over new year takes the year of its end | 2024-01-03 | Shut from [28 December to 3 January 2017|2016-12-28/2017-01-03].
months with to | 2024-01-03 | He served from [June to August 2017|2017-06/2017-08].
a list of days shares its month and year | 2024-01-03 | Talks were held on [5|2016-05-05], [7|2016-05-07] and [9 May 2016|2016-05-09].
a list behind the month | 2024-01-03 | Talks were held on [April 24|2016-04-24] and [25, 2016|2016-04-25].
a list of months shares its year | 2024-01-03 | Rain fell in [June|2017-06], [July|2017-07] and [August 2017|2017-08].
a list of years | 2024-01-03 | Droughts were recorded in [1976|1976], [1984|1984] and [1990|1990].
a quarter with its year | 2024-01-03 | Sales fell in the [third quarter of 2022|2022-07/2022-09].
a quarter by its letter | 2024-01-03 | Sales fell in [Q2 2021|2021-04/2021-06].
a half with its year | 2024-01-03 | Sales fell in the [first half of 2021|2021-01/2021-06].
a season with its year | 2024-01-03 | It flooded in the [spring of 2019|2019-21].
early and late blur a year | 2024-01-03 | She moved in [late 2019|2019~].
mid blurs a month | 2024-01-03 | She moved in [mid-January 2020|2020-01~].
the end of a month | 2024-01-03 | She moved at [the end of October 2020|2020-10~].
before gives one side only | 2024-01-03 | It was built [before March 1999|../1999-03].
after gives one side only | 2024-01-03 | It was built [after 1999|1999/..].
christmas has its day | 2024-01-03 | The truce held on [Christmas Day 2014|2014-12-25].
easter moves | 2024-01-03 | They met on [Easter Monday 2016|2016-03-28].
the fourth thursday of november | 2013-12-02 | The parade was held on [Thanksgiving Day|2013-11-28].
yesterday and today | 2022-09-15 | Rejected [yesterday|2022-09-14], the bill returns [today|2022-09-15].
the day before yesterday | 2022-09-15 | It was seen [the day before yesterday|2022-09-13].
last night was yesterday | 2022-09-15 | The roof came down [last night|2022-09-14].
a weekday of the past | 2022-09-15 | Ministers met on [Tuesday|2022-09-13].
a weekday to come | 2022-09-15 | Ministers will meet on [Tuesday|2022-09-20].
said on its own weekday | 2022-09-15 | The club said [Thursday|2022-09-15] that it had hired a coach.
each weekday goes with its own verb | 2022-09-15 | Officials said [Monday|2022-09-12] that they will vote on [Friday|2022-09-16].
a deadline lies ahead | 2022-09-15 | She has until [Monday|2022-09-19] to reply.
the weekday of a named week | 2022-09-15 | Debate resumes on [Monday next week|2022-09-19].
last week | 2022-09-15 | The well ran dry [last week|2022-09-05/2022-09-11].
the weekend that is past | 2022-09-15 | Three boats sank over the [weekend|2022-09-10/2022-09-11].
last month and next year | 2022-09-15 | Begun [last month|2022-08], it ends [next year|2023].
last january is this year's in december | 2018-12-11 | The lender was fined [last January|2018-01].
next march | 2018-12-11 | The licence ends [next March|2019-03].
this spring | 2022-04-08 | [This spring|2022-21] the ligament tore.
a month of last year | 2022-04-08 | In [June last year|2021-06] the ligament tore.
years ago | 2022-04-08 | He retired [three years ago|2019].
days ago | 2022-04-08 | He retired [11 days ago|2022-03-28].
in so many weeks' time | 2022-04-08 | Voting opens in [two weeks’ time|2022-04-18/2022-04-24].
the past looks back | 2024-01-15 | The shop closed on [20 December|2023-12-20].
the future looks ahead | 2024-12-10 | The shop will close on [20 January|2025-01-20].
a deadline lies near although the verb is past | 2024-01-03 | He was given until [14 January|2024-01-14].
a plan lies ahead | 2018-12-11 | A hearing was fixed for [22 January|2019-01-22].
what is due lies ahead | 2018-12-11 | The rent is due on [1 March|2019-03-01].
a notice without a verb means the near date | 2018-12-11 | Next meeting: [9 January|2019-01-09], chapel hall.
a range back over new year | 2020-01-20 | Rescuers answered 41 calls between [28 December and 3 January|2019-12-28/2020-01-03].
a range ahead | 2024-02-05 | The line will be shut from [27 February to 2 March|2024-02-27/2024-03-02].
the story's month gives its year | 2024-01-03 | In [May 2021|2021-05] the dam cracked. It was emptied by [May 9|2021-05-09] and repaired on [May 27|2021-05-27].
the story moves on over new year | 2011-02-10 | War came in [September 1939|1939-09]. She signed up on [4 December|1939-12-04] and sailed on [17 February|1940-02-17].
a year holds what follows in its sentence | 2022-04-08 | In [2013|2013] she won on [2 March|2013-03-02], fell on [5 March|2013-03-05] and was back by [29 December|2013-12-29].
the future returns from the story | 2011-02-10 | He joined in [May 1944|1944-05] and fell on [6 June|1944-06-06]. A plaque will be unveiled on [18 February|2011-02-18].
a deictic returns from the story | 2022-04-08 | She lost in [2013|2013]. [This week|2022-04-04/2022-04-10] she is back; the cast came off on [26 March|2022-03-26].
a comparison moves nothing | 2017-09-12 | [June|2017-06] was the driest since [1995|1995]. The ban came on [4 August|2017-08-04].
up from is a comparison | 2020-01-20 | There were 41 calls, up from 29 in [December 2015|2015-12]. Nine came on [1 January|2020-01-01].
an aside moves nothing | 2020-03-05 | The club, founded in [1899|1899], was sold on [2 March|2020-03-02].
an attribute moves nothing | 2020-03-05 | The hero of the [2014|2014] final retired on [2 March|2020-03-02].
the year told last | 2018-10-09 | The order came on [7 October|1943-10-07]; on [15 October|1943-10-15] the gate was locked. It was [1943|1943].
a heading dates what is below | 2016-03-03 | Minutes of the meeting, [14 November 2015|2015-11-14]\\nThe bill of [2 October|2015-10-02] was paid. The roof will be mended by [31 January|2016-01-31].
a letter speaks from its day | 2008-03-10 | In a letter dated [9 March 1848|1848-03-09] she wrote: "[Yesterday|1848-03-08] they fled. I leave [tomorrow|1848-03-10]."
after the letter the story goes on | 2008-03-10 | On [9 March 1848|1848-03-09] she wrote: "I leave [tomorrow|1848-03-10]." She arrived on [18 March|1848-03-18].
the following day | 2020-03-05 | It sank on [3 May 1998|1998-05-03]. [The following day|1998-05-04] divers came.
days later | 2020-03-05 | It sank on [3 May 1998|1998-05-03]. [Two days later|1998-05-05] divers came.
a week earlier | 2020-03-05 | It sank on [Sunday 3 May 1998|1998-05-03]. [A week earlier|1998-04-20/1998-04-26] a leak had been found.
that weekday follows | 2021-05-10 | It gave way on [Thursday 12 May 2016|2016-05-12]. [That Sunday|2016-05-15] crowds came.
what had been before does not move the story | 2021-05-10 | It gave way on [12 May 2016|2016-05-12]. [A week earlier|2016-05-02/2016-05-08] it had cracked. [That Sunday|2016-05-15] crowds came.
the same month, the next year, the year after | 2018-02-26 | It opened in [April 1987|1987-04]. A second followed in [the same month|1987-04] and a third [the next year|1988]. He left in [1994|1994], and was sold [the year after|1995].
later that year | 2018-02-26 | It opened in [April 1987|1987-04] and closed [later that year|1987~].
the following spring | 2018-02-26 | He came on [18 March 1848|1848-03-18] and stayed until [the following spring|1849-21].
that autumn | 2018-02-26 | He came in [March 1848|1848-03] and left [that autumn|1848-23].
the year before | 2018-02-26 | Sales fell in [1998|1998], after a rise [the year before|1997].
the day of a month already told | 2019-02-25 | The van broke down on [9 February|2019-02-09] and we left on [the 22nd|2019-02-22].
a story that names weekdays keeps to its week | 2020-03-05 | The strike began on [Monday 3 March 1913|1913-03-03]. By [Friday|1913-03-07] the docks were empty.
a weekday agrees with its date | 2016-06-16 | It was launched on [22 May 2006|2006-05-22]; on [Thursday 18 May|2006-05-18] orders were still being lost.
the quarter of a report | 1999-10-28 | The bank lost $2m in the [third quarter|1999-07/1999-09], against a profit of $1m [a year earlier|1998-07/1998-09].
the year-earlier quarter | 1999-10-28 | Profit in the [third quarter|1999-07/1999-09] was $2m; in the [year-earlier quarter|1998-07/1998-09] it was $1m.
expected results are of the quarter just ended | 1999-10-28 | The bank said it expects to report a loss for the [third quarter|1999-07/1999-09].
next year's first quarter | 1999-10-28 | The plant will open in [next year's first quarter|2000-01/2000-03].
a dateline is the day of writing | 2024-01-03 | LONDON, [January 2|2024-01-02]. The minister resigned [yesterday|2024-01-01].
complementiser that is no determiner | 2022-09-15 | He said that [Monday|2022-09-12]'s vote was fair.
nineteen ninety-six in letters | 1998-02-27 | It began in [nineteen ninety-six|1996].
nothing tells the year | none | The gate was locked on 7 October.
a year in the text is enough | none | In [May 1944|1944-05] he joined; he fell on [6 June|1944-06-06].
may is a verb | 2022-09-15 | May I ask who may march, and who may fall in?
may is a name | 2022-09-15 | Theresa May said that Mrs May will speak.
a flight, a room, a floor | 2022-09-15 | Flight 1905 led to Room 2022 on the 7th floor.
people are counted | 2022-09-15 | Of 1905 people, 225 were hurt and 19 were lost.
a second is a moment | 2022-09-15 | Give me a second; the second one was better.
money is no year | 2022-09-15 | The fine was £1,905, the grant $2021 and the fee €1999.
times, odds and versions | 2022-09-15 | At 9.30 the odds of 5/2 became 12/5 in version 20.14.
codes and phone numbers | 2022-09-15 | Call 020 7946 0107, extension 2019, and quote 03-04-05.
streets and closes | 2022-09-15 | From March Street to 12 April Close and Friday Bridge.
what recurs is no date | 2022-09-15 | It opens every Monday, on Thursdays, each July and every two weeks.
spans are no dates | 2022-09-15 | It took three weeks, within 14 days, for two years.
the half of a match | 2022-09-15 | She scored in the second half and kicked a goal in the third quarter.
newspapers | 2022-09-15 | The Sunday Times and the Friday Night Project were cited.
seasons as words | 2022-09-15 | A spring of clear water fell; the fall of the empire; winter coats.
april and june are women | 2022-09-15 | April Jones met June Brown; April said yes.
a day before an event is not counted from the story | 2022-09-15 | He left two days before the election and the day after the fire.
an impossible day | 2022-09-15 | The form says 31 February 2021 and 45 May.
the past years are a span | 2022-09-15 | Over the past three years and in recent months it grew.
"""


def cases(table: str) -> list[tuple[str, str, str]]:
    """The rows of a table: why, the day of publication or 'none', the marked text."""
    rows = [line.split(" | ", 2) for line in table.strip().splitlines()]
    return [(why, published, text.replace("\\n", "\n")) for why, published, text in rows]
