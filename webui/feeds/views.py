"""The addresses of feeds, calendars and records."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from flask import Blueprint, Response, abort, request

from indexer.records import FacetName, SearchRequest, Sort
from webui.api import profiles
from webui.api.addresses import read_page, read_whole_search
from webui.api.operations import json_answer
from webui.current_index import current_index
from webui.feeds.atom import ATOM, Entry, Feed, atom
from webui.feeds.calendar import ICALENDAR, calendar
from webui.feeds.exports import download
from webui.headers import answered_before
from webui.origin import absolute
from webui.presenters.parts.filters import search_name
from webui.urls import (
    DOCUMENT,
    MAX_PAGE,
    MEETING,
    OFFICIAL,
    SEARCH,
    Field,
    Format,
    article_path,
    article_url,
    changed,
    document_url,
    feed_url,
    in_format,
    meeting_url,
    official_url,
    on_site,
    search_url,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.records import Hit, Snippet

_ENTRIES: Final = 30
"""Articles of a feed at most."""

blueprint = Blueprint("feeds", __name__)
blueprint.before_request(answered_before)


@blueprint.get(in_format(SEARCH, Format.ATOM))
def search_feed() -> Response:
    """The newest articles that a search finds."""
    found_by = read_whole_search(request.args)
    index = current_index().index
    labels = {
        (facet, slug): label
        for facet in FacetName
        for slug, label in index.labels(facet, found_by.chosen(facet)).items()
    }
    title = search_name(found_by, labels)
    return _feed(found_by, title, url=feed_url(found_by), page_url=search_url(changed(found_by)))


@blueprint.get(in_format(f"{OFFICIAL}<slug>", Format.ATOM))
def official_feed(slug: str) -> Response:
    """The newest articles that name an official. Raises EntityNotFoundError."""
    name = current_index().index.official(slug).name
    return _entity_feed(SearchRequest(officials=(slug,)), name, official_url(slug))


@blueprint.get(in_format(f"{MEETING}<slug>", Format.ATOM))
def meeting_feed(slug: str) -> Response:
    """The newest articles about a meeting. Raises EntityNotFoundError."""
    label = current_index().index.meeting(slug).label
    return _entity_feed(SearchRequest(meetings=(slug,)), label, meeting_url(slug))


@blueprint.get(in_format(f"{DOCUMENT}<slug>", Format.ATOM))
def document_feed(slug: str) -> Response:
    """The newest articles that cite a document. Raises EntityNotFoundError."""
    label = current_index().index.document(slug).label
    return _entity_feed(SearchRequest(documents=(slug,)), label, document_url(slug))


@blueprint.get(in_format(f"{OFFICIAL}<slug>", Format.JSON))
def official_json(slug: str) -> Response:
    """An official as the API gives him. Raises EntityNotFoundError."""
    return json_answer(profiles.official_answer(current_index().index.official(slug)))


@blueprint.get(in_format(f"{MEETING}<slug>", Format.JSON))
def meeting_json(slug: str) -> Response:
    """A meeting as the API gives it. Raises EntityNotFoundError."""
    return json_answer(profiles.meeting_answer(current_index().index.meeting(slug)))


@blueprint.get(in_format(f"{DOCUMENT}<slug>", Format.JSON))
def document_json(slug: str) -> Response:
    """A cited document as the API gives it. Raises EntityNotFoundError."""
    return json_answer(profiles.document_answer(current_index().index.document(slug)))


@blueprint.get(in_format(f"{MEETING}<slug>", Format.ICS))
def meeting_calendar(slug: str) -> Response:
    """A meeting for a calendar; 404 when its day is not known. Raises EntityNotFoundError."""
    opened = current_index()
    meeting = opened.index.meeting(slug)
    url = absolute(meeting_url(slug))
    text = calendar(meeting, url=url, built_at=opened.overview.built_at)
    return download(text, ICALENDAR, f"{slug}.ics") if text is not None else abort(404)


def _entity_feed(about: SearchRequest, title: str, page_url: str) -> Response:
    asked = replace(about, page=read_page(request.args))
    return _feed(asked, title, url=in_format(page_url, Format.ATOM), page_url=page_url)


def _feed(found_by: SearchRequest, title: str, *, url: str, page_url: str) -> Response:
    opened = current_index()
    number = found_by.page
    found = opened.index.search(
        replace(found_by, sort=Sort.NEWEST, page_size=_ENTRIES, facet_size=1)
    )
    if number > max(1, found.pages):
        abort(404)
    has_more = number < min(found.pages, MAX_PAGE)
    feed = Feed(
        title=f"{title} – thoisu",
        id=absolute(url),
        url=absolute(_page_of(url, number)),
        next_url=absolute(_page_of(url, number + 1)) if has_more else "",
        previous_url=absolute(_page_of(url, number - 1)) if number > 1 else "",
        page_url=absolute(page_url),
        built_at=opened.overview.built_at,
        entries=[_entry(hit) for hit in found.hits],
    )
    return Response(atom(feed), mimetype=ATOM)


def _page_of(url: str, number: int) -> str:
    """The address of a page of a feed, given that of its first."""
    mark = "&" if "?" in url else "?"
    return url if number == 1 else f"{url}{mark}{Field.PAGE}={number}"


def _entry(hit: Hit) -> Entry:
    return Entry(
        id=absolute(on_site(article_path(hit.id))),
        url=absolute(article_url(hit.id)),
        title=hit.title.text,
        published=hit.published,
        source=hit.source,
        summary=_summary(hit.snippets),
    )


def _summary(snippets: Sequence[Snippet]) -> str:
    """The texts of snippets, with an ellipsis where more of the article was left out."""
    if not snippets:
        return ""
    before = "… " if snippets[0].cut_before else ""
    after = " …" if snippets[-1].cut_after else ""
    return before + " … ".join(snippet.text for snippet in snippets) + after
