"""Two languages: nothing is left untranslated, and a chosen one is kept by the links."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po
from page_kinds import PAGE_KINDS
from webpages import EMPTY_TAGS, Site

import webui
from indexer.entities.records import MeetingKind
from webui.language import CATALOGUES
from webui.presenters.parts.kinds import MEETINGS

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

ROOT = Path(webui.__file__).parents[1]
PAGES = ["/", "/tim-kiem?q=thu+thiem", "/lanh-dao", "/lanh-dao/nguyen-van-nen", "/gioi-thieu"]
PLACES = re.compile(r"%\(\w+\)s")
ENGLISH = {"Accept-Language": "en-GB,en;q=0.9"}
ENGLISH_WORDS = re.compile(
    r"\b(?:articles?|known|former|acting|previous|next|text)\b", re.IGNORECASE
)


def used_messages() -> set[str]:
    """Every message of the pages, as `make messages` finds them."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]  # Babel's
    keywords = {**DEFAULT_KEYWORDS, "lazy_gettext": None}
    found = extract_from_dir(ROOT / "webui", methods, options, keywords)
    return {str(message) for _, _, message, _, _ in found}


def english() -> Catalog:
    path = CATALOGUES / "en" / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        return read_po(file, locale="en")


def test_every_message_has_an_english_form() -> None:
    translated = [message for message in english() if message.id]
    assert used_messages() == {str(message.id) for message in translated}, (
        "run `make messages` and translate what is new"
    )
    for message in translated:
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(forms), f"not translated: {message.id}"
        assert not message.fuzzy
        source = message.id if isinstance(message.id, str) else message.id[-1]
        for form in map(str, forms):
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(source)), message.id


@pytest.mark.parametrize("path", PAGES)
def test_the_browser_s_language_is_taken(site: Site, path: str) -> None:
    page = site.get(path, **ENGLISH)
    assert '<html lang="en">' in page.html
    assert page.response.headers["Content-Language"] == "en"
    assert "Accept-Language" in page.response.headers["Vary"]
    assert page.link("Officials") == "/lanh-dao"
    assert '<html lang="vi">' in site.get(path).html
    assert '<html lang="vi">' in site.get(path, **{"Accept-Language": "fr"}).html


@pytest.mark.parametrize("path", PAGES)
def test_the_switch_leads_to_the_same_page_and_links_stay_there(site: Site, path: str) -> None:
    url = site.get(path).link("English")
    assert url == f"/en{path}"
    page = site.get(url)
    assert page.status == 200
    assert '<html lang="en">' in page.html
    assert page.link("Tiếng Việt") == f"/vi{path}"
    own = [link.url for link in page.links if link.url.startswith("/") and link.text]
    assert [link for link in own if not link.startswith(("/en", "/vi", "/api/v1"))] == []
    forms = re.findall(r'<form action="([^"]+)"', page.html)
    assert all(form.startswith("/en/") for form in forms)


def test_a_chosen_language_wins_over_the_browser_s(site: Site) -> None:
    assert '<html lang="vi">' in site.get("/vi/gioi-thieu", **ENGLISH).html
    assert '<html lang="en">' in site.get("/en/gioi-thieu", **{"Accept-Language": "vi"}).html


def test_redirects_stay_in_the_language(site: Site) -> None:
    assert site.get("/en/tim-kiem?q=&from=2/2023").location == "/en/tim-kiem?from=2023-02"
    assert site.get("/en/lanh-dao?q=").location == "/en/lanh-dao"


def test_the_two_languages_are_not_one_answer(site: Site) -> None:
    tag = site.get("/gioi-thieu").response.headers["ETag"]
    assert site.get("/gioi-thieu", **ENGLISH, **{"If-None-Match": tag}).status == 200
    assert site.get("/gioi-thieu", **{"If-None-Match": tag}).status == 304


