"""Arrays of numpy: what they are called in annotations, and what is often done to columns."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = "np.ndarray[Any, np.dtype[Any]]"


def narrowed(values: Array) -> Array:
    """Whole numbers from 0 on, in the smallest type that holds them all."""
    return values.astype(np.min_scalar_type(int(values.max(initial=0))), copy=False)


def runs(keys: Array) -> tuple[Array, Array]:
    """The distinct values of a sorted column, and how often each stands in it."""
    if not len(keys):
        return keys, np.zeros(0, dtype=np.int64)
    begins = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
    return keys[begins], np.diff(np.append(begins, len(keys)))
