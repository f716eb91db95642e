"""One page of a newspaper → one Article.

The parts that newspapers mark are taken by their markers; what a page does not mark is taken from
what it declares for programs, and its text by trafilatura. Each part that is read is taken out of
the tree, so that nothing is read twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from courlan import clean_url

from corpus.article import Article, JSONValue, make_id
from corpus.bylines import is_signature, without_head
from corpus.errors import RejectedArticleError
from corpus.legacy import repair_text, table_of
from corpus.links import host_of, is_address, joined
from corpus.pages.body import (
    TextPlace,
    clean_body,
    find_text,
    read_unmarked,
    take_bold_lead,
    take_ending,
)
from corpus.pages.copies import refuse_later_page
from corpus.pages.day import moment_of_head, take_moment
from corpus.pages.declared import Declared, read_declared
from corpus.pages.heading import find_heading
from corpus.pages.lead import take_lead
from corpus.pages.markers import Part, marked
from corpus.pages.pictures import take_pictures
from corpus.pages.tree import paragraphs_of, parse, remove, remove_unseen, text_of
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from corpus.pages.heading import Heading
    from corpus.pages.tree import Element

_MIN_UNMARKED_WORDS: Final = 40
"""A page that marks no article and has less text than this beside its links is a list or an error
page."""
_BETWEEN_LINKS: Final = " |-–•·»"
"""What stands around the links of a list."""
_AUTHOR_PAGES: Final = (
    "//a[@rel='author' or contains(@href, '/tac-gia/') or contains(@href, '/author/')]"
)
_HIDING: Final = frozenset(("hidden", "d-none"))
"""Classes by which Bootstrap, and so many a CMS, hides what is for programs only."""
_MAX_BYLINE: Final = 120
"""Characters of a line that names who wrote the article, at most."""


@dataclass(frozen=True, slots=True)
class _Text:
    """The paragraphs of a page and what was found among them."""

    paragraphs: tuple[str, ...]
    lead: str
    captions: tuple[str, ...]
    alt_texts: tuple[str, ...]
    author: str
    credit: str


def parse_page(text: str, *, url: str = "") -> Article:
    """Make an Article of a page; `url` is the address that it was read from, if any.

    Raises RejectedArticleError for a page without a title or without an article's text, and for a
    later page of an article that goes over several.
    """
    tree = parse(text)
    if tree is None:
        raise RejectedArticleError(QuarantineReason.EMPTY, "the page is empty")
    refuse_later_page(tree, url)
    declared = read_declared(tree)
    fallback_title = tree.xpath("string(//title)")
    category = declared.category or _category(tree)
    remove_unseen(tree)
    heading = find_heading(tree, declared, fallback_title)
    place = find_text(tree, heading.element)
    heading = heading.with_text(place.element)
    legible = _legible(tree if place.element is None else place.element)
    moment = take_moment(tree, declared, heading, place.element, legible=legible)
    byline = _byline(tree, heading, legible)
    lead = take_lead(tree, heading, place.element, declared)
    heading.take_out(tree)
    is_known = place.is_marked or declared.is_article or moment is not None
    links = frozenset() if is_known else frozenset(map(text_of, tree.iter("a")))
    body = _text(tree, place, url, legible, lead=lead)
    if not heading.text:
        raise RejectedArticleError(QuarantineReason.MISSING_TITLE, "the page has no title")
    _refuse_other_pages((body.lead, *body.paragraphs), links, is_known=is_known)
    address = _address(url, declared)
    moment = moment or moment_of_head(tree, url) or moment_of_head(tree, address)
    host = host_of(address)
    site = declared.site or host.removeprefix("www.")
    whole = "\n".join(body.paragraphs)
    return Article(
        id=make_id(source=host, url=address, title=heading.text, body=whole),
        title=heading.text,
        body=whole,
        summary=body.lead,
        captions=body.captions,
        published=moment.day if moment else None,
        published_at=moment.at if moment else None,
        source=site,
        url=address,
        author=_author(byline, body.author, declared, site),
        category=category,
        metadata=_metadata(body),
    )


def _legible(text: Element) -> Callable[[str], str]:
    """What puts the letters of short lines right, by the encoding of the text they stand with.

    The article's own letters stay as they are: they are put right, and that is noted, as a whole.
    """
    table = table_of(text_of(text))
    return lambda line: repair_text(line, table=table).text


def _byline(tree: Element, heading: Heading, legible: Callable[[str], str]) -> str:
    for element in heading.near(marked(tree, Part.BYLINE)):
        name = without_head(legible(text_of(element)))
        if not _HIDING.isdisjoint(element.get("class", "").split()):
            continue  # for programs: often the account that entered the article
        if name and len(name) <= _MAX_BYLINE and is_signature(name):
            remove(element)
            return name
    for link in heading.near(tree.xpath(_AUTHOR_PAGES)):
        if is_signature(text_of(link)):
            return text_of(link)
    return ""


def _text(
    tree: Element, place: TextPlace, url: str, legible: Callable[[str], str], *, lead: str
) -> _Text:
    """The text with its lead, `lead` being what stands above it; each is said once."""
    within = tree if place.element is None else place.element
    clean_body(within)
    pictures = take_pictures(within, is_text=place.element is not None)
    if place.element is None:
        ending = take_ending(read_unmarked(tree, url), legible=legible)
    else:
        lead = lead or take_bold_lead(within)
        ending = take_ending(tuple(paragraphs_of(within)), legible=legible)
    repeats_lead = ending.paragraphs[:1] == (lead,)
    return _Text(
        paragraphs=ending.paragraphs[repeats_lead:],
        captions=pictures.captions,
        alt_texts=pictures.alt_texts,
        author=ending.author,
        credit=ending.credit,
        lead=lead,
    )


def _refuse_other_pages(lines: Sequence[str], links: Collection[str], *, is_known: bool) -> None:
    """Raise RejectedArticleError for lists, front pages and error pages: unless the page is known
    to be an article's, it must have text that is not the text of a link."""
    words = sum(len(line.split()) for line in lines)
    if not words:
        raise RejectedArticleError(QuarantineReason.MISSING_BODY, "the page has no article's text")
    if is_known:
        return
    own = (line for line in lines if line.strip(_BETWEEN_LINKS) not in links)
    words = sum(len(line.split()) for line in own)
    if words < _MIN_UNMARKED_WORDS:
        raise RejectedArticleError(
            QuarantineReason.NO_ARTICLE,
            "the page looks like a list or a notice: it marks no article, says no day and has "
            f"{words} words outside links",
        )


