"""Pages in the layouts of Vietnamese newspapers, with what must be read out of them.

The templates in `layouts/` follow the structure of the pages (elements, classes, order) of nine
kinds; all words inside are those of the sample articles, put together anew for each page.
"""

from __future__ import annotations

import json
import random
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader

from corpus import Article, read_sources, sample_path
from corpus.legacy import repair_article
from corpus.published import VIETNAM_TIME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FOLDER: Final = Path(__file__).parent / "layouts"
LAYOUTS: Final = tuple(
    sorted(path.stem for path in _FOLDER.glob("*.html") if path.stem != "furniture")
)
_WEEKDAYS: Final = "Thứ hai,Thứ ba,Thứ tư,Thứ năm,Thứ sáu,Thứ bảy,Chủ nhật".split(",")
_SITES: Final = ("Thời báo Mẫu", "Tin Mẫu", "Đảng bộ tỉnh Mẫu")
_AUTHORS: Final = (
    "Mộc Miên",
    "An Nhiên",
    "Trần Mẫu Đơn",
    "Hà Xuân - Thu Đông",
    "Bình Minh, Hoàng Hôn",
)
_CREDITS: Final = ("Theo TTXVN", "Nguồn: Cổng thông tin Mẫu")
_HEADINGS: Final = ("Những việc đã làm", "Nhiệm vụ thời gian tới", "Ý kiến tại hội nghị")
_ATTRIBUTES: Final = re.compile(r'\b(class|id|data-role|itemprop|type)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Block:
    """One part of an article's text; `html` is the text as it stands in the page."""

    kind: str
    text: str
    html: str = ""
    alt: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page and what it says: the fields are what must come out."""

    layout: str
    url: str
    site: str
    category: str
    title: str
    lead: str
    blocks: tuple[Block, ...]
    author: str
    credit: str
    published: datetime
    prints_time: bool
    printed_date: str
    others: tuple[Block, ...]
    og: bool
    meta_date: str
    json_ld: str
    title_end: str
    charset: str = "utf-8"

    @property
    def iso_date(self) -> str:
        """For `datetime` attributes."""
        return self.published.isoformat()

    @property
    def unix_date(self) -> str:
        """For `data-time` attributes."""
        return str(int(self.published.timestamp()))

    @property
    def body(self) -> str:
        """The paragraphs and subheadings that must be read."""
        shown = ("paragraph", "heading")
        return "\n".join(block.text for block in self.blocks if block.kind in shown)

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions that must be read."""
        return tuple(block.text for block in self.blocks if block.kind == "picture")

    @property
    def day(self) -> date:
        """The day that must be read."""
        return self.published.date()


def make_pages(count: int, *, seed: int) -> Iterator[Page]:
    """So many different pages, the layouts in turn; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 (chooses test cases)
    read = read_sources([sample_path()])
    articles = [repair_article(each) for each in read if isinstance(each, Article)]
    for number in range(count):
        yield _make_page(number, LAYOUTS[number % len(LAYOUTS)], articles, chance)


def render(page: Page, *, marked: bool = True) -> str:
    """The page's HTML; `marked=False` renames every class and id, as an unknown newspaper's."""
    text = _environment().get_template(f"{page.layout}.html").render(page=page)
    return text if marked else _ATTRIBUTES.sub(_renamed, text)


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(_FOLDER), autoescape=True)


def _renamed(found: re.Match[str]) -> str:
    if "ld+json" in found[2]:
        return found[0]
    return f'{found[1]}="x{sum(map(ord, found[2])) % 9973}"'


def _make_page(
    number: int, layout: str, articles: Sequence[Article], chance: random.Random
) -> Page:
    article, *donors = chance.sample(list(articles), 6)
    published = datetime(2015, 1, 1, tzinfo=VIETNAM_TIME) + timedelta(
        minutes=chance.randrange(60 * 24 * 365 * 10)
    )
    printed, prints_time = _printed(published, chance)
    site = chance.choice(_SITES)
    author = chance.choice(("", *_AUTHORS))
    return Page(
        layout=layout,
        url=f"https://bao-mau.example/{layout}/bai-{number}.html",
        site=site,
        category=article.category or "Thời sự",
        title=article.title,
        lead=donors[0].summary or donors[0].title,
        blocks=_blocks(article, donors[1:3], chance),
        author=author,
        credit=chance.choice(("", "", *_CREDITS)),
        published=published,
        prints_time=prints_time,
        printed_date=printed,
        others=tuple(Block("other", each.title, lead=each.summary) for each in donors[2:]),
        og=chance.random() < 0.8,
        meta_date=_meta_date(published, chance),
        json_ld=_json_ld(article, published, site, author, chance),
        title_end=chance.choice(("", f" - {site}", f" | {site}")),
    )


def _blocks(
    article: Article, donors: Sequence[Article], chance: random.Random
) -> tuple[Block, ...]:
    texts = [*article.body.split("\n"), *donors[0].body.split("\n")[:2]]
    chance.shuffle(texts)
    blocks = [Block("paragraph", text, html=_as_html(text, chance)) for text in texts]
    for picture in range(chance.randrange(4)):
        caption = f"{donors[picture % 2].title}. Ảnh: Mẫu {picture}"
        alt = chance.choice(("", caption, f"Ảnh minh hoạ {picture}"))
        blocks.insert(chance.randrange(len(blocks) + 1), Block("picture", caption, alt=alt))
    if chance.random() < 0.5:
        blocks.insert(chance.randrange(1, len(blocks)), Block("heading", chance.choice(_HEADINGS)))
    if chance.random() < 0.6:
        aside = Block("aside", donors[1].title, lead=donors[1].summary)
        blocks.insert(chance.randrange(1, len(blocks)), aside)
    return tuple(blocks)


def _as_html(text: str, chance: random.Random) -> str:
    """The text with what editors leave in it: entities, bold words, links, odd spaces."""
    style = chance.randrange(6)
    words = text.replace("&", "&amp;").replace("<", "&lt;").split(" ")
    middle = len(words) // 2
    if style == 1:
        words[middle] = f"<strong>{words[middle]}</strong>"
    elif style == 2:
        words[middle] = f'<a href="/chu-de/{middle}.html">{words[middle]}</a>'
    elif style == 3:
        words.insert(middle, "&nbsp;")
    elif style == 4:
        return "".join(
            letter if letter.isascii() else f"&#{ord(letter)};" for letter in " ".join(words)
        )
    elif style == 5:
        return unicodedata.normalize("NFD", "\n  ".join(words))
    return " ".join(words)


def _printed(moment: datetime, chance: random.Random) -> tuple[str, bool]:
    """A day as newspapers print it, and whether the time is there."""
    weekday = _WEEKDAYS[moment.weekday()]
    style = chance.randrange(8)
    if style == 0:
        return f"{weekday}, {moment.day}/{moment.month}/{moment.year}, {moment:%H:%M} (GMT+7)", True
    if style == 1:
        return f"{moment:%d/%m/%Y %H:%M} GMT+7", True
    if style == 2:
        return f"{weekday}, {moment:%d/%m/%Y - %H:%M}", True
    if style == 3:
        return f"{moment:%H:%M | %d-%m-%Y}", True
    if style == 4:
        return f"{weekday}, ngày {moment.day} tháng {moment.month} năm {moment.year}", False
    if style == 5:
        return f"Thứ {moment.weekday() + 2}, {moment:%d.%m.%Y}, {moment:%Hh%M}", True
    if style == 6:
        return f"{moment:%d/%m/%Y %H:%M} - Cập nhật 20/11/2026 10:00", True
    return f"{moment:%m/%d/%Y %I:%M:%S %p}", True


def _meta_date(moment: datetime, chance: random.Random) -> str:
    return chance.choice(("", moment.isoformat(), f"{moment:%Y-%m-%dT%H:%M:%S}"))


def _json_ld(
    article: Article, moment: datetime, site: str, author: str, chance: random.Random
) -> str:
    if chance.random() < 0.4:
        return ""
    row = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": moment.isoformat(),
        "dateModified": "2026-11-20T10:00:00+07:00",
        "author": {"@type": "Person", "name": author or site},
        "publisher": {"@type": "Organization", "name": site},
    }
    organisation = {"@type": "Organization", "name": site, "foundingDate": "2000-01-01"}
    return json.dumps(chance.choice((row, [organisation, row], {"@graph": [organisation, row]})))
