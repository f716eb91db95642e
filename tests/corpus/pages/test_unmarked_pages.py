"""Pages of newspapers and systems whose markers are not known: read by where things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from old_letters import to_tcvn3, to_vni

from corpus.legacy import repair_article
from corpus.pages import parse_page

if TYPE_CHECKING:
    from collections.abc import Callable

TITLE = "Xã Mẫu Sơn mở lại chợ phiên"
ONE = "Sáng 2/12, xã Mẫu Sơn mở lại chợ phiên sau hai năm sửa chữa, với gần ba trăm gian hàng."
TWO = "Bà con các bản gần đó mang rau, gà và vải thổ cẩm đến bán."
LONG = " ".join(f"Gian hàng thứ {number} bán hết từ sớm." for number in range(12))
PHOTO = '<p><img src="cho-phien.jpg"></p>'


def page(inner: str, *, head: str = "") -> str:
    return (
        f"<!doctype html><html lang=vi><head><title>{TITLE}</title>{head}</head>"
        f"<body><ul><li><a href=/>Trang chủ</a></li></ul>{inner}"
        "<footer>Giấy phép số 1</footer></body></html>"
    )


def short(inner: str) -> str:
    return page(
        f"<h1 class=title>{TITLE}</h1><div class=date>02/12/2023</div>"
        f"<div class=content>{inner}</div>"
    )


@pytest.mark.parametrize(
    "form",
    [
        "<form id=aspnetForm method=post action=./><input type=hidden name=__VIEWSTATE value=x>"
        "<div><label for=q>Tìm</label><input id=q><select><option>Mọi mục</select></div>{}</form>",
        "<form method=get action=/tim><label>Tìm kiếm</label><input name=q></form>{}"
        "<form><p>Mời bạn viết ý kiến về bài này</p><textarea></textarea></form>",
    ],
)
@pytest.mark.parametrize(
    "inner",
    [
        f"<h1>{TITLE}</h1><span class=ngay>02/12/2023</span><div>"
        f"<p>{ONE}</p><p>{TWO}</p><p>{LONG}</p></div>",
        f"<h1>{TITLE}</h1><span class=date>02/12/2023</span><div class=detail-content>"
        f"<p>{ONE}</p><p>{TWO}</p><p>{LONG}</p></div>",
        f"<span>02/12/2023</span><div><p>{ONE}</p><p>{TWO}</p><p>{LONG}</p></div>",
    ],
)
def test_a_form_around_the_page_is_no_form_in_it(form: str, inner: str) -> None:
    article = parse_page(page(form.format(inner)))
    assert article.title == TITLE
    assert article.body == f"{ONE}\n{TWO}\n{LONG}"


@pytest.mark.parametrize(
    "lead",
    [
        "<div class='hometext m-bottom' itemprop=description>{}</div>",
        "<div class=clearfix><div itemprop=description>{}</div></div>",
        "<div class=summary>{}</div>",
        "<p class=lead>{}</p>",
        "<div class=intro><p>{}</p></div>",
        "<div class='field field-name-field-sapo'><div class=field-items><div>{}</div></div></div>",
        "<p><b>{}</b></p>",
        "<strong>{}</strong>",
        "<div class=x1><div class=x2>{}</div><div><a href=#>Chia sẻ</a> · In</div></div>",
        "<div><img src=a><p>Chợ phiên trong sương sớm ở Mẫu Sơn.</p></div><h2>{}</h2>",
        "<div><h3><a href=/khac>Xã bên cạnh cũng mở lại chợ của mình</a></h3>"
        "<p>Chợ xã bên cạnh họp vào thứ bảy hằng tuần.</p></div><p>{}</p>",
        "<ul><li><a href=/khac>Xã bên cạnh cũng mở lại chợ của mình</a></li></ul><div>{}</div>",
    ],
)
@pytest.mark.parametrize("text", ["<div class=bodytext>{}</div>", "<div id=news-content>{}</div>"])
def test_what_stands_between_title_and_text_is_the_lead(lead: str, text: str) -> None:
    body = text.format(f"<p>{ONE}</p><p>{LONG}</p>")
    article = parse_page(
        page(f"<h1>{TITLE}</h1><div class=date>02/12/2023</div>{lead.format(TWO)}{body}")
    )
    assert article.summary == TWO
    assert article.body == f"{ONE}\n{LONG}"


def test_labels_between_title_and_text_are_no_lead() -> None:
    labels = "<div>Lượt xem: 1.234</div><p>Mộc Miên</p><div>Cỡ chữ A A</div>"
    article = parse_page(page(f"<h1>{TITLE}</h1>{labels}<div><p>{ONE}</p><p>{LONG}</p></div>"))
    assert article.summary == ""
    assert article.body == f"{ONE}\n{LONG}"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f"<p>{ONE}</p>{PHOTO}<p>{TWO}</p>", f"{ONE}\n{TWO}"),
        (f"{PHOTO}<p>{ONE}</p><p>{TWO}</p>", f"{ONE}\n{TWO}"),
        (f"<p>{ONE}</p><p>{TWO}</p>{PHOTO}", f"{ONE}\n{TWO}"),
        (f"<p>{ONE}</p>{PHOTO}", ONE),
        (f"{PHOTO}<p>{ONE}</p>", ONE),
        (f"<div><p>{ONE}</p>{PHOTO}</div>", ONE),
        (f"<p><img src=a>{ONE}</p>", ONE),
        (f"<figure><img src=a><figcaption>Chợ phiên</figcaption></figure><p>{ONE}</p>", ONE),
    ],
)
def test_a_short_article_with_one_photo_is_no_caption(inner: str, text: str) -> None:
    assert parse_page(short(inner)).body == text
    marked = short(f"<div>{inner}</div>").replace("class=content", "class=detail-content")
    assert parse_page(marked).body == text


def test_the_caption_of_an_unknown_frame_is_still_one() -> None:
    photo = f"<div><div><img src=a></div><div>{TWO}</div></div>"
    article = parse_page(short(f"<p>{ONE}</p>{photo}<p>{LONG}</p>"))
    assert article.captions == (TWO,)
    assert article.body == f"{ONE}\n{LONG}"


@pytest.mark.parametrize("frame", ["<figure><div>{}</div></figure>", "<table><td>{}</td></table>"])
def test_a_caption_may_have_two_sentences(frame: str) -> None:
    photo = frame.format(f"<img src=a><p>{TWO}</p><p>Ai cũng mang theo một chiếc gùi lớn.</p>")
    article = parse_page(short(f"<p>{ONE}</p>{photo}<p>{LONG}</p>"))
    assert article.body == f"{ONE}\n{LONG}"


def test_a_comment_is_not_the_short_article_below_the_title() -> None:
    answers = f"<div><div>{ONE}</div><div>{TWO}</div><div>{LONG}</div></div>"
    comment = "<div><p>Tôi thấy chợ phiên năm nay đông vui hơn.</p></div>"
    article = parse_page(page(f"<h1>{TITLE}</h1><div>02/12/2023</div>{answers}{comment}"))
    assert f"{ONE}\n{TWO}\n{LONG}" in article.body


@pytest.mark.parametrize(
    "line",
    [
        "<div class=info>Đăng lúc: 02/12/2023 06:30 AM - Cập nhật: 04/12/2023 07:00 PM</div>",
        "<div class=info>Đăng lúc: 02/12/2023 06:30 - Lượt xem: 1.234</div>",
        "<div>Được đăng bởi <a href=/u/1>admin</a> vào T7, 02/12/2023 - 08:00</div>",
        "<p><em>(Mẫu Sơn, ngày 02/12/2023)</em></p>",
        "<p>Mộc Miên - Thứ bảy, ngày 2 tháng 12 năm 2023</p>",
        "<div><span><a href=/>Tháng Mười Hai 2, 2023</a></span></div>",
        "<div>02/Th12/2023</div>",
        "<span>02 Th12 2023</span>",
        "<div>Sat, 02 Dec 2023</div>",
        "<div class=date>02/12/2023 05:45 PM</div>",
        "<div>Thứ Bảy, 02/12/2023, 17:45 [GMT+7]</div>",
    ],
)
def test_lines_about_the_day_below_the_title(line: str) -> None:
    for body in (
        f"{line}<div><p>{ONE}</p><p>{LONG}</p></div>",
        f"<div>{line}<p>{ONE}</p><p>{LONG}</p></div>",
    ):
        article = parse_page(page(f"<h1>{TITLE}</h1>{body}"))
        assert str(article.published) == "2023-12-02"
        assert (article.summary, article.body) == ("", f"{ONE}\n{LONG}")


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 02/12/2023, xã Mẫu Sơn mở lại chợ phiên.",
        "Bản đăng ký ngày 02/12/2023",
        "Nghị quyết của hội đồng ngày 02/12/2023",
    ],
)
def test_a_day_in_a_sentence_below_the_title_is_not_taken(line: str) -> None:
    article = parse_page(page(f"<h1>{TITLE}</h1><p>{line}</p><div><p>{ONE}</p><p>{LONG}</p></div>"))
    assert article.published is None


def test_the_day_in_the_declared_address() -> None:
    head = '<meta property="og:url" content="https://bao-mau.example/2023/12/02/cho-phien.html">'
    article = parse_page(page(f"<h1>{TITLE}</h1><div><p>{ONE}</p><p>{LONG}</p></div>", head=head))
    assert str(article.published) == "2023-12-02"


@pytest.mark.parametrize(
    "box",
    [
        "<amp-ad type=x><div fallback>Mua nhà giá rẻ tại khu Mẫu</div></amp-ad>",
        "<amp-social-share type=facebook>Chia sẻ Facebook</amp-social-share>",
        "<div class='sharedaddy sd-sharing-enabled'><h3>Chia sẻ:</h3><p>Mạng xã hội</p></div>",
        "<div class=phan-trang>Trang 1/2 <a href=?p=2>Tiếp theo</a></div>",
        "<p>Từ khóa: <a href=/t/1>chợ phiên</a>, <a href=/t/2>Mẫu Sơn</a></p>",
        "<p>Tags: chợ phiên, Mẫu Sơn</p>",
        "<p>Ý kiến bạn đọc (3)</p>",
        "<p>In bài viết</p><p>Gửi email</p><p>Quay lại</p>",
        "<p>[In bài viết] | Gửi email | « Quay lại</p>",
        "<p>Lượt xem: 1.234</p>",
        "<p>Mộc Miên</p><p>Từ khóa: chợ phiên</p><p>Quay lại</p>",
    ],
)
def test_buttons_tags_and_advertisements_are_no_text(box: str) -> None:
    for name in ("x1", "detail-content"):
        body = f"<div class={name}><p>{ONE}</p><p>{LONG}</p>{box}</div>"
        assert parse_page(page(f"<h1>{TITLE}</h1>{body}")).body == f"{ONE}\n{LONG}"


def test_words_of_buttons_are_kept_in_sentences() -> None:
    said = ["Quay lại chợ sau hai năm, bà con rất vui.", "Bình luận của ông rất ngắn."]
    body = "".join(f"<p>{line}</p>" for line in (said[0], LONG, said[1]))
    article = parse_page(page(f"<h1>{TITLE}</h1><div>{body}</div>"))
    assert article.body == f"{said[0]}\n{LONG}\n{said[1]}"


BODY = f"<div><p>{ONE}</p><p>{LONG}</p></div>"


@pytest.mark.parametrize("sign", [" - ", " | ", " – ", ": "])
def test_the_declared_site_is_no_part_of_the_declared_title(sign: str) -> None:
    head = (
        f'<meta property="og:title" content="Mở chợ{sign}Báo Mẫu Sơn điện tử">'
        '<meta property="og:site_name" content="Báo Mẫu Sơn điện tử">'
    )
    assert parse_page(page(BODY, head=head)).title == "Mở chợ"


@pytest.mark.parametrize(
    ("head", "printed", "author"),
    [
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "author": '
            '[{"name": "Mộc Miên"}, {"name": "An Nhiên"}, {"name": "Báo Mẫu"}],'
            ' "publisher": {"name": "Báo Mẫu"}}</script>',
            "",
            "Mộc Miên, An Nhiên",
        ),
        (
            '<meta name=author content="Super User">',
            "<dd itemprop=author>Viết bởi <span itemprop=name>Mộc Miên</span></dd>",
            "Mộc Miên",
        ),
        ('<meta name=author content="Super User">', "", ""),
        ('<meta name=author content="admin">', "<p>Viết bởi Mộc Miên</p>", ""),
        ("", "<div class='hidden d-none' itemprop=author>Ban biên tập</div>", ""),
        ("", "<span itemprop=author>Super User</span>", ""),
        ('<meta name=author content="Mộc Miên">', "", "Mộc Miên"),
    ],
)
def test_authors_are_people(head: str, printed: str, author: str) -> None:
    article = parse_page(page(f"<h1>{TITLE}</h1>{printed}{BODY}", head=head))
    assert article.author == author
    assert article.body == f"{ONE}\n{LONG}"


@pytest.mark.parametrize("encode", [to_tcvn3, to_vni])
@pytest.mark.parametrize(
    "line",
    [
        "<div class=date>Ngày 2 tháng 12 năm 2023</div>",
        "<div>Thứ bảy, ngày 2 tháng 12 năm 2023</div>",
        "<p>Cập nhật: 04/12/2023 - Đăng: 02/12/2023</p>",
        "<p class=date>Cập nhật: 04/12/2023 - Đăng: 02/12/2023</p>",
        "<p>(Mẫu Sơn, ngày 02/12/2023)</p>",
    ],
)
def test_words_in_old_letters_are_read_as_well(encode: Callable[[str], str], line: str) -> None:
    body = f"<div><p>{ONE}</p><p>{LONG}</p><p>Từ khóa: chợ phiên</p><p>Bài: Thủy Mộc</p></div>"
    article = repair_article(parse_page(encode(page(f"<h1>{TITLE}</h1>{line}{body}"))))
    assert str(article.published) == "2023-12-02"
    assert (article.title, article.summary, article.body) == (TITLE, "", f"{ONE}\n{LONG}")
    assert article.author == "Thủy Mộc"
    assert article.metadata["conversions"]


@pytest.mark.parametrize("tag", ["h2", "div", "span", "td"])
def test_a_title_in_no_first_heading_is_found_where_it_is_printed(tag: str) -> None:
    inner = (
        f"<ul><li><span>{TITLE}</span></li></ul><{tag} class=x1>{TITLE}</{tag}>"
        f"<p>(Mẫu Sơn, ngày 02/12/2023)</p><p><b>{TWO}</b></p>{BODY}"
    )
    article = parse_page(page(f"<table><tr>{inner}</tr></table>" if tag == "td" else inner))
    assert (article.title, article.summary) == (TITLE, TWO)
    assert article.body == f"{ONE}\n{LONG}"
    assert str(article.published) == "2023-12-02"
