"""Titles of laws that stand in a list: where one ends, however it is punctuated and spelled."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

from indexer.language.syllables import syllable_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PART: Final = re.compile(r",|[^\W_]+")
_STEP: Final = re.compile(r"(?P<comma>,)?(?: [-–&] | |/|-)?(?P<word>[^\W_]+)")
_WRITTEN: Final = {",": (",", "", "và"), "và": ("và", "", ","), "của": ("của", "")}
"""What stands in a title, and what newspapers write for it: `Phòng cháy chữa cháy`."""

_SHORTS: Final = {
    "Việt Nam": "VN",
    "Cộng hòa xã hội chủ nghĩa Việt Nam": "CHXHCN Việt Nam",
    "Hội đồng nhân dân": "HĐND",
    "Ủy ban nhân dân": "UBND",
    "Tòa án nhân dân": "TAND",
    "Viện kiểm sát nhân dân": "VKSND",
}
"""Names inside titles, and what newspapers write for them."""
_SHORT: Final = re.compile("|".join(_SHORTS))


class KnownTitles:
    """Titles with their beginnings, so that the longest one is found word by word."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._whole: set[str] = set()
        self._begun: set[str] = set()
        for title in titles:
            for writing in _writings(title):
                self._whole.add(writing)
                self._begun.update(writing[: space.start()] for space in re.finditer(" ", writing))

    def end(self, text: str, at: int) -> int:
        """Where the longest title that begins there ends; 0 if none does."""
        so_far, end, reached = "", 0, at
        while match := _STEP.match(text, reached):
            comma = " ," if match.group("comma") else ""
            so_far = f"{so_far}{comma} {syllable_key(match.group('word'))}".lstrip()
            reached = match.end()
            if so_far in self._whole:
                end = reached
            if so_far not in self._begun:
                break
        return end


def _writings(title: str) -> Iterator[str]:
    """A title with each of its commas, `và` and `của` written, left out or exchanged."""
    for written in {title, _SHORT.sub(lambda match: _SHORTS[match.group()], title)}:
        parts = _PART.findall(written)
        for chosen in product(*(_WRITTEN.get(part, (part,)) for part in parts)):
            yield " ".join(syllable_key(part) for part in chosen if part)
