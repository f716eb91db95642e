"""What is proposed instead of slips, judged by who stands beside whom in an archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus import load_registry
from indexer import SearchRequest, open_index
from indexer.engine import Index

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""

SENTENCES = (
    "Đại biểu chất vấn bộ trưởng.",
    "Đảng bộ tỉnh Đông Sa họp.",
    "Ông Lê Võ Đạt thăm phường Thanh Quan.",
    "Kỷ luật ba người.",
    "Phương Thanh Quan đến muộn.",
    "Vỏ trứng, luật chơi, kĩ thuật, cán bộ, đạt giải.",
)
FREQUENT = 4


@pytest.fixture
def archive(build: Callable[..., Path]) -> Iterator[Index]:
    """The first sentences stand in twenty articles each, the others in a few."""
    rows = [
        {"id": f"{place}-{n}", "title": f"Tin {place}-{n}", "body": sentence}
        for place, sentence in enumerate(SENTENCES)
        for n in range(20 if place < FREQUENT else 5)
    ]
    with open_index(build(*rows)) as index:
        yield index


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("chất vấng bộ trưởng", "chất vấn bộ trưởng", id="beside-both"),
        pytest.param("chat van bo truogn", "chất vấn bộ trưởng", id="a-slip-without-dau"),
        pytest.param("Lê Vỏ Đạt", "Lê Võ Đạt", id="a-word-that-is-another"),
        pytest.param("kĩ luật", "kỷ luật", id="found-apart"),
        pytest.param("LêVõ Đạt", "Lê Võ Đạt", id="glued"),
        pytest.param("bộtrưởng", "bộ trưởng", id="glued-with-dau"),
        pytest.param("botruong", "bộ trưởng", id="glued-without-dau"),
        pytest.param("ph ường Thanh Quan", "phường Thanh Quan", id="parted"),
    ],
)
def test_the_archive_tells_what_was_meant(archive: Index, typed: str, meant: str) -> None:
    suggestion = archive.search(SearchRequest(query=typed)).suggestion
    assert suggestion is not None
    assert suggestion.query == meant


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("phường Thanh Quan", id="stands-there-too"),
        pytest.param("vỏ trứng", id="stands-there"),
        pytest.param("luật kĩ thuật", id="no-other-stands-there"),
        pytest.param("xyzphường", id="no-syllables"),
    ],
)
def test_what_may_have_been_meant_is_left_alone(archive: Index, query: str) -> None:
    assert archive.search(SearchRequest(query=query)).suggestion is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Trần Văn Mậu", "Trần Văn Mẫu"),
        ("Trần Văn Mẫu", None),
        ("Lê Thị Bạch", None),
    ],
)
def test_a_name_typed_with_other_dau_is_proposed_as_it_is_written(
    build: Callable[..., Path], typed: str, meant: str | None
) -> None:
    """Even where its words stand apart in more articles; nobody is proposed for a namesake."""
    said = {"Bí thư Tỉnh ủy Trần Văn Mẫu dự họp.": 12, "Bí thư Tỉnh ủy Lê Thị Bách dự họp.": 12}
    said["Chị Trần Thị Mậu và anh Lê Văn Nhị mở quán."] = 30
    said["Chủ tịch xã Lê Thị Bạch dự họp."] = 2
    rows = [
        {"id": f"{place}-{n}", "title": f"Tin {place}-{n}", "body": sentence}
        for place, (sentence, articles) in enumerate(said.items())
        for n in range(articles)
    ]
    with open_index(build(*rows)) as index:
        suggestion = index.search(SearchRequest(query=typed)).suggestion
        assert (suggestion.query if suggestion else None) == meant


def test_another_surname_is_proposed_where_only_that_has_articles(
    build: Callable[..., Path],
) -> None:
    """Of a name of four words, which is hardly anybody else's; not where it is somebody's."""
    name = next(each.name for each in load_registry().officials if each.name.count(" ") == 3)
    surname, rest = name.split(" ", 1)
    other = "Đoàn" if surname != "Đoàn" else "Vũ"
    bodies = [f"{name}. {other}."] * 3 + [f"{name}."] * 9
    rows = [{"id": f"a{n}", "title": f"Tin {n}", "body": each} for n, each in enumerate(bodies)]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=f"{other} {rest}"))
        assert page.suggestion is not None
        assert page.suggestion.query == name
        assert index.search(SearchRequest(query=name)).suggestion is None
    bearer = {"id": "b", "title": "Tin khác", "body": f"{other} {rest}."}
    with open_index(build(*rows, bearer)) as index:
        assert index.search(SearchRequest(query=f"{other} {rest}")).suggestion is None
