"""The spellings of one Vietnamese syllable: its index key, its folded form, its tone styles.

Terms: a *key* names a syllable for the index, the same for every accepted spelling
(`hoà` = `hòa`, `kỷ` = `kỉ`, upper = lower case). The *folded* form has no diacritics at all.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.language.letters import TONES, VOWELS

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_KEY_LENGTH: Final = 64
"""Longer runs of letters are no words (encoded data); their beginning is enough to find them."""

I_FOR_Y: Final = {onset + "y": onset + "i" for onset in ("h", "k", "l", "m", "s", "t", "qu")}
"""A lone final y after these onsets may as well be written i; never in ay, uy and the like."""
Y_FOR_I: Final = {written: typed for typed, written in I_FOR_Y.items()}
"""What keys, which have i, may stand for in texts."""

_SHAPE: Final = re.compile(
    r"(?![^aeiouy]+y[^aeiouy])"
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
"""Onset, nucleus and coda, without diacritics; y between consonants is none (BYT)."""


@lru_cache(maxsize=1 << 17)
def syllable_key(syllable: str) -> str:
    """The index key of a syllable given in NFC: lower case, tone mark at the end, one i for y.

    Moving the mark to the end makes both tone styles one (`hòa`, `hoà` → `hoà`); of 9,497
    Vietnamese syllables this merges 7 pairs, all of them true spellings of each other.
    """
    lower = syllable.lower()[:MAX_KEY_LENGTH]
    if lower.isascii():
        return I_FOR_Y.get(lower, lower)
    letters, tone = letters_and_tone(lower)
    if not tone:  # several marks, which stay where they are, may be in either style, too
        letters = old_tone_style(letters)
    return unicodedata.normalize("NFC", I_FOR_Y.get(letters, letters) + tone)


@lru_cache(maxsize=1 << 17)
def fold(text: str) -> str:
    """The text without diacritics, `đ` as `d`, in lower case: what is typed without dấu."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.lower())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.replace("đ", "d")


@lru_cache(maxsize=1 << 16)
def is_syllable(word: str) -> bool:
    """Whether a word is spelled as one Vietnamese syllable: Thọ is, Viettel is none."""
    return _SHAPE.fullmatch(fold(word)) is not None


def letters_and_tone(key: str) -> tuple[str, str]:
    """The letters of a syllable without its tone, and the tone as a combining mark or nothing.

    What has several tone marks is no Vietnamese syllable and keeps them as letters.
    """
    if key.isascii():
        return key, ""
    letters = unicodedata.normalize("NFD", key)
    tones = [letter for letter in letters if letter in TONES]
    if len(tones) != 1:
        return key, ""
    return unicodedata.normalize("NFC", letters.replace(tones[0], "")), tones[0]


_MARKED_VOWELS: Final = "ăâêôơư"
_PLAIN_VOWELS: Final = "aeiouy"
_Y_IN_PRINT: Final = {"ki": "ky", "li": "ly", "mi": "my", "qui": "quy"}
"""Newspapers write y in these syllables when they carry a tone: kỳ, lý, Mỹ, quý."""
_SECOND_TAKES_TONE: Final = frozenset({"oa", "oe", "uy"})
_NUCLEUS: Final = re.compile(
    rf"(?:qu|gi(?=[{_PLAIN_VOWELS}{_MARKED_VOWELS}]))|([{_PLAIN_VOWELS}{_MARKED_VOWELS}]+)"
)


def spell(key: str) -> str:
    """A key as it is written, in the old tone style: `hôị` → `hội`, `hoà` → `hoà`.

    The tone stands on the vowel with a mark of its own (the last of `ươ`); else on the second of
    a group that a consonant closes or that is oa, oe, uy; else on the first but one, if three.
    """
    letters, tone = letters_and_tone(key)
    if not tone:
        return "quy" if key == "qui" else key  # of the others as many are written with i
    letters = _Y_IN_PRINT.get(letters, letters)
    for match in _NUCLEUS.finditer(letters):
        if match.group(1):
            at = match.start(1) + _toned_vowel(match.group(1), letters[match.end(1) :])
            return unicodedata.normalize("NFC", letters[: at + 1] + tone + letters[at + 1 :])
    return key


def _toned_vowel(vowels: str, coda: str) -> int:
    marked = [place for place, vowel in enumerate(vowels) if vowel in _MARKED_VOWELS]
    if marked:
        return marked[-1]
    if len(vowels) == 1:
        return 0
    if len(vowels) == 3 or coda or vowels in _SECOND_TAKES_TONE:
        return 1
    return 0


def has_diacritics(text: str) -> bool:
    """Whether the text was typed with dấu: any letter with a mark, `đ` included."""
    return not text.isascii() and fold(text) != text.lower()


def _tone_style_pairs() -> dict[str, str]:
    """New-style endings → old-style endings, in the three ways their letters may be cased."""
    lower: dict[str, str] = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in TONES:
            new = unicodedata.normalize("NFC", first + tone + second)
            lower[new] = unicodedata.normalize("NFC", first + second + tone)
    capital = {new.capitalize(): old.capitalize() for new, old in lower.items()}
    upper = {new.upper(): old.upper() for new, old in lower.items()}
    return {**lower, **capital, **upper}


_NEW_TO_OLD: Final = _tone_style_pairs()
_VOWELS: Final = "".join(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in VOWELS + VOWELS.upper()
    for tone in ("", *TONES)
)


def _final(endings: Iterable[str], not_behind: str) -> re.Pattern[str]:
    """A pattern of two letters that close a word, with no letter of a class before them.

    It finds all pairs of their letters: to what begins with a class the engine can skip.
    """
    firsts, seconds = ("".join(sorted(set(letters))) for letters in zip(*endings, strict=True))
    return re.compile(rf"[{firsts}][{seconds}](?!\w)(?<![{not_behind}]..)")


_NEW_STYLE: Final = _final(_NEW_TO_OLD, _VOWELS)


def old_tone_style(text: str) -> str:
    """The text with the mark on the second vowel of final oa, oe, uy (`hòa` → `hoà`).

    Every offset stays valid: each replacement has the length of what it replaces.
    """
    return _NEW_STYLE.sub(lambda match: _NEW_TO_OLD.get(match.group(), match.group()), text)


_OLD_TO_NEW: Final = {old: new for new, old in _NEW_TO_OLD.items()}
_OLD_STYLE: Final = _final(_OLD_TO_NEW, f"qQ{_VOWELS}")


def new_tone_style(text: str) -> str:
    """The text with the mark on the first vowel of final oa, oe, uy (`uỷ` → `ủy`; `quý` stays).

    Every offset stays valid, as in `old_tone_style`.
    """
    return _OLD_STYLE.sub(lambda match: _OLD_TO_NEW.get(match.group(), match.group()), text)
