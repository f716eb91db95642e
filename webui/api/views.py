"""What the addresses of the API answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import Response, request

from indexer.dated import dated_search
from indexer.respelled import respelled_search
from webui.api import answers, models, parameters, profiles
from webui.api.addresses import read_beginning, read_facets, read_listing, read_search
from webui.api.openapi import description
from webui.api.operations import JSON, Api
from webui.current_index import current_index
from webui.headers import tagged_by_content
from webui.presenters.suggestions import completions
from webui.settings import current_settings
from webui.watching.searches import note_search

if TYPE_CHECKING:
    from indexer.engine.protocol import Index

_LIST: Final = (parameters.NAME_WORDS, parameters.PAGE, parameters.PAGE_SIZE_)

api: Final = Api()
blueprint: Final = api.blueprint


@api.operation(
    "/search",
    models.SearchAnswer,
    *parameters.FILTERS,
    parameters.SORT,
    parameters.PAGE,
    parameters.PAGE_SIZE_,
)
def search() -> models.SearchAnswer:
    """Find articles."""
    index = _index()
    page = respelled_search(read_search(request.args), index)
    note_search(page)
    dated = dated_search(page.request, index, current_settings().today())
    return answers.search_answer(page, dated)


@api.operation("/facets", models.FacetsAnswer, *parameters.FILTERS, parameters.FACET_LIMIT)
def facets() -> models.FacetsAnswer:
    """Count the facets of a search, with more values than a search shows."""
    return answers.facets_answer(respelled_search(read_facets(request.args), _index()))


@api.operation("/suggest", models.SuggestAnswer, parameters.BEGINNING, parameters.COMPLETION_LIMIT)
def suggest() -> models.SuggestAnswer:
    """Complete what has been typed so far."""
    beginning, limit = read_beginning(request.args)
    return answers.suggest_answer(beginning, completions(beginning, limit=limit, index=_index()))


@api.operation("/articles/<path:article_id>", models.ArticleAnswer, parameters.ARTICLE_ID)
def article(article_id: str) -> models.ArticleAnswer:
    """Give an article whole. Raises ArticleNotFoundError."""
    index = _index()
    return answers.article_answer(index.article(article_id), index)


@api.operation("/officials", models.OfficialsAnswer, *_LIST)
def officials() -> models.OfficialsAnswer:
    """List officials, the most mentioned first."""
    return profiles.officials_answer(_index(), read_listing(request.args))


@api.operation("/officials/<slug>", models.OfficialAnswer, parameters.SLUG)
def official(slug: str) -> models.OfficialAnswer:
    """Give what articles say of an official. Raises EntityNotFoundError."""
    return profiles.official_answer(_index().official(slug))


@api.operation("/meetings", models.MeetingsAnswer, *_LIST)
def meetings() -> models.MeetingsAnswer:
    """List meetings, the newest first."""
    return profiles.meetings_answer(_index(), read_listing(request.args))


@api.operation("/meetings/<slug>", models.MeetingAnswer, parameters.SLUG)
def meeting(slug: str) -> models.MeetingAnswer:
    """Give what articles say of a meeting. Raises EntityNotFoundError."""
    return profiles.meeting_answer(_index().meeting(slug))


@api.operation("/documents", models.DocumentsAnswer, *_LIST)
def documents() -> models.DocumentsAnswer:
    """List cited documents, the most cited first."""
    return profiles.documents_answer(_index(), read_listing(request.args))


@api.operation("/documents/<slug>", models.DocumentAnswer, parameters.SLUG)
def document(slug: str) -> models.DocumentAnswer:
    """Give where a document is cited. Raises EntityNotFoundError."""
    return profiles.document_answer(_index().document(slug))


@api.operation("/stats", models.StatsAnswer)
def stats() -> models.StatsAnswer:
    """Say what the index holds."""
    return profiles.stats_answer(_index(), current_index().overview)


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """The description of the API, after OpenAPI 3.1."""
    return tagged_by_content(Response(description(api.operations), mimetype=JSON))


def _index() -> Index:
    return current_index().index
