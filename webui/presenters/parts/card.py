"""The official, meeting or document that a query names, shown above the hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.language.slugs import slugify
from indexer.query import topic_of
from indexer.records import CompletionKind, FacetName
from webui.formats import articles, number
from webui.language import gettext, pgettext
from webui.presenters.parts.posts import posts_now
from webui.urls import document_url, meeting_url, official_url

if TYPE_CHECKING:
    from datetime import date

    from indexer.engine.protocol import Index
    from indexer.records import SearchPage

_LOOKED_AT: Final = 20
"""Completions; who bears a short name is not always among those most written about."""


_CHOICES: Final = 8
"""Meetings or documents that a query may mean."""


@dataclass(frozen=True, slots=True)
class Stat:
    """A number of the card."""

    term: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What is known of it in a line, with the way to its page."""

    kind: str
    name: str
    url: str
    detail: str = ""
    before_days: str = ""
    """What the days that follow the detail are."""
    first: date | None = None
    last: date | None = None
    stats: tuple[Stat, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several that the query may mean."""

    name: str
    url: str
    articles: str
    """How many were found that carry it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Several meetings or documents that are called as the query says."""

    heading: str
    choices: tuple[Choice, ...]


def card(page: SearchPage, index: Index) -> Card | None:
    """The card for a query that is a name and nothing else, with or without dấu."""
    if page.meant is not None:
        facet, slugs = page.meant
        make = _meeting_card if facet is FacetName.MEETING else _document_card
        return make(slugs[0], index) if len(slugs) == 1 else None
    query = topic_of(page.request.query)
    slug = slugify(query)
    if not slug:
        return None
    for completion in index.complete(query, limit=_LOOKED_AT, kinds=(CompletionKind.OFFICIAL,)):
        if slugify(completion.label) == slug:
            return _official_card(completion.slug, index)
    return None


def choices(page: SearchPage) -> Choices | None:
    """What a query may mean that names several, as far as it found articles that carry them."""
    if page.meant is None or len(page.meant[1]) == 1:
        return None
    facet, slugs = page.meant
    found = {
        value.slug: value for each in page.facets if each.name is facet for value in each.values
    }
    known = [found[slug] for slug in slugs[:_CHOICES] if slug in found]
    if len(known) < 2:
        return None
    is_meeting = facet is FacetName.MEETING
    url = meeting_url if is_meeting else document_url
    return Choices(
        gettext("Bạn tìm hội nghị nào?") if is_meeting else gettext("Bạn tìm văn bản nào?"),
        tuple(Choice(each.label, url(each.slug), articles(each.count)) for each in known),
    )


def _official_card(slug: str, index: Index) -> Card:
    profile = index.official(slug)
    posts, seen = posts_now(profile)
    return Card(
        kind=pgettext("one", "Lãnh đạo"),
        name=profile.name,
        url=official_url(slug),
        detail=posts,
        before_days=gettext("theo bài ngày"),
        first=seen,
        stats=(
            _articles(profile.articles),
            Stat(gettext("Hội nghị"), number(len(profile.meetings))),
        ),
    )


def _meeting_card(slug: str, index: Index) -> Card:
    profile = index.meeting(slug)
    return Card(
        kind=pgettext("one", "Hội nghị"),
        name=profile.label,
        url=meeting_url(slug),
        detail=profile.place,
        before_days=gettext("ngày") if profile.begins else "",
        first=profile.begins,
        last=profile.ends,
        stats=(_articles(profile.articles),),
    )


def _document_card(slug: str, index: Index) -> Card:
    profile = index.document(slug)
    return Card(
        kind=pgettext("one", "Văn bản"),
        name=profile.label,
        url=document_url(slug),
        detail=profile.issuer,
        before_days=gettext("được dẫn") if profile.first else "",
        first=profile.first,
        last=profile.last,
        stats=(_articles(profile.articles),),
    )


def _articles(count: int) -> Stat:
    return Stat(gettext("Số bài"), number(count))
