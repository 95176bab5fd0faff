"""Bytes to text. Unicode is taken at its word; of the older encodings only those that a language proves are believed,
so that a wrong guess is refused, not stored as mojibake."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from contextlib import suppress

from knowledge.errors import InputError

MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
"""Byte order marks; UTF-32's come first, as UTF-16's is the beginning of one of them."""

ASCII = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
WESTERN = (
    "àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúüªº", "àáâãçéêíóôõúªº", "àèéìíîòóù", "éëïóöü", "åäöé", "æøåéòô",
)  # fmt: skip
ICELANDIC = "ðþý"
CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "ăâîşţ", "čćđšž")
ALPHABETS = {
    "cp1252": [ASCII + letters for letters in WESTERN],
    "cp1251": [RUSSIAN, UKRAINIAN, "абвгдеёжзійклмнопрстуўфхцчшыьэюя"],
    "kz1048": [RUSSIAN + "әғқңөұүһі"],
    "koi8_r": [RUSSIAN],
    "koi8_u": [UKRAINIAN],
    "cp866": [RUSSIAN],
    "mac_cyrillic": [RUSSIAN],
    "cp1250": [ASCII + letters for letters in CENTRAL],
    "iso8859_2": [ASCII + letters for letters in CENTRAL[:3]],
    "cp1254": [ASCII + "çğıİöşüâîû"],
}
"""The older encodings that are believed, commonest first, each with the alphabets of the languages written in it."""

WINDOWS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""Charsets that pages declare and browsers take for their supersets (WHATWG Encoding, 4.2)."""
DECLARABLE = frozenset(
    """utf-8 utf-16 utf-16-le utf-16-be ascii cp866 cp874 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258
    iso8859-1 iso8859-2 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-15 koi8-r koi8-u kz1048 ptcp154
    mac-cyrillic gb2312 gbk gb18030 big5 big5hkscs euc_jp shift_jis cp932 euc_kr""".split()
)
"""Charsets of web pages, as Python calls them; some of its other codecs (punycode) take time that grows as a square."""

SIGNS = "0-9\"'“”„‘’‚‹›«»…·§©®°€£№±½¼¾×¿¡\xad(),.:;!?*&%\\[\\]"
FOREIGN = 0.1
"""Share of the words with other than ASCII letters that may not fit the alphabet: names from elsewhere."""
SPARSE = 0.02
"""Share of such letters below which a text counts as English with foreign names (German, the next, has 2 %)."""
SAMPLE = 65_536
"""Bytes that decide about binary and encoding."""

_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_HIGH = re.compile(r"[^\x00-\x7f]")
_MARKUP = re.compile(rb"<[^<>]{0,2000}>|&[a-z]{2,8};")
_GAP = re.compile(r"[\s/–—…-]+")


def decode(content: bytes, name: str) -> str:
    """The text of a file, without its byte order mark. Raises InputError if it is binary or of unknown encoding."""
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding, name)
    if is_binary(content):
        raise InputError("{name} is not a text: it holds binary data.", name=name)
    try:
        return content.decode()
    except UnicodeDecodeError:
        return _strictly(content, "utf-8", name) if is_nearly_utf8(content) else _from_older_encoding(content, name)


def decode_declared(content: bytes, charset: str) -> str | None:
    """The text of a page that declares its charset, if that is one of the web's and true; valid UTF-8 is never else."""
    if content.startswith(tuple(MARKS)):
        return None
    with suppress(UnicodeError):
        return content.decode()
    with suppress(LookupError, UnicodeError):
        encoding = codecs.lookup(charset).name
        return content.decode(WINDOWS.get(encoding, encoding)) if encoding in DECLARABLE else None
    return None


def is_binary(content: bytes) -> bool:
    """Whether control characters that no text has stand among the first 64 KiB."""
    return _BINARY.search(content[:SAMPLE]) is not None


def is_nearly_utf8(content: bytes) -> bool:
    """Whether most non-ASCII characters are whole UTF-8 sequences: older text hardly ever holds one by chance."""
    text = content[:SAMPLE].decode(errors="replace")
    broken = text.count("\ufffd")
    return len(_HIGH.findall(text)) >= 3 * broken


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            "{name} is broken: byte {byte} is not valid {encoding}.",
            name=name,
            byte=error.start + 1,
            encoding=encoding.upper(),
        ) from None


def _from_older_encoding(content: bytes, name: str) -> str:
    sample = _MARKUP.sub(b" ", content[:SAMPLE])
    if _is_english_with_names(sample):
        return content.decode("cp1252", errors="replace")
    doubts = {encoding: _doubts(sample, encoding) for encoding in ALPHABETS}
    best = min(doubts, key=lambda encoding: doubts[encoding])
    if doubts[best][0]:
        raise InputError("The encoding of {name} can't be told: please save it as UTF-8.", name=name)
    return content.decode(best, errors="replace")


def _doubts(sample: bytes, encoding: str) -> tuple[bool, bool, float]:
    """What speaks against an encoding: misspelt words, mostly capitals (KOI8 turns case round), how many misspelt."""
    words = _high_words(sample.decode(encoding, errors="replace"))
    misspelt = min(_misspelt(words, alphabet) for alphabet in ALPHABETS[encoding])
    letters = [letter for letter in "".join(words) if letter.isalpha()]
    return misspelt > FOREIGN, 2 * sum(map(str.isupper, letters)) > len(letters), misspelt


def _high_words(text: str) -> list[str]:
    return [word for word in _GAP.split(text) if not word.isascii()]


def _misspelt(words: Sequence[str], alphabet: str) -> float:
    """Share of the words that this alphabet does not write: 'cafй', 'n·mero', 'оПХБЕР'."""
    capitals = alphabet.upper()
    part = f"(?:[{capitals}]?+[{alphabet}]++|[{capitals}]++[{alphabet}]{{0,2}}+|[{ASCII}{ASCII.upper()}]++)"
    well_spelt = re.compile(f"[{SIGNS}]*+(?:{part}(?:['’.&]{part})*+)?+[{SIGNS}]*+")
    return sum(not well_spelt.fullmatch(word) for word in words) / max(1, len(words))


def _is_english_with_names(sample: bytes) -> bool:
    text = sample.decode("cp1252", errors="replace")
    is_sparse = len(_HIGH.findall(text)) < SPARSE * len(text)
    return is_sparse and _misspelt(_high_words(text), ASCII + ICELANDIC + "".join(WESTERN)) <= FOREIGN
