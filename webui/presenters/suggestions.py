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
    match completion.kind:
        case CompletionKind.OFFICIAL:
            return Suggested(
                kind=pgettext("one", "Lãnh đạo"),
                label=completion.label,
                detail=completion.detail,
                count=articles(completion.count),
                url=official_url(completion.slug),
            )
        case CompletionKind.MEETING:
            return Suggested(
                kind=pgettext("one", "Hội nghị"),
                label=completion.label,
                detail=_day(completion.detail),
                count=articles(completion.count),
                url=meeting_url(completion.slug),
            )
        case CompletionKind.PHRASE:
            return Suggested(
                kind=pgettext("one", "Cụm từ"),
                label=completion.label,
                detail="",
                count="",
                url=search_url(SearchRequest(query=completion.slug)),
            )
        case CompletionKind.ARTICLE:
            return Suggested(
                kind=pgettext("one", "Bài"),
                label=completion.label,
                detail=_day(completion.detail),
                count="",
                url=article_url(completion.slug),
            )


def _day(iso: str) -> str:
    return day(date.fromisoformat(iso)) if iso else ""
