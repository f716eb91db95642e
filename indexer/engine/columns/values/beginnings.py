"""Texts by their words: whatever begins as somebody types is one range of a sorted column.

Every word of a text can be the beginning: `nên` completes `Nguyễn Văn Nên`. The folded texts from
each word on are sorted; of each only the first eight bytes are kept beside the place of the word,
what lies beyond them is read from the texts themselves.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.arrays import Array, narrowed
from indexer.language.tokens import folded_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.engine.columns.arrays import Texts

_WIDTH: Final = 8
"""Bytes of each text that are compared as one number."""
_AFTER_LETTERS: Final = b"\xff"
_FIRST: Final = "\0"
_LAST: Final = "\U0010ffff"
_REMEMBERED: Final = 2048
"""Texts of which the words are kept."""
_NO_ROWS: Final = np.zeros(0, dtype=np.intp)


def beginning_arrays(texts: Sequence[str], *, most: int) -> dict[str, Array]:
    """The arrays that `Beginnings` reads; texts can be found by up to `most` of their words."""
    entries = []
    for row, text in enumerate(texts):
        words = folded_words(text)[:255]
        whole = " ".join(words).encode()
        at = 0
        for place, word in enumerate(words[:most]):
            entries.append((whole[at:], row, place))
            at += len(word.encode()) + 1
    entries.sort()
    keys = b"".join(text[:_WIDTH].ljust(_WIDTH, b"\0") for text, _, _ in entries)
    return {
        "keys": np.frombuffer(keys, ">u8").astype(np.uint64),
        "rows": narrowed(np.array([row for _, row, _ in entries], dtype=np.int64)),
        "places": np.array([place for _, _, place in entries], dtype=np.uint8),
    }


class Beginnings:
    """The words of many texts in order, mapped into memory. Safe between threads."""

    def __init__(self, arrays: Mapping[str, Array], texts: Texts) -> None:
        self._keys = arrays["keys"]
        self._rows = arrays["rows"]
        self._places = arrays["places"]
        self._texts = texts
        self._words = lru_cache(_REMEMBERED)(self._folded_words)

    def rows(self, folded: str, *, to_end: bool = False) -> Array:
        """The rows of the texts that go on from some word as a folded text does, each once;
        `to_end` only of those that end with it."""
        entries = self._entries(folded, to_end=to_end)
        if not entries:
            return _NO_ROWS
        # Each row once and in order: marking all costs less than sorting what may be very many.
        found = np.zeros(len(self._texts), dtype=bool)
        found[self._rows[entries.start : entries.stop].astype(np.intp)] = True
        return np.flatnonzero(found)

    def has(self, folded: str) -> bool:
        """Whether any text goes on so from some word."""
        return bool(self._entries(folded, to_end=False))

    def _entries(self, folded: str, *, to_end: bool) -> range:
        sought = folded.encode()
        after, beyond = (b"\0", _FIRST) if to_end else (_AFTER_LETTERS, _LAST)
        first = int(self._keys.searchsorted(_key(sought, b"\0")))
        last = int(self._keys.searchsorted(_key(sought, after), side="right"))
        if first < last and len(sought) + to_end > _WIDTH:
            first = bisect_left(range(last), folded, lo=first, key=self._text)
            last = bisect_left(range(last), folded + beyond, lo=first, key=self._text)
        return range(first, last)

    def _text(self, at: int) -> str:
        """The folded text of an entry."""
        return " ".join(self._words(int(self._rows[at]))[int(self._places[at]) :])

    def _folded_words(self, row: int) -> list[str]:
        return folded_words(self._texts[row])


def _key(sought: bytes, fill: bytes) -> np.uint64:
    """The first eight bytes of a text as a number in the order of texts."""
    return np.uint64(int.from_bytes(sought[:_WIDTH].ljust(_WIDTH, fill), "big"))
