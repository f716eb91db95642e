"""What the page of a cited document shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.records import FacetName, SearchRequest
from webui.formats import articles, number
from webui.language import gettext
from webui.presenters.parts.bars import EntityCharts, entity_charts, undated
from webui.presenters.parts.facts import Fact
from webui.presenters.parts.hits import DatedLink, Ranked, all_articles, dated_links, ranked
from webui.presenters.parts.other_forms import entity_forms
from webui.presenters.parts.page import PageView
from webui.urls import Format, document_url, in_format, meeting_url, official_url, search_url

if TYPE_CHECKING:
    from datetime import date

    from indexer.profiles import DocumentProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView(PageView):
    """The page of a document."""

    address: str
    title: str
    slug: str
    label: str
    first: date | None
    last: date | None
    facts: tuple[Fact, ...]
    charts: EntityCharts | None
    undated: str
    newest: tuple[DatedLink, ...]
    all_text: str
    """Empty when there is one article only, which is listed."""
    all_url: str
    officials: tuple[Ranked, ...]
    meetings: tuple[Ranked, ...]
    feed: str


def document_view(profile: DocumentProfile) -> DocumentView:
    """The page of a document over all articles that cite it."""
    address = document_url(profile.slug)
    everything = SearchRequest(documents=(profile.slug,))
    return DocumentView(
        address=address,
        title=f"{profile.label}: {articles(profile.articles)}",
        slug=profile.slug,
        label=profile.label,
        first=profile.first,
        last=profile.last,
        facts=tuple(fact for fact in _facts(profile) if fact.text),
        charts=entity_charts(everything, profile.months),
        undated=undated(profile.articles, profile.months),
        newest=dated_links(profile.newest),
        all_text=all_articles(profile.articles),
        all_url=search_url(everything),
        officials=ranked(profile.officials, official_url),
        meetings=ranked(profile.meetings, meeting_url),
        formats=entity_forms(FacetName.DOCUMENT, profile.slug, address, Format.ATOM),
        feed=in_format(address, Format.ATOM),
    )


def _facts(profile: DocumentProfile) -> tuple[Fact, ...]:
    return (
        Fact(gettext("Loại"), profile.kind, "legislationType"),
        Fact(gettext("Số"), profile.number, "legislationIdentifier"),
        Fact(gettext("Năm"), str(profile.year or "")),
        Fact(gettext("Cơ quan ban hành"), profile.issuer, "legislationPassedBy", "Organization"),
        Fact(gettext("Số bài"), number(profile.articles)),
    )
