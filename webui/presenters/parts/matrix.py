"""Who is named together with whom: a table, its cells darker the more articles there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from webui.formats import articles, number
from webui.urls import official_url

if TYPE_CHECKING:
    from indexer.profiles import OfficialProfile

_DARKEST: Final = 0.45
"""Opacity; numbers must stay readable on it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many articles name the officials of its row and its column."""

    count: str
    """Empty for none."""
    shade: float
    spoken: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One official, and how often each of those above is named with him."""

    ordinal: int
    name: str
    url: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rows; the columns bear their ordinals."""

    rows: tuple[MatrixRow, ...]


def matrix(profile: OfficialProfile) -> Matrix | None:
    """The officials named most with one, two by two; None when that tells no more
    than their list."""
    pairs = profile.pairs
    names = profile.together[: len(pairs)]
    most = max(
        (pairs[row][column] for row in range(len(pairs)) for column in range(row)), default=0
    )
    if most < 2:
        return None
    return Matrix(
        tuple(
            MatrixRow(
                ordinal=row + 1,
                name=official.label,
                url=official_url(official.slug),
                cells=tuple(
                    _cell(pairs[row][column], most, official.label, names[column].label)
                    for column in range(row)
                ),
            )
            for row, official in enumerate(names)
        )
    )


def _cell(count: int, most: int, one: str, other: str) -> Cell:
    return Cell(
        count=number(count) if count else "",
        shade=round(_DARKEST * count / most, 2),
        spoken=f"{one}, {other}: {articles(count)}",
    )
