"""Vietnamese as it was typed before Unicode, to be read again."""

from __future__ import annotations

import unicodedata

from corpus.legacy.tables import TCVN3, VNI

_TO_TCVN3 = {letter: chr(byte) for byte, letter in TCVN3.items()}
_TO_VNI = {
    letter: writing
    for writing, letter in VNI.items()
    if writing == (writing.upper() if letter.isupper() else writing.lower())
}
_TONES = "\u0301\u0300\u0309\u0303\u0323"


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


def to_vni(text: str) -> str:
    """The characters that a VNI text shows when it is taken for Western European."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(_TO_VNI.get(letter, letter) for letter in composed)


def _base_and_tone(letter: str) -> tuple[str, str]:
    """A capital with a tone as the letter without it and the tone mark."""
    marks = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in marks if mark in _TONES), "")
    return unicodedata.normalize("NFC", marks.replace(tone, "") if tone else marks), tone
