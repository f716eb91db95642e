"""MinHash signatures: texts that share most of their wording have most of a signature in common.

Broder, "On the resemblance and containment of documents" (1997). A text's shingles are its runs of
five syllables; for each of 64 hash functions the smallest hash over all shingles is kept. The
share of equal places estimates the share of common shingles (Jaccard).
"""

from __future__ import annotations

import zlib
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

Signature: TypeAlias = "np.ndarray[Any, np.dtype[np.uint32]]"

SIZE: Final = 64
"""Hash functions, and so places of a signature."""
_SHINGLE: Final = 5
"""Syllables of a shingle."""
_BLOCK: Final = 1024
"""Shingles hashed at once: 256 kB, which the processor's cache holds."""
_MOST_HASHES: Final = 1 << 17
"""Hashes of keys that are kept."""
_MULTIPLIER: Final = np.uint32(0x01000193)
_SEED: Final = 20231202
"""Always the same: signatures of different runs must be comparable."""
_SHORT: Final = np.uint32(0xFFFFFFFF)


class _Hashes(dict[str, int]):
    """The hashes of keys, worked out once each."""

    def __missing__(self, key: str) -> int:
        value = zlib.crc32(key.encode())
        if len(self) < _MOST_HASHES:
            self[key] = value
        return value


_hashes: Final = _Hashes()


@cache
def _hash_functions() -> tuple[Signature, Signature]:
    """Whole numbers modulo 2³², odd factors and summands (Dietzfelbinger).

    Drawn for the first signature: numpy's random numbers take .015 s to load.
    """
    drawn = np.random.default_rng(_SEED).integers(1, 1 << 32, (2, SIZE), dtype=np.uint32)
    return drawn[0, :, None] | np.uint32(1), drawn[1, :, None]


def signature(keys: Sequence[str | None]) -> Signature:
    """The signature of a text given by its tokens; a text without shingles has all places alike."""
    words = [key for key in keys if key is not None]
    count = len(words) - _SHINGLE + 1
    if count < 1:
        return np.full(SIZE, _SHORT, dtype=np.uint32)
    hashes = np.fromiter(map(_hashes.__getitem__, words), np.uint32, len(words))
    shingles = hashes[:count].copy()
    for at in range(1, _SHINGLE):
        shingles *= _MULTIPLIER
        shingles += hashes[at : at + count]
    smallest = np.full(SIZE, _SHORT, dtype=np.uint32)
    scales, shifts = _hash_functions()
    for begin in range(0, count, _BLOCK):
        hashed = shingles[begin : begin + _BLOCK] * scales
        hashed += shifts
        np.minimum(smallest, hashed.min(axis=1), out=smallest)
    return smallest


def is_short(one: Signature) -> bool:
    """Whether a text was too short to be compared."""
    return bool((one == _SHORT).all())
