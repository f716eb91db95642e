"""Importing pages that give another page's address as their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bringing import account, articles_in, bring
from unruly_server import news

from corpus.errors import RejectedArticleError
from corpus.pages import parse_page

if TYPE_CHECKING:
    from pathlib import Path

OWN = "https://bao-mau.example/tin/a.html"


def page(number: int, head: str = "", *, canonical: str = OWN, body: str = "Một đoạn văn.") -> str:
    text = news(number, body=body).decode()
    return text.replace("<head>", f'<head><link rel="canonical" href="{canonical}">{head}')


def amp(number: int, body: str) -> str:
    return page(number, body=body).replace("<html>", "<!doctype html><html \u26a1 lang=vi>")


@pytest.mark.parametrize("names", [("a.amp.html", "b.html"), ("b.amp.html", "a.html")])
def test_the_own_page_goes_before_its_amp_copy(tmp_path: Path, names: tuple[str, str]) -> None:
    source, into = tmp_path / "source", tmp_path / "into"
    source.mkdir()
    (source / names[0]).write_text(amp(1, "Bản cho điện thoại."), encoding="utf-8")
    assert account(bring(into, source)) == (1, 1, 0, 0, 0)
    (source / names[1]).write_text(page(1, body="Bản đầy đủ."), encoding="utf-8")
    assert account(bring(into, source)) == (2, 0, 1, 1, 0)
    (source / names[0]).write_text(amp(1, "Bản khác cho điện thoại."), encoding="utf-8")
    assert account(bring(into, source)) == (2, 0, 0, 2, 0)
    assert account(bring(into, source)) == (2, 0, 0, 2, 0)
    (article,) = articles_in(into).values()
    assert article.body == "Bản đầy đủ."
    assert account(bring(tmp_path / "anew", source)) == (2, 1, 0, 1, 0)
    (article,) = articles_in(tmp_path / "anew").values()
    assert article.body == "Bản đầy đủ."


@pytest.mark.parametrize("schemes", [("http", "https"), ("https", "http")])
def test_a_site_that_changes_its_scheme_keeps_its_ids(
    tmp_path: Path, schemes: tuple[str, str]
) -> None:
    source, into = tmp_path / "a.html", tmp_path / "into"
    before, after = (OWN.replace("https", scheme) for scheme in schemes)
    source.write_text(page(1, canonical=before), encoding="utf-8")
    assert account(bring(into, source)) == (1, 1, 0, 0, 0)
    (first,) = articles_in(into)
    source.write_text(page(1, canonical=after), encoding="utf-8")
    assert account(bring(into, source)) == (1, 0, 1, 0, 0)
    moved = source.rename(tmp_path / "b.html")
    assert account(bring(into, moved)) == (1, 0, 0, 1, 0)
    ((article_id, article),) = articles_in(into).items()
    assert (article_id, article.url) == (first, after)


def test_a_copy_that_is_alone_is_read_again_when_it_changes(tmp_path: Path) -> None:
    source = tmp_path / "a.html"
    for body, expected in (("Một.", (1, 1, 0, 0, 0)), ("Hai.", (1, 0, 1, 0, 0))):
        source.write_text(amp(1, body), encoding="utf-8")
        assert account(bring(tmp_path / "into", source)) == expected
    assert account(bring(tmp_path / "into", source)) == (1, 0, 0, 1, 0)


@pytest.mark.parametrize(
    ("url", "head", "canonical"),
    [
        ("https://bao-mau.example/tin/a-p2.html", "", OWN),
        ("https://bao-mau.example/tin/a.html?page=3", "", OWN),
        ("https://bao-mau.example/tin/a/trang-2", "", "https://bao-mau.example/tin/a"),
        ("https://bao-mau.example/tin/a/2/", "", "https://bao-mau.example/tin/a/"),
        ("", '<meta property="og:url" content="https://bao-mau.example/tin/a_2.html">', OWN),
        ("", f'<link rel="prev" href="{OWN}">', OWN),
        ("", '<link rel="prev" href="/tin/a-p2.html">', OWN),
    ],
)
def test_later_pages_of_an_article_are_put_aside(url: str, head: str, canonical: str) -> None:
    with pytest.raises(RejectedArticleError, match="paging") as raised:
        parse_page(page(1, head, canonical=canonical), url=url)
    assert raised.value.reason == "paging"


@pytest.mark.parametrize(
    ("url", "head"),
    [
        (OWN, '<link rel="prev" href="/tin/a-p2.html">'),
        ("https://bao-mau.example/tin/a.html?page=1", ""),
        ("https://bao-mau.example/tin/a.html?utm_source=x", ""),
        ("https://bao-mau.example/amp/a.html", ""),
        ("", '<link rel="prev" href="https://bao-mau.example/tin/bai-truoc.html">'),
    ],
)
def test_other_addresses_of_an_article_are_no_later_pages(url: str, head: str) -> None:
    assert parse_page(page(1, head), url=url).url == OWN


def test_pages_of_one_address_that_do_not_say_their_number_name_paging(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in (1, 2):
        (pages / f"{number}.html").write_text(page(1, body=f"Đoạn {number}."), encoding="utf-8")
    report = bring(tmp_path / "into", pages)
    assert report.reasons == {"duplicate-id": 1}
    assert "paging" in report.first_quarantined[0].detail
