"""CMS text: every line is recognised for what it is, and none is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.cms_text import parse_cms_text
from corpus.errors import RejectedArticleError

EXPORT = """Xã Mẫu Sơn họp bàn việc làm đường

Mộc Miên
Ngày 5/3, xã Mẫu Sơn họp bàn việc làm đường liên thôn. Có ba việc được nêu.

Nhập dẫn lời

ab12cd34-1709600000.jpg
Quang cảnh buổi họp

Việc thứ nhất là chọn nơi làm trước.

ab12cd34-1-1709600001.jpg
Con đường hiện nay

Việc thứ hai là góp công. Việc thứ ba là lịch làm.

Miên"""


def test_each_line_finds_its_place() -> None:
    article = parse_cms_text(EXPORT, name="duong")
    assert article.id == "duong"
    assert article.title == "Xã Mẫu Sơn họp bàn việc làm đường"
    assert article.author == "Mộc Miên"
    assert article.summary.startswith("Ngày 5/3")
    assert article.captions == ("Quang cảnh buổi họp", "Con đường hiện nay")
    assert article.body.split("\n")[0] == "Việc thứ nhất là chọn nơi làm trước."
    assert article.metadata["placeholders"] == ["Nhập dẫn lời"]
    assert article.metadata["images"] == ["ab12cd34-1709600000.jpg", "ab12cd34-1-1709600001.jpg"]


def test_day_comes_from_the_image_names_in_vietnamese_time() -> None:
    assert parse_cms_text(EXPORT, name="x").published == date(2024, 3, 5)
    late = EXPORT.replace("1709600000", "1709658000").replace("1709600001", "1709658000")
    assert parse_cms_text(late, name="x").published == date(2024, 3, 6)  # 17:00 in UTC


def test_noise_is_not_text() -> None:
    article = parse_cms_text(EXPORT, name="x")
    text = "\n".join((article.title, article.summary, article.body, *article.captions))
    assert "Nhập dẫn lời" not in text
    assert ".jpg" not in text


def test_placeholder_is_recognised_in_decomposed_letters() -> None:
    import unicodedata

    article = parse_cms_text(unicodedata.normalize("NFD", EXPORT), name="x")
    assert len(list(article.metadata["placeholders"])) == 1  # type: ignore[arg-type] # metadata is open JSON


def test_long_text_under_an_image_is_a_paragraph() -> None:
    long = "Đoạn này dài vì ảnh không có chú thích. " * 8
    article = parse_cms_text(f"Tiêu đề bài viết\n\na-1.jpg\n{long}\n", name="x")
    assert article.captions == ()
    assert article.body == long.strip()


@pytest.mark.parametrize(
    ("text", "reason"), [("", "empty"), (" \n\n", "empty"), ("Chỉ có tiêu đề", "missing-body")]
)
def test_what_is_no_article_is_rejected(text: str, reason: str) -> None:
    with pytest.raises(RejectedArticleError) as caught:
        parse_cms_text(text, name="x")
    assert caught.value.reason == reason


LINES = st.sampled_from(
    ["Nhập dẫn lời", "a-1701523185.jpg", "Chú thích ngắn", "Mộc Miên", "Đoạn văn có dấu chấm.", ""]
)


@given(st.lists(LINES, min_size=2))
def test_no_line_is_ever_lost(lines: list[str]) -> None:
    try:
        article = parse_cms_text("\n".join(["Tiêu đề của bài", *lines]), name="x")
    except RejectedArticleError:
        return
    kept = [article.title, *article.summary.split("\n"), *article.body.split("\n")]
    kept += article.captions
    for key in ("images", "placeholders"):
        kept += article.metadata.get(key, [])  # type: ignore[arg-type] # metadata is open JSON
    kept += article.metadata.get("bylines", [article.author])  # type: ignore[arg-type] # metadata is open JSON
    assert sorted(filter(None, kept)) == sorted(filter(None, ["Tiêu đề của bài", *lines]))
