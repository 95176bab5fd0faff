"""Greetings and thanks: said to be polite, not to be answered from articles."""

from __future__ import annotations

import re

_POLITE = frozenset(
    "hi hello hey yo thanks thank you thx ty ok okay cool great nice good morning evening day bye help please there "
    "привет здравствуй здравствуйте спасибо благодарю большое пожалуйста ок хорошо добрый доброе день вечер утро пока "
    "помощь сәлем сәлеметсіз бе рахмет көп жақсы қайырлы таң кеш сау болыңыз көмек".split()
)
"""The words of which such a message is made in English, Russian and Kazakh."""


def is_courtesy(text: str) -> bool:
    """Whether a message is made of polite words alone; one without any word is none."""
    words = re.findall(r"\w+", text.casefold())
    return bool(words) and _POLITE.issuperset(words)
