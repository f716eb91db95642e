"""Plain words in a text: found many times as fast as by a pattern that is not made for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def offsets(text: str, word: str, end: int | None = None) -> Iterator[int]:
    """Where a word begins in a text or in its first part, in order."""
    at = text.find(word, 0, end)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word), end)


def matches_at(
    places: Iterable[int], pattern: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """What `finditer` finds of a pattern that can only begin at the places given, in order."""
    reached = 0
    for at in places:
        if at >= reached and (match := pattern.match(text, at)):
            yield match
            reached = match.end()


def has_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in a text."""
    for word in words:  # noqa: SIM110 (a loop takes half the time of a generator)
        if word in text:
            return True
    return False


def longest_first(words: Iterable[str]) -> str:
    """The words given as alternatives of a pattern, in which none hides a longer one."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def any_word(words: Iterable[str]) -> str:
    """A pattern of any of the words given, the first that fits, where no letter stands beside it.

    It begins with the class of their first letters, to which the engine can skip.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    parted = "|".join(f"(?<={first})(?:{'|'.join(rest)})" for first, rest in rests.items())
    return rf"[{''.join(rests)}](?<!\w.)(?:{parted})(?!\w)"
