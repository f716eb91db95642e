"""What a beginning may become while somebody types: officials, meetings, titles.

Every word of a name or title can be the beginning: `nên` completes `Nguyễn Văn Nên`. The folded
texts from each word on are kept in one sorted column, so that a beginning is one slice of it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.language.syllables import fold
from indexer.language.tokens import tokenise
from indexer.query import Prefix
from indexer.records import Completion, CompletionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from indexer.engine.columns.postings import Array

_WIDTH: Final = 24
"""Bytes of a folded text that are sorted; longer beginnings are compared with the whole text."""
_STARTS: Final = 8
"""Words of a text that it can be found by."""
_SHARES: Final = {
    CompletionKind.OFFICIAL: 4,
    CompletionKind.MEETING: 3,
    CompletionKind.ARTICLE: 100,
}
"""How many of each kind are shown at most."""
_HEAVIEST: Final = 1 << 24
_TRIED: Final = 400
"""Completions of one beginning that are looked at, the weightiest first."""


def write_completions(folder: Path, completions: Iterable[Completion]) -> None:
    """Write `completions.*`: the texts, their folded beginnings in order, and their weights."""
    rows = list(completions)
    beginnings: list[bytes] = []
    numbers: list[int] = []
    for number, completion in enumerate(rows):
        words = fold(" ".join(tokenise(completion.label).keys)).split()
        for at in range(min(len(words), _STARTS)):
            beginnings.append(" ".join(words[at:]).encode()[:_WIDTH])
            numbers.append(number)
    keys = np.array(beginnings or [b""], dtype=f"S{_WIDTH}")[: len(beginnings)]
    order = np.argsort(keys, kind="stable")
    np.save(folder / "completions.keys.npy", keys[order])
    np.save(folder / "completions.numbers.npy", np.array(numbers, dtype=np.uint32)[order])
    weights = np.array([_weight(completion) for completion in rows], dtype=np.uint32)
    np.save(folder / "completions.weights.npy", weights)
    lines = [
        json.dumps([each.kind, each.label, each.slug, each.detail, each.count], ensure_ascii=False)
        for each in rows
    ]
    text = "\n".join(lines).encode()
    (folder / "completions.rows").write_bytes(text)
    lengths = [len(line.encode()) + 1 for line in lines]
    np.save(folder / "completions.offsets.npy", np.cumsum([0, *lengths]))


def _weight(completion: Completion) -> int:
    """Officials before meetings before articles; within a kind by what it counts."""
    return _rank(completion.kind) * _HEAVIEST + min(completion.count, _HEAVIEST - 1)


def _rank(kind: CompletionKind) -> int:
    """The first kind has the highest rank."""
    return list(CompletionKind)[::-1].index(kind)


@dataclass(frozen=True, slots=True)
class Completions:
    """The completions of one generation, mapped into memory."""

    keys: Array
    numbers: Array
    weights: Array
    offsets: Array
    rows: Array

    def complete(self, text: str, limit: int) -> tuple[Completion, ...]:
        """What the text may become: officials, then meetings, then titles, weightiest first.

        Letters typed with dấu must stand so; letters typed without may have any.
        """
        words = tokenise(text).keys
        beginning = fold(" ".join(words))
        if not beginning:
            return ()
        sought = beginning.encode()[:_WIDTH]
        first = int(np.searchsorted(self.keys, np.bytes_(sought)))
        last = int(np.searchsorted(self.keys, np.bytes_(sought + b"\x7f")))
        numbers = np.unique(self.numbers[first:last])
        weights = self.weights[numbers]
        if len(numbers) > _TRIED:
            best = np.argpartition(weights, len(numbers) - _TRIED)[-_TRIED:]
            numbers, weights = numbers[best], weights[best]
        numbers = numbers[np.lexsort((numbers, -weights.astype(np.int64)))]
        # Bare letters that fit the sorted column have been compared already.
        compared = text.isascii() and len(beginning) <= _WIDTH
        chosen: list[Completion] = []
        for kind in CompletionKind:
            of_kind = numbers[self.weights[numbers] // _HEAVIEST == _rank(kind)]
            wanted = min(limit - len(chosen), _SHARES[kind])
            chosen += islice(self._matching(of_kind, () if compared else words), wanted)
        return tuple(chosen)

    def _matching(self, numbers: Array, words: tuple[str, ...]) -> Iterator[Completion]:
        """The completions of the numbers in which the words stand; of no words, all."""
        for number in numbers:
            completion = self._row(int(number))
            if not words or _begins(tokenise(completion.label).keys, words):
                yield completion

    def _row(self, number: int) -> Completion:
        first, last = int(self.offsets[number]), int(self.offsets[number + 1]) - 1
        kind, label, slug, detail, count = json.loads(self.rows[first:last].tobytes())
        return Completion(CompletionKind(kind), label, slug, detail, count)


def open_completions(folder: Path) -> Completions:
    """Map the completions in a folder into memory."""

    def column(name: str) -> Array:
        array: Array = np.load(folder / f"completions.{name}.npy", mmap_mode="r")
        return array

    path = folder / "completions.rows"
    empty = not path.stat().st_size
    return Completions(
        keys=column("keys"),
        numbers=column("numbers"),
        weights=column("weights"),
        offsets=column("offsets"),
        rows=np.empty(0, np.uint8) if empty else np.memmap(path, np.uint8, "r"),
    )


def _begins(keys: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the words stand in the text from some word on, the last one perhaps unfinished."""
    *whole, last = words
    beginning = Prefix(last, last)
    return any(
        beginning.covers(keys[at + len(whole)])
        and all(_is(key, word) for key, word in zip(keys[at:], whole, strict=False))
        for at in range(len(keys) - len(whole))
    )


def _is(key: str, word: str) -> bool:
    return key == word or (word == fold(word) and fold(key) == word)
