"""The pages of one official, one meeting and one document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from page_kinds import PAGE_KINDS

from indexer.records import FacetName

if TYPE_CHECKING:
    from webpages import Site

    from indexer.engine import Index

OFFICIAL = "/lanh-dao/nguyen-van-nen"


def test_an_official_is_named_with_posts_and_days(site: Site) -> None:
    page = site.get(OFFICIAL)
    assert page.status == 200
    assert page.h1 == "Nguyễn Văn Nên"
    assert re.search(r"\(theo bài ngày \d\d/\d\d/\d{4}\)", page.text)
    assert "Bí thư Thành ủy TP. Hồ Chí Minh" in page.text
    assert page.link("Phan Văn Mãi") == "/lanh-dao/phan-van-mai"


def test_the_timeline_is_told_in_words_too(site: Site) -> None:
    page = site.get(OFFICIAL)
    posts = re.search(r'<ol class="posts">(.*?)</ol>', page.html, re.S)
    assert posts
    for line in re.findall(r"<li>(.*?)</li>", posts[1], re.S):
        assert "<svg" not in line or "<time" in line
        assert "bài" in line


def test_who_is_named_with_whom_is_told_in_words(site: Site) -> None:
    page = site.get(OFFICIAL)
    cells = re.findall(r"<td>.*?</td>", page.html)
    assert cells
    for cell in cells:
        assert re.search(r'class="vh">[^<]+, [^<]+: \d+ bài<', cell)


def test_every_bar_of_an_official_counts_what_its_link_finds(site: Site) -> None:
    page = site.get(OFFICIAL)
    bars = [link for link in page.links if re.search(r"Tháng \d+/\d+: [1-9]", link.text)]
    assert bars
    for bar in bars:
        assert bar.url.startswith("/tim-kiem?official=nguyen-van-nen&from=")
        counted = re.search(r": (\d+) bài", bar.text)
        assert counted
        assert site.get(bar.url).h1 == f"{counted[1]} bài theo bộ lọc"


def test_searching_within_an_official_and_leaving_it(site: Site) -> None:
    page = site.get(OFFICIAL)
    assert page.fields == {"q": [""], "official": ["nguyen-van-nen"]}
    found = site.get("/tim-kiem?q=thu+thiem&official=nguyen-van-nen")
    assert found.link("bỏ bộ lọc này") == "/tim-kiem?q=thu+thiem"
    everything = site.get(page.link("Xem cả"))
    assert everything.h1.split()[0] == page.link_text("Xem cả").split()[2]


@pytest.mark.parametrize("facet", [FacetName.OFFICIAL, FacetName.MEETING, FacetName.DOCUMENT])
def test_all_of_them_have_a_page(site: Site, opened: Index, facet: FacetName) -> None:
    folder = {
        FacetName.OFFICIAL: "lanh-dao",
        FacetName.MEETING: "hoi-nghi",
        FacetName.DOCUMENT: "van-ban",
    }
    for value in opened.values(facet)[:40]:
        page = site.get(f"/{folder[facet]}/{value.slug}")
        assert page.status == 200
        assert page.title.startswith(f"{value.label}: {value.count} bài")
        assert page.unbalanced == []


def test_a_meeting_names_those_who_were_there_and_what_was_cited(site: Site) -> None:
    index = site.get("/hoi-nghi?q=lan+thu+24+thanh+pho")
    page = site.get(index.link("Hội nghị lần thứ 24"))
    assert page.status == 200
    assert page.link("Nguyễn Văn Nên") == OFFICIAL
    assert "Nghị quyết số 26" in page.text
    assert "Sơ kết nghị quyết về Thủ Thiêm" in page.text


def test_documents_of_an_agenda_are_links_and_the_series_is_told_by_numbers(site: Site) -> None:
    page = site.get(PAGE_KINDS["meeting"])
    points = re.findall(r"<li><span>(.*?)</span></li>", page.html)
    assert '<a href="/van-ban/' in points[2]
    assert ">Nghị quyết số 26</a>" in points[2]
    assert page.link_text("‹ Trước") == "‹ TrướcHội nghị lần thứ 10"
    assert "<dt>Khóa</dt><dd>XI</dd>" in page.html


def test_one_article_alone_is_neither_searched_nor_shown_whole(site: Site, opened: Index) -> None:
    counts = {value.count: value.slug for value in opened.values(FacetName.DOCUMENT)}
    alone, several = (site.get(f"/van-ban/{counts[each]}") for each in (1, max(counts)))
    assert "Xem cả" in several.text
    assert "Tìm trong bài dẫn văn bản này" in several.text
    assert "Xem cả" not in alone.text
    assert "Tìm trong bài dẫn văn bản này" not in alone.text


def test_a_document_tells_where_it_is_cited(site: Site) -> None:
    page = site.get("/van-ban/nghi-quyet-98-2023-qh15")
    assert page.h1 == "Nghị quyết 98/2023/QH15"
    assert "Được dẫn" in page.text
    assert page.link("Nguyễn Văn Nên") == OFFICIAL


@pytest.mark.parametrize("path", ["/lanh-dao/x", "/hoi-nghi/x", "/van-ban/x", "/lanh-dao/x/y"])
def test_an_unknown_one_is_not_found(site: Site, path: str) -> None:
    page = site.get(path)
    assert page.status == 404
    assert page.link("Lãnh đạo") == "/lanh-dao"


def test_what_an_unknown_one_is_called_can_be_searched(site: Site) -> None:
    page = site.get("/en/van-ban/nghi-quyet-98-2023-qh14")
    assert page.status == 404
    assert page.link("Search for “nghi quyet 98 2023 qh14”") == (
        "/en/tim-kiem?q=nghi+quyet+98+2023+qh14"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/van-ban/nghi-quyet-so-98-2023", "/van-ban/nghi-quyet-98-2023-qh15"),
        ("/en/van-ban/nghi-quyet-so-98-2023", "/en/van-ban/nghi-quyet-98-2023-qh15"),
        ("/van-ban/nghi-quyet-so-98-2023.atom", "/van-ban/nghi-quyet-98-2023-qh15.atom"),
        ("/hoi-nghi/ky-hop-6-quoc-hoi-khoa-15", "/hoi-nghi/ky-hop-thu-6-quoc-hoi-khoa-xv"),
        (
            "/api/v1/documents/nghi-quyet-so-98-2023",
            "/api/v1/documents/nghi-quyet-98-2023-qh15",
        ),
    ],
)
def test_an_address_of_old_leads_to_what_it_names(site: Site, old: str, new: str) -> None:
    page = site.get(old)
    assert (page.status, page.location) == (301, new)
    assert site.get(new).status == 200


def test_the_name_of_one_person_does_not_lead_to_another(site: Site) -> None:
    assert site.get("/lanh-dao/nguyen-van").status == 404


def test_parameters_do_not_make_another_page(site: Site) -> None:
    assert site.get(f"{OFFICIAL}?utm_source=x").location == OFFICIAL
    assert site.get("/gioi-thieu?x=1").location == "/gioi-thieu"


def test_each_syntax_example_finds_something(site: Site) -> None:
    page = site.get("/gioi-thieu")
    examples = re.findall(r'<td><a href="([^"]+)"', page.html)
    assert len(examples) > 10
    for url in examples:
        found = site.get(url.replace("&amp;", "&"))
        assert found.status == 200
        assert "kết quả" in found.h1
        assert "Cú pháp chưa đúng" not in found.text


def test_the_api_page_leads_to_its_description(site: Site) -> None:
    page = site.get("/api")
    assert page.link("OpenAPI") == "/api/v1/openapi.json"
