"""Pages that are broken, foreign or malicious: read, or refused with a reason, never a crash."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from old_letters import to_tcvn3

from corpus.errors import RejectedArticleError
from corpus.legacy import decode
from corpus.pages import parse_page

LEAD = "Sáng 2/12, xã Mẫu Sơn họp bàn việc làm đường liên thôn với sự có mặt của các trưởng thôn."
ONE = "Việc thứ nhất là chọn nơi làm trước, vì tiền chưa đủ để làm tất cả các đoạn trong một năm."
TWO = "Việc thứ hai là góp công: mỗi nhà một người, làm vào hai ngày cuối tuần cho đến hết tháng."
HEAD = '<meta property="article:published_time" content="2023-12-02T08:00:00+07:00">'


def page(body: str, *, head: str = HEAD, title: str = "Xã Mẫu Sơn họp bàn việc làm đường") -> str:
    return (
        f"<!doctype html><html><head><title>{title} - Báo Mẫu</title>{head}</head><body>"
        f'<h1 class="title-detail">{title}</h1><p class="description">{LEAD}</p>{body}</body>'
        "</html>"
    )


def body(inner: str = f"<p>{ONE}</p><p>{TWO}</p>") -> str:
    return f'<article class="fck_detail">{inner}</article>'


GOOD = page(body())
TEXT = f"{ONE}\n{TWO}"


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.removesuffix("</article></body></html>"),  # cut off in the middle
        page(body(f"<p>{ONE}<p>{TWO}")),  # paragraphs that are never closed
        GOOD.replace("<p>", "<p>\x00\x0b\ufffe"),  # characters that no text may have
        GOOD.replace('class="fck_detail"', 'class="fck_detail" class=x onload="a(\'b\')" =y <'),
        GOOD.replace("<p>", "<P STYLE='color:red'>").replace("</p>", "</P\n>"),
        '<?xml version="1.0" encoding="UTF-8"?>' + GOOD,
        "\ufeff" + GOOD,
        page(body(f"<p>{ONE}</p><script>alert('<p>xấu</p>')</script><p>{TWO}</p>")),
        page(body(f"<p>{ONE}</p><p style='display:none'>Mua ngay kẻo hết!</p><p>{TWO}</p>")),
        page(body(f"<p>{ONE}</p><textarea>Viết bình luận</textarea><p>{TWO}</p>")),
        page(body(f"<p>{ONE}</p><!-- <p>cũ</p> --><p>{TWO}</p>")),
        page(body(f"{ONE}<br><br>{TWO}")),
        page(body(f"<div>{ONE}</div><div><span>{TWO}</span></div>")),
        page(body(f"<pre>{ONE}</pre><pre>{TWO}</pre>")),
        page("<div>" * 1000 + body() + "</div>" * 1000),
        page(body(), head=HEAD + '<script type="application/ld+json">{"@type": [[[</script>'),
        page(
            body(),
            head=HEAD + f'<script type="application/ld+json">{"[" * 100_000}</script>',
        ),
        page(
            body(),
            head=HEAD + '<script type="application/ld+json">{"@type": [{"a": 1}, []]}</script>',
        ),
        page(body(), head=HEAD + "<meta name=a content=b>" * 20_000),
        page(body() + "<a href=x>x</a>" * 20_000),
        page(f"<iframe src=x></iframe>{body()}<frameset><frame src=y></frameset>"),
        page(f"{body()}<article class='fck_detail'><p>Bài khác, ngắn hơn.</p></article>"),
    ],
)  # fmt: skip
def test_the_article_is_read_all_the_same(text: str) -> None:
    article = parse_page(text, url="https://bao-mau.example/a.html")
    assert article.title == "Xã Mẫu Sơn họp bàn việc làm đường"
    assert article.summary == LEAD
    assert article.body == TEXT
    assert str(article.published) == "2023-12-02"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n ", "empty"),
        ("<!-- nothing -->", "empty"),
        ("<html><body><h1>Không tìm thấy trang</h1></body></html>", "missing-body"),
        ("<p>404 – Trang không tồn tại, mời về trang chủ.</p>", "missing-title"),
        (
            "<title>Trang chủ</title><h1>Tin mới</h1>"
            + "".join(f"<p><a href='/{n}'>Tin {n}</a></p>" for n in range(8)),
            "no-article",
        ),
        (
            "<title>Tin trong tỉnh</title><h1>Tin trong tỉnh</h1>"
            + "".join(f"<p><a href='/{n}'>Xã Mẫu Sơn bàn việc {n}</a> |</p>" for n in range(80)),
            "no-article",
        ),
        (page("<div>" * 9000 + body() + "</div>" * 9000), "unreadable"),
        (page("<img src='chi-co-anh.jpg'>").replace(LEAD, ""), "missing-body"),
    ],
)
def test_what_is_no_article_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(RejectedArticleError) as caught:
        parse_page(text, url="https://bao-mau.example/")
    assert caught.value.reason == reason


def test_markup_never_reaches_the_text() -> None:
    attack = "Họp &lt;script&gt;alert(1)&lt;/script&gt; xã"
    article = parse_page(page(body(), title=attack))
    assert article.title == "Họp <script>alert(1)</script> xã"  # as text: templates escape it


def test_a_wrong_declaration_and_an_old_encoding_are_seen_through() -> None:
    from corpus.legacy import repair_article

    data = to_tcvn3(GOOD).encode("latin-1")
    read = repair_article(parse_page(decode(data, declared="utf-8").text))
    assert read.body == TEXT
    assert read.metadata["conversions"] == ["tcvn3"]


def test_a_huge_page_is_read_whole() -> None:
    text = page(body("".join(f"<p>{ONE} {number}.</p>" for number in range(5_000))))
    article = parse_page(text)
    assert len(article.body.split("\n")) == 5_000


def test_text_of_the_page_is_not_lost_between_captions_and_boxes() -> None:
    inner = (
        f"<p>{ONE}</p><figure><img alt='Đường cũ' src=x><figcaption>Con đường hiện nay. Ảnh: Mẫu"
        f"</figcaption></figure><p>{TWO}</p><table><tr><td>Thôn</td><td>Số nhà</td></tr>"
        "<tr><td>Một</td><td>12</td></tr></table><p style='text-align:right'>Mộc Miên</p>"
    )
    article = parse_page(page(body(inner)))
    assert article.body == f"{TEXT}\nThôn | Số nhà\nMột | 12"
    assert article.captions == ("Con đường hiện nay. Ảnh: Mẫu",)
    assert article.metadata == {"alt_texts": ["Đường cũ"]}
    assert article.author == "Mộc Miên"


def test_days_and_bold_words_of_the_text_stay_in_it() -> None:
    text = f"<p><strong>{ONE}</strong></p><p>Ngày <time>1/1/2001</time>, xã đã họp một lần.</p>"
    article = parse_page(page(body(text)))
    assert article.summary == LEAD
    assert article.body == f"{ONE}\nNgày 1/1/2001, xã đã họp một lần."
    assert str(article.published) == "2023-12-02"


def test_no_day_is_made_up() -> None:
    footer = "<footer>Giấy phép số 1 cấp ngày 01/02/2010. Hôm nay 24/11/2026.</footer>"
    text = f"<p>{ONE}</p><p>Nghị quyết ngày 3/4/2019 nói về việc này.</p>"
    article = parse_page(page(body(text) + footer, head=""))
    assert article.published is None
    dated = parse_page(page(body(text), head=""), url="https://bao-mau.example/2023/12/02/a.html")
    assert str(dated.published) == "2023-12-02"


@settings(deadline=None)  # the first page compiles what the libraries look for
@given(st.text(st.sampled_from('<>/="&;!-?' + "abhpdivtle\x00\n é"), max_size=300))
def test_no_text_crashes_the_reader(text: str) -> None:
    try:
        article = parse_page(text, url="https://bao-mau.example/a.html")
    except RejectedArticleError:
        return
    assert article.title
    assert article.body or article.summary
