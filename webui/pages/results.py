"""The results page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request

from indexer.dated import dated_search
from indexer.records import FacetName
from indexer.respelled import respelled_search
from webui.asked import is_canonical, parse_search
from webui.current_index import current_index
from webui.errors import page_beyond_last
from webui.headers import answered_before
from webui.presenters.nothing import nothing_view
from webui.presenters.parts.card import card, choices
from webui.presenters.parts.post_card import post_card
from webui.presenters.parts.presets import time_presets
from webui.presenters.problems import bad_search_view
from webui.presenters.results import results_view
from webui.settings import current_settings
from webui.urls import SEARCH
from webui.watching.searches import note_search

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Response
    from flask.typing import ResponseReturnValue

    from indexer.engine.protocol import Index
    from indexer.records import SearchPage, SearchRequest
    from webui.asked import ParsedSearch
    from webui.current_index import OpenIndex

blueprint = Blueprint("results", __name__)


@blueprint.before_request
def _unless_the_browser_has_it() -> Response | None:
    """The page depends on the day, too: it offers the last seven days."""
    return answered_before(current_settings().today().isoformat())


@blueprint.get(SEARCH)
def show() -> ResponseReturnValue:
    """Search; an address that means the same as another redirects to the canonical one."""
    parsed = parse_search(request.args)
    if parsed.problems:
        return render_template("bad_search.html", view=bad_search_view(parsed)), 400
    if not is_canonical(request.args, parsed.items):
        return redirect(parsed.url, 301)
    return _answer(parsed, current_index())


def _answer(parsed: ParsedSearch, opened: OpenIndex) -> ResponseReturnValue:
    typed, index = parsed.request, opened.index
    settings = current_settings()
    facet_size = 0 if parsed.more else settings.values_per_facet

    sized = replace(typed, page_size=settings.hits_per_page, facet_size=facet_size)
    page = respelled_search(sized, index)
    asked = replace(typed, query=page.request.query)
    parsed = replace(parsed, request=asked)
    note_search(page)
    labels = _chosen_labels(asked, page, index)

    def count(other: SearchRequest) -> int:
        return index.search(replace(other, page_size=1, facet_size=1)).total

    dated = dated_search(asked, index, settings.today())
    if page.total == 0:
        nothing = nothing_view(asked, page, labels=labels, count=count, dated=dated)
        return render_template("nothing.html", view=nothing)
    if asked.page > page.pages:
        return page_beyond_last(asked, page.pages)
    view = results_view(
        parsed,
        page,
        typed=typed,
        labels=labels,
        values_per_facet=settings.values_per_facet,
        presets=time_presets(asked, settings.today(), page.months),
        card=card(page, index) if asked.page == 1 else None,
        choices=choices(page, index) if asked.page == 1 else None,
        post_card=post_card(asked, index) if asked.page == 1 else None,
        dated=dated,
    )
    return render_template("results.html", view=view)


def _chosen_labels(
    asked: SearchRequest, page: SearchPage, index: Index
) -> Mapping[tuple[FacetName, str], str]:
    """What the chosen filter values are called, from the facets or else from the whole index."""
    labels = {
        (facet.name, value.slug): value.label
        for facet in page.facets
        for value in facet.values
        if value.selected
    }
    for name in FacetName:
        missing = tuple(slug for slug in asked.chosen(name) if (name, slug) not in labels)
        if missing:
            found = index.labels(name, missing)
            labels.update({(name, slug): label for slug, label in found.items()})
    return labels
