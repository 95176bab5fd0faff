"""What `/setup` says of a change that was just made."""

from __future__ import annotations

from cogs.preferences import LISTS, Choice
from cogs.presentation import periods
from cogs.presentation.levels import LANGUAGES, LEVELS, level_of
from cogs.presentation.tongue import mark, say, say_many
from knowledge import GuildSettings

SWITCHED = {
    ("text_only", True): mark("Answers are plain text from now on."),
    ("text_only", False): mark("Answers have their frame again."),
    ("follow_ups", True): mark("Follow-ups are understood from the question before."),
    ("follow_ups", False): mark("Each question stands alone now."),
    ("hides_shared", True): mark("The starter article is hidden: only your own articles answer."),
    ("hides_shared", False): mark("The starter article answers too."),
    ("keeps_questions", True): mark("Members can hand in questions without an answer."),
    ("keeps_questions", False): mark("No more questions are kept. Those handed in stay until they are closed or old."),
    ("keeps_votes", True): mark("Members can vote on answers."),
    ("keeps_votes", False): mark("No more votes are kept. Those cast stay until they are old."),
    ("keeps_counts", True): mark("Answers and refusals are counted."),
    ("keeps_counts", False): mark("Nothing is counted any more."),
}
LISTED = {
    "ask": mark("I answer questions without a mention in: {places}"),
    "forum": mark("I answer new posts in: {places}"),
    "silent": mark("I answer no messages in: {places}"),
}
UNLISTED = {
    "ask": mark("There is no ask channel any more."),
    "forum": mark("There is no ask forum any more."),
    "silent": mark("There is no silent channel any more."),
}


def say_back(choice: Choice, settings: GuildSettings) -> str:
    """The sentence for a choice, now that it holds."""
    if choice.name in LISTS:
        places = " ".join(f"<#{value}>" for value in choice.values)
        return say(LISTED[choice.name], places=places) if places else say(UNLISTED[choice.name])
    if (choice.name, choice.values == ("on",)) in SWITCHED:
        return say(SWITCHED[choice.name, choice.values == ("on",)])
    return _say_value(choice, settings)


def _say_value(choice: Choice, settings: GuildSettings) -> str:
    match choice.name:
        case "editors" if settings.editor_role_id:
            return say("Editors are the members with {role}.", role=f"<@&{settings.editor_role_id}>")
        case "editors":
            return say("Only members with *Manage Server* are editors.")
        case "language":
            return say("Public answers are in: {language}", language=LANGUAGES[settings.language])
        case "strictness":
            return say("How strict I am: {level}", level=say(LEVELS[level_of(settings.strictness)]))
        case "retention":
            return say("What members hand in is kept for {period}.", period=periods.days(settings.retention_days))
        case _:
            return _say_limit(choice)


def _say_limit(choice: Choice) -> str:
    number, place = int(choice.values[0]), f"<#{choice.target}>"
    if choice.name == "pause":
        if not number:
            return say("No pause in {place} any more.", place=place)
        return say("In {place} I pause for {period} after each question.", place=place, period=periods.seconds(number))
    if not choice.target:
        limit = say_many("{number} question an hour", "{number} questions an hour", number)
        return say("Each person: {limit}", limit=limit) if number else say("There is no limit an hour any more.")
    if not number:
        return say("In {place} the limit of the server holds.", place=place)
    limit = say_many("{number} question an hour", "{number} questions an hour", number)
    return say("Each person in {place}: {limit}", place=place, limit=limit)
