"""What machines are told of the site: how to search it, which pages it has, which to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec
from flask import Blueprint, Response, abort, request

from indexer.records import SearchRequest
from webui.api.addresses import COMPLETIONS
from webui.current_index import current_index
from webui.feeds import sitemap, xml
from webui.feeds.atom import ATOM
from webui.headers import answered_before, tagged_by_content
from webui.language import Language, gettext
from webui.origin import absolute
from webui.urls import (
    API,
    MAX_QUERY,
    SEARCH,
    SUGGESTIONS,
    Format,
    in_format,
    in_language,
    on_site,
    search_url,
    tidy,
)

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

SITE_MAP: Final = "/sitemap.xml"
SITE_MAP_PART: Final = "/sitemap-{}.xml"
OPEN_SEARCH: Final = "/opensearch.xml"
BROWSER_SUGGESTIONS: Final = in_format(SUGGESTIONS, Format.JSON)

_XML: Final = "application/xml"
_SUGGESTIONS_JSON: Final = "application/x-suggestions+json"
_OPEN_SEARCH: Final = "http://a9.com/-/spec/opensearch/1.1/"

blueprint = Blueprint("discovery", __name__)


@blueprint.get(OPEN_SEARCH)
def open_search() -> Response:
    """How a browser searches here (OpenSearch 1.1)."""
    document = xml.root("OpenSearchDescription", _OPEN_SEARCH)
    xml.add(document, "ShortName", "thoisu")
    xml.add(document, "Description", gettext("Tìm trong tin thời sự, có dấu hay không dấu"))
    page = absolute(search_url(SearchRequest()))
    for media, address in (
        ("text/html", page),
        (ATOM, in_format(page, Format.ATOM)),
        ("application/json", absolute(on_site(f"{API}search"))),
        (_SUGGESTIONS_JSON, absolute(on_site(BROWSER_SUGGESTIONS))),
    ):
        xml.add(document, "Url", type=media, template=f"{address}?q={{searchTerms}}")
    xml.add(document, "Language", "vi")
    xml.add(document, "InputEncoding", "UTF-8")
    response = Response(xml.write(document), mimetype="application/opensearchdescription+xml")
    return tagged_by_content(response)


@blueprint.get(BROWSER_SUGGESTIONS)
def browser_suggestions() -> Response:
    """Completions as a browser shows them below its own search field (OpenSearch Suggestions)."""
    if known := answered_before():
        return known
    typed = tidy(request.args.get("q", ""))[:MAX_QUERY]
    completions = current_index().index.complete(typed, limit=COMPLETIONS)
    labels = dict.fromkeys(completion.label for completion in completions)
    return Response(msgspec.json.encode([typed, list(labels)]), mimetype=_SUGGESTIONS_JSON)


@blueprint.get(SITE_MAP)
def site_map() -> Response:
    """The index of the site's map."""
    if known := answered_before():
        return known
    opened = current_index()
    text = sitemap.site_index(opened.index, opened.overview.articles, on_site(SITE_MAP_PART))
    return Response(text, mimetype=_XML)


@blueprint.get(SITE_MAP_PART.format("<int:number>"))
def site_map_part(number: int) -> Response:
    """A part of the site's map."""
    if known := answered_before():
        return known
    text = sitemap.site_part(current_index().index, number) if number else None
    return Response(text, mimetype=_XML) if text is not None else abort(404)


@blueprint.get("/robots.txt")
def robots() -> ResponseReturnValue:
    """Pages are for everybody; searches are endless, and the map names what there is."""
    endless = (SEARCH, SUGGESTIONS, API)
    lines = (
        "User-agent: *",
        *(f"Disallow: {on_site(path)}" for path in endless),
        *(f"Disallow: {in_language(path, each)}" for each in Language for path in endless),
        f"Sitemap: {absolute(on_site(SITE_MAP))}",
    )
    return "\n".join(lines) + "\n", 200, {"Content-Type": "text/plain; charset=utf-8"}
