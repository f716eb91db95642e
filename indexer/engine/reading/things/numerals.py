"""Numbers in names, in digits, Roman numerals or words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.language.numbers import to_number

if TYPE_CHECKING:
    from indexer.query import Word

_ROMAN: Final = re.compile(r"[xvil]+")
_MOST_DIGITS: Final = 6
_REMEMBERED: Final = 8192


def is_roman(typed: str) -> bool:
    """Whether a word may be a Roman numeral."""
    return bool(_ROMAN.fullmatch(typed.lower())) and to_number(typed.upper()) is not None


def is_number(word: Word) -> bool:
    """Whether a word is a number in digits or may be a Roman one."""
    return word.key.isdecimal() or is_roman(word.key)


def number_of(typed: str) -> int | None:
    """The number that was typed, in either case; None if it is none, or no number of anything."""
    if len(typed) > _MOST_DIGITS and typed.isdecimal():
        return None
    return to_number(typed.upper() if is_roman(typed) else typed)


def counted(word: Word) -> str:
    """The key of a word behind `thứ` or `lần`: a number in digits, whichever way it is written."""
    number = number_of(word.typed)
    return in_digits(word.key) if number is None else str(number)


@lru_cache(_REMEMBERED)
def in_digits(key: str) -> str:
    """A Roman numeral in digits, anything else as it is."""
    number = to_number(key.upper()) if _ROMAN.fullmatch(key) else None
    return str(number) if number else key
