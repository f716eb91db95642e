"""The official, meeting or document that a query names, shown above the hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.language.slugs import slugify
from indexer.query import topic_of
from indexer.records import CompletionKind, FacetName
from webui.formats import articles, number
from webui.language import gettext
from webui.presenters.parts.filters import facet_change, value_kind
from webui.presenters.parts.posts import posts_now
from webui.urls import changed, document_url, meeting_url, official_url, search_url

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from indexer.engine.protocol import Index
    from indexer.records import SearchPage, SearchRequest

_LOOKED_AT: Final = 20
"""Completions; who bears a short name is not always among those most written about."""


_CHOICES: Final = 8
"""Meetings or documents that a query may mean."""


@dataclass(frozen=True, slots=True)
class Carrying:
    """The articles that name an official, are about a meeting or cite a document, as far as the
    filters in force leave them: other ones than have the words of the query."""

    term: str
    number: str
    url: str
    """A search that finds just these; empty when there are none."""


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
    carrying: Carrying


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several that the query may mean."""

    name: str
    url: str
    articles: str
    """How many carry it among those that the filters in force leave."""
    articles_url: str


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
        return make(slugs[0], page.request, index) if len(slugs) == 1 else None
    query = topic_of(page.request.query)
    slug = slugify(query)
    if not slug:
        return None
    for completion in index.complete(query, limit=_LOOKED_AT, kinds=(CompletionKind.OFFICIAL,)):
        if slugify(completion.label) == slug:
            return _official_card(completion.slug, page.request, index)
    return None


def choices(page: SearchPage, index: Index) -> Choices | None:
    """What a query may mean that names several, as far as the filters leave articles of them."""
    if page.meant is None or len(page.meant[1]) == 1:
        return None
    facet, slugs = page.meant
    counts = _counts(page.request, facet, slugs[:_CHOICES], index)
    known = [slug for slug in slugs[:_CHOICES] if counts[slug]]
    if len(known) < 2:
        return None
    labels = index.labels(facet, known)
    is_meeting = facet is FacetName.MEETING
    url = meeting_url if is_meeting else document_url
    return Choices(
        gettext("Bạn tìm hội nghị nào?") if is_meeting else gettext("Bạn tìm văn bản nào?"),
        tuple(
            Choice(
                labels[slug],
                url(slug),
                articles(counts[slug]),
                search_url(_carrying(page.request, facet, slug)),
            )
            for slug in known
        ),
    )


def _official_card(slug: str, request: SearchRequest, index: Index) -> Card:
    profile = index.official(slug)
    posts, seen = posts_now(profile)
    return Card(
        kind=value_kind(FacetName.OFFICIAL),
        name=profile.name,
        url=official_url(slug),
        detail=posts,
        before_days=gettext("theo bài ngày"),
        first=seen,
        carrying=_all_carrying(gettext("Bài nhắc tên"), request, FacetName.OFFICIAL, slug, index),
    )


def _meeting_card(slug: str, request: SearchRequest, index: Index) -> Card:
    profile = index.meeting(slug)
    return Card(
        kind=value_kind(FacetName.MEETING),
        name=profile.label,
        url=meeting_url(slug),
        detail=profile.place,
        before_days=gettext("ngày") if profile.begins else "",
        first=profile.begins,
        last=profile.ends,
        carrying=_all_carrying(gettext("Bài về hội nghị"), request, FacetName.MEETING, slug, index),
    )


def _document_card(slug: str, request: SearchRequest, index: Index) -> Card:
    profile = index.document(slug)
    return Card(
        kind=value_kind(FacetName.DOCUMENT),
        name=profile.label,
        url=document_url(slug),
        detail=profile.issuer,
        before_days=gettext("được dẫn") if profile.first else "",
        first=profile.first,
        last=profile.last,
        carrying=_all_carrying(
            gettext("Bài dẫn văn bản"), request, FacetName.DOCUMENT, slug, index
        ),
    )


def _all_carrying(
    term: str, request: SearchRequest, facet: FacetName, slug: str, index: Index
) -> Carrying:
    count = _counts(request, facet, (slug,), index)[slug]
    url = search_url(_carrying(request, facet, slug)) if count else ""
    return Carrying(term, number(count), url)


def _counts(
    request: SearchRequest, facet: FacetName, slugs: Sequence[str], index: Index
) -> Mapping[str, int]:
    return index.counts(_carrying(request, facet), facet, slugs)


def _carrying(request: SearchRequest, facet: FacetName, *slugs: str) -> SearchRequest:
    """The search for what carries a value, whatever its words, under all other filters."""
    words_left_out = changed(request, query="", exact=False)
    return changed(words_left_out, **facet_change(facet, slugs))
