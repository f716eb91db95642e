"""Numbers as meetings and terms are counted: digits, Roman numerals, Vietnamese words."""

from __future__ import annotations

import re
from typing import Final

_ROMAN: Final = (
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ROMAN_FORM: Final = re.compile(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_UNITS: Final = {
    "nhất": 1,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "nhì": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_TEN: Final = "mười"
_TENS: Final = "mươi"


def _either_case(*words: str) -> str:
    return "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words)


_ENDS: Final = tuple(unit for unit in _UNITS if unit != "năm")
"""What may close a number of several words: `năm` is `lăm` there, else the year behind it."""
NUMBER_PATTERN: Final = (
    r"(?:\d{1,3}|[XVIL]+|đầu tiên|"
    rf"(?:{_either_case(*_UNITS)})\s(?:{_either_case(_TENS)})(?:\s(?:{_either_case(*_ENDS)}))?|"
    rf"(?:{_either_case(_TEN)})(?:\s(?:{_either_case(*_ENDS)}))?|"
    rf"(?:{_either_case(*_UNITS)}))(?!\w)"
)
"""A regular expression for one ordinal; Roman numerals in capitals, words also with one."""


def to_number(text: str) -> int | None:
    """The value of `24`, `XXIV`, `hai mươi tư`, `thứ tám` without its thứ; None if it is none."""
    text = text.strip()
    if text.isdecimal():
        return int(text)
    if text and _ROMAN_FORM.fullmatch(text):
        return _from_roman(text)
    if text == "đầu tiên":
        return 1
    return _from_words(text.lower().split())


def to_roman(number: int) -> str:
    """The Roman numeral of a number below 90, as terms and congresses are written."""
    numeral = ""
    for value, letters in _ROMAN:
        while number >= value:
            numeral += letters
            number -= value
    return numeral


def _from_roman(text: str) -> int:
    total, rest = 0, text
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            total += value
            rest = rest[len(letters) :]
    return total


def _from_words(words: list[str]) -> int | None:
    total = 0
    for word in words:
        if word == _TEN:
            total += 10
        elif word == _TENS:
            total *= 10
        elif word in _UNITS:
            total += _UNITS[word]
        else:
            return None
    return total or None


def to_words(number: int) -> str:
    """The number below 100 in Vietnamese words, as ordinals are written: 1 is `nhất`, 4 `tư`."""
    if number in _SPECIAL_WORDS:
        return _SPECIAL_WORDS[number]
    tens, units = divmod(number, 10)
    if tens == 0:
        return _UNIT_WORDS[units]
    head = "mười" if tens == 1 else f"{_UNIT_WORDS[tens]} mươi"
    if units == 0:
        return head
    if units == 1 and tens > 1:
        return f"{head} mốt"
    if units == 4 and tens > 1:
        return f"{head} tư"
    return f"{head} {'lăm' if units == 5 else _UNIT_WORDS[units]}"


_SPECIAL_WORDS: Final = {1: "nhất", 4: "tư"}
_UNIT_WORDS: Final = (
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
)  # fmt: skip
