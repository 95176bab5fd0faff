"""What an expression changes for those behind it: the day of writing, the date told, the story."""

from __future__ import annotations

from dataclasses import replace

from knowledge.dates.context.state import State, Told
from knowledge.dates.narrator.events import record
from knowledge.dates.narrator.story import RECENT
from knowledge.dates.scenes.scene import Scene
from knowledge.dates.scenes.tense import BACK, Tense
from knowledge.dates.values.occurrences import distance
from knowledge.dates.values.periods import Period, Unit
from knowledge.dates.values.readings import (
    Base,
    Counted,
    Inside,
    Known,
    Mention,
    Named,
    Reading,
    Reported,
    Shifted,
    Stepped,
    states_year,
)

Dates = tuple[Period, Period]
"""From one period to another; the same twice for a single one."""

WEEK = 7
"""Days; a weekday of the present is no further away."""

FRAME = 731
"""Days; a longer range does not tell the year of a date told behind it."""

LIFETIME = 40000
"""Days; a longer range (papers of 1644-1919) tells no story."""

LIST_GAP = 2
"""Tokens between the members of a list: a comma and 'and'."""

LONG_AGO = 366
"""Days; a note that bears a day so old was written then."""

ALONE = 2
"""Tokens of a line that is but a year, with its end."""

LATE = 31
"""Days; a dateline is at most so much older than the publication."""


def continues_list(state: State, mention: Mention, scene: Scene) -> bool:
    """Whether it stands in a list with the expression before, which is of the same form."""
    last = state.last
    if scene.sentence.number != state.last_sentence:
        return False
    return last is not None and mention.head - last.tail <= LIST_GAP and _form(mention) == _form(last)


def take_up(state: State, mention: Mention, scene: Scene) -> None:
    """'The worst since August 2002. Back then it rose on the 12th': tells the date that was only compared with."""
    last = state.history[-1] if state.history else None
    reading = mention.reading
    points = isinstance(reading, Shifted | Stepped) and reading.base is Base.THEN and not reading.by
    if last is None or not (last.scene.compares and last.states_year) or not (points or scene.points_back):
        return
    if scene.sentence.number - last.scene.sentence.number == 1 and state.now and last.ends < state.now:
        state.history[-1] = replace(last, scene=replace(last.scene, compares=False))
        state.told = state.story = last.last
        state.paragraph, state.sentence, state.sets_scene = scene.sentence.paragraph, scene.sentence.number, True


def remember(state: State, mention: Mention, scene: Scene, dates: Dates) -> None:
    """What this expression changes for the next ones."""
    last, reading = dates[1], mention.reading
    if _is_reported(state, reading, last, scene):
        state.report, state.reported = last, mention.head
    if scene.opens_text and isinstance(reading, Named) and _is_dateline(state, last):
        state.now = last.first
    elif scene.is_passed_over:
        pass
    elif scene.is_head and _dates_section(state, reading, last, scene):
        _enter_section(state, last, scene)
    elif _opens_past(state, reading, last, scene):
        state.told, state.story, state.frame, state.sets_scene = last, last, None, scene.is_fronted
        state.paragraph, state.sentence = scene.sentence.paragraph, scene.sentence.number
    elif _is_deictic(state, reading, last) or (scene.comes_back and not states_year(reading)):
        _return_to_present(state, last, scene)
        if isinstance(reading, Shifted) and last.unit is Unit.YEAR and reading.by < -1:
            state.asides.append((scene.sentence, last))  # fifty years ago
    elif scene.is_aside and not scene.compares:
        state.told = last
        if states_year(reading):
            state.asides.append((scene.sentence, last))
    elif not (scene.compares or _contrasts(state, reading, dates)):
        _tell(state, dates, mention, scene)
    if state.told and state.now and state.told.first <= state.now:
        state.past = state.told
    state.year = last if states_year(reading) else None
    record(state, scene, dates)
    state.history.append(Told(mention, scene, *dates))
    state.last, state.last_sentence = mention, scene.sentence.number


def _dates_section(state: State, reading: Reading, last: Period, scene: Scene) -> bool:
    """Whether a heading's date tells when: it names the year, or is the day of a diary's next entry."""
    is_day = last.unit is Unit.DAY
    if states_year(reading):
        return is_day or scene.sentence.is_heading or scene.is_label
    is_old = state.now is not None and (state.now - last.first).days > LONG_AGO
    is_entry = scene.is_label or (scene.is_document and is_old)
    is_quoted = bool(scene.quote) and is_entry and not isinstance(reading, Shifted)  # "We sail tomorrow. We …"
    return is_day and (state.section is not None or is_quoted)


def _is_reported(state: State, reading: Reading, last: Period, scene: Scene) -> bool:
    """Whether figures are reported for it: a quarter that is over, or is told as past, as a firm's fourth may be."""
    if last.unit not in (Unit.QUARTER, Unit.HALF):
        return False
    if isinstance(reading, Reported):
        return reading.by == 0 and reading.unit is Unit.QUARTER
    has_ended = state.now is None or last.last < state.now or scene.tense in BACK
    return isinstance(reading, Named) and has_ended


