"""Exports of WordPress (WXR, versions 1.0 to 1.2): posts with their texts, read as a stream.

They are RSS with elements of WordPress's own in it. Nothing is asked of the network.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from corpus.article import make_id
from corpus.errors import RejectedArticleError
from corpus.importing.formats import Row
from corpus.links import host_of
from corpus.published import VIETNAM_TIME
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import JSONValue

_MARK: Final = b"wordpress.org/export/"
"""In the namespaces that the first element of an export declares."""
_UNFIT: Final = bytes(byte for byte in range(32) if byte not in b"\t\n\r")
"""Bytes that XML forbids; WordPress writes them as they stand in its database."""
_NO_CATEGORY: Final = ("uncategorized", "chưa phân loại", "chưa được phân loại")
_BLOCKS: Final = "<!-- wp:"
"""What WordPress's editor writes before each paragraph since 2018; older texts have blank lines."""
_CAPTION: Final = re.compile(
    r"\[(?:wp_)?caption\b[^\]]*\](?P<picture>(?:\s*<[^>]+>)*)(?P<text>.*?)\[/(?:wp_)?caption\]",
    re.DOTALL,
)
_EMBED: Final = re.compile(r"\[embed\b[^\]]*\].*?\[/embed\]", re.DOTALL)
_SHORTCODE: Final = re.compile(
    r"\[[a-z][\w-]*(?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\]]+))+\s*/?\]"
    r"|\[/?(?:gallery|playlist|audio|video|more|toc|[a-z]+_[\w-]+)\s*/?\]|\[/[a-z][\w-]*\]"
)
"""`[gallery ids="1,2"]`: an order to a program. `[1]` and `[sic]` are text."""


class LeftOut(NamedTuple):
    """What an export holds beside published posts."""

    kind: str
    """The state (`draft`) or the type (`attachment`) that it has in WordPress."""


class _Site(NamedTuple):
    """What an export says once for all of its posts."""

    name: str
    host: str
    authors: dict[str, str]


def is_wordpress(head: bytes) -> bool:
    """Whether the beginning of a file is that of a WordPress export."""
    return _MARK in head


def read_wordpress(stream: IO[bytes], head: bytes = b"") -> Iterator[Row | LeftOut]:
    """The posts of an export; `head` is what was read of the stream before.

    Raises RejectedArticleError where it breaks off; what came before is good.
    """
    try:
        yield from _items(_Sound(stream, head))
    except etree.XMLSyntaxError as error:
        raise RejectedArticleError(
            QuarantineReason.UNREADABLE,
            f"the WordPress export breaks off or is no sound XML; the rest is missing: {error}",
        ) from None


def _items(stream: _Sound) -> Iterator[Row | LeftOut]:
    events = etree.iterparse(
        stream,
        events=("end",),
        tag="item",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    site: _Site | None = None
    for _, item in events:
        site = site or _site_of(item.getparent())
        yield _read_item(item, site)
        item.clear()
        while item.getprevious() is not None:
            del item.getparent()[0]


def _site_of(channel: etree._Element) -> _Site:
    fields = _fields(channel)
    authors = {}
    for element in channel.iter("{*}author"):
        author = _fields(element)
        login = author.get("wp:author_login", "")
        authors[login] = author.get("wp:author_display_name") or login
    address = fields.get("wp:base_blog_url") or fields.get("link", "")
    host = host_of(address)
    return _Site(fields.get("title") or host.removeprefix("www."), host, authors)


def _read_item(item: etree._Element, site: _Site) -> Row | LeftOut:
    fields = _fields(item)
    kind, status = fields.get("wp:post_type", "post"), fields.get("wp:status", "publish")
    if kind != "post":
        return LeftOut(kind)
    if status != "publish":
        return LeftOut(status)
    if fields.get("wp:post_password"):
        return LeftOut("protected")
    return Row(item.sourceline or 0, _row(fields, item, site))


def _row(fields: dict[str, str], item: etree._Element, site: _Site) -> dict[str, JSONValue]:
    url, number = fields.get("link", ""), fields.get("wp:post_id", "")
    author = fields.get("dc:creator", "")
    categories = [each for each in _terms(item, "category") if each.lower() not in _NO_CATEGORY]
    row: dict[str, JSONValue] = {
        "id": _id_of(url, number, site),
        "title": fields.get("title", ""),
        "summary": _as_html(fields.get("excerpt:encoded", "")),
        "body": _as_html(fields.get("content:encoded", "")),
        "published": _published(fields),
        "source": site.name,
        "url": url,
        "author": site.authors.get(author, author),
        "category": next(iter(categories), ""),
        "post_id": number,
        "categories": [*categories] if len(categories) > 1 else "",
        "tags": [*_terms(item, "post_tag")],
    }
    return {key: value for key, value in row.items() if value}


def _id_of(url: str, number: str, site: _Site) -> str:
    """As a page of this address has it, so that page and export make one article."""
    if url:
        return make_id(source=host_of(url), url=url, title="", body="")
    return f"{site.host}-{number}" if site.host and number else ""


def _published(fields: dict[str, str]) -> str:
    """The moment of publication: its own zone is not in an export, that of its feed is UTC."""
    try:
        moment = parsedate_to_datetime(fields.get("pubDate", ""))
        return _aware(moment).astimezone(VIETNAM_TIME).isoformat()
    except (TypeError, ValueError, OverflowError):
        pass  # drafts that were published by other programs have `-0001` here
    for name, zone in (("wp:post_date_gmt", UTC), ("wp:post_date", VIETNAM_TIME)):
        try:
            moment = datetime.fromisoformat(fields.get(name, "")).replace(tzinfo=zone)
        except ValueError:
            continue
        return moment.astimezone(VIETNAM_TIME).isoformat()
    return ""


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _terms(item: etree._Element, domain: str) -> list[str]:
    return [
        element.text.strip()
        for element in item.iter("category")
        if element.get("domain") == domain and element.text and element.text.strip()
    ]


def _fields(element: etree._Element) -> dict[str, str]:
    """The texts directly below an element by their names with WordPress's usual prefixes."""
    fields: dict[str, str] = {}
    for child in element:
        if isinstance(child.tag, str) and child.text and child.text.strip():
            local = etree.QName(child).localname
            fields.setdefault(f"{child.prefix}:{local}" if child.prefix else local, child.text)
    return {name: text.strip(" \t\r\n") for name, text in fields.items()}


def _as_html(text: str) -> str:
    """The text of a post as WordPress shows it: paragraphs of blank lines, captions, no orders."""
    text = _CAPTION.sub(r"<figure>\g<picture><figcaption>\g<text></figcaption></figure>", text)
    text = _SHORTCODE.sub("", _EMBED.sub("", text))
    if _BLOCKS in text:
        return text
    text = re.sub(r"\r\n?", "\n", text)
    lines = r"\n(?![^<>]*>)" if "<p" not in text else r"\n[ \t]*\n(?![^<>]*>)"
    return re.sub(lines, "<br>\n", text)


class _Sound:
    """A stream without the bytes that XML forbids."""

    def __init__(self, stream: IO[bytes], head: bytes) -> None:
        self._stream = stream
        self._head = head

    def read(self, size: int) -> bytes:
        """At most so many bytes; none at the end only."""
        while data := self._take(size):
            if sound := data.translate(None, _UNFIT):
                return sound
        return b""

    def _take(self, size: int) -> bytes:
        if not self._head:
            return self._stream.read(size)
        data, self._head = self._head[:size], self._head[size:]
        return data
