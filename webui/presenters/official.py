"""What an official's page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from corpus.links import host_of
from indexer.records import FacetName, SearchRequest
from webui.formats import number
from webui.language import gettext
from webui.presenters.parts.coverage import Coverage, coverage
from webui.presenters.parts.links import DatedLink, Link, Ranked, dated_meetings, ranked
from webui.presenters.parts.matrix import Matrix, matrix
from webui.presenters.parts.other_forms import entity_forms
from webui.presenters.parts.page import PageView
from webui.presenters.parts.posts import posts_now
from webui.presenters.parts.timeline import Timeline, timeline, with_terms
from webui.urls import Format, official_url, safe_link, search_url

if TYPE_CHECKING:
    from datetime import date

    from indexer.profiles import OfficialProfile, RecordedPost

_SHOWN_POSTS: Final = 12
"""Posts that are shown at once; the others open below."""
_MEETINGS: Final = 20
"""Meetings that are listed; a link leads to all."""


_WIKIPEDIA: Final = "wikipedia"
"""What the registry calls the Vietnamese Wikipedia."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialView(PageView):
    """The page of an official."""

    coverage: Coverage
    name: str
    posts_now: str
    """The posts in the newest articles, in one line."""
    seen: date | None
    """The day of the newest article that gives them."""
    spellings: tuple[str, ...]
    timeline: Timeline
    more_posts: Timeline
    """Those seen longest ago, when there are many."""
    other_terms: tuple[RecordedPost, ...]
    """What the registry records of other posts."""
    sources: tuple[Link, ...]
    """Where the registry has them from; those that are no web addresses lead nowhere."""
    together: tuple[Ranked, ...]
    matrix: Matrix | None
    meetings: tuple[DatedLink, ...]
    all_meetings: Link | None
    """To the others, when there are more than are listed."""


def official_view(profile: OfficialProfile) -> OfficialView:
    """The page of an official over all articles that name him."""
    address = official_url(profile.slug)
    everything = SearchRequest(officials=(profile.slug,))
    now, seen = posts_now(profile)
    shown, other_terms = with_terms(timeline(profile.posts[:_SHOWN_POSTS]), profile.recorded)
    return OfficialView(
        coverage=coverage(profile, name=profile.name, address=address, everything=everything),
        name=profile.name,
        posts_now=now,
        seen=seen,
        spellings=profile.spellings,
        timeline=shown,
        more_posts=timeline(profile.posts[_SHOWN_POSTS:]),
        other_terms=other_terms,
        sources=tuple(map(_source, filter(None, profile.source.split(", ")))),
        together=ranked(profile.together, official_url),
        matrix=matrix(profile),
        meetings=dated_meetings(profile.meetings[:_MEETINGS]),
        all_meetings=_all_meetings(profile, everything),
        formats=entity_forms(FacetName.OFFICIAL, profile.slug, address, Format.ATOM),
    )


def _all_meetings(profile: OfficialProfile, everything: SearchRequest) -> Link | None:
    if len(profile.meetings) <= _MEETINGS:
        return None
    text = gettext("Xem cả %(count)s hội nghị", count=number(len(profile.meetings)))
    return Link(text, search_url(everything, more=FacetName.MEETING))


def _source(source: str) -> Link:
    """Where the registry has something from: an address is shown by its host."""
    if source == _WIKIPEDIA:
        return Link(gettext("Wikipedia tiếng Việt"), "")
    url = safe_link(source)
    return Link(host_of(url) or source, url)
