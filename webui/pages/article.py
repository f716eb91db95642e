"""The article page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request

from indexer.document import running_text
from indexer.errors import ArticleNotFoundError
from indexer.periods import Period
from indexer.records import FacetName, Fragment, SearchRequest, Snippet
from webui.asked import is_canonical, parse_search
from webui.current_index import current_index
from webui.errors import article_not_found
from webui.headers import answered_before
from webui.origin import absolute
from webui.presenters.article import article_view
from webui.presenters.parts.reasons import reasons
from webui.settings import current_settings
from webui.urls import ARTICLE, article_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask.typing import ResponseReturnValue

    from indexer.engine.protocol import Index
    from indexer.records import StoredArticle

blueprint = Blueprint("article", __name__)
blueprint.before_request(answered_before)


@blueprint.get(f"{ARTICLE}<path:article_id>")
def show(article_id: str) -> ResponseReturnValue:
    """An article, with the search it was found by when the address carries one.

    A search that cannot be read is dropped from the address: the article is what was asked for.
    """
    parsed = parse_search(request.args)
    found_by = parsed.request if parsed.items and not parsed.problems else None
    address = article_url(article_id, found_by)
    if not is_canonical(request.args, parsed.items if found_by else []):
        return redirect(address, 301)
    return _answer(article_id, found_by, current_index().index)


def _answer(article_id: str, found_by: SearchRequest | None, index: Index) -> ResponseReturnValue:
    try:
        article = index.article(article_id)
    except ArticleNotFoundError:
        return article_not_found()
    why = index.explain(found_by, article_id) if found_by and found_by.query else None
    beside = current_settings().articles_beside
    day = article.published
    month = Period.of_month(day.year, day.month) if day else None
    view = article_view(
        article,
        text=(why and why.text) or Snippet((Fragment(running_text(article)),)),
        cited_as=absolute(article_url(article_id)),
        found_by=found_by,
        month=month,
        in_month=_in_month(article, month, index) if month else {},
        reasons=reasons(why) if why else (),
        same_meeting=index.same_meeting(article_id, limit=beside),
        related=index.related(article_id, limit=beside),
        same_day=index.same_day(article_id, limit=beside),
    )
    return render_template("article.html", view=view)


def _in_month(article: StoredArticle, month: Period, index: Index) -> Mapping[str, int]:
    """How many articles of a month name each official of an article."""
    request = SearchRequest(since=month.first, until=month.last)
    slugs = [official.slug for official in article.officials]
    return index.counts(request, FacetName.OFFICIAL, slugs)
