"""The order of Vietnamese words in dictionaries and lists of people."""

from __future__ import annotations

import unicodedata
from typing import Final

from indexer.language.syllables import fold

_LETTERS: Final = {letter: n for n, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Huyền, hỏi, ngã, sắc, nặng; no mark comes first."""

Key = tuple[tuple[tuple[int, ...], int], ...]


def alphabet_key(text: str) -> Key:
    """Sorts word by word: first by the letters (a ă â b …), among equal letters by the tone."""
    return tuple(_word_key(word) for word in text.lower().split())


def by_given_name(name: str) -> tuple[Key, Key]:
    """Sorts names as Vietnamese lists of people do: by the last word, then by the whole name."""
    return alphabet_key(given_name(name)), alphabet_key(name)


def given_name(name: str) -> str:
    """The word by which a Vietnamese person is called: the last one, but for what tells namesakes
    apart (`Nguyễn Văn Đệ (Nghệ An)`)."""
    words = name.partition(" (")[0].split()
    return words[-1] if words else ""


_NO_LETTER: Final = "#"
"""What stands under it begins with no letter of the alphabet."""


def initial(word: str) -> str:
    """The heading a word stands under: A to Z and Đ; else `_NO_LETTER`."""
    first = word[:1].upper()
    if first == "Đ":
        return first
    plain = fold(first).upper()
    return plain if "A" <= plain <= "Z" else _NO_LETTER


def _word_key(word: str) -> tuple[tuple[int, ...], int]:
    letters = []
    tone = 0
    for letter in unicodedata.normalize("NFC", word):
        plain, mark = _without_tone(letter)
        tone = tone or mark
        letters.append(_LETTERS.get(plain, len(_LETTERS) + ord(plain[0])))
    return tuple(letters), tone


def _without_tone(letter: str) -> tuple[str, int]:
    """A letter with its own mark only (`ế` → `ê`), and the number of its tone."""
    parts = unicodedata.normalize("NFD", letter)
    tone = next((_TONES[part] for part in parts if part in _TONES), 0)
    plain = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return plain or letter, tone
