"""Labels of meetings and documents by their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.engine.reading.things.kinds import (
    COUNTRY,
    KIND,
    LEVELS,
    LOCAL,
    MEETINGS,
    NUMBERED,
    SILENT,
    TERM,
    USUAL,
    YEAR,
    YEARS,
    signed_by,
)
from indexer.engine.reading.things.numerals import in_digits
from indexer.language.syllables import fold
from indexer.language.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_TELLING: Final = 4
"""Words that name no meeting without its month: there are many of that name."""
_REMEMBERED: Final = 8192
_APART: Final = re.compile(r" \([^()]*\)$| (?:năm )?\d{4}$")
"""Ends of labels that tell what has one name apart: the month of a meeting, the year of a law."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label by its words."""

    keys: tuple[str, ...]
    folds: tuple[str, ...]
    names: tuple[str, ...]
    """The keys without those that only say that a number follows."""
    stem: int
    """How many of these it has without what tells it from others of its name."""
    without_term: tuple[str, ...]
    """Its words without dấu and without the term of a body."""
    place: frozenset[str]
    """Of those the words of the place that tells its body from many like it."""
    may_lack_end: bool
    """Whether it is a name without what only tells it from others."""
    needed: frozenset[str]
    """What has to be said for it to be named whole, without dấu, numbers in digits."""
    signers: frozenset[str]
    """Words of who signs what has such a sign, where it is signed."""
    is_signed: bool

    def is_among(self, typed: Collection[str]) -> bool:
        """Whether all its words were typed, dấu or not."""
        written = set(map(in_digits, typed))
        return all(in_digits(fold(key)) in written for key in self.names)

    def goes_on_behind(self, opening: Sequence[str]) -> bool:
        """Whether its number goes on where another one ends: `66.13` behind `66`."""
        follows = self.folds[len(opening) : len(opening) + 1]
        return any(each.isdecimal() and not YEARS.fullmatch(each) for each in follows)


@lru_cache(_REMEMBERED)
def label_of(text: str) -> Label:
    """A label as it is shown, by its words."""
    keys = tuple(tokenise(text).keys)
    folds = tuple(map(fold, keys))
    end = folds.index(TERM) if TERM in folds else len(folds)
    kind = " ".join(folds[:KIND])
    names = _names(keys)
    stem = len(_names(tokenise(_APART.sub("", text)).keys))
    is_signed = kind in NUMBERED and "/" in text
    return Label(
        keys,
        folds,
        names,
        stem,
        without_term=folds[:end],
        place=_place(folds[:end]),
        may_lack_end=stem > (_TELLING if kind in MEETINGS else KIND if kind in NUMBERED else 0),
        needed=frozenset(in_digits(fold(name)) for name in names[:stem]) - USUAL,
        signers=frozenset(word for piece in folds[KIND:] for word in signed_by(piece))
        if is_signed
        else frozenset(),
        is_signed=is_signed,
    )


def _place(folds: tuple[str, ...]) -> frozenset[str]:
    """The last words of `Kỳ họp thứ 6, Hội đồng nhân dân tỉnh Cà Mau`."""
    text = " ".join(folds)
    places = [text.partition(f"{body} ")[2].split() for body in LOCAL if f"{body} " in text]
    place = frozenset(min(places, key=len, default=())) - LEVELS
    return frozenset() if place == COUNTRY else place


def _names(keys: Sequence[str]) -> tuple[str, ...]:
    """Without `năm` before a year as well, which is written or not."""
    behind = (*keys[1:], "")
    return tuple(
        key
        for key, after in zip(keys, behind, strict=True)
        if fold(key) not in SILENT and not (fold(key) == YEAR and YEARS.fullmatch(after))
    )
