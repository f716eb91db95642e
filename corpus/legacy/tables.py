"""The two encodings in which Vietnamese was typed before Unicode.

TCVN3 (ABC, the fonts `.Vn…`) has one byte for each small letter; TCVN 5712:1993. Its marks at
0xB0–0xB4 stand behind a letter, for capitals that have no byte.
VNI (the fonts `VNI-…`) has a letter and a mark behind it, both single bytes.

Programs that know neither show the bytes as Western European letters: `Héi nghÞ`, `Hoäi nghò`
for Hội nghị. These are the characters that stand on the left here.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_TCVN3_FROM_A1: Final = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)
"""The letters of the bytes 0xA1 to 0xFF, in order."""
_TCVN3: Final = {0xA1 + place: letter for place, letter in enumerate(_TCVN3_FROM_A1)}
_TO_TCVN3: Final = {letter: chr(byte) for byte, letter in _TCVN3.items()}

_VNI_ROWS: Final = {
    "a": "a aù aø aû aõ aï",
    "â": "aâ aá aà aå aã aä",
    "ă": "aê aé aè aú aü aë",
    "e": "e eù eø eû eõ eï",
    "ê": "eâ eá eà eå eã eä",
    "i": "i í ì æ ó ò",
    "o": "o où oø oû oõ oï",
    "ô": "oâ oá oà oå oã oä",
    "ơ": "ô ôù ôø ôû ôõ ôï",
    "u": "u uù uø uû uõ uï",
    "ư": "ö öù öø öû öõ öï",
    "y": "y yù yø yû yõ î",
    "đ": "ñ",
}
"""For each letter its writings without a tone and with sắc, huyền, hỏi, ngã, nặng."""
_TONES: Final = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")


def _vni_letters() -> dict[str, str]:
    letters = {}
    for letter, writings in _VNI_ROWS.items():
        for tone, writing in zip(_TONES, writings.split(), strict=False):
            toned = unicodedata.normalize("NFC", letter + tone)
            letters[writing] = toned
            letters[writing.upper()] = toned.upper()
            letters[writing[0].upper() + writing[1:]] = toned.upper()
    return letters


_VNI: Final = _vni_letters()
_TO_VNI: Final = {
    letter: writing
    for writing, letter in _VNI.items()
    if writing == (writing.upper() if letter.isupper() else writing.lower())
}
_VNI_WRITING: Final = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def from_tcvn3(text: str) -> str:
    """Unicode for a TCVN3 text whose bytes were read as Western European letters."""
    letters = unicodedata.normalize("NFC", text.translate(_TCVN3))
    return _LETTERS.sub(lambda found: _raised(found.group()), letters)


def to_tcvn3(text: str) -> str:
    """The characters that a TCVN3 text shows when it is taken for Western European."""
    written = []
    for letter in unicodedata.normalize("NFC", text):
        if letter in _TO_TCVN3 or letter.isascii():
            written.append(_TO_TCVN3.get(letter, letter))
            continue
        base, mark = _base_and_tone(letter)
        written.append(_TO_TCVN3.get(base, base) + _TO_TCVN3.get(mark, mark))
    return "".join(written)


def from_vni(text: str) -> str:
    """Unicode for a VNI text whose bytes were read as Western European letters."""
    return _VNI_WRITING.sub(lambda found: _VNI[found.group()], text)


def to_vni(text: str) -> str:
    """The characters that a VNI text shows when it is taken for Western European."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(_TO_VNI.get(letter, letter) for letter in composed)


def _base_and_tone(letter: str) -> tuple[str, str]:
    """A capital with a tone as the letter without it and the tone mark."""
    marks = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in marks if mark in _TONES[1:]), "")
    return unicodedata.normalize("NFC", marks.replace(tone, "") if tone else marks), tone


def _raised(word: str) -> str:
    """Capitals throughout where the font made them: TCVN3's own bytes are small letters.

    A heading typed in capitals comes as `NGUYễN VăN`: its plain letters are capitals, those
    with marks are not.
    """
    plain = [letter for letter in word if letter.isascii()]
    in_capitals = len(plain) > 1 and all(letter.isupper() for letter in plain)
    return word.upper() if in_capitals else word
