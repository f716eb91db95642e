"""Does a word look Vietnamese? The measure by which a guess at an encoding is judged.

A written syllable is an initial, a rime and a tone; there are some 160 rimes, and rimes that end
in c, ch, p or t take only sắc or nặng. Wrong encodings break these rules in almost every word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_INITIALS: Final = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]"
_RIMES: Final = """
a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu
iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu
o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay
oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt
uơ uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ưt ưu
ươc ươi ươm ươn ương ươp ươt ươu y ynh ych yt
"""
_SYLLABLE: Final = re.compile(f"(?:{_INITIALS})?(?:{'|'.join(_RIMES.split())})")
_STOPPED: Final = ("c", "ch", "k", "p", "t")
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOPPED_TONES: Final = frozenset("\u0301\u0323")
_ABBREVIATION: Final = re.compile("[BCDĐGHKLMNPQRSTVX]{2,}")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")


def marked_words(text: str) -> list[str]:
    """The words with at least one letter beyond ASCII; abbreviations (HĐND) are no words."""
    return [
        word
        for word in _WORD.findall(text)
        if not word.isascii() and not _ABBREVIATION.fullmatch(word)
    ]


def vietnamese_share(text: str) -> float:
    """Which share of the words with marks are possible Vietnamese syllables; 1 without any."""
    words = marked_words(text)
    if not words:
        return 1.0
    return sum(is_syllable(word) for word in words) / len(words)


@lru_cache(maxsize=50_000)
def is_syllable(word: str) -> bool:
    """Whether a word can be one written Vietnamese syllable, in any case and tone style."""
    if word not in (word.lower(), word.upper()) and word[1:] != word[1:].lower():
        return False
    marks = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in marks if mark in _TONES]
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    if not _SYLLABLE.fullmatch(bare):
        return False
    return not bare.endswith(_STOPPED) or bool(tones and tones[0] in _STOPPED_TONES)