def _address(url: str, declared: Declared) -> str:
    """The canonical address when it is one of the same newspaper, else the one that was asked."""
    canonical = joined(url, declared.address) if declared.address else ""
    if host_of(url) in ("", host_of(canonical)) and is_address(canonical):
        return canonical
    return clean_url(url) or url


def _author(byline: str, signature: str, declared: Declared, site: str) -> str:
    if byline or signature:
        return byline or signature
    own = {site.casefold(), declared.site.casefold()}
    for names in (declared.authors, declared.meta_authors):
        signed = [name for name in names if name.casefold() not in own and is_signature(name)]
        if signed:
            return ", ".join(dict.fromkeys(signed))
    return ""


def _category(tree: Element) -> str:
    for element in marked(tree, Part.CATEGORY):
        names = [text_of(link) for link in element.iter("a")] or [text_of(element)]
        named = [name for name in names if name and name.casefold() not in ("trang chủ", "home")]
        if named and len(named[0]) <= 60:
            return named[0]
    return ""


def _metadata(body: _Text) -> dict[str, JSONValue]:
    metadata: dict[str, JSONValue] = {}
    if body.alt_texts:
        metadata["alt_texts"] = list(body.alt_texts)
    if body.credit:
        metadata["credit"] = body.credit
    return metadata
