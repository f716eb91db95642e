"""Searching the sample articles: words, dấu, phrases, filters, order, pages, notices."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import SearchRequest, open_index
from indexer.engine import Index
from indexer.errors import ArticleNotFoundError
from indexer.language.syllables import fold
from indexer.records import CompletionKind, FacetName, NoticeKind, SearchPage, Sort

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""


def ids(page: SearchPage) -> list[str]:
    return [hit.id for hit in page.hits]


def kinds(page: SearchPage) -> set[NoticeKind]:
    return {notice.kind for notice in page.notices}


def facet(page: SearchPage, name: FacetName) -> dict[str, int]:
    return {
        value.label: value.count
        for facet in page.facets
        if facet.name is name
        for value in facet.values
    }


def test_a_person_is_found_without_dau(opened: Index) -> None:
    page = opened.search(SearchRequest(query="nguyen van nen", page_size=100))
    assert "cms.hcmc-thanh-uy-24-2023-12" in ids(page)
    assert NoticeKind.FOLDED in kinds(page)
    assert all("Nên" in hit.title.text or hit.snippets for hit in page.hits)
    with_dau = opened.search(SearchRequest(query="Nguyễn Văn Nên", page_size=100))
    assert set(ids(with_dau)) <= set(ids(page))
    assert NoticeKind.FOLDED not in kinds(with_dau)


def test_the_facet_counts_the_articles_that_name_the_official(opened: Index) -> None:
    everything = opened.search(SearchRequest(facet_size=0))
    count = facet(everything, FacetName.OFFICIAL)["Nguyễn Văn Nên"]
    filtered = opened.search(SearchRequest(officials=("nguyen-van-nen",), page_size=100))
    assert filtered.total == count > 10
    for hit in filtered.hits:
        named = {official.slug for official in opened.article(hit.id).officials}
        assert "nguyen-van-nen" in named


def test_exact_takes_words_as_typed(opened: Index) -> None:
    assert opened.search(SearchRequest(query="nguyen van nen", exact=True)).total == 0


@pytest.mark.parametrize("query", ["hội nghị Trung ương", "phòng chống tham nhũng", "Quý Hòa Kỳ"])
def test_all_spellings_give_the_same_page(opened: Index, query: str) -> None:
    page = opened.search(SearchRequest(query=query))
    for spelling in (
        unicodedata.normalize("NFD", query),
        query.upper(),
        query.replace(" ", "\u00a0"),
        query.replace("ò", "o\u0300").replace("Hoà", "Hòa"),
    ):
        other = opened.search(SearchRequest(query=spelling))
        assert (other.total, ids(other)) == (page.total, ids(page))


def test_phrases_stand_side_by_side(opened: Index) -> None:
    phrase = opened.search(SearchRequest(query='"phòng, chống tham nhũng"', page_size=100))
    words = opened.search(SearchRequest(query="phòng chống tham nhũng", page_size=100))
    assert 0 < phrase.total <= words.total
    for hit in phrase.hits:
        article = opened.article(hit.id)
        text = " ".join((article.title, article.summary, article.body, *article.captions))
        text = unicodedata.normalize("NFC", text).lower()
        assert "phòng, chống tham nhũng" in text or "phòng chống tham nhũng" in text


def test_phrase_without_dau(opened: Index) -> None:
    page = opened.search(SearchRequest(query='"quoc hoi khoa xv"'))
    assert page.total > 5
    assert "Quốc hội khóa XV" in "".join(hit.snippets[0].text for hit in page.hits)


def test_excluded_words_are_absent(opened: Index) -> None:
    all_of_them = opened.search(SearchRequest(query="Quốc hội"))
    rest = opened.search(SearchRequest(query='Quốc hội -"Chủ tịch Quốc hội"'))
    both = opened.search(SearchRequest(query='Quốc hội "Chủ tịch Quốc hội"'))
    assert rest.total + both.total == all_of_them.total


def test_or_is_the_union(opened: Index) -> None:
    one = opened.search(SearchRequest(query="Khánh", page_size=100))
    other = opened.search(SearchRequest(query="Nghệ", page_size=100))
    union = opened.search(SearchRequest(query="Khánh OR Nghệ", page_size=100))
    assert set(ids(union)) == {*ids(one), *ids(other)}


def test_prefix_finds_words_that_go_on(opened: Index) -> None:
    assert opened.search(SearchRequest(query="nghi*")).total > 100
    exact = opened.search(SearchRequest(query="Nghệ*"))
    assert exact.total == opened.search(SearchRequest(query="Nghệ")).total


def test_words_are_relaxed_when_no_article_has_all(opened: Index) -> None:
    page = opened.search(SearchRequest(query="Thủ Thiêm Nghị quyết xyzzy"))
    assert page.total > 0
    relaxed = [notice for notice in page.notices if notice.kind is NoticeKind.RELAXED]
    assert relaxed[0].words == ("xyzzy",)
    assert opened.search(SearchRequest(query="xyzzy")).total == 0


def test_relaxing_keeps_exclusions(opened: Index) -> None:
    page = opened.search(SearchRequest(query="xyzzy Quốc hội -chất", page_size=100))
    plain = opened.search(SearchRequest(query="Quốc hội -chất", page_size=100))
    assert set(ids(page)) == set(ids(plain))


def test_title_ranks_above_body(build: Callable[..., Path]) -> None:
    folder = build(
        {"id": "body", "title": "Tin thứ nhất", "body": "Buổi sáng xã bàn về đê điều ven sông."},
        {"id": "title", "title": "Tin đê điều", "body": "Buổi chiều huyện nghe về vụ lúa mới."},
    )
    with open_index(folder) as index:
        assert ids(index.search(SearchRequest(query="đê điều"))) == ["title", "body"]


def test_days_filter_and_sort(opened: Index) -> None:
    request = SearchRequest(since=date(2023, 1, 1), until=date(2023, 12, 31), page_size=100)
    page = opened.search(request)
    days = [hit.published for hit in page.hits if hit.published]
    assert len(days) == len(page.hits) > 10
    assert days == sorted(days, reverse=True)
    assert {day.year for day in days} == {2023}
    oldest = opened.search(SearchRequest(since=date(2023, 1, 1), sort=Sort.OLDEST, page_size=100))
    days = [hit.published for hit in oldest.hits if hit.published]
    assert days == sorted(days)
    everything = opened.search(SearchRequest())
    assert sum(month.count for month in page.months) == everything.total
    assert page.of_any_day == everything.of_any_day == everything.total > page.total


def test_pages_follow_each_other(opened: Index) -> None:
    whole = opened.search(SearchRequest(query="hội nghị", page_size=100))
    pages = [
        opened.search(SearchRequest(query="hội nghị", page=number, page_size=7))
        for number in range(1, 5)
    ]
    assert [hit for page in pages for hit in ids(page)] == ids(whole)[:28]
    assert pages[0].pages == -(-whole.total // 7)
    assert opened.search(SearchRequest(query="hội nghị", page=9999)).hits == ()


def test_facets_are_counted_under_all_other_filters(opened: Index) -> None:
    base = SearchRequest(query="hội nghị", facet_size=0)
    chosen = SearchRequest(query="hội nghị", facet_size=0, officials=("to-lam",))
    before, after = opened.search(base), opened.search(chosen)
    assert facet(before, FacetName.OFFICIAL) == facet(after, FacetName.OFFICIAL)
    sources = facet(after, FacetName.SOURCE)
    assert sum(sources.values()) == after.total
    for value in list(facet(after, FacetName.OFFICIAL))[:5]:
        both = opened.search(
            SearchRequest(query="hội nghị", officials=("to-lam", value), page_size=1)
        )
        alone = opened.search(SearchRequest(query="hội nghị", officials=(value,), page_size=1))
        assert alone.total == facet(after, FacetName.OFFICIAL)[value]
        assert max(alone.total, after.total) <= both.total <= alone.total + after.total


@pytest.mark.parametrize("facet", FacetName)
@pytest.mark.parametrize("query", ["", "hội nghị trung ương", "thanh uy -quốc", "xyzw"])
def test_values_are_counted_as_their_filters_find(
    opened: Index, facet: FacetName, query: str
) -> None:
    request = SearchRequest(query=query, since=date(2022, 1, 1))
    slugs = [value.slug for value in opened.values(facet)[:12]]
    found = {}
    for slug in slugs:
        chosen: dict[str, Any] = {f"{facet.value}s": (slug,)}
        found[slug] = opened.search(replace(request, **chosen)).total
    assert opened.counts(request, facet, [*slugs, "khong-co"]) == {**found, "khong-co": 0}
    assert opened.counts(request, facet, []) == {}


def test_chosen_values_never_vanish(opened: Index) -> None:
    page = opened.search(SearchRequest(query="xyzzy", officials=("to-lam",)))
    values = [value for each in page.facets for value in each.values]
    assert [(value.slug, value.count, value.selected) for value in values] == [("to-lam", 0, True)]


def test_unknown_filter_finds_nothing_and_says_so(opened: Index) -> None:
    page = opened.search(SearchRequest(officials=("khong-co-ai",)))
    assert page.total == 0
    assert NoticeKind.UNKNOWN_FILTER in kinds(page)


def test_names_and_slugs_choose_the_same(opened: Index) -> None:
    by_name = opened.search(SearchRequest(officials=("Nguyễn Văn Nên",)))
    by_slug = opened.search(SearchRequest(officials=("nguyen-van-nen",)))
    assert by_name.total == by_slug.total > 0


def test_same_folded_name_is_two_people(build: Callable[..., Path]) -> None:
    folder = build(
        {"id": "1", "title": "Tin một", "body": "Bí thư Huyện ủy Trần Văn Mẫu dự."},
        {"id": "2", "title": "Tin hai", "body": "Bí thư Huyện ủy Trần Văn Mâu dự."},
    )
    with open_index(folder) as index:
        values = next(
            f for f in index.search(SearchRequest()).facets if f.name == "official"
        ).values
        assert {value.slug for value in values} == {"tran-van-maaux", "tran-van-maau"}
        assert {value.label for value in values} == {"Trần Văn Mẫu", "Trần Văn Mâu"}
        for query in ('lãnh_đạo:"Trần Văn Mẫu"', 'lãnh_đạo:"Trần Văn Mẫu" tin', "official:Mẫu"):
            assert ids(index.search(SearchRequest(query=query))) == ["1"]
        assert index.search(SearchRequest(query='lanh_dao:"tran van mau"')).total == 2
        for value in values:
            assert index.search(SearchRequest(officials=(value.slug,))).total == 1
        for name in ("Trần Văn Mẫu", "tran van mau", "TRẦN VĂN MẪU"):
            assert index.search(SearchRequest(officials=(name,))).total == 1


def test_articles_come_back_whole(build: Callable[..., Path]) -> None:
    row = {"id": "a/b?c", "title": "Tin <b>", "body": "Một.\nHai.", "captions": ["Ảnh"], "url": "u"}
    with open_index(build(row)) as index:
        article = index.article("a/b?c")
        assert (article.title, article.body, article.captions) == (
            "Tin <b>",
            "Một.\nHai.",
            ("Ảnh",),
        )
        with pytest.raises(ArticleNotFoundError):
            index.article("nothing")


def test_lists_beside_an_article(opened: Index) -> None:
    here = "cms.hcmc-thanh-uy-24-2023-12"
    same = opened.same_meeting(here, limit=5)
    assert [article.id for article in same] == ["hcmc-thanh-uy-24-2023-12-2"]
    assert all(article.published == date(2023, 12, 2) for article in opened.same_day(here, limit=5))


def test_overview_counts_everything(opened: Index) -> None:
    overview = opened.overview()
    assert overview.articles == opened.search(SearchRequest()).total
    assert sum(month.count for month in overview.months) == overview.articles
    counts = [official.count for official in overview.officials]
    assert counts == sorted(counts, reverse=True)
    assert overview.officials[0].detail


@given(st.text(max_size=60) | st.text(st.sampled_from('hội nghị "-*OR()0'), max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_searched(opened: Index, text: str) -> None:
    page = opened.search(SearchRequest(query=text))
    assert page.total >= len(page.hits)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_removing_dau_never_loses_an_article_untold(opened: Index, data: st.DataObject) -> None:
    article = opened.article(
        data.draw(st.sampled_from(ids(opened.search(SearchRequest(page_size=100)))))
    )
    words = unicodedata.normalize("NFC", article.title).split()
    begin = data.draw(st.integers(0, max(0, len(words) - 3)))
    query = " ".join(words[begin : begin + 3]).replace('"', "").replace("-", "")
    pages = [
        opened.search(SearchRequest(query=fold(query), page_size=100, page=page)) for page in (1, 2)
    ]
    # Words that nearly all articles have in one reading are only that: readers are told (READ).
    assert article.id in [hit for page in pages for hit in ids(page)] or any(
        notice.kind is NoticeKind.READ for notice in pages[0].notices
    )


def test_threads_get_the_same_answers(opened: Index) -> None:
    queries = ["hội nghị", "Quốc hội khóa XV", "nguyen van nen", "chất vấn", "Thủ Thiêm"]
    expected = [ids(opened.search(SearchRequest(query=query))) for query in queries]
    wrong: list[str] = []

    def search_all() -> None:
        for _ in range(10):
            for query, answer in zip(queries, expected, strict=True):
                if ids(opened.search(SearchRequest(query=query))) != answer:
                    wrong.append(query)

    threads = [threading.Thread(target=search_all) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("quoocs hooij chaats vaans", "quốc hội chất vấn"),
        ("quo61c ho65i cha61t va61n", "quốc hội chất vấn"),
        ("Ngưyễn Văn Nên", "Nguyễn Văn Nên"),
        ("hội nghỉ trung ương", "hội nghị trung ương"),
        ("hộinghị trung ương", "hội nghị trung ương"),
        ("nguyenvannen", "nguyễn văn nên"),
        ("quochoi chatvan", "quốc hội chất vấn"),
        ("th ủ thiêm", "thủ thiêm"),
    ],
)
def test_another_spelling_is_proposed_when_it_finds_more(
    opened: Index, typed: str, meant: str
) -> None:
    page = opened.search(SearchRequest(query=typed))
    assert page.suggestion is not None
    assert page.suggestion.query == meant
    assert page.suggestion.total == opened.search(SearchRequest(query=meant)).total > 0


@pytest.mark.parametrize(
    "query", ["hội nghị", "nguyen van nen", "thu thiem", "xyzzy", "", '"hội nghỉ"']
)
def test_nothing_is_proposed_without_need(opened: Index, query: str) -> None:
    assert opened.search(SearchRequest(query=query)).suggestion is None


@pytest.mark.parametrize("typed", ["nên", "nen", "nguyễn văn n", "nguyen van n", "NÊN"])
def test_officials_complete_a_beginning_with_their_post(opened: Index, typed: str) -> None:
    first = opened.complete(typed, limit=5)[0]
    assert (first.kind, first.label) == (CompletionKind.OFFICIAL, "Nguyễn Văn Nên")
    assert first.detail
    assert first.count == opened.search(SearchRequest(officials=(first.slug,))).total


def test_completions_keep_typed_dau_and_know_meetings_and_titles(opened: Index) -> None:
    found = opened.complete("văn nên ", limit=9)
    assert all("Nên" in unicodedata.normalize("NFC", each.label) for each in found)
    assert CompletionKind.MEETING in {each.kind for each in opened.complete("hội nghị", limit=9)}
    titles = opened.complete("thủ th", limit=9)
    assert {each.kind for each in titles} == {CompletionKind.ARTICLE}
    assert opened.article(titles[0].slug).title == titles[0].label
    meetings = opened.complete("hội nghị", limit=9, kinds=[CompletionKind.MEETING])
    assert {each.kind for each in meetings} == {CompletionKind.MEETING}
    assert opened.complete("", limit=9) == opened.complete("zzz", limit=9) == ()


def test_officials_are_not_crowded_out_by_titles(build: Callable[..., Path]) -> None:
    rows = [
        {"id": f"a{n}", "title": f"Mẫu tin số {n}", "body": "Một.", "published": "2024-01-01"}
        for n in range(500)
    ]
    official = {"id": "b", "title": "Tin", "body": "Bí thư Huyện ủy Trần Văn Mẫu dự."}
    with open_index(build(*rows, official)) as index:
        found = index.complete("mẫu", limit=8)
        assert found[0].label == "Trần Văn Mẫu"
        assert len(found) == 8


@pytest.mark.parametrize("limit", [6, 10])
def test_no_kind_takes_all_the_room(opened: Index, limit: int) -> None:
    kinds = [each.kind for each in opened.complete("quoc h", limit=limit)]
    assert len(kinds) == limit
    assert CompletionKind.MEETING in kinds
    assert CompletionKind.PHRASE in kinds


@given(st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_beginning_can_be_completed(opened: Index, text: str) -> None:
    assert len(opened.complete(text, limit=7)) <= 7


def test_related_articles_are_about_the_same(opened: Index) -> None:
    related = opened.related("cms.hcmc-thanh-uy-24-2023-12", limit=3)
    assert related[0].id == "hcmc-thanh-uy-24-2023-12-2"
    assert "cms.hcmc-thanh-uy-24-2023-12" not in [each.id for each in related]


def test_reprints_are_folded_under_one_hit(build: Callable[..., Path]) -> None:
    text = "Sáng nay xã họp bàn việc làm đường liên thôn, góp công và chọn nơi làm trước hết. " * 3
    other = "Chiều qua huyện nghe báo cáo về vụ lúa đông xuân và giá phân bón trên thị trường. " * 3
    folder = build(
        {"id": "first", "title": "Làm đường", "body": text, "published": "2024-01-02"},
        {"id": "copy", "title": "Làm đường", "body": text + "Tin thêm.", "published": "2024-01-01"},
        {"id": "other", "title": "Vụ lúa", "body": other, "published": "2024-01-03"},
    )
    with open_index(folder) as index:
        page = index.search(SearchRequest())
        assert (page.total, page.distinct) == (3, 2)
        assert ids(page) == ["other", "first"]
        assert [copy.id for copy in page.hits[1].duplicates] == ["copy"]
        oldest = index.search(SearchRequest(sort=Sort.OLDEST))
        assert ids(oldest) == ["copy", "other"]
        assert index.search(SearchRequest(page_size=1)).pages == 2
        assert index.search(SearchRequest(query="lúa")).hits[0].duplicates == ()


def test_words_that_ask_need_not_stand_in_articles(opened: Index) -> None:
    plain = opened.search(SearchRequest(query="Thủ Thiêm"))
    for query in ("vì sao Thủ Thiêm", "Thủ Thiêm là gì?"):
        page = opened.search(SearchRequest(query=query))
        assert (page.total, ids(page)) == (plain.total, ids(plain))
        assert NoticeKind.ASKED in kinds(page)
    exact = opened.search(SearchRequest(query="vì sao Thủ Thiêm", exact=True))
    assert NoticeKind.ASKED not in kinds(exact)
    assert NoticeKind.RELAXED in kinds(exact)


@pytest.mark.parametrize("snippets", [0, 1, 2, 3])
def test_so_many_cuts_are_shown_as_are_asked_for(opened: Index, snippets: int) -> None:
    request = SearchRequest(query="hội nghị", snippets=snippets)
    page, usual = opened.search(request), opened.search(replace(request, snippets=2))
    assert [(hit.id, hit.title) for hit in page.hits] == [(hit.id, hit.title) for hit in usual.hits]
    assert max(len(hit.snippets) for hit in page.hits) == snippets
