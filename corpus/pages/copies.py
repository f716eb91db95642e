"""Pages that give another page's address as their own: AMP copies, later pages of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from corpus.errors import RejectedArticleError
from corpus.links import joined
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from corpus.pages.tree import Element

_AMP: Final = re.compile("<html(?:\\s[^>]*)?\\s(?:amp|\u26a1\ufe0f?)(?:[\\s=>])", re.IGNORECASE)
_HEAD: Final = 4096
_PAGE_NUMBER: Final = re.compile(
    r"(?:[?&/_.-](?:page|paged|trang|p)?|page|paged|trang|p)[=/_-]?(\d{1,3})/?", re.IGNORECASE
)


def is_amp(text: str) -> bool:
    """Whether a page's text is that of an AMP page: an article once more, for telephones."""
    return bool(_AMP.search(text, 0, _HEAD))


def refuse_later_page(tree: Element, url: str) -> None:
    """Raise RejectedArticleError for page 2 and following of an article that goes over several.

    They name the first page as canonical: taken as articles they would replace it.
    """
    canonical = joined(url, tree.xpath("string(//link[@rel='canonical']/@href)").strip())
    own = url or tree.xpath("string(//meta[@property='og:url']/@content)").strip()
    before = tree.xpath("string(//link[@rel='prev']/@href)").strip()
    before = joined(url or canonical, before) if before else ""
    if not canonical or canonical == url:
        return
    first_before = bool(before) and _shorn(before) == _shorn(canonical)
    if first_before or _page_of(own, canonical) > 1 or _page_of(before, canonical) > 1:
        raise RejectedArticleError(
            QuarantineReason.PAGING,
            f"the page is a later one of an article in several pages (paging), {canonical}; "
            "only the first page is read: import the article's print or one-page version",
        )


def _page_of(address: str, canonical: str) -> int:
    """The number of a page whose address has it more than the canonical one; 0 for none."""
    own, first = _shorn(address), _shorn(canonical)
    both = list(zip(own, first, strict=False))
    begin = next((place for place, (a, b) in enumerate(both) if a != b), len(both))
    end = len(first) - begin
    if end and not own[begin:].endswith(first[begin:]):
        return 0
    found = _PAGE_NUMBER.fullmatch(own[begin : len(own) - end])
    return int(found[1]) if found else 0


def _shorn(address: str) -> str:
    """An address without what does not tell pages apart."""
    return address.partition("#")[0].partition("://")[2].rstrip("/")
