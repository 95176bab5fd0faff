"""Greetings, thanks and small talk: said to be polite, not to be answered from articles."""

from __future__ import annotations

import re

_POLITE = frozenset(
    """hi hiya hello hey yo gm thanks thank thx ty ok okay kk cool great nice good morning evening afternoon night bye
    help please pls lol lmao haha hahaha wow omg yes yeah yep no nope sure fine np welcome sorry same agreed gg
    hru sup wyd
    привет приветик здравствуй здравствуйте спасибо спс благодарю пожалуйста ок окей хорошо понял поняла понятно ясно
    ладно добрый доброе доброй спокойной утра пока помощь да нет ага норм нормально супер класс круто лол ахах ахаха
    хаха сәлем салем сәлеметсіз рахмет рақмет жақсы жарайды қайырлы сау болыңыз көмек иә жоқ""".split()
)
_BESIDE = frozenset(
    """you there all everyone everybody folks guys bot bro day so much a lot
    большое день вечер утро ночи всем бот бе көп таң күн кеш түн достар бәріне""".split()
)
"""What stands beside a polite word, and is none by itself: "everyone?" asks something."""

_SMALL_TALK = re.compile(
    r"\b(?:how (?:are|r) (?:you|u|ya|things)(?: (?:doing|feeling|today|all|guys))*|how do you (?:do|work)|"
    r"how(?:'s| is) (?:it going|life|everything)|what(?:'s|s| is) (?:up|your name)|(?:who|what) are you|who made you|"
    r"are you (?:really )?sure(?: (?:about|of) (?:that|this|it))?|"
    r"are you (?:there|ok|a bot|a robot|a human|real|human|online|alive|awake)|no worries|"
    r"what (?:can|do) you (?:do|know)|"
    r"what (?:articles|sources) (?:do you (?:have|know)|are there)|какие (?:у тебя )?(?:есть )?статьи(?: есть)?|"
    r"(?:ну )?как (?:у (?:тебя|вас) )?(?:дела|жизнь|ты|вы|сам|настроение)(?: сегодня)?|как тебя зовут|"
    r"(?:ты|вы) кто|кто (?:ты|вы)(?: такой| такая| такие)?|что (?:ты|вы) уме\w+|(?:ты|вы) (?:тут|здесь|живой|бот)|"
    r"(?:ты|вы) уверен\w*|сенімдісі[ңз] бе|"
    r"қалайсы\w+|қалың қалай|(?:(?:сен|сіз) )?кімсі\w+|не істей аласы\w+|атың кім)(?![\w'])"
)


def is_courtesy(text: str) -> bool:
    """Whether a message is made of polite words and small talk alone; one without any word is none."""
    said = " ".join(re.findall(r"[\w']+", text.casefold().replace("’", "'")))
    words = _SMALL_TALK.sub(" ok ", said).split()
    return not _POLITE.isdisjoint(words) and (_POLITE | _BESIDE).issuperset(words)
