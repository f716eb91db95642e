"""Vietnamese typed with the input method switched off: `quoocs hooij`, `quo61c ho65i`.

Telex doubles letters and appends tone letters, VNI appends digits; both are decoded here to
what the method would have written, or to nothing when a word cannot have been typed so.
Sources: the Telex convention (VISCII/Unikey documentation) and the VNI convention.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from indexer.language.letters import VOWELS
from indexer.language.syllables import syllable_key

_TELEX_TONES: Final = {"f": "\u0300", "s": "\u0301", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES: Final = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_TELEX_LETTERS: Final = (
    ("dd", "đ"),
    ("uow", "ươ"),
    ("uwow", "ươ"),
    ("aw", "ă"),
    ("ow", "ơ"),
    ("uw", "ư"),
)
_DOUBLED: Final = {"a": "â", "e": "ê", "o": "ô"}
_SYLLABLE: Final = re.compile(
    rf"(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[{VOWELS}]{{1,3}}"
    r"(?:c|ch|m|n|ng|nh|p|t)?"
)


def decode_telex(word: str) -> str | None:
    """What Telex would have written, as an index key; None when the word is not raw Telex."""
    text = word.lower()
    if not text.isascii() or not text.isalpha():
        return None
    first_vowel = next((place for place, letter in enumerate(text) if letter in VOWELS), 0)
    places = [
        place for place in range(len(text) - 1, first_vowel, -1) if text[place] in _TELEX_TONES
    ]
    for place in places:
        without = text[:place] + text[place + 1 :]
        key = _as_key(word, _telex_letters(without), _TELEX_TONES[text[place]])
        if key:
            return key
    return _as_key(word, _telex_letters(text), "")


def _telex_letters(text: str) -> str:
    for typed, written in _TELEX_LETTERS:
        text = text.replace(typed, written)
    for letter, written in _DOUBLED.items():
        text = text.replace(letter * 2, written)
        # the second letter may also come last, after what follows the first: `hoio`, `chaua`
        text = re.sub(rf"{letter}([^{VOWELS}{letter}]*[iyu]?){letter}$", rf"{written}\1", text)
    return text


def decode_vni(word: str) -> str | None:
    """What VNI would have written, as an index key; None when the word is not raw VNI."""
    text = word.lower()
    if not text.isascii() or not re.fullmatch(r"[a-z]+[a-z0-9]*", text) or text.isalpha():
        return None
    tone = ""
    letters = ""
    for character in text:
        if character in _VNI_TONES:
            tone = _VNI_TONES[character]
        elif character == "9":
            letters = _replace_last(letters, {"d": "đ"})
        elif character == "6":
            letters = _replace_last(letters, _DOUBLED)
        elif character == "7":
            letters = _horned(letters)
        elif character == "8":
            letters = _replace_last(letters, {"a": "ă"})
        else:
            letters += character
    return _as_key(word, letters, tone)


def _replace_last(letters: str, replacements: dict[str, str]) -> str:
    for place in range(len(letters) - 1, -1, -1):
        if letters[place] in replacements:
            return letters[:place] + replacements[letters[place]] + letters[place + 1 :]
    return letters


def _horned(letters: str) -> str:
    """The horn of VNI's 7: on both of `uo`, else on the last o or u."""
    if "uo" in letters:
        return letters.replace("uo", "ươ")
    if "ưo" in letters:
        return letters.replace("ưo", "ươ")
    return _replace_last(letters, {"o": "ơ", "u": "ư"})


def _as_key(word: str, letters: str, tone: str) -> str | None:
    if letters == word.lower() and not tone:
        return None
    if not _SYLLABLE.fullmatch(letters):
        return None
    return syllable_key(unicodedata.normalize("NFC", letters + tone) if tone else letters)
