"""Function words: they carry grammar, not news, and weigh little in a question."""

from __future__ import annotations

from functools import lru_cache

from knowledge.text.languages import COMMON
from knowledge.text.tokens import fold

ENGLISH = """a about above after again against all also although am among an and another any anybody anyone anything are
as at be because been before being below between both but by came can cannot could did do does doing done down during
each either else ever every everybody everyone everything few for from further get gets getting give gives given go goes
going got had has have having he her here hers herself him himself his how however i if in into is it its itself just
let like made make makes many may maybe me might mine more most much must my myself neither no nor not now of off often
on once one only onto or other others our ours ourselves out over own per please quite rather really same say says said
shall she should since so some somebody someone something still such than that the their theirs them themselves then
there these they thing things this those though through to together too under until up upon us very was we well were
what whatever when where whether which while who whom whose why will with within without would yes yet you your yours
yourself tell know think name call called happen happened happens there's ok okay hey hi hello thanks lol bot article
text story mentioned mention according exactly actually kind sort type full long ago old way take took taken takes put
use used"""

RUSSIAN = """а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее
если есть еще ж же за зачем здесь и из или им их к как какая какие каким какими каких какого какое какой каком какую ко
когда кого кому кто куда ли либо между меня мне может мы на над надо нас не него нее ней нет ни них но ну о об однако он
она они оно от откуда по под после потому почему при про с сам свой себя сколько со так также такие такой там те тем то
тогда того тоже той только том тот ту ты у уже хотя чего чей чем через что чтобы чье чья эта эти это этого этой этом
этот эту я случилось произошло говорится статье статья"""

KAZAKH = """ал арқылы бар бәрі бе ба биыл бір бірақ біз болады болған болды болып бойы бойынша бұл да де дейін деді деп
еді екен емес ең енді етті жəне және жоқ кейін кім кімдер кімге кімді кімнің қай қайда қайдан қалай қандай қанша қашан
керек ма ме мен мені менің немесе не неге нені неліктен неше оған олар олардың оны оның осы осыған па пе сен сондай соң
сол соны туралы тағы тек үшін үшін ғой шейін мақала мақалада айтылған"""

ASKING = frozenset(
    """who whom whose what when where which why how many much did do does done is are was were has have had can could
    will would tell me please кто кого кому кем что чего чему когда где куда откуда какой какая какое какие каких
    какого каком какую почему зачем как сколько ли был была было были чей чья чьи кім кімге кімнің не нені неге қашан
    қайда қайдан қай қандай қалай қанша неше ма ме ба бе па пе""".split()
)
"""Words that make a sentence a question, folded: what answers seldom repeats them."""

ASKED = {
    "de": "wer wen wem wessen was wann wo wohin woher warum weshalb wie viel viele welche welcher welches welchen",
    "es": "quién quiénes qué cuándo dónde adónde cuánto cuánta cuántos cuántas cuál cuáles cómo por porque",
    "fr": "qui quoi que quand où pourquoi comment combien quel quelle quels quelles est-ce",
    "pt": "quem que quando onde quanto quanta quantos quantas qual quais como porque",
    "it": "chi che cosa quando dove quanto quanta quanti quante quale quali come perché",
    "tr": "kim kimi kime kimin ne neyi zaman nerede nereye nereden neden niçin niye nasıl kaç hangi mı mi mu mü",
    "nl": "wie wat wanneer waar waarom hoe hoeveel welk welke",
    "pl": "kto kogo komu co kiedy gdzie dlaczego jak ile który która które czy",
    "ro": "cine ce când unde cât câtă câți câte care cum",
    "vi": "ai gì khi nào đâu sao bao nhiêu mấy thế",
    "uz": "kim kimni nima qachon qayerda nega nimaga qancha necha qanday qaysi",
    "uk": "хто кого кому що коли де куди звідки чому навіщо як скільки який яка яке які чи",
    "ky": "ким кимди эмне качан кайда эмнеге канча кандай кайсы",
    "bg": "кой коя кое кои кого какво кога къде защо как колко ли",
    "ar": "من ماذا ما متى أين لماذا كيف كم أي هل",
    "hi": "कौन किसने किसे क्या कब कहाँ क्यों कैसे कितना कितने कितनी किस",
    "el": "ποιος ποια ποιο τι πότε πού γιατί πώς πόσο πόσοι πόσες πόσα",
    "ko": "누가 누구 누구를 무엇 무엇을 뭐 언제 어디 어디서 어디에 왜 어떻게 얼마 얼마나 몇 어느 어떤 무슨",
    "zh": "什么 么时 时候 多少 有多 为什 哪家 哪里 哪个 哪些 怎么 怎样 几个 几名 谁 什麼 麼時 時候 為什 怎麼",
    "ja": "いつ どこ だれ 誰が なぜ どう いく くつ くら 何が 何人 何を です すか ます ました したか",
    "he": "מי מה מתי איפה למה איך כמה איזה האם",
}
"""The question words of further languages, those of scripts without spaces in pairs of letters, as they are read."""

_FULL = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}


@lru_cache(maxsize=64)
def stop_words(language: str) -> frozenset[str]:
    """The folded function words of a language: its list or its twenty commonest words, and the words that ask."""
    short = COMMON["latin"].get(language, "") or COMMON["cyrillic"].get(language, "")
    words = f"{_FULL.get(language, short)} {ASKED.get(language, '')}"
    return frozenset(fold(word) for word in words.split())


FUNCTION_WORDS = frozenset[str]().union(*map(stop_words, _FULL))
"""Those of the three languages that the engine knows best, whatever language a text is in."""
