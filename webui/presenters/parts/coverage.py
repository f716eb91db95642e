"""What the pages of officials, meetings and documents have in common: the articles behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from webui.formats import articles, number
from webui.language import gettext
from webui.presenters.parts.bars import EntityCharts, entity_charts, undated
from webui.presenters.parts.links import DatedLink, dated_links
from webui.urls import Format, in_format, search_url

if TYPE_CHECKING:
    from indexer.profiles import DocumentProfile, MeetingProfile, OfficialProfile
    from indexer.records import SearchRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """All articles of an official, a meeting or a document, and the page that tells of them."""

    slug: str
    address: str
    title: str
    feed: str
    charts: EntityCharts | None
    undated: str
    newest: tuple[DatedLink, ...]
    all_text: str
    """Empty when there is one article only, which is listed."""
    all_url: str


def coverage(
    profile: OfficialProfile | MeetingProfile | DocumentProfile,
    *,
    name: str,
    address: str,
    everything: SearchRequest,
) -> Coverage:
    """The articles that `everything` finds: those of the profile."""
    count = profile.articles
    return Coverage(
        slug=profile.slug,
        address=address,
        title=f"{name}: {articles(count)}",
        feed=in_format(address, Format.ATOM),
        charts=entity_charts(everything, profile.months),
        undated=undated(count, profile.months),
        newest=dated_links(profile.newest),
        all_text=gettext("Xem cả %(count)s bài", count=number(count)) if count > 1 else "",
        all_url=search_url(everything),
    )
