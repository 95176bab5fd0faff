"""Articles and questions in many languages: whatever has letters can be asked about."""

from __future__ import annotations

import pytest

from knowledge.answering import answer
from knowledge.index import Index
from knowledge.model import Status
from tests.knowledge.answering.newsroom import (
    BRIDGE_KK,
    FERRY,
    FLOOD_RU,
    HARBOUR_ZH,
    STORM,
    first_text,
    index_of,
    revision,
)

ARTICLES = {
    "es": "La construcción del puente duró tres años y costó 42 millones de euros. La alcaldesa Carmen Robles asistió "
    "a la ceremonia. Los autobuses circularán a partir del 1 de junio. Dos obreros resultaron heridos.",
    "de": "Der Bau der Brücke dauerte drei Jahre. Die alte Brücke wurde wegen Rissen in den Pfeilern abgerissen. Die "
    "Busse fahren ab dem 1. Juni. Zwei Arbeiter wurden verletzt.",
    "ar": "استغرق بناء الجسر ثلاث سنوات وبلغت تكلفته 420 مليون دينار. حضر رئيس البلدية أحمد سالم حفل الافتتاح. "
    "ستبدأ الحافلات العمل في 1 يونيو. أصيب عاملان أثناء البناء.",
    "hi": "पुल के निर्माण में तीन साल लगे। महापौर सुनीता वर्मा समारोह में शामिल हुईं। बसें 1 जून से चलेंगी। दो मज़दूर घायल हुए।",
    "zh": "大桥建设历时三年。市长李建国出席了通车仪式。公交车将从6月1日起开始运行。施工期间有两名工人受伤。",
    "th": "สะพานใหม่ใช้งบประมาณ 420 ล้านบาท\n\nนายกเทศมนตรีสมชาย ใจดี เข้าร่วมพิธีเปิด\n\nรถเมล์จะเริ่มวิ่งวันที่ 1 มิถุนายน",
    "kk": "Көпірдің құрылысы үш жылға созылды. Көпір 12 мамырда ашылды. Автобустар 1 маусымнан бастап жүреді. "
    "Екі жұмысшы зардап шекті.",
}

QUESTIONS = [
    ("es", "¿Cuánto costó el puente?", "42 millones"),
    ("es", "¿Cuándo empiezan los autobuses?", "1 de junio"),
    ("es", "¿Quién asistió a la ceremonia?", "Carmen Robles"),
    ("de", "Warum wurde die alte Brücke abgerissen?", "Rissen"),
    ("de", "Wie viele Arbeiter wurden verletzt?", "Zwei"),
    ("ar", "من حضر حفل الافتتاح؟", "أحمد سالم"),
    ("ar", "متى تبدأ الحافلات؟", "يونيو"),
    ("hi", "बसें कब से चलेंगी?", "जून"),
    ("hi", "कितने मज़दूर घायल हुए?", "दो मज़दूर"),
    ("zh", "公交车什么时候开始运行？", "6月1日"),
    ("zh", "有多少工人受伤？", "两名"),
    ("th", "ใครเข้าร่วมพิธีเปิด", "สมชาย"),
    ("th", "รถเมล์จะเริ่มวิ่งเมื่อไร", "1 มิถุนายน"),
    ("kk", "Автобустар қашан жүреді?", "1 маусымнан"),
    ("kk", "копир кашан ашылды", "12 мамырда"),
]


@pytest.fixture(scope="module")
def library() -> Index:
    """All of them in one base, as in a server of many tongues."""
    index = Index()
    for number, (language, body) in enumerate(ARTICLES.items(), 1):
        index.replace(number, revision(body, number, language=language))
    return index


@pytest.mark.parametrize(("language", "question", "words"), QUESTIONS)
def test_a_question_is_answered_in_its_own_language(library: Index, language: str, question: str, words: str) -> None:
    assert words in first_text(answer(library, question))


