"""Which language a text is in."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.text import detect_language

GOLDEN = [
    ("en", "common words tell English", "The ferry ran aground and the captain was blamed for it."),
    ("de", "common words tell German", "Die Fähre ist nicht mit dem Sturm auf das Meer gefahren und wurde gefunden."),
    ("fr", "common words tell French", "Le maire de la ville est dans une salle avec des élus qui ne votent pas."),
    ("es", "common words tell Spanish", "El alcalde de la ciudad dijo que los barcos no se fueron por el puerto."),
    ("tr", "common words tell Turkish", "Belediye başkanı bu köprü için daha çok para ile bir yol olarak ayırdı."),
    ("ru", "common words tell Russian", "Мэр города сказал, что мост не открыли, но он был готов."),
    ("uk", "letters and words tell Ukrainian", "Мер міста сказав, що міст не відкрили, та він був готовий до роботи."),
    ("kk", "letters tell Kazakh", "Қала әкімі жаңа көпір туралы айтты және жұмыс үшін қаржы бөлінді."),
    ("zh", "Chinese letters", "新港口星期一正式开放。"),
    ("ja", "kana among Chinese letters", "新しい港は月曜日に開いた。"),
    ("ko", "Hangul", "새 항구가 월요일에 문을 열었다."),
    ("el", "Greek letters", "Το νέο λιμάνι άνοιξε τη Δευτέρα."),
    ("ar", "Arabic letters", "افتتح الميناء الجديد يوم الاثنين."),
    ("hi", "Devanagari", "नया बंदरगाह सोमवार को खुला।"),
    ("bn", "Bengali letters before a full stop of Hindi", "নতুন বন্দর সোমবার খুলেছে।"),
    ("pa", "Gurmukhi", "ਨਵਾਂ ਪੁਲ ਸੋਮਵਾਰ ਨੂੰ ਖੁੱਲ੍ਹਿਆ।"),
    ("gu", "Gujarati letters", "નવો પુલ સોમવારે ખુલ્યો."),
    ("ta", "Tamil letters", "புதிய பாலம் திங்களன்று திறந்தது."),
    ("te", "Telugu letters", "కొత్త వంతెన సోమవారం తెరిచారు."),
    ("kn", "Kannada letters", "ಹೊಸ ಸೇತುವೆ ಸೋಮವಾರ ತೆರೆಯಿತು."),
    ("ml", "Malayalam letters", "പുതിയ പാലം തിങ്കളാഴ്ച തുറന്നു."),
    ("si", "Sinhala letters", "නව පාලම සඳුදා විවෘත විය."),
    ("my", "Burmese letters", "တံတားသစ်ကို တနင်္လာနေ့ ဖွင့်ခဲ့သည်။"),
    ("km", "Khmer letters", "ស្ពានថ្មីបានបើកនៅថ្ងៃចន្ទ។"),
    ("lo", "Lao letters", "ຂົວໃໝ່ເປີດໃນວັນຈັນ"),
    ("en", "nothing tells", "12 345 ..."),
    ("en", "no text at all", ""),
    ("ru", "Cyrillic letters and no common word", "Вертолёт"),
]


@pytest.mark.parametrize(("code", "text"), [(row[0], row[2]) for row in GOLDEN], ids=[row[1] for row in GOLDEN])
def test_a_text_tells_its_language(code: str, text: str) -> None:
    assert detect_language(text) == code


QUOTED = [
    ("uk", "Міський голова сказав, що нова школа відкриється восени, але «Мы знаем», відповів він, що її ще немає."),
    ("uk", "Міський голова сказав, що нова школа почне роботу восени, але «Мы знаем», відповів йому один з гостей."),
    (
        "bg",
        "Кметът каза, че новият мост ще бъде открит през май, но Крылов не е съгласен с това и ще го обжалва. "
        "Мостът беше построен за две години.",
    ),
]


@pytest.mark.parametrize(("code", "text"), QUOTED)
def test_a_russian_name_or_quotation_does_not_change_the_language(code: str, text: str) -> None:
    assert detect_language(text) == code


def test_a_foreign_name_does_not_change_the_language() -> None:
    assert detect_language("The mayor of Астана said that the bridge was open for all of us.") == "en"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_language(text: str) -> None:
    assert detect_language(text).isalpha()


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    begun = time.process_time()
    detect_language("слово word " * 100_000)
    assert time.process_time() - begun < 0.2
