"""What the front page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.language.syllables import fold
from indexer.records import SearchRequest
from webui.language import gettext
from webui.listing_urls import MEETINGS, OFFICIALS
from webui.presenters.parts.bars import Chart, home_chart, undated
from webui.presenters.parts.links import (
    DatedLink,
    Link,
    Ranked,
    dated_links,
    dated_meetings,
    ranked,
)
from webui.presenters.parts.other_forms import search_forms
from webui.presenters.parts.page import PageView
from webui.urls import feed_url, local, meeting_url, official_url, search_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.records import Overview


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(PageView):
    """The front page."""

    examples: tuple[Link, ...]
    chart: Chart | None
    undated: str
    newest: tuple[DatedLink, ...]
    all_articles: Link
    meetings: tuple[DatedLink, ...]
    all_meetings: Link
    officials: tuple[Ranked, ...]
    all_officials: Link
    feed: str


def home_view(overview: Overview) -> HomeView:
    """The front page of what the index holds."""
    return HomeView(
        examples=tuple(_examples(overview)),
        chart=home_chart(overview.months),
        undated=undated(overview.articles, overview.months),
        newest=dated_links(overview.newest),
        all_articles=Link(gettext("Mọi bài, mới nhất trước"), search_url(SearchRequest())),
        meetings=dated_meetings(overview.meetings),
        all_meetings=Link(gettext("Mọi hội nghị, theo cơ quan và năm"), local(MEETINGS)),
        officials=ranked(overview.officials, official_url),
        all_officials=Link(gettext("Mọi lãnh đạo, theo tên"), local(OFFICIALS)),
        formats=search_forms(SearchRequest()),
        feed=feed_url(SearchRequest()),
    )


def _examples(overview: Overview) -> Iterator[Link]:
    """A search without dấu, a phrase, a person and a meeting.

    Made from what the index holds, so that each finds something whatever was indexed.
    """
    if overview.officials:
        first = overview.officials[0]
        yield _words(fold(first.label))
        if first.detail:
            yield _words(f'"{first.detail}"')
        other = overview.officials[:2][-1]
        yield Link(other.label, official_url(other.slug))
    if overview.meetings:
        meeting = overview.meetings[0]
        yield Link(meeting.label, meeting_url(meeting.slug))


def _words(query: str) -> Link:
    return Link(query, search_url(SearchRequest(query=query)))