ALONE = [
    ("hi", "कल सुनीता वर्मा चली गई। आज नया पुल खुला। घायल हुए दो मज़दूर।", "कौन गई?", "सुनीता"),
    ("bn", "সেতুটি তৈরি করতে তিন বছর লেগেছে। মেয়র সুনীতা সেন ভাষণ দেন। আহত হয়েছেন দুজন শ্রমিক।", "কতজন শ্রমিক আহত?", "দুজন"),
    ("ta", "பாலம் கட்ட மூன்று ஆண்டுகள் ஆனது. மேயர் விழாவில் பேசினார். இரண்டு தொழிலாளர்கள் காயமடைந்தனர்.", "விழாவில் யார் பேசினார்?", "மேயர்"),
    ("my", "တံတားသစ်ကို တနင်္လာနေ့ ဖွင့်ခဲ့သည်။ မြို့တော်ဝန် ဦးလှ မိန့်ခွန်းပြောသည်။", "ဘယ်သူ မိန့်ခွန်းပြောသလဲ", "ဦးလှ"),
    ("km", "ស្ពានថ្មីបានបើកនៅថ្ងៃចន្ទ។ អភិបាលក្រុង សុខា បានថ្លែងសុន្ទរកថា។", "តើអ្នកណាថ្លែងសុន្ទរកថា", "សុខា"),
    ("fa", "پل تازه روز دوشنبه باز شد. شهردار می‌خواهد مدرسه بسازد. دو کارگر زخمی شدند.", "شهردار چه می‌خواهد؟", "مدرسه"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "body", "question", "words"), ALONE, ids=[row[0] for row in ALONE])
def test_a_question_in_a_script_with_marks_finds_its_sentence(
    language: str, body: str, question: str, words: str
) -> None:
    found = answer(index_of(body, language=language), question)
    assert words in first_text(found)


@pytest.mark.parametrize(
    "question",
    [
        "¿Quién ganó las elecciones?",
        "Wer hat die Wahl gewonnen?",
        "من فاز بالمباراة؟",
        "मैच किसने जीता?",
        "谁赢得了足球比赛？",
    ],
)
def test_what_no_article_says_is_not_answered_in_any_language(library: Index, question: str) -> None:
    assert answer(library, question).status is not Status.ANSWERED


OTHER_LANGUAGES = [
    ("ru", FLOOD_RU, "Russian: cases of a noun", "Сколько дома затопило рекой?", "двести домов"),
    ("ru", FLOOD_RU, "Russian: forms of a verb", "Кто пообещает построить плотину?", "Ломов"),
    ("ru", FLOOD_RU, "Russian: ё or е", "Что пообещал Петр Ломов?", "Ломов"),
    ("ru", FLOOD_RU, "Russian: a slip", "сколько дамов затапила река", "двести домов"),
    ("kk", BRIDGE_KK, "Kazakh: plural and case suffixes", "Мектептердің шатырын кім жөндеді?", "мектептің шатырын"),
    ("kk", BRIDGE_KK, "Kazakh: another suffix", "Ескі көпірлер қашан құлады?", "былтыр құлады"),
    ("zh", HARBOUR_ZH, "Chinese: pairs of letters", "渔民捕获了什么？", "鲱鱼"),
    ("zh", HARBOUR_ZH, "Chinese: another sentence", "谁决定修建灯塔？", "灯塔"),
]


@pytest.mark.parametrize(
    ("language", "body", "question", "words"),
    [(row[0], row[1], row[3], row[4]) for row in OTHER_LANGUAGES],
    ids=[row[2] for row in OTHER_LANGUAGES],
)
def test_other_languages_find_theirs(language: str, body: str, question: str, words: str) -> None:
    assert words in first_text(answer(index_of(body, language=language), question))


def test_each_language_of_a_mixed_base_finds_its_own() -> None:
    index = index_of(STORM, FERRY)
    index.replace(3, revision(FLOOD_RU, 3, language="ru"))
    index.replace(4, revision(HARBOUR_ZH, 4, language="zh"))
    assert "43 sailors" in first_text(answer(index, "How many sailors were rescued?"))
    assert "двести домов" in first_text(answer(index, "Сколько домов затопила река?"))
    assert "灯塔" in first_text(answer(index, "谁决定修建灯塔？"))
