"""Every error is a page in Vietnamese that says what to do."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

import pytest
from webpages import Site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("?q=a&from=32/1/2023", "Từ ngày «32/1/2023» không phải một ngày. Hãy viết như 02/12/2023"),
        ("?q=a&to=mai", "Đến ngày «mai» không phải một ngày"),
        ("?q=a&from=2024&to=2023", "Từ ngày đang ở sau Đến ngày"),
        ("?q=a&sort=best", "Không có cách xếp «best»"),
        ("?q=a&page=0", "Số trang «0» không dùng được. Hãy chọn từ 1 đến 1.000."),
        ("?q=a&page=1001", "Số trang «1001» không dùng được"),
        ("?q=" + "a" * 1001, "Câu tìm dài 1.001 ký tự. Hãy rút xuống nhiều nhất 1.000 ký tự."),
        ("?q=a&source=" + "b" * 201, "Bộ lọc nguồn có giá trị dài hơn 200 ký tự"),
        ("?" + "&".join(f"meeting={n}" for n in range(51)), "Bộ lọc hội nghị có 51 giá trị"),
    ],
)
def test_a_malformed_search_says_what_to_change(site: Site, address: str, said: str) -> None:
    page = site.get("/tim-kiem" + address)
    assert page.status == 400
    assert said in page.text
    assert "etag" not in page.response.headers


def test_what_was_typed_stays_in_the_form(site: Site) -> None:
    page = site.get("/tim-kiem?q=thu+thiem&official=nguyen-van-nen&from=mai&to=12/2023&sort=oldest")
    assert page.status == 400
    assert page.fields == {
        "q": ["thu thiem"],
        "official": ["nguyen-van-nen"],
        "sort": ["oldest"],
        "from": ["mai"],
        "to": ["12/2023"],
    }
    assert page.html.count('aria-invalid="true"') == 1
    assert 'aria-describedby="e-from d-hint"' in page.html
    assert 'id="e-from"' in page.html


def test_mending_the_form_runs_the_search(site: Site) -> None:
    page = site.get("/tim-kiem?q=thu+thiem&from=mai")
    mended = {**{name: values[0] for name, values in page.fields.items()}, "from": "2023"}
    answer = site.client.get("/tim-kiem", query_string=mended)
    assert answer.location == "/tim-kiem?q=thu+thiem&from=2023"


@pytest.mark.parametrize("path", ["/khong-co", "/bai/", "/tim-kiem/", "/static/x/none.css"])
def test_unknown_pages(site: Site, path: str) -> None:
    page = site.get(path)
    assert page.status == 404
    assert page.h1 == "Không có trang này"
    assert page.link("Trang chủ") == "/"
    assert page.fields == {"q": [""]}


@pytest.mark.parametrize("path", ["/static/x/../settings.py", "/static/x/%2e%2e/settings.py"])
def test_static_files_end_at_their_folder(site: Site, path: str) -> None:
    assert site.get(path).status == 404


def test_writing_is_not_allowed(site: Site) -> None:
    answer = site.client.post("/tim-kiem")
    assert answer.status_code == 405
    assert "Trang này chỉ để đọc" in answer.text


def test_a_fault_of_ours_is_a_page_too(
    sample_index: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Site(sample_index) as broken:
        broken.app.add_url_rule("/loi", view_func=_fail)
        with caplog.at_level(logging.CRITICAL):
            page = broken.get("/loi")
    assert page.status == 500
    assert page.h1 == "Máy chủ gặp lỗi"
    assert "bí mật" not in page.html


def _fail() -> str:
    raise ZeroDivisionError("bí mật")


@pytest.mark.parametrize("path", ["/", "/tim-kiem?q=a", "/bai/1"])
def test_without_an_index_the_page_names_the_command(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "chưa có"
    page = Site(folder).get(path)
    assert page.status == 503
    assert page.h1 == "Chưa có dữ liệu để tìm"
    assert f"thoisu reindex THƯ_MỤC_BÀI --index '{folder}'" in page.text
    assert page.response.headers["Retry-After"] == "60"
    assert "Chưa có dữ liệu." in page.html


def test_unknown_pages_need_no_index(tmp_path: Path) -> None:
    assert Site(tmp_path).get("/khong-co").status == 404


def test_a_damaged_index_is_told_from_a_missing_one(build: Callable[..., Path]) -> None:
    folder = build({"id": "1", "title": "Một", "body": "Hai."})
    generation = (folder / "current").read_text(encoding="ascii").strip()
    (folder / generation / "manifest.json").write_text("{", encoding="utf-8")
    page = Site(folder).get("/")
    assert page.status == 503
    assert page.h1 == "Chỉ mục bị hỏng"
    assert "thoisu reindex --full" in page.text


def test_an_index_of_another_version_is_refused(build: Callable[..., Path]) -> None:
    folder = build({"id": "1", "title": "Một", "body": "Hai."})
    generation = (folder / "current").read_text(encoding="ascii").strip()
    manifest = folder / generation / "manifest.json"
    row = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps({**row, "schema": 999}), encoding="utf-8")
    assert Site(folder).get("/").h1 == "Chỉ mục thuộc phiên bản khác"


def test_health_tells_what_is_open(site: Site) -> None:
    answer = site.get("/healthz")
    assert answer.status == 200
    assert answer.json["ready"] is True
    assert answer.json["generation"].startswith("gen-")
    assert answer.json["articles"] > 100
    assert answer.response.headers["Cache-Control"] == "no-store"


def test_health_tells_that_there_is_nothing(tmp_path: Path) -> None:
    answer = Site(tmp_path).get("/healthz").response
    assert answer.status_code == 503
    assert answer.json == {"ready": False, "reason": "IndexMissingError"}
