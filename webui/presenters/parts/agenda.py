"""The agenda of a meeting, with the documents named in it as links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from webui.urls import document_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.records import RankedValue


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a point; the name of a document leads to its page."""

    text: str
    url: str = ""


Point = tuple[Piece, ...]
"""One point of an agenda."""


def agenda(points: Iterable[str], documents: Iterable[RankedValue]) -> tuple[Point, ...]:
    """The points, in which each document is a link where it is first named as in its label.

    A name that two of the documents have leads nowhere, as nothing tells which one is meant.
    """
    by_name: dict[str, set[str]] = {}
    for document in documents:
        by_name.setdefault(_name(document.label), set()).add(document.slug)
    slugs = {name: only for name, (only, *others) in by_name.items() if not others}
    if not slugs:
        return tuple((Piece(point),) for point in points)
    longest_first = sorted(slugs, key=len, reverse=True)
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?![\w/-])")
    return tuple(tuple(_pieces(point, names, slugs)) for point in points)


def _name(label: str) -> str:
    """What a document is called without its issuer: `Nghị quyết số 26` (`, Thành ủy …`)."""
    return label.partition(",")[0]


def _pieces(point: str, names: re.Pattern[str], slugs: dict[str, str]) -> Iterator[Piece]:
    end = 0
    for found in names.finditer(point):
        slug = slugs.pop(found.group(), "")
        if slug:
            yield Piece(point[end : found.start()])
            yield Piece(found.group(), document_url(slug))
            end = found.end()
    yield Piece(point[end:])
