"""Arrays of several parts become one."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indexer.engine.columns.inverting.joining import distinct

_numbers = st.lists(st.integers(0, 40), max_size=30)


@given(pieces=st.lists(_numbers, max_size=8), least=st.integers(0, 50))
def test_distinct_numbers_do_not_depend_on_how_they_are_parted(
    pieces: list[list[int]], least: int
) -> None:
    arrays = (np.array(piece, dtype=np.int64) for piece in pieces)
    assert distinct(arrays, least=least).tolist() == sorted(
        {each for one in pieces for each in one}
    )
