"""Character classes of Vietnamese letters for regular expressions over NFC text.

A range such as `À-Ỹ` will not do: capital and small letters alternate in Unicode.
"""

from __future__ import annotations

import unicodedata
from typing import Final

VOWELS: Final = "aăâeêioôơuưy"
"""The small vowels without a tone."""
TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
"""The five tone marks, as combining letters."""
_ACCENTED: Final = "".join(
    letter
    for vowel in VOWELS
    for tone in ("", *TONES)
    if not (letter := unicodedata.normalize("NFC", vowel + tone)).isascii()
)

LOWER: Final = "a-zđ" + _ACCENTED
"""Inside `[...]`: any small letter."""
UPPER: Final = "A-ZĐ" + _ACCENTED.upper()
"""Inside `[...]`: any capital letter."""


def with_any_dau(folded: str) -> str:
    """A regular expression for a word without dấu that it matches with any dấu, in either case."""
    return "".join(f"[{_letters(letter)}]" if letter.isalpha() else letter for letter in folded)


def _letters(base: str) -> str:
    """All letters that are this one without dấu."""
    lower = base + "".join(each for each in _ACCENTED + "đ" if _base(each) == base)
    return lower + lower.upper()


def _base(letter: str) -> str:
    return "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]
