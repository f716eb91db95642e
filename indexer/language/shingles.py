"""MinHash signatures: texts that share most of their wording have most of a signature in common.

Broder, "On the resemblance and containment of documents" (1997). A text's shingles are its runs of
five syllables; for each of 64 hash functions the smallest hash over all shingles is kept. The
share of equal places estimates the share of common shingles (Jaccard).
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

Signature: TypeAlias = "np.ndarray[Any, np.dtype[np.uint32]]"

SIZE: Final = 64
_SHINGLE: Final = 5
_PRIME: Final = np.uint64((1 << 31) - 1)
_COEFFICIENTS: Final = np.random.default_rng(20231202).integers(
    1, (1 << 31) - 1, size=(2, SIZE), dtype=np.uint64
)
"""Drawn once with a fixed seed: signatures of different runs must be comparable."""
_SHORT: Final = np.uint32(0xFFFFFFFF)


def signature(keys: Sequence[str | None]) -> Signature:
    """The signature of a text given by its tokens; a text without shingles has all places alike."""
    words = [zlib.crc32(key.encode()) for key in keys if key is not None]
    if len(words) < _SHINGLE:
        return np.full(SIZE, _SHORT, dtype=np.uint32)
    hashes = np.array(words, dtype=np.uint64)
    shingles = np.zeros(len(words) - _SHINGLE + 1, dtype=np.uint64)
    for at in range(_SHINGLE):
        shingles = (shingles * np.uint64(31) + hashes[at : at + len(shingles)]) % _PRIME
    scale, shift = _COEFFICIENTS
    smallest = np.full(SIZE, _PRIME, dtype=np.uint64)
    for begin in range(0, len(shingles), 1024):
        block = (shingles[begin : begin + 1024, None] * scale + shift) % _PRIME
        smallest = np.minimum(smallest, block.min(axis=0))
    result: Signature = smallest.astype(np.uint32)
    return result


def likeness(one: Signature, other: Signature) -> float:
    """The estimated share of common shingles, from 0 to 1."""
    return float((one == other).mean())


def is_short(one: Signature) -> bool:
    """Whether a text was too short to be compared."""
    return bool((one == _SHORT).all())
