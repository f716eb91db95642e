"""Character classes of Vietnamese letters for regular expressions over NFC text.

A range such as `À-Ỹ` will not do: capital and small letters alternate in Unicode.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_VOWELS: Final = "aăâeêioôơuưy"
_TONES: Final = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ACCENTED: Final = "".join(
    letter
    for vowel in _VOWELS
    for tone in _TONES
    if not (letter := unicodedata.normalize("NFC", vowel + tone)).isascii()
)

LOWER: Final = "a-zđ" + _ACCENTED
"""Inside `[...]`: any small letter."""
UPPER: Final = "A-ZĐ" + _ACCENTED.upper()
"""Inside `[...]`: any capital letter."""
