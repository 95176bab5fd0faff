"""Encodings: right or refused, never mojibake."""

from __future__ import annotations

import time

import pytest

from knowledge.errors import InputError
from knowledge.readers.decoding import decode
from tests.knowledge.readers.samples import ENGLISH, KAZAKH, RUSSIAN, body_of

OTHERS = {
    "fr": "Le ministère a déclaré mardi que 12 000 foyers étaient privés d’électricité. « C’est réparé », dit-il.",
    "de": "Das Ministerium erklärte am Dienstag, dass 12.000 Häuser ohne Strom waren – „alles läuft“, hieß es.",
    "es": "El ministerio señaló que 12.000 viviendas quedaron sin luz. ¿Qué pasó? Según los técnicos, una avería.",
    "pl": "Ministerstwo oświadczyło we wtorek, że około 12 tysięcy domów zostało bez prądu. Usterkę usunięto w Łodzi.",
    "cs": "Ministerstvo v úterý oznámilo, že přibližně 12 tisíc domů zůstalo bez proudu ve městě Žďár.",
    "tr": "Bakanlık salı günü yaptığı açıklamada yaklaşık 12 bin evin elektriksiz kaldığını söyledi. Ekip çalışıyor.",
    "uk": "Міністерство повідомило у вівторок, що близько 12 тисяч будинків залишилися без світла. Ґанок зруйновано.",
    "names": "Lech Wałęsa met the mayor of Łódź to talk about the money that both cities want to spend on trams.",
    "accents": "The mayor of Zürich met her colleague from São Paulo to talk about the café in Besançon, which had "
    "been closed for repairs since the spring of 2019, and about the money that both of the cities want to spend.",
}


@pytest.mark.parametrize("text", [body_of(ENGLISH), body_of(RUSSIAN), body_of(KAZAKH)], ids=["en", "ru", "kk"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_its_byte_order_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_utf_16_of_the_other_byte_order_is_read() -> None:
    assert decode("\ufeffМост".encode("utf-16-be"), "a.txt") == "Мост"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (body_of(RUSSIAN), "cp1251"),
        (body_of(RUSSIAN).replace("«", '"').replace("»", '"').replace("—", "-"), "koi8-r"),
        (body_of(RUSSIAN).replace("«", '"').replace("»", '"').replace("—", "-"), "cp866"),
        (body_of(RUSSIAN), "mac-cyrillic"),
        ("Пожар в порту потушен. Погибших нет.", "cp1251"),
        ("Пожар в порту потушен. Погибших нет.", "koi8-r"),
        ("пожар в порту потушен, погибших нет", "koi8-r"),
        ("ПОЖАР В ПОРТУ. Погибших нет, сообщили власти.", "cp1251"),
        ("IT-компания Example объявила о запуске сервиса «Q&A-бот». Акции выросли на 3%.", "cp1251"),
        (body_of(KAZAKH), "kz1048"),
        (body_of(ENGLISH), "cp1252"),
        (OTHERS["fr"], "cp1252"),
        (OTHERS["de"], "cp1252"),
        (OTHERS["es"], "cp1252"),
        (OTHERS["es"], "latin-1"),
        (OTHERS["pl"], "cp1250"),
        (OTHERS["pl"], "iso8859-2"),
        (OTHERS["cs"], "cp1250"),
        (OTHERS["tr"], "cp1254"),
        (OTHERS["uk"], "cp1251"),
        (OTHERS["uk"], "koi8-u"),
        (OTHERS["names"], "cp1250"),
        (OTHERS["accents"], "cp1252"),
    ],
)
def test_older_encodings_of_known_languages_come_out_right(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("能源部周二表示，变电站事故导致约一万二千户家庭停电。", "gb18030"),
        ("エネルギー省は火曜日、変電所の事故で停電したと発表した。", "shift-jis"),
        (OTHERS["fr"], "mac-roman"),
        (OTHERS["fr"], "cp037"),
    ],
)
def test_an_encoding_that_nothing_proves_is_refused(text: str, encoding: str) -> None:
    with pytest.raises(InputError, match=r"can't be told: please save it as UTF-8|binary"):
        decode(text.encode(encoding, errors="ignore"), "a.txt")


def test_broken_utf_8_is_told_with_its_place_and_never_taken_for_another_encoding() -> None:
    content = body_of(RUSSIAN).encode()
    with pytest.raises(InputError, match=r"a\.txt is broken: byte \d+ is not valid UTF-8"):
        decode(content[: content.index("Мост".encode()) + 1], "a.txt")
    with pytest.raises(InputError, match="byte 1 is not valid UTF-16-LE"):
        decode(b"\xff\xfe\x00\xd8", "a.txt")


def test_an_endless_word_takes_no_endless_time() -> None:
    began = time.process_time()
    assert decode(b"a" * 65_000 + b" caf\xe9", "a.txt").endswith("café")
    assert time.process_time() - began < 2


@pytest.mark.parametrize("content", [b"GIF89a\x01\x00", b"\x7fELF\x02\x01\x01\x00", bytes(range(256))])
def test_binary_files_are_no_texts(content: bytes) -> None:
    with pytest.raises(InputError, match="binary"):
        decode(content, "a.txt")
