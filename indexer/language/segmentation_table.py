"""Text → numbers of tokens, and columns of what the model says of each number.

Most of what stands between two spaces was met before, so that cutting a text into tokens is one
look into a table for each of its words.
"""

from __future__ import annotations

import threading
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np

from indexer.language.segmentation_decoding import IS_BREAK, IS_TITLE, NEVER_JOINS
from indexer.language.segmentation_tokens import TOKEN, prepare, token_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from indexer.language.segmentation_decoding import WordDictionary
    from indexer.language.segmentation_lexicon import Lexicon

_Scalar = TypeVar("_Scalar", bound=np.generic)

TEXT_END: Final = 0
LINE_END: Final = 1
_TEXT_END_RUN: Final = " "
"""No text has it between two spaces."""
_APART: Final = frozenset(',;!?()[]"“”‘’…')
"""Signs that are tokens of their own wherever they stand, except inside an address."""
_LONG: Final = 64
"""Longer runs are cut by the pattern only."""
_MEMORY_LIMIT: Final = 48 << 20
"""Bytes; a fuller table is given up for a new one."""
_ENTRY_BYTES: Final = 200
"""What an entry, and the token it may be the first to show, takes beside the letters."""


class Columns:
    """What the model says of each token, by number."""

    def __init__(self) -> None:
        size = 1 << 12
        self.own: NDArray[np.float64] = np.zeros(size)
        self.before_next: NDArray[np.float64] = np.zeros(size)
        self.after_previous: NDArray[np.float64] = np.zeros(size)
        self.entries: NDArray[np.int64] = np.zeros(size, np.int64)
        self.flags: NDArray[np.uint8] = np.zeros(size, np.uint8)

    def make_room(self, count: int) -> None:
        """Grow, by doubling, to hold so many."""
        while len(self.own) < count:
            self.own = _doubled(self.own)
            self.before_next = _doubled(self.before_next)
            self.after_previous = _doubled(self.after_previous)
            self.entries = _doubled(self.entries)
            self.flags = _doubled(self.flags)


class _IndexKeys(dict[int, str]):
    """Index keys of tokens by number: worked out when wanted, as most tokens are in no compound."""

    def __init__(self, spellings: Sequence[str]) -> None:
        super().__init__()
        self._spellings = spellings

    def __missing__(self, number: int) -> str:
        key = self[number] = token_key(self._spellings[number])
        return key


class TokenTable(dict[str, tuple[int, ...]]):
    """Runs without a space → the numbers of their tokens, learnt as they come.

    Threads may share it: learning a token takes a lock, and its number is handed out only after
    everything about it is written.
    """

    def __init__(self, lexicon: Lexicon, dictionary: WordDictionary) -> None:
        super().__init__()
        self.columns = Columns()
        self._spellings = ["", ""]
        self.index_keys = _IndexKeys(self._spellings)
        self._lexicon = lexicon
        self._dictionary = dictionary
        self._numbers: dict[str, int] = {}
        self._bytes = 0
        self._lock = threading.Lock()
        self.columns.flags[[TEXT_END, LINE_END]] = IS_BREAK | NEVER_JOINS
        self[_TEXT_END_RUN] = (TEXT_END,)
        self["\n"] = (LINE_END,)

    @property
    def is_full(self) -> bool:
        """Whether to begin a new one: what is seldom met again has filled the memory."""
        return self._bytes > _MEMORY_LIMIT

    def numbers(self, texts: Iterable[str]) -> NDArray[np.int32]:
        """The tokens of the texts, with a TEXT_END before the first and after each."""
        runs = [_TEXT_END_RUN]
        for text in texts:
            runs += text.replace("\n", " \n ").split(" ")
            runs.append(_TEXT_END_RUN)
        return np.fromiter(chain.from_iterable(map(self.__getitem__, runs)), np.int32)

    def __missing__(self, run: str) -> tuple[int, ...]:
        numbers = self[run] = self._cut(run)
        self._bytes += _ENTRY_BYTES + 8 * len(run)
        return numbers

    def _cut(self, run: str) -> tuple[int, ...]:
        """The numbers of a run's tokens: by shorter runs if may be, as those are often known."""
        if 0 < len(run) < _LONG:
            if run.isalnum():
                return (self._number(prepare(run), run),)
            if run[0] in _APART:
                return (*self[run[0]], *self[run[1:]]) if len(run) > 1 else self._match(run)
            if run[-1] in _APART and "://" not in run:
                return (*self[run[:-1]], *self[run[-1]])
            if run[-1] == "." and run[:-1].isalnum() and run.islower():
                return (*self[run[:-1]], *self["."])
        return self._match(run)

    def _match(self, run: str) -> tuple[int, ...]:
        return tuple(
            self._number(match.group(), run[match.start() : match.end()])
            for match in TOKEN.finditer(prepare(run))
        )

    def _number(self, shown: str, written: str) -> int:
        name = written if shown == written else f"{shown} {written}"
        number = self._numbers.get(name)
        if number is None:
            with self._lock:
                number = len(self._spellings)
                self._write(number, shown)
                self._spellings.append(written)
                self._numbers[name] = number
        return number

    def _write(self, number: int, shown: str) -> None:
        syllable, columns = self._lexicon[shown], self.columns
        columns.make_room(number + 1)
        columns.own[number] = syllable.own
        columns.before_next[number] = syllable.before_next
        columns.after_previous[number] = syllable.after_previous
        columns.entries[number] = self._dictionary.entries.get(syllable.lower, 0)
        columns.flags[number] = (
            self._dictionary.triple_flags(syllable.lower)
            | (NEVER_JOINS if syllable.never_joins else 0)
            | (IS_TITLE if syllable.is_title else 0)
        )


def _doubled(column: NDArray[_Scalar]) -> NDArray[_Scalar]:
    return np.concatenate((column, np.zeros_like(column)))
