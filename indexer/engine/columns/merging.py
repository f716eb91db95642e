"""Segments → one of their living articles, word for word what had been written of these at once."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import numpy as np

from indexer.engine.columns.arrays import map_arrays, part_of
from indexer.engine.columns.articles import ArticleColumns
from indexer.engine.columns.inverting.inverted import Inverted, Lists
from indexer.engine.columns.inverting.joining import Parts
from indexer.engine.columns.inverting.scratch import Scratch
from indexer.engine.columns.inverting.written import inverted_in, without_articles
from indexer.engine.columns.segment import SEGMENT_FILE, Contents, Fields, write_columns
from indexer.engine.columns.text.terms import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from indexer.arrays import Array
    from indexer.engine.indexed import ToldArticle


class SegmentMerger:
    """Takes the segments that become one, in order."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is where arrays are laid aside, as in Scratch."""
        self._scratch = Scratch(folder)
        self._articles = ArticleColumns()
        self._fields = {each.name: _MergedField(self._scratch) for each in fields(Fields)}

    def add(self, segment: Path, kept: Array, told: Iterable[ToldArticle]) -> None:
        """Add the columns of a segment as far as its articles are `kept`, a truth value for each;
        `told` are these articles."""
        arrays = map_arrays(segment / SEGMENT_FILE)
        first = len(self._articles)
        signatures = arrays["signatures"][kept]
        for article, signature in zip(told, signatures, strict=True):
            self._articles.add(article, signature)
        for name, field in self._fields.items():
            field.add(without_articles(inverted_in(part_of(arrays, name)), kept), first)

    def write(self, folder: Path) -> Contents:
        """Write the columns into a new folder; nothing can be added afterwards."""
        described = self._articles.described()
        merged = Fields(**{name: field.joined() for name, field in self._fields.items()})
        self.cancel()
        return write_columns(folder, described, merged)

    def cancel(self) -> None:
        """Give the room back that arrays laid aside take."""
        self._scratch.close()


class _MergedField:
    """One field of all segments."""

    def __init__(self, scratch: Scratch) -> None:
        self._parts = Parts(scratch)
        self._terms: list[Sequence[str]] = []
        self._lengths = [np.zeros(0, dtype=np.uint8)]

    def add(self, field: Inverted[str], first: int) -> None:
        """The field of the next segment; its articles are numbered from `first` on."""
        lists, pairs = _moved(field.lists, first), field.pairs
        if pairs is not None:
            pairs = replace(pairs, lists=_moved(pairs.lists, first))
        self._parts.add(lists, field.positions, pairs)
        self._terms.append(field.terms)
        self._lengths.append(field.lengths)

    def joined(self) -> Inverted[str]:
        """All of them."""
        terms = in_order(set().union(*self._terms))
        numbers = {term: number for number, term in enumerate(terms)}
        targets = [
            np.fromiter(map(numbers.__getitem__, each), np.int64, len(each)) for each in self._terms
        ]
        return self._parts.joined(terms, targets, np.concatenate(self._lengths))


def _moved(lists: Lists, first: int) -> Lists:
    return Lists(lists.starts, (lists.docs + np.uint16(first)), lists.counts)
