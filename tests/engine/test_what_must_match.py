"""How much of a long query an article must have: as much as plenty of articles have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from indexer import SearchRequest, open_index
from indexer.engine.reading.bulk import (
    BULK,
    FULLER,
    PLENTY,
    neighbours,
    share_needed,
    words_of_two,
)
from indexer.engine.reading.bulk import ENOUGH as A_PAGE
from indexer.language.syllables import fold
from indexer.query import parse_query
from indexer.query.synonyms import Thesaurus
from indexer.records import NoticeKind

QUERY = "chủ tịch hội Đông Sa bị kỷ luật"
WHOLE = "Chủ tịch hội Đông Sa bị kỷ luật vì buông lỏng quản lý."
PART = "Chủ tịch hội Tây Sa bị ốm, cuộc họp hoãn lại."
"""Some words of the query, but not what it is about."""
ENOUGH = PLENTY * 8
"""Articles that are plenty for a query of eight words."""


@pytest.mark.parametrize(
    ("counts", "share"),
    [
        ((ENOUGH, ENOUGH, ENOUGH), FULLER[0]),
        ((0, ENOUGH - 1, 10 * ENOUGH), FULLER[2]),
        ((0, 0, ENOUGH - 1), BULK),
        ((0, 0, 0), BULK),
    ],
)
def test_the_largest_share_is_needed_that_plenty_have(
    counts: tuple[int, ...], share: float
) -> None:
    assert share_needed(8, counts) == share


def test_no_more_is_counted_than_is_needed() -> None:
    """Each count takes time."""
    counts = iter((ENOUGH, 0))
    assert share_needed(8, counts) == FULLER[0]
    assert next(counts) == 0


@pytest.mark.parametrize(("full", "found"), [(ENOUGH, ENOUGH), (3, 3 + 100)])
def test_what_has_less_is_found_only_where_few_have_more(
    build: Callable[..., Path], full: int, found: int
) -> None:
    """Officials and months are counted among what is found: it must be about the query."""
    rows = [{"id": f"w{n}", "title": f"Tin {n}", "body": WHOLE} for n in range(full)]
    rows += [{"id": f"p{n}", "title": f"Tin {n}", "body": PART} for n in range(100)]
    rows += [{"id": f"o{n}", "title": f"Tin {n}", "body": "Trời nhiều mây."} for n in range(100)]
    with open_index(build(*rows)) as index:
        assert index.search(SearchRequest(query=QUERY)).total == found


@pytest.mark.parametrize(
    ("query", "exact", "side_by_side", "found"),
    [
        pytest.param("đặc khu", False, 2 * PLENTY, 2 * PLENTY, id="one-word"),
        pytest.param("dac khu", False, 2 * PLENTY, 2 * PLENTY, id="without-dau"),
        pytest.param("đặc khu", True, 2 * PLENTY, 2 * PLENTY + 5, id="exact"),
        pytest.param("đặc khu", False, 4, 4 + 5, id="few"),
        pytest.param("khu đặc", False, 2 * PLENTY, 2 * PLENTY + 5, id="no-word"),
    ],
)
def test_two_syllables_are_one_word_where_plenty_of_articles_have_it(
    build: Callable[..., Path], query: str, exact: bool, side_by_side: int, found: int
) -> None:
    rows = [
        {"id": f"w{n}", "title": f"Tin {n}", "body": "Luật đặc khu."} for n in range(side_by_side)
    ]
    rows += [
        {"id": f"a{n}", "title": f"Tin {n}", "body": "Khu phố có nét đặc biệt."} for n in range(5)
    ]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=query, exact=exact))
        assert page.total == found


@pytest.mark.parametrize(
    ("query", "compounds", "pairs"),
    [
        ("họp bàn đặc khu", ["đăc̣_khu"], [("đặc", "khu")]),
        ("bàn đặc khu mới", ["đăc̣_khu"], [("đặc", "khu")]),
        ("khu đặc khu", ["đăc̣_khu"], [("đặc", "khu")]),
        ("đặc khu, đê điều", ["đăc̣_khu", "đê_điêù"], [("đặc", "khu"), ("đê", "điều")]),
        ("TP.HCM đặc khu", ["đăc̣_khu"], [("đặc", "khu")]),
        ('"đặc khu" mới', ["đăc̣_khu"], []),
        ("đặc -khu", ["đăc̣_khu"], []),
        ("ba đặc khu", ["ba_đăc̣_khu"], []),
        ("đặc khu", [], []),
        ("đặc OR khu", ["đăc̣_khu"], []),
    ],
)
def test_neighbours_that_are_one_word(
    query: str, compounds: list[str], pairs: list[tuple[str, str]]
) -> None:
    parsed = parse_query(query)
    tree = Thesaurus(["ĐKM = đặc khu mới"]).expand(parsed.tree)
    assert tree
    keys = tuple(word.key for word in parsed.words)
    found = words_of_two(neighbours(tree), keys, compounds)
    assert [(each.left.typed, each.right.typed) for each in found] == pairs


def test_a_word_that_has_other_writings_stands_side_by_side(build: Callable[..., Path]) -> None:
    bodies = ["Nghị quyết đê điều."] * 2 * PLENTY + ["NQ đê điều.", "Hội nghị quyết bàn việc đê."]
    bodies += ["Quyết xây đê, hội nghị bàn."] * 5
    rows = [{"id": f"{n}", "title": f"Tin {n}", "body": body} for n, body in enumerate(bodies)]
    with open_index(build(*rows)) as index:
        for query in ("nghị quyết đê", "nghi quyet de"):
            assert index.search(SearchRequest(query=query)).total == 2 * PLENTY + 2


@pytest.mark.parametrize("query", ["đặc khu mới", "dac khu moi"])
@pytest.mark.parametrize(
    ("both", "found"), [(A_PAGE, A_PAGE), (A_PAGE - 1, A_PAGE - 1 + 5)], ids=["page", "few"]
)
def test_a_word_stands_side_by_side_in_longer_queries_too(
    build: Callable[..., Path], query: str, both: int, found: int
) -> None:
    """Where that leaves less than a page, what only has the syllables is found as well."""
    words = 2 * PLENTY
    bodies = ["Luật đặc khu mới."] * both + ["Luật đặc khu."] * (words - both)
    bodies += ["Khu phố mới có nét đặc biệt."] * 5
    rows = [{"id": f"{n}", "title": f"Tin {n}", "body": body} for n, body in enumerate(bodies)]
    with open_index(build(*rows)) as index:
        assert index.search(SearchRequest(query=query)).total == found


@pytest.mark.parametrize("dau", [True, False])
def test_words_of_long_queries_stand_side_by_side(build: Callable[..., Path], dau: bool) -> None:
    query = "chính phủ bàn luật đặc khu sửa đổi"
    whole = "Chính phủ bàn luật đặc khu sửa đổi."
    apart = "Phủ kín khu phố, chính quyền bàn sửa luật, nét đặc biệt đổi khác."
    bodies = [whole] * ENOUGH + [apart] * 50
    rows = [{"id": f"{n}", "title": f"Tin {n}", "body": body} for n, body in enumerate(bodies)]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=query if dau else fold(query)))
        assert page.total == ENOUGH
        assert not any(notice.kind is NoticeKind.RELAXED for notice in page.notices)


def test_who_has_both_syllables_lacks_neither(build: Callable[..., Path]) -> None:
    """Even where the word is plenty elsewhere."""
    bodies = ["Luật đặc khu."] * 2 * PLENTY + ["Khu phố xa có nét đặc biệt, đê cao, trời mưa gió."]
    rows = [{"id": f"{n}", "title": f"Tin {n}", "body": body} for n, body in enumerate(bodies)]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query="đặc khu đê cao mưa gió xa trời"))
        assert page.hits[0].id == str(2 * PLENTY)
        assert not page.notices


LONG = "chính phủ bàn luật đặc khu sửa đổi"
BULKY = "Chính phủ bàn luật đặc khu."


@pytest.mark.parametrize("dau", [True, False])
def test_of_a_long_query_all_words_can_be_asked_for(build: Callable[..., Path], dau: bool) -> None:
    bodies = [f"{BULKY} Luật sửa đổi."] * 12 + [BULKY] * 30
    rows = [{"id": f"{n}", "title": f"Tin {n}", "body": body} for n, body in enumerate(bodies)]
    query = LONG if dau else fold(LONG)
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=query))
        assert (page.total, page.with_all_words) == (42, 12)
        whole = index.search(SearchRequest(query=query, all_words=True))
        assert (whole.total, whole.with_all_words) == (12, 12)
        typed = query.replace(" sửa", " AND sửa").replace(" sua", " AND sua")
        assert index.search(SearchRequest(query=typed)).total == 12
        none = SearchRequest(query=f"{query} đê", all_words=True)
        assert index.search(none).total == 0


def test_all_words_are_counted_under_the_filters(build: Callable[..., Path]) -> None:
    bodies = [f"{BULKY} Luật sửa đổi."] * 12 + [BULKY] * 30
    rows = [
        {"id": f"{n}", "title": f"Tin {n}", "body": body, "published": f"202{n % 2}-01-05"}
        for n, body in enumerate(bodies)
    ]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=LONG, since=date(2021, 1, 1)))
        assert (page.total, page.with_all_words) == (21, 6)


@pytest.mark.parametrize(
    ("query", "missing"),
    [
        ("quyết định 9601/QĐ-TTg", ("9601/QĐ-TTg",)),
        ("quyết định 9601/qd-ttg về đê điều ven biển", ("9601/qd-ttg",)),
        ("công văn 9601/VPĐĐ-XD", ("9601/VPĐĐ-XD",)),
        ("nghị quyết 96/2031/QH17", ("96/2031/QH17",)),
        ('quyết định "đê cao"', ('"đê cao"',)),
        ('quyết định về "đê cao" ven biển phía bắc', ()),
        ("quyết định covid-19", ()),
        ("quyết định 20-30km", ()),
        ("quyết định 96-long", ()),
    ],
)
def test_numbers_of_documents_and_quoted_words_are_never_dropped(
    build: Callable[..., Path], query: str, missing: tuple[str, ...]
) -> None:
    rows = [
        {"id": f"{n}", "title": f"Tin {n}", "body": "Quyết định, nghị quyết về đê điều ven biển."}
        for n in range(3)
    ]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=query))
        told = [notice.words for notice in page.notices if notice.kind is NoticeKind.MISSING]
        assert told == ([missing] if missing else [])
        assert page.total == (0 if missing else 3)


def test_what_has_a_number_may_lack_the_words(build: Callable[..., Path]) -> None:
    rows = [
        {"id": "a", "title": "Tin", "body": "Văn bản 9601/QĐ-TTg vừa ban hành."},
        {"id": "b", "title": "Tin", "body": "Quyết định về đê điều."},
    ]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query="quyết định 9601/QĐ-TTg"))
        assert [hit.id for hit in page.hits] == ["a"]


@pytest.mark.parametrize("query", ["nghị định 71", "nghi dinh 71", "nghị định 71 là gì"])
def test_who_asks_for_a_document_finds_what_carries_it(
    build: Callable[..., Path], query: str
) -> None:
    """Its number stands in other articles, too."""
    bodies = ["Chính phủ ban hành Nghị định 71/2021/NĐ-CP về đê điều."] * 2
    bodies += ["Theo Nghị định số 71 của Chính phủ, đê phải cao."]
    bodies += ["Nghị định mới tốn 71 tỉ đồng."] * 5
    rows = [{"id": f"{n}", "title": f"Tin {n}", "body": body} for n, body in enumerate(bodies)]
    with open_index(build(*rows)) as index:
        assert index.search(SearchRequest(query=query)).total == 3
        assert index.search(SearchRequest(query=f"{query} đê")).total >= 3
