"""Importing WordPress's exports: published posts, whole, without the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bringing import account, articles_in, bring

from corpus.article import make_id

if TYPE_CHECKING:
    from pathlib import Path

SITE = "https://xa-mau.example"
HEAD = f"""<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4" -->
<rss version="2.0"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wfw="http://wellformedweb.org/CommentAPI/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Tin xã Mẫu</title><link>{SITE}</link><wp:base_blog_url>{SITE}</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[lan]]></wp:author_login>
<wp:author_display_name><![CDATA[Lê Thị Lan]]></wp:author_display_name></wp:author>
"""
BLOCKS = (
    "<!-- wp:paragraph --><p>Xã họp\nvề đường.</p><!-- /wp:paragraph -->\n\n"
    '<!-- wp:image --><figure><img src="a.jpg"/><figcaption>Ảnh họp</figcaption></figure>'
    "<!-- /wp:image --><!-- wp:paragraph --><p>Dân đồng ý [1].</p><!-- /wp:paragraph -->"
)


def item(number: int, content: str, *, kind: str = "post", status: str = "publish",
         link: str | None = None, day: str = "Sat, 02 Dec 2023 01:00:00 +0000",
         locked_by: str = "") -> str:  # fmt: skip
    link = f"{SITE}/{number}/" if link is None else link
    return f"""<item><title><![CDATA[Tin {number}]]></title><link>{link}</link>
<pubDate>{day}</pubDate><dc:creator><![CDATA[lan]]></dc:creator>
<content:encoded><![CDATA[{content}]]></content:encoded>
<excerpt:encoded><![CDATA[Lời dẫn.]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id>
<wp:post_date><![CDATA[2023-12-02 08:00:00]]></wp:post_date>
<wp:status><![CDATA[{status}]]></wp:status><wp:post_type><![CDATA[{kind}]]></wp:post_type>
<wp:post_password><![CDATA[{locked_by}]]></wp:post_password>
<category domain="category" nicename="cpl"><![CDATA[Chưa phân loại]]></category>
<category domain="category" nicename="x"><![CDATA[Xã hội]]></category>
<category domain="post_tag" nicename="d"><![CDATA[đường]]></category>
<wp:comment><wp:comment_content>Hay!</wp:comment_content><wp:status>spam</wp:status></wp:comment>
</item>"""


def export(*items: str) -> str:
    return HEAD + "".join(items) + "</channel></rss>"


def test_published_posts_are_read_and_the_rest_is_counted(tmp_path: Path) -> None:
    classic = (
        'Đoạn một.\nDòng hai.\n\n[caption id="1" width="3"]<img src="b.jpg" /> Ảnh xã[/caption]\n'
        '[gallery ids="1,2"]Đoạn ba <em>cuối</em>.'
    )
    source = tmp_path / "wp.xml"
    source.write_text(
        export(
            item(1, BLOCKS),
            item(2, classic, day="", link=""),
            *(item(3, "Nháp.", status=status) for status in ("draft", "private", "trash")),
            *(item(4, "Khác.", kind=kind) for kind in ("attachment", "page", "revision", "page")),
            item(5, "Kín.", locked_by="mo"),
            item(6, ""),
        ).replace("Nháp", "Nh\x0báp"),
        encoding="utf-8",
    )
    report = bring(tmp_path / "into", source)
    assert account(report) == (3, 3, 0, 0, 0)
    assert report.left_out == {
        "draft": 1, "private": 1, "trash": 1, "attachment": 1, "page": 2, "revision": 1,
        "protected": 1,
    }  # fmt: skip
    read = articles_in(tmp_path / "into")
    first = read[make_id(source="xa-mau.example", url=f"{SITE}/1/", title="", body="")]
    assert (first.title, first.summary) == ("Tin 1", "Lời dẫn.")
    assert first.body == "Xã họp về đường.\nDân đồng ý [1]."
    assert first.captions == ("Ảnh họp",)
    assert str(first.published_at) == "2023-12-02 08:00:00+07:00"
    assert (first.author, first.category) == ("Lê Thị Lan", "Xã hội")
    assert (first.source, first.url) == ("Tin xã Mẫu", f"{SITE}/1/")
    assert first.metadata == {"post_id": "1", "tags": ["đường"]}
    second = read["xa-mau.example-2"]
    assert second.body == "Đoạn một.\nDòng hai.\nĐoạn ba cuối."
    assert second.captions == ("Ảnh xã",)
    assert str(second.published_at) == "2023-12-02 08:00:00+07:00"


@pytest.mark.parametrize("length", [0.5, 0.9])
def test_an_export_that_breaks_off_says_so_and_keeps_what_came_before(
    tmp_path: Path, length: float
) -> None:
    whole = export(*(item(number, BLOCKS) for number in range(1, 9)))
    source = tmp_path / "wp.xml"
    source.write_text(whole[: int(len(whole) * length)], encoding="utf-8")
    report = bring(tmp_path / "into", source)
    assert report.reasons == {"unreadable": 1}
    assert report.new >= 2


def test_an_export_may_be_longer_than_a_page(tmp_path: Path) -> None:
    posts = (item(number, "Một đoạn văn. " * 200_000) for number in range(8))
    source = tmp_path / "wp.xml"
    source.write_text(export(*posts), encoding="utf-8")
    assert source.stat().st_size > 16 << 20
    assert account(bring(tmp_path / "into", source)) == (8, 8, 0, 0, 0)