def test_one_page_s_language_does_not_reach_the_next(site: Site) -> None:
    site.get("/en/tim-kiem")
    assert '<html lang="vi">' in site.get("/tim-kiem").html
    assert site.get("/").link("Lãnh đạo") == "/lanh-dao"


def test_numbers_and_articles_are_counted_in_english(site: Site) -> None:
    assert site.get("/en/tim-kiem").h1.startswith("All 191 articles")
    page = site.get("/en/lanh-dao/nguyen-van-nen")
    assert re.search(r"\b1 article\b", page.text)
    assert "articles" in page.text


def test_what_stays_vietnamese_says_so(site: Site) -> None:
    page = site.get("/en/lanh-dao/nguyen-van-nen")
    assert '<h1 itemprop="name" lang="vi">Nguyễn Văn Nên</h1>' in page.html
    assert 'lang="vi"' not in site.get("/lanh-dao/nguyen-van-nen").html.replace("<html lang", "")


def test_what_is_ours_is_in_english(site: Site) -> None:
    """Why an article is found, of which kind a meeting or a document is, and what is a source."""
    why = site.get(f"/en{PAGE_KINDS['article']}").text
    assert "«Thủ Thiêm» in the title." in why
    assert "What was typed without marks was read as «thủ thiêm»." in why
    assert "KindConference" in site.get(f"/en{PAGE_KINDS['meeting']}").text
    assert "KindResolution" in site.get(f"/en{PAGE_KINDS['document']}").text
    assert "Vietnamese Wikipedia" in site.get("/en/lanh-dao/nguyen-van-nen").text


def test_every_kind_of_meeting_has_an_english_name() -> None:
    names = {each.value for each in MeetingKind}
    assert {str(each) for each in MEETINGS} == names


@pytest.mark.parametrize("path", PAGE_KINDS.values())
def test_no_english_is_said_to_be_vietnamese(site: Site, path: str) -> None:
    """A screen reader reads what is marked as Vietnamese with a Vietnamese voice."""
    page = site.follow(f"/en{path.removeprefix('/en')}")
    marked = _Marked()
    marked.feed(page.html)
    assert not ENGLISH_WORDS.findall(" ".join(marked.texts))


def test_one_article_is_one(site: Site) -> None:
    counts = re.findall(
        r"(?<!\d)1 articles?", site.get("/en/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm").text
    )
    assert set(counts) == {"1 article"}


class _Marked(HTMLParser):
    """Takes the texts that a page in English marks as Vietnamese."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._open: list[tuple[str, str]] = [("", "en")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in EMPTY_TAGS:
            self._open.append((tag, dict(attrs).get("lang") or self._open[-1][1]))

    def handle_endtag(self, tag: str) -> None:
        if self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open[-1][1] == "vi":
            self.texts.append(data)


@pytest.mark.parametrize("path", ["/en/khong-co", "/en/lanh-dao/x", "/en/tim-kiem?page=0"])
def test_errors_speak_the_language_too(site: Site, path: str) -> None:
    page = site.get(path)
    assert page.status in (400, 404)
    assert '<html lang="en">' in page.html
    assert page.link("Officials") == "/en/lanh-dao"


def test_an_address_that_only_looks_like_a_language(site: Site) -> None:
    assert site.get("/english").status == 404
    assert site.get("/fr/tim-kiem").status == 404
    assert site.get("/en").status == 200


@pytest.mark.parametrize("path", ["/metrics", "/healthz"])
def test_what_is_for_machines_has_one_address(site: Site, path: str) -> None:
    """Whoever closes it in the server in front has closed it."""
    assert site.get(path).status == 200
    assert {site.get(f"/{language}{path}").status for language in ("en", "vi")} == {404}


def test_a_filter_in_force_is_called_as_one(site: Site) -> None:
    text = site.get("/en/tim-kiem?official=nguyen-van-nen&from=2023-12&to=2023-12").text
    assert "Official Nguyễn Văn Nên" in text
    assert "Time 12/2023" in text
