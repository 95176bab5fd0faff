"""Bytes to text. Unicode is taken at its word; of the older encodings only those that a language proves are believed,
so that a wrong guess is refused, not stored as mojibake."""

from __future__ import annotations

import codecs
import re

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
WESTERN = [
    ASCII + letters
    for letters in ("àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúüªº", "àáâãçéêíóôõúªº", "àèéìíîòóù", "éëïóöü", "åäöé", "æøåéòô")
]
ALPHABETS = {
    "cp1252": WESTERN,
    "cp1251": [RUSSIAN, UKRAINIAN, "абвгдеёжзійклмнопрстуўфхцчшыьэюя"],
    "kz1048": [RUSSIAN + "әғқңөұүһі"],
    "koi8_r": [RUSSIAN],
    "koi8_u": [UKRAINIAN],
    "cp866": [RUSSIAN],
    "mac_cyrillic": [RUSSIAN],
    "cp1250": [ASCII + letters for letters in ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "ăâîşţ", "čćđšž")],
    "iso8859_2": [ASCII + letters for letters in ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű")],
    "cp1254": [ASCII + "çğıi\u0307öşüâîû"],
}
"""The older encodings that are believed, commonest first, each with the alphabets of the languages written in it."""

SIGNS = "0-9\"'“”„‘’‚‹›«»…·§©®°€£№±×¿¡\xad(),.:;!?*&%\\[\\]"
FOREIGN = 0.05
"""Share of the words with other than ASCII letters that may not fit the alphabet: names from elsewhere."""
SPARSE = 0.02
"""Share of such characters below which a text counts as English with foreign names; German, the sparsest of the
others, has 2 %."""
SAMPLE = 65_536
"""Bytes that decide about binary and encoding."""

_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_HIGH = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\s/–—-]*[^\x00-\x7f\s/–—-][^\s/–—-]*")


def decode(content: bytes, name: str) -> str:
    """The text of a file, without its byte order mark. Raises InputError if it is binary or of unknown encoding."""
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding, name)
    if is_binary(content):
        raise InputError(f"{name} is not a text: it holds binary data.")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        if is_nearly_utf8(content):
            raise InputError(f"{name} is broken: byte {error.start + 1} is not valid UTF-8.") from None
    return _from_older_encoding(content, name)


def is_binary(content: bytes) -> bool:
    """Whether control characters that no text has stand among the first 64 KiB."""
    return _BINARY.search(content[:65536]) is not None


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is broken: byte {error.start + 1} is not valid {encoding.upper()}.") from None


def is_nearly_utf8(content: bytes) -> bool:
    """Whether most non-ASCII characters are whole UTF-8 sequences: legacy text hardly ever holds one by chance."""
    text = content[:SAMPLE].decode(errors="replace")
    broken = text.count("\ufffd")
    return len(_HIGH.findall(text)) > 2 * broken


def _from_older_encoding(content: bytes, name: str) -> str:
    sample = content[:SAMPLE]
    shares = {encoding: _foreign_share(sample, ALPHABETS[encoding], encoding) for encoding in _candidates(sample)}
    best = min(shares, key=lambda encoding: shares[encoding], default="cp1252")
    if shares and shares[best] <= FOREIGN:
        return content.decode(best, errors="replace")
    if _is_english_with_names(sample):
        return content.decode("cp1252", errors="replace")
    raise InputError(f"The encoding of {name} can't be told: please save it as UTF-8.")


def _candidates(sample: bytes) -> list[str]:
    """The believed encodings that charset-normalizer finds (nearly) the least chaotic, commonest first."""
    from charset_normalizer import from_bytes

    matches = list(from_bytes(sample, cp_isolation=list(ALPHABETS)))
    found = {e for m in matches if m.chaos <= matches[0].chaos + 0.05 for e in (m.encoding, *m.could_be_from_charset)}
    return [encoding for encoding in ALPHABETS if encoding in found]


def _foreign_share(sample: bytes, alphabets: list[str], encoding: str) -> float:
    """Share of the words beyond ASCII that the best fitting of the alphabets can't write."""
    words = _WORD.findall(sample.decode(encoding, errors="replace").lower())
    fitting = (_word_pattern(alphabet) for alphabet in alphabets)
    return min(sum(not fits.fullmatch(word) for word in words) / max(1, len(words)) for fits in fitting)


def _word_pattern(alphabet: str) -> re.Pattern[str]:
    """Letters of one alphabet, or of ASCII alone, between signs: 'cafй' and 'n·mero' are no words."""
    letters = f"(?:[{alphabet}]++|[{ASCII}]++)"
    return re.compile(f"[{SIGNS}]*+(?:{letters}(?:['’.&]{letters})*+)?+[{SIGNS}]*+")


def _is_english_with_names(sample: bytes) -> bool:
    sparse = len(_HIGH.findall(sample.decode("cp1252", errors="replace"))) < SPARSE * len(sample)
    return sparse and _foreign_share(sample, ["".join(WESTERN)], "cp1252") <= FOREIGN
