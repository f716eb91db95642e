"""The official, meeting or document that a query names, shown above the hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.language.slugs import slugify
from indexer.records import CompletionKind, FacetName
from webui.formats import number
from webui.language import pgettext
from webui.urls import document_url, meeting_url, official_url

if TYPE_CHECKING:
    from indexer.engine.protocol import Index
    from indexer.records import Completion

_LOOKED_AT: Final = 8
_PAGES: Final = frozenset((CompletionKind.OFFICIAL, CompletionKind.MEETING))


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of it in a line, with the way to its page."""

    kind: str
    name: str
    url: str
    detail: str = ""
    articles: str = ""


def card(query: str, index: Index) -> Card | None:
    """The card for a query that is a name and nothing else, with or without dấu."""
    slug = slugify(query)
    if not slug:
        return None
    for completion in index.complete(query, limit=_LOOKED_AT):
        if slugify(completion.label) == slug and completion.kind in _PAGES:
            return _named(completion)
    documents = index.labels(FacetName.DOCUMENT, (query,))
    if query in documents:
        return Card(pgettext("one", "Văn bản"), documents[query], document_url(slug))
    return None


def _named(completion: Completion) -> Card:
    count = number(completion.count)
    if completion.kind is CompletionKind.OFFICIAL:
        url = official_url(completion.slug)
        return Card(pgettext("one", "Lãnh đạo"), completion.label, url, completion.detail, count)
    return Card(
        pgettext("one", "Hội nghị"), completion.label, meeting_url(completion.slug), "", count
    )
