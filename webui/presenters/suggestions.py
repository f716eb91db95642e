"""What a suggestion under the search box says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypedDict

from indexer.records import CompletionKind, FacetName, SearchRequest
from webui.formats import articles, day
from webui.language import pgettext
from webui.urls import article_url, meeting_url, official_url, search_url

if TYPE_CHECKING:
    from indexer.engine.protocol import Index
    from indexer.records import Completion


class Suggested(TypedDict):
    """One suggestion; empty texts are not shown."""

    kind: str
    label: str
    detail: str
    count: str
    url: str


def completions(text: str, *, limit: int, index: Index) -> tuple[Completion, ...]:
    """What a beginning may become, after the meeting that it is another name of."""
    named = _meeting_called(text, index)
    others = index.complete(text, limit=limit)
    return (*named, *(each for each in others if each not in named))[:limit]


def _meeting_called(text: str, index: Index) -> tuple[Completion, ...]:
    """`hội nghị trung ương 8 khóa 12` is the beginning of no label, but names one meeting."""
    label = index.labels(FacetName.MEETING, [text]).get(text, "")
    return index.complete(label, limit=1, kinds=(CompletionKind.MEETING,)) if label else ()


def suggested(completion: Completion) -> Suggested:
    """A completion as the search box shows it, with the page it leads to."""
    kind, url = _kind_and_page(completion)
    is_entity = completion.kind in (CompletionKind.OFFICIAL, CompletionKind.MEETING)
    is_official = completion.kind is CompletionKind.OFFICIAL
    return Suggested(
        kind=kind,
        label=completion.label,
        detail=completion.detail if is_official else _day(completion.detail),
        count=articles(completion.count) if is_entity else "",
        url=url,
    )


def _kind_and_page(completion: Completion) -> tuple[str, str]:
    slug = completion.slug
    match completion.kind:
        case CompletionKind.OFFICIAL:
            return pgettext("one", "Lãnh đạo"), official_url(slug)
        case CompletionKind.MEETING:
            return pgettext("one", "Hội nghị"), meeting_url(slug)
        case CompletionKind.PHRASE:
            return pgettext("one", "Cụm từ"), search_url(SearchRequest(query=slug))
        case CompletionKind.ARTICLE:
            return pgettext("one", "Bài"), article_url(slug)


def _day(iso: str) -> str:
    return day(date.fromisoformat(iso)) if iso else ""
