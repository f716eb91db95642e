"""Frequent phrases of one segment by their beginnings, mapped into memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.arrays import Array, narrowed
from indexer.engine.columns.arrays import part_of, prefixed, text_arrays, texts_in
from indexer.engine.columns.values.beginnings import Beginnings, beginning_arrays

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def phrase_arrays(phrases: Iterable[tuple[str, int]]) -> dict[str, Array]:
    """The arrays that `Phrases` reads, of phrases with their numbers of articles."""
    found = sorted(phrases)
    texts = [text for text, _ in found]
    return {
        **text_arrays("texts", texts),
        "counts": narrowed(np.array([count for _, count in found], dtype=np.int64)),
        **prefixed("beginnings", beginning_arrays(texts, most=1)),
    }


class Phrases:
    """The phrases of one segment, mapped into memory. Safe between threads."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._texts = texts_in(arrays, "texts")
        self._counts = arrays["counts"]
        self._beginnings = Beginnings(part_of(arrays, "beginnings"), self._texts)

    def beginning(self, folded: str, most: int) -> Iterator[tuple[str, int]]:
        """At most `most` phrases that begin as a folded text does, with their numbers of articles.

        The most frequent ones, in no order.
        """
        rows = self._beginnings.rows(folded)
        counts = self._counts[rows]
        if len(rows) > most:
            rows = rows[counts >= np.partition(counts, -most)[-most]][:most]
        for row in rows.tolist():
            yield self._texts[row], int(self._counts[row])
