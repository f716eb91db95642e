"""Remembered answers: the same as new ones, and never more than there is room for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from indexer import SearchRequest
from indexer.engine.remembering import Remembered
from indexer.records import Sort
from indexer.serving import open_index as open_forgetful

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index


def test_what_was_used_last_stays() -> None:
    remembered: Remembered[str, int] = Remembered(10)
    for name in "ab":
        remembered.keep(name, 1, 5)
    assert remembered.get("a") == 1
    remembered.keep("c", 1, 5)
    assert (remembered.get("a"), remembered.get("b"), remembered.get("c")) == (1, None, 1)
    remembered.keep("large", 1, 11)
    assert remembered.get("large") is None
    assert len(remembered) == 2


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 12))))
def test_it_never_holds_more_than_its_size(kept: list[tuple[str, int]]) -> None:
    remembered: Remembered[str, int] = Remembered(10)
    sizes: dict[str, int] = {}
    for name, size in kept:
        remembered.keep(name, size, size)
        sizes[name] = size if size <= 10 else sizes.get(name, 0)
        held = [found for each in "abcdef" if (found := remembered.get(each)) is not None]
        assert sum(held) <= 10


def test_remembered_pages_are_those_of_a_forgetful_index(opened: Index, sample_index: Path) -> None:
    requests = [
        SearchRequest(query=query, officials=officials, sort=sort, page=page)
        for query in ("hội nghị", "nguyen van nen", "xyzzy Quốc hội")
        for officials in ((), ("to-lam",))
        for sort in Sort
        for page in (1, 2)
    ]
    with open_forgetful(sample_index, remember=False) as forgetful:
        for request in (*requests, *requests):
            page = opened.search(request)
            other = forgetful.search(request)
            assert replace(page, seconds=0) == replace(other, seconds=0)
