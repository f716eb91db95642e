"""Names of officials in queries: articles about them come first, and they head their facet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import SearchRequest, open_index
from indexer.records import FacetName, SearchPage, Sort

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""


def ids(page: SearchPage) -> list[str]:
    return [hit.id for hit in page.hits]


@pytest.mark.parametrize("query", ["Trần Văn Mẫu", "tran van mau", "TRAN VAN MAU"])
def test_a_name_finds_articles_about_who_bears_it_first(
    build: Callable[..., Path], query: str
) -> None:
    """Others may have the same syllables, in their titles too, and be shorter."""
    about = {
        "id": "about",
        "title": "Hội nghị của huyện",
        "body": "Huyện họp bàn việc năm sau. " * 20 + "Bí thư Huyện ủy Trần Văn Mẫu dự họp.",
    }
    others = [
        {"id": f"a{n}", "title": "Mẫu đơn vân trần", "body": "Trần nhà có vân, mẫu mới. Văn mẫu."}
        for n in range(3)
    ]
    with open_index(build(*others, about)) as index:
        found = index.search(SearchRequest(query=query))
        assert ids(found)[0] == "about"
        told = index.explain(found.request, "about").contributions
        assert f"official {query}" in {each.part for each in told}


@pytest.mark.parametrize(
    "query", ["Trần Văn Mẫu thu hồi", "thu hoi tran van mau", "lê mẫu thu hồi"]
)
def test_a_name_beside_a_topic_is_a_name(build: Callable[..., Path], query: str) -> None:
    """Of the articles with all the words those are first that carry who is named."""
    about = {
        "id": "about",
        "title": "Họp về đất",
        "body": "Huyện bàn việc thu hồi đất. "
        + "Việc năm sau cũng được bàn. " * 20
        + "Bí thư Huyện ủy Trần Văn Mẫu và ông Lê Mẫu, Chủ tịch UBND huyện, dự họp.",
    }
    others = [
        {
            "id": f"a{n}",
            "title": "Thu hồi đất",
            "body": "Mẫu vân trần, văn mẫu. Thu hồi mẫu đất lê.",
        }
        for n in range(3)
    ]
    with open_index(build(*others, about)) as index:
        assert ids(index.search(SearchRequest(query=query)))[0] == "about"


@pytest.mark.parametrize("query", ["lê mẫu thu hồi", "thu hoi tran van mau"])
def test_whom_the_query_names_is_the_first_to_filter_by(
    build: Callable[..., Path], query: str
) -> None:
    """Others stand in more of the articles; who is named and in none of them is not offered."""
    named = "Lê Mẫu" if "lê" in query else "Trần Văn Mẫu"
    words = f"Bàn việc thu hồi. Giải chạy {named} mở rộng. Bí thư Huyện ủy Phan Văn Lúa và ông "
    rows = [
        {"id": f"a{n}", "title": "Họp", "body": f"{words} {who}, Chủ tịch UBND huyện, dự."}
        for n, who in enumerate([named, "Phạm Thị Ngô", "Phạm Thị Ngô"])
    ]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=query, facet_size=2))
        facet = next(each for each in page.facets if each.name is FacetName.OFFICIAL)
        assert [(each.label, each.count) for each in facet.values] == [
            (named, 1),
            ("Phan Văn Lúa", 3),
        ]
        none = index.search(SearchRequest(query=query, sources=("khác",)))
        assert all(not each.values for each in none.facets if each.name is FacetName.OFFICIAL)


def test_who_shares_a_name_is_found_by_it(build: Callable[..., Path]) -> None:
    said = {
        "a": "Bí thư Huyện ủy Củ Chi Trần Văn Mẫu dự.",
        "b": "Giám đốc Sở Y tế Hà Nội Trần Văn Mẫu dự.",
        "c": "Người dân Trần Văn Mẫu kể.",
    }
    rows = [{"id": name, "title": "Trần Văn Mẫu", "body": body} for name, body in said.items()]
    with open_index(build(*rows)) as index:
        assert set(ids(index.search(SearchRequest(query="trần văn mẫu")))[:2]) == {"a", "b"}


NAMED = {
    "id": "carried",
    "title": "Hội nghị của huyện",
    "body": "Bí thư Huyện ủy Trần Văn Mẫu dự họp, bàn việc thu hồi đất.",
}
WRITTEN = {"id": "written", "title": "Thu hồi đất", "body": "Giải chạy Trần Văn Mẫu lần thứ hai."}
APART = {
    "id": "apart",
    "title": "Bí thư huyện họp",
    "body": "Nhà văn họ Trần nhận giải, mẫu đất được thu hồi. Huyện ủy họp.",
}


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("query", ["Trần Văn Mẫu", "tran van mau", '"trần văn mẫu"'])
def test_a_name_finds_whom_it_names_and_where_it_is_written(
    build: Callable[..., Path], query: str, sort: Sort
) -> None:
    """What has its syllables apart is about somebody else, in whatever order it is shown."""
    with open_index(build(NAMED, WRITTEN, APART)) as index:
        page = index.search(SearchRequest(query=query, sort=sort))
        assert sorted(ids(page)) == ["carried", "written"]


@pytest.mark.parametrize(
    "query", ["Bí thư Huyện ủy Trần Văn Mẫu", "bi thu huyen uy tran van mau", "Trần Văn Mẫu Huyện"]
)
def test_a_name_with_a_post_finds_no_other_holder_of_the_post(
    build: Callable[..., Path], query: str
) -> None:
    with open_index(build(NAMED, APART)) as index:
        assert ids(index.search(SearchRequest(query=query))) == ["carried"]


def test_of_a_name_and_what_is_nowhere_the_name_is_kept(build: Callable[..., Path]) -> None:
    with open_index(build(NAMED, APART)) as index:
        page = index.search(SearchRequest(query="Trần Văn Mẫu xyzzy"))
        assert ids(page) == ["carried"]
        assert [notice.words for notice in page.notices] == [("xyzzy",)]


@pytest.mark.parametrize("query", ["Trần Văn Mẫu OR Lê Thị Na", "tran van mau hoặc le thi na"])
def test_of_names_joined_by_or_each_is_a_name(build: Callable[..., Path], query: str) -> None:
    other = {"id": "other", "title": "Họp", "body": "Chủ tịch UBND huyện Lê Thị Na dự họp."}
    with open_index(build(NAMED, other, APART)) as index:
        page = index.search(SearchRequest(query=query))
        assert set(ids(page)[:2]) == {"carried", "other"}
        parts = {
            each.part
            for hit in page.hits[:2]
            for each in index.explain(page.request, hit.id).contributions
        }
        assert len([part for part in parts if part.startswith("official ")]) == 2