def _is_deictic(state: State, reading: Reading, last: Period) -> bool:
    """Whether it points to the day of writing, so that the text has come back to the present."""
    match reading:
        case Shifted(base=base) | Stepped(base=base) | Inside(whole=Shifted(base=base)):
            is_here = state.now is None or last.first <= state.now <= last.last
            return base is Base.NOW or (base is Base.STORY and is_here)
        case Counted(is_again=True):
            return True
        case Named(nth=None, day=None, feast=None, weekday=int()):  # it may be a Friday of the story, far back
            return state.now is None or distance(last, state.now) <= WEEK
    return False


def _opens_past(state: State, reading: Reading, last: Period, scene: Scene) -> bool:
    """Whether it tells a past year by its distance: 'Two years ago, on 14 October, …', '9 May last year'."""
    if state.now is None or last.last.year >= state.now.year or scene.quote or scene.compares or scene.is_aside:
        return False
    match reading:
        case Inside(whole=Shifted(unit=Unit.YEAR, base=Base.NOW)):
            return last.unit in (Unit.DAY, Unit.MONTH)
        case Shifted(unit=Unit.YEAR, base=Base.NOW) | Counted(unit=Unit.YEAR, is_again=True):
            return scene.is_fronted and scene.sentence.number != state.last_sentence
    return False


def _contrasts(state: State, reading: Reading, dates: Dates) -> bool:
    """Whether it sets another year beside a date just told without one: '1 January … 1 January 2018'."""
    first = dates[0]
    if first.unit is not Unit.DAY:
        return False
    key = (first.first.month, first.first.day)
    year = state.named.setdefault(key, first.year) if not states_year(reading) else state.named.get(key)
    return year is not None and year != first.year


def _is_dateline(state: State, last: Period) -> bool:
    now = state.now
    return last.unit is Unit.DAY and (now is None or 0 <= (now - last.first).days <= LATE)


def _enter_section(state: State, last: Period, scene: Scene) -> None:
    """A heading with a day dates what is written below it; one with a year tells when it happened."""
    state.told = last
    is_alone = scene.sentence.is_heading and len(scene.sentence.tokens) == ALONE
    state.chapter = last if is_alone and last.unit is Unit.YEAR else None
    if last.unit is Unit.DAY and (state.published is None or last.first <= state.published):
        state.story, state.section = None, last
        if scene.quote:
            state.quoted = last.first
            return
        state.now = last.first
        state.labelled = None if scene.sentence.is_heading else scene.sentence.paragraph
    elif scene.is_label and (state.published is None or last.last <= state.published):
        state.story, state.paragraph = last, scene.sentence.paragraph
        state.now, state.labelled = last.last, scene.sentence.paragraph  # a chronicle tells in the present
    else:
        state.story, state.heads_section, state.paragraph = last, True, scene.sentence.paragraph


def _return_to_present(state: State, last: Period, scene: Scene) -> None:
    if not scene.quote:
        if state.story and state.sentence == scene.sentence.number:
            state.background = state.story
        state.story, state.names_weekdays = None, False
        state.told = last
        if last.unit is Unit.DAY:
            state.day = last  # last Thursday …, this month. The following day …


def _tell(state: State, dates: Dates, mention: Mention, scene: Scene) -> None:
    reading, (first, last) = mention.reading, dates
    steps_aside = scene.tense is Tense.EARLIER and isinstance(reading, Shifted | Stepped) and state.told is not None
    is_far = state.now is not None and distance(last, state.now) > RECENT
    goes_on = is_far and isinstance(reading, Named) and reading.nth is None and reading.day is not None
    counts = isinstance(reading, Shifted) and last.unit is Unit.YEAR and reading.base is Base.THEN
    if counts and scene.is_fronted:
        state.scope = (scene.sentence.number, last)
    if last.unit in (Unit.DECADE, Unit.CENTURY) or steps_aside or (last.last - first.first).days > LIFETIME:
        return
    if last.unit is Unit.DAY:
        state.day = last
    is_held = last.unit is Unit.YEAR and state.day is not None and state.told == state.day and last.covers(state.day)
    state.told, state.span = state.day if is_held else last, dates if first != last else None  # it was 1968
    if isinstance(reading, Named) and reading.day:
        state.names_weekdays, state.paragraph = reading.weekday is not None, scene.sentence.paragraph
    elif isinstance(reading, Stepped) and reading.named.weekday is not None and state.story:
        state.names_weekdays, state.paragraph = True, scene.sentence.paragraph  # the following Sunday … on Monday
    if scene.is_attributive or not (state.story or states_year(reading) or counts or goes_on):
        return
    if states_year(reading):
        state.heads_section = False
        is_frame = first != last and (last.last - first.first).days <= FRAME
        state.frame = (first.first, last.last) if is_frame else None
    is_list = continues_list(state, mention, scene) and last.unit is Unit.YEAR
    if state.story is None or not scene.quote:
        state.quoted_story = scene.quote
    if state.story and states_year(reading):
        state.asides += [(scene.sentence, state.story), (scene.sentence, last)]  # 'in 1953 and again in 2023'
    state.story = None if is_list else last
    state.sets_scene = scene.is_fronted and states_year(reading) and scene.sentence.number != state.last_sentence
    state.paragraph, state.sentence = scene.sentence.paragraph, scene.sentence.number


def _form(mention: Mention) -> tuple[Unit, bool] | None:
    """What members of a list have in common: the unit, and whether they name the year."""
    reading = mention.reading
    if isinstance(reading, Known):
        return reading.period.unit, True
    return (reading.unit, reading.year is not None) if isinstance(reading, Named) else None
