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
TCVN3: Final = {0xA1 + place: letter for place, letter in enumerate(_TCVN3_FROM_A1)}
"""The letters by their bytes."""

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


VNI: Final = _vni_letters()
"""The letters by their writings."""
_VNI_WRITING: Final = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def from_tcvn3(text: str) -> str:
    """Unicode for a TCVN3 text whose bytes were read as Western European letters."""
    letters = unicodedata.normalize("NFC", text.translate(TCVN3))
    return _LETTERS.sub(lambda found: _raised(found.group()), letters)


def from_vni(text: str) -> str:
    """Unicode for a VNI text whose bytes were read as Western European letters."""
    return _VNI_WRITING.sub(lambda found: VNI[found.group()], text)


def _raised(word: str) -> str:
    """Capitals throughout where the font made them: TCVN3's own bytes are small letters.

    A heading typed in capitals comes as `NGUYễN VăN`: its plain letters are capitals, those
    with marks are not.
    """
    plain = [letter for letter in word if letter.isascii()]
    in_capitals = len(plain) > 1 and all(letter.isupper() for letter in plain)
    return word.upper() if in_capitals else word
