"""Labels of meetings and documents by their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.engine.reading.things.kinds import (
    KIND,
    LEVELS,
    LOCAL,
    MEETINGS,
    NUMBERED,
    SILENT,
    TERM,
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
    untermed: tuple[str, ...]
    """Its words without dấu and without the term of a body."""
    place: tuple[str, ...]
    """Of those the words of the place that tells its body from many like it."""
    may_lack_end: bool
    """Whether it is a name without what only tells it from others."""

    def is_among(self, typed: Collection[str]) -> bool:
        """Whether all its words were typed, dấu or not."""
        written = set(map(in_digits, typed))
        return all(in_digits(fold(key)) in written for key in self.names)


@lru_cache(_REMEMBERED)
def label_of(text: str) -> Label:
    """A label as it is shown, by its words."""
    keys = tuple(tokenise(text).keys)
    folds = tuple(map(fold, keys))
    end = folds.index(TERM) if TERM in folds else len(folds)
    kind = " ".join(folds[:2])
    stem = len(_names(_keys_apart(text)))
    return Label(
        keys,
        folds,
        _names(keys),
        stem,
        untermed=folds[:end],
        place=_place(folds[:end]),
        may_lack_end=stem > (_TELLING if kind in MEETINGS else KIND if kind in NUMBERED else 0),
    )


def _place(folds: tuple[str, ...]) -> tuple[str, ...]:
    """The last words of `Kỳ họp thứ 6, Hội đồng nhân dân tỉnh Cà Mau`."""
    text = " ".join(folds)
    for body in LOCAL:
        _, found, place = text.partition(f"{body} ")
        if found:
            return tuple(word for word in place.split() if word not in LEVELS)
    return ()


def _keys_apart(text: str) -> tuple[str, ...]:
    return tuple(tokenise(_APART.sub("", text)).keys)


def _names(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if fold(key) not in SILENT)
