"""Wordings of posts by their keys: those that say a post, or more of it, are one range."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.arrays import Array, narrowed
from indexer.engine.columns.arrays import text_arrays, texts_in
from indexer.engine.sayings.telling import post_in
from indexer.entities.officials.same_posts import office_key
from indexer.language.syllables import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_AFTER_SPACE: Final = "!"
"""The first character behind the one that parts words."""


def post_arrays(sayings: Iterable[str]) -> dict[str, Array]:
    """The arrays that `PostWordings` reads; the sayings are those of posts by their numbers."""
    keys = [office_key(post_in(saying)[1]) for saying in sayings]
    return {
        **text_arrays("keys", keys),
        "order": _order(keys),
        "folded_order": _order([fold(key) for key in keys]),
    }


class PostWordings:
    """The wordings of the posts that are said in a segment, mapped into memory."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._keys = texts_in(arrays, "keys")
        self._order = arrays["order"]
        self._folded_order = arrays["folded_order"]

    def key(self, number: int) -> str:
        """The `office_key` of a saying."""
        return self._keys[number]

    def beginning(self, post: str) -> Array:
        """The numbers of the sayings of a post or more of it; asked without dấu, it may have any:
        those of which `begins_so` is true, without a look at all of them."""
        if post.isascii():
            return self._range(self._folded_order, fold(office_key(post)), self._folded)
        return self._range(self._order, office_key(post), self.key)

    def _folded(self, number: int) -> str:
        return fold(self._keys[number])

    @staticmethod
    def _range(order: Array, words: str, text: Callable[[int], str]) -> Array:
        first = bisect_left(order, words, key=text)
        last = bisect_left(order, words + _AFTER_SPACE, lo=first, key=text)
        numbers: Array = order[first:last]
        return numbers


def _order(texts: Sequence[str]) -> Array:
    """The numbers of texts in the order of the texts."""
    return narrowed(np.array(sorted(range(len(texts)), key=texts.__getitem__), dtype=np.int64))
