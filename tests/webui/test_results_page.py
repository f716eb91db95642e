"""The results page: words, filters, order, pages, and what it says when nothing is found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from webpages import Site, count

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_heading_and_title_say_what_was_found(site: Site) -> None:
    page = site.get("/tim-kiem?q=Nguyễn+Văn+Nên")
    assert page.status == 200
    found = count(page)
    assert page.h1 == f"{found} kết quả cho «Nguyễn Văn Nên»"
    pages = -(-found // 10)
    assert page.title == f"Nguyễn Văn Nên: {found} kết quả (trang 1/{pages}) – thoisu"
    assert page.html.count('<article class="hit">') == 10


def test_words_are_marked_as_they_stand_in_the_text(site: Site) -> None:
    page = site.get("/tim-kiem?q=thu+thiem")
    assert "Thủ Thiêm" in page.marked
    assert "Đã tìm cả dạng có dấu" in page.text


def test_a_time_among_the_words_can_be_meant_as_that_of_publication(site: Site) -> None:
    page = site.get("/tim-kiem?q=thủ+thiêm+năm+2023")
    narrower = site.get(page.link("thủ thiêm, năm 2023"))
    assert page.link("thủ thiêm, năm 2023").endswith("&from=2023&to=2023")
    assert f"({count(narrower)} bài)" in page.text
    assert "Tìm theo ngày đăng" not in narrower.text
    before = site.get("/tim-kiem?q=thủ+thiêm+21/2/1999")
    assert "Tìm theo ngày đăng" not in before.text


def test_one_link_leads_to_what_was_typed(site: Site) -> None:
    page = site.get("/tim-kiem?q=vi+sao+thu+thiem")
    assert "Đã tìm không kèm các từ để hỏi: vi sao." in page.text
    assert "Đã tìm cả dạng có dấu: thủ thiêm." in page.text
    assert page.text.count("Chỉ tìm đúng như đã gõ") == 1


def test_exact_search_and_the_way_back(site: Site) -> None:
    page = site.get("/tim-kiem?q=thiem")
    exact = site.get(page.link("Chỉ tìm đúng như đã gõ"))
    assert exact.status == 200
    assert count(exact) == 0
    assert exact.link("Tìm cả dạng có dấu") == "/tim-kiem?q=thiem"


def test_of_a_long_query_what_has_all_words_can_be_seen_alone(site: Site) -> None:
    page = site.get("/tim-kiem?q=bí+thư+thành+ủy+thành+phố+hồ+chí+minh+nguyễn+văn+nên")
    alone = site.get(page.link("Chỉ xem bài có đủ các từ"))
    assert 0 < count(alone) < count(page)
    assert f"{count(alone)} bài có đủ các từ" in page.text
    assert "all=1" in page.link("Mới nhất")
    assert "all=1" not in page.link("Liên quan nhất")
    assert alone.link("Tìm cả bài chỉ có phần lớn các từ") == page.link("Liên quan nhất")


def test_a_number_that_no_article_has_is_told_and_the_rest_is_offered(site: Site) -> None:
    page = site.get("/tim-kiem?q=nghị+quyết+9601/QĐ-TTg")
    assert "Không bài nào có: 9601/QĐ-TTg." in page.text
    rest = site.get(page.link("Tìm không kèm: 9601/QĐ-TTg"))
    assert count(rest) > 0
    quoted = site.get('/tim-kiem?q="thủ+thiêm+kinh+tế"')
    apart = quoted.link('Các từ không cần đứng liền nhau: "thủ thiêm kinh tế"')
    assert apart == "/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm+kinh+t%E1%BA%BF"


def test_no_words_and_no_filters_give_all_articles_newest_first(site: Site) -> None:
    page = site.get("/tim-kiem")
    assert re.fullmatch(r"Tất cả [\d.]+ bài", page.h1)
    hits = page.html.split('<ol class="hits"')[1]
    days = re.findall(r'class="meta"><time datetime="([\d-]+)"', hits)
    assert len(days) == 10
    assert days == sorted(days, reverse=True)
    assert page.link("Cũ nhất") == "/tim-kiem?sort=oldest"
    assert "Liên quan nhất" not in page.text


def test_every_link_of_a_results_page_leads_somewhere(site: Site) -> None:
    page = site.get("/tim-kiem?q=hội+nghị&from=2023&to=2023")
    assert page.status == 200
    for link in {link.url for link in page.links}:
        if not link.startswith("#"):
            assert site.get(link.split("#")[0]).status == 200, link


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("?q=", ""),
        ("?q=thu+thiem&from=&to=&page=1&sort=relevance", "?q=thu+thiem"),
        ("?sort=newest&q=thu+thiem", "?q=thu+thiem&sort=newest"),
        ("?from=1/12/2023&to=31/12/2023", "?from=2023-12&to=2023-12"),
        ("?from=2/12/2023&to=2/12/2023", "?from=2023-12-02&to=2023-12-02"),
        ("?official=b&official=a&official=b", "?official=a&official=b"),
        ("?utm_source=x&q=thu++thiem", "?q=thu+thiem"),
    ],
)
def test_another_spelling_of_the_address_redirects(site: Site, typed: str, canonical: str) -> None:
    page = site.get("/tim-kiem" + typed)
    assert page.status == 301
    assert page.location == "/tim-kiem" + canonical
    assert site.get(page.location).status == 200


def test_percent_signs_and_plus_signs_are_the_same_address(site: Site) -> None:
    assert site.get("/tim-kiem?q=thu%20thiem").status == 200
    assert site.get("/tim-kiem?q=thu+thiem").status == 200


def test_filtering_by_an_official_and_removing_the_filter(site: Site) -> None:
    everything = site.get("/tim-kiem")
    slug = everything.boxes["official"][0]
    filtered = site.get(f"/tim-kiem?official={slug}")
    assert 0 < count(filtered) < count(everything)
    assert filtered.h1.endswith("bài theo bộ lọc")
    assert filtered.fields["official"] == [slug]
    assert "Bộ lọc (1)" in filtered.text
    assert filtered.link(", bỏ bộ lọc này") == "/tim-kiem"
    assert filtered.link("Xóa hết") == "/tim-kiem"


def test_values_of_one_facet_widen_and_facets_narrow(site: Site) -> None:
    first, second = site.get("/tim-kiem").boxes["official"][:2]
    source = site.get("/tim-kiem").boxes["source"][0]
    one = count(site.get(f"/tim-kiem?official={first}"))
    both = count(site.follow(f"/tim-kiem?official={first}&official={second}"))
    narrowed = count(site.follow(f"/tim-kiem?official={first}&source={source}"))
    assert narrowed < one < both


def test_a_chosen_value_stays_in_place_with_nothing_left(site: Site) -> None:
    page = site.follow("/tim-kiem?q=thu+thiem&source=khong-co&official=nguyen-van-nen")
    assert count(page) == 0
    chips = [link.text for link in page.links if "bỏ bộ lọc" in link.text]
    assert any("Nguyễn Văn Nên" in chip for chip in chips)
    assert len(chips) == 2


def test_the_form_sends_what_the_page_shows(site: Site) -> None:
    page = site.get("/tim-kiem?q=hội+nghị&from=2023-12&to=2023-12&sort=newest")
    assert page.fields["q"] == ["hội nghị"]
    assert page.fields["sort"] == ["newest"]
    assert page.fields["from"] == ["01/12/2023"]
    assert page.fields["to"] == ["31/12/2023"]


def test_show_more_values_and_fewer_again(site: Site) -> None:
    page = site.get("/tim-kiem?q=hội+nghị")
    assert len(page.boxes["official"]) == 8
    url = page.link("người")
    assert url == "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B&more=official#f-official"
    more = site.get(url.split("#")[0])
    assert len(more.boxes["official"]) > 8
    assert len(more.boxes["meeting"]) == 8
    assert re.search(r"<details[^>]* open>", more.html)
    assert more.link("Xem ít hơn") == url.replace("&more=official", "")


def test_the_values_of_a_facet_are_searched(site: Site) -> None:
    page = site.get("/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B")
    assert page.fields["in-official"] == [""]
    found = site.follow("/tim-kiem?q=hội+nghị&official=to-lam&in-official=nguyen+van")
    assert found.response.request.query_string.decode().endswith("more=official&in=nguyen+van")
    assert "to-lam" in found.boxes["official"], "a chosen value never vanishes"
    assert "nguyen-van-nen" in found.boxes["official"]
    assert "phan-van-mai" not in found.boxes["official"]
    assert len(found.boxes["meeting"]) == 8
    assert found.fields["in-official"] == ["nguyen van"]
    cleared = site.get("/tim-kiem?q=hội+nghị&in-official=")
    assert cleared.location == "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B"


def test_days_are_told_of_a_month(site: Site) -> None:
    page = site.get("/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B&from=2023-12&to=2023-12")
    days = [link for link in page.links if re.search(r"\d\d/12/2023: [1-9]", link.text)]
    assert days
    for link in days:
        one = site.get(link.url)
        counted = re.search(r": (\d+) bài", link.text)
        assert counted
        assert one.h1.startswith(f"{counted[1]} kết quả")
        assert one.link("Cả tháng").endswith("&from=2023-12&to=2023-12")
        assert "Theo ngày, tháng 12/2023" in one.text


def test_years_lead_to_months_and_back(site: Site) -> None:
    page = site.get("/tim-kiem?q=hội+nghị")
    assert "Theo năm" in page.text
    year = next(
        link for link in page.links if link.text.endswith("bài") and "Năm 2023" in link.text
    )
    months = site.get(year.url)
    assert "Theo tháng, 2023" in months.text
    december = next(link for link in months.links if "Tháng 12/2023" in link.text)
    assert december.url.endswith("&from=2023-12&to=2023-12")
    chosen = site.get(december.url)
    assert chosen.html.count('aria-current="true"') == 2  # the month and the order
    assert chosen.link("Xem theo năm") == "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B"
    assert chosen.link("Thời gian tháng 12/2023") == "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B"


def test_pages_are_numbered(site: Site) -> None:
    page = site.get("/tim-kiem?page=2")
    assert page.title.endswith(") – thoisu")
    assert "(trang 2/" in page.title
    assert 'aria-current="page"><span class="vh">Trang </span>2<' in page.html
    assert page.link("Trang 1") == "/tim-kiem"
    assert page.link("Trang sau") == "/tim-kiem?page=3"


def test_a_page_beyond_the_last_is_not_found(site: Site) -> None:
    page = site.get("/tim-kiem?q=thu+thiem&page=99")
    assert page.status == 404
    assert page.link("Về trang 1") == "/tim-kiem?q=thu+thiem"


@pytest.mark.parametrize("query", ["quoocs+hooij", "quoocs+hooij+hop"])
def test_the_other_spelling_of_what_no_article_has_is_searched(site: Site, query: str) -> None:
    """Telex with the input method switched off is known by no article."""
    page = site.get(f"/tim-kiem?q={query}")
    assert count(page) > 0
    assert "Không bài nào có đủ các từ như đã gõ, nên đã tìm: quốc hội" in page.text
    assert page.fields["q"][0].startswith("quốc hội")
    typed = query.replace("+", " ")
    as_typed = site.follow(page.link(f"Chỉ tìm «{typed}»"))
    assert as_typed.fields["q"] == [typed]
    assert "nên đã tìm" not in as_typed.text


def test_nothing_found_names_the_filter_in_the_way(site: Site) -> None:
    page = site.get("/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm&from=2024")
    assert page.status == 200
    assert page.h1 == "Không có bài nào cho «thủ thiêm»"
    assert page.title == "thủ thiêm: không có kết quả – thoisu"
    wider = page.link("Bỏ Từ ngày: 01/01/2024")
    assert wider == "/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm"
    assert f"{count(site.get(wider))} bài" in page.text


def test_a_year_in_the_way_is_given_up_whole(site: Site) -> None:
    page = site.get("/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm&from=2024&to=2024")
    assert page.link("Thời gian năm 2024") == page.link("Bỏ Thời gian: năm 2024")
    assert "Từ ngày" not in page.text


def test_two_days_in_the_way_are_given_up_together(site: Site) -> None:
    page = site.get("/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm&from=2010&to=2011")
    assert page.link("Bỏ cả hai ngày") == "/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm"
    assert "Mỗi bộ lọc riêng" not in page.text


def test_each_of_several_filters_in_the_way_is_counted_by_itself(site: Site) -> None:
    page = site.get("/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm&official=nguyen-van-nen&source=a&from=2024")
    own = "/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm&official=nguyen-van-nen"
    assert page.link("Lãnh đạo: Nguyễn Văn Nên") == own
    _, alone = page.text.split("Mỗi bộ lọc riêng")
    assert f"Lãnh đạo: Nguyễn Văn Nên {count(site.get(own))} bài" in alone
    assert "Nguồn: a 0 bài" in alone
    assert "Từ ngày: 01/01/2024 0 bài" in alone
    assert page.unbalanced == []


def test_a_filter_of_days_tells_what_it_cannot_find(build: Callable[..., Path]) -> None:
    rows = [
        {
            "id": str(day),
            "title": "Hội nghị",
            "body": f"Việc {day}.",
            "source": "A",
            "published": day,
        }
        for day in (None, "2023-12-02", "2024-05-06")
    ]
    with Site(build(*rows)) as site:
        told = "Lọc theo thời gian nên không có 1 bài không rõ ngày."
        assert told in site.get("/tim-kiem?from=2024").text
        assert told in site.get("/tim-kiem?from=2025").text  # nothing found
        assert "Lọc theo thời gian" not in site.get("/tim-kiem").text
        assert told not in site.get("/tim-kiem?source=b&from=2024").text


def test_several_values_of_one_facet_are_given_up_together(site: Site) -> None:
    page = site.get("/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm&source=a&source=b")
    assert page.link("Bỏ Nguồn: a, b") == "/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm"


def test_dropped_words_are_named(site: Site) -> None:
    page = site.get("/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm+xyzzy")
    assert "đã bỏ bớt: xyzzy" in page.text


def test_unsound_syntax_is_searched_and_said(site: Site) -> None:
    page = site.get('/tim-kiem?q="th%E1%BB%A7+thi%C3%AAm')
    assert page.status == 200
    assert "Cú pháp chưa đúng" in page.text


def test_a_hit_names_officials_with_their_posts_and_its_meeting(site: Site) -> None:
    page = site.get("/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm")
    assert page.link("Nguyễn Văn Nên") == "/lanh-dao/nguyen-van-nen"
    assert "Bí thư Thành ủy TP" in page.text
    assert page.link("Hội nghị lần thứ 24").startswith("/hoi-nghi/")


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", '"><img src=x onerror=a>', "'&lt;"]
)
def test_what_is_typed_is_never_markup(site: Site, hostile: str) -> None:
    url = site.app.test_client().get("/tim-kiem", query_string={"q": hostile}).request.url
    page = site.follow(url)
    assert page.status == 200
    assert page.foreign_markup == []
    assert hostile in page.h1
    assert page.unbalanced == []


def test_what_an_article_says_is_never_markup(build: Callable[..., Path]) -> None:
    title = "<script>alert('tít')</script> \"&amp;"
    row = {
        "id": "<b>/../?x=1#y",
        "title": title,
        "body": "Hội nghị <img src=x onerror=alert(1)> bàn việc.",
        "source": "</span><script>",
        "url": "javascript:alert(1)",
        "published": "2023-12-02",
    }
    with Site(build(row)) as site:
        read_hostile(site, title)


def read_hostile(site: Site, title: str) -> None:
    for url in ("/", "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B", "/tim-kiem"):
        page = site.get(url)
        assert page.status == 200
        assert page.foreign_markup == []
        assert title in page.text
        article = site.get(page.link("<script>"))
        assert article.status == 200
        assert article.h1 == title
        assert "<img src=x onerror=alert(1)>" in article.text
        assert article.foreign_markup == []
        assert all(not link.url.startswith("javascript:") for link in article.links)
        assert article.unbalanced == []
