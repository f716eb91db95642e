"""What a page declares for programs: JSON-LD of schema.org, OpenGraph and other meta elements."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import JSONValue
    from corpus.pages.tree import Element

_ARTICLE_TYPES: Final = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BlogPosting".split()
)
_DEEP: Final = 6
"""Levels of JSON-LD that are looked through: pages nest a few, hostile ones without end."""
_DAY_NAMES: Final = (
    "article:published_time",
    "pubdate",
    "publishdate",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "article.published",
    "publish-date",
    "date",
)
_AUTHOR_NAMES: Final = ("article:author", "author", "dc.creator", "dable:author")


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What a page says of itself; empty where it says nothing."""

    title: str = ""
    description: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    """Of the article's JSON-LD."""
    meta_authors: tuple[str, ...] = ()
    site: str = ""
    category: str = ""
    address: str = ""
    is_article: bool = False


def read_declared(tree: Element) -> Declared:
    """Read the declarations of a parsed page; broken ones are passed over."""
    metas = _metas(tree)
    ld = next(_articles(tree), {})
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
    site = metas.get("og:site_name", "") or next(iter(_names(ld.get("publisher"))), "")
    return Declared(
        title=without_name(_text(ld.get("headline")) or metas.get("og:title", ""), site),
        description=_text(ld.get("description"))
        or metas.get("og:description", "")
        or metas.get("description", ""),
        published=_text(ld.get("datePublished")) or _first(metas, _DAY_NAMES),
        authors=_names(ld.get("author")),
        meta_authors=_listed(_first(metas, _AUTHOR_NAMES)),
        site=site,
        category=_text(ld.get("articleSection")) or metas.get("article:section", ""),
        address=canonical.strip() or metas.get("og:url", ""),
        is_article=bool(ld) or metas.get("og:type", "") == "article",
    )


def without_name(title: str, site: str) -> str:
    """`Title - Newspaper` without the newspaper, if that is its name."""
    head = title.removesuffix(site).rstrip() if site else title
    bare = head.rstrip("|-–—:·•»").rstrip()
    return bare if bare and bare != head else title


def _metas(tree: Element) -> dict[str, str]:
    """The first content of each meta element by its name, property or itemprop."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = " ".join(element.get("content", "").split())
        for key in ("property", "name", "itemprop"):
            name = element.get(key, "").strip().lower()
            if name and content:
                metas.setdefault(name, html.unescape(content))
    return metas


def _articles(tree: Element) -> Iterator[dict[str, JSONValue]]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            value = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles_in(value, _DEEP)


def _articles_in(value: JSONValue, deep: int) -> Iterator[dict[str, JSONValue]]:
    if deep == 0:
        return
    if isinstance(value, list):
        for each in value:
            yield from _articles_in(each, deep - 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if not _ARTICLE_TYPES.isdisjoint(map(str, kinds if isinstance(kinds, list) else [kinds])):
            yield value
        yield from _articles_in(value.get("@graph"), deep - 1)


def _names(value: JSONValue) -> tuple[str, ...]:
    """The names of a person or organisation, given as text, object or list of them."""
    if isinstance(value, list):
        return tuple(name for each in value[:_DEEP] for name in _names(each) if name)
    if isinstance(value, dict):
        value = value.get("name")
    name = _text(value)
    return (name,) if name else ()


def _listed(name: str) -> tuple[str, ...]:
    return (name,) if name and "://" not in name else ()


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _text(value: JSONValue) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""
