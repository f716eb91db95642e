"""What the index knows, as answers of the API: searches and articles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer import records
from indexer.records import CompletionKind, FacetName
from webui import urls
from webui.api import models
from webui.api.addresses import article_address, entity_address, search_address
from webui.origin import absolute

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.dated import DatedSearch
    from indexer.engine.protocol import Index

_BESIDE = 5
"""Articles in each list beside an article."""


def search_answer(page: records.SearchPage, dated: DatedSearch | None) -> models.SearchAnswer:
    """A page of found articles, with the addresses of the pages beside it."""
    request = page.request
    return models.SearchAnswer(
        query=request.query,
        total=page.total,
        with_all_words=page.with_all_words,
        distinct=page.distinct,
        page=request.page,
        page_size=request.page_size,
        pages=page.pages,
        next=_neighbour(request, request.page + 1, page.pages),
        previous=_neighbour(request, request.page - 1, page.pages),
        url=absolute(urls.search_url(request, page=1)),
        notices=tuple(models.Notice(kind=each.kind, words=each.words) for each in page.notices),
        suggestion=_suggestion(page.suggestion),
        dated=_dated(dated) if dated else None,
        hits=tuple(_hit(hit) for hit in page.hits),
        facets=facets(page.facets),
        months=months(page.months),
    )


def facets_answer(page: records.SearchPage) -> models.FacetsAnswer:
    """The facets of a search."""
    return models.FacetsAnswer(
        total=page.total,
        url=absolute(urls.search_url(page.request, page=1)),
        facets=facets(page.facets),
        months=months(page.months),
    )


def suggest_answer(query: str, completions: Iterable[records.Completion]) -> models.SuggestAnswer:
    """Completions of what has been typed so far."""
    return models.SuggestAnswer(query=query, completions=tuple(map(_completion, completions)))


def article_answer(article: records.StoredArticle, index: Index) -> models.ArticleAnswer:
    """An article whole, with the articles beside it."""
    return models.ArticleAnswer(
        id=article.id,
        title=article.title,
        summary=article.summary,
        body=article.body,
        captions=article.captions,
        published=article.published,
        source=article.source,
        source_url=article.url,
        author=article.author,
        category=article.category,
        reading_minutes=article.reading_minutes,
        officials=tuple(map(official, article.officials)),
        meetings=tuple(named(FacetName.MEETING, each.named) for each in article.meetings),
        documents=tuple(named(FacetName.DOCUMENT, each) for each in article.documents),
        days=tuple(
            models.Day(first=each.first, last=each.last, evidence=each.evidence)
            for each in article.days
        ),
        same_meeting=lines(index.same_meeting(article.id, limit=_BESIDE)),
        related=lines(index.related(article.id, limit=_BESIDE)),
        same_day=lines(index.same_day(article.id, limit=_BESIDE)),
        url=absolute(urls.article_url(article.id)),
    )


def lines(articles: Iterable[records.DatedArticle]) -> tuple[models.ArticleLine, ...]:
    """Articles in a list."""
    return tuple(
        models.ArticleLine(
            id=article.id,
            title=article.title,
            published=article.published,
            source=article.source,
            url=absolute(urls.article_url(article.id)),
            api_url=article_address(article.id),
        )
        for article in articles
    )


def official(each: records.NamedOfficial) -> models.OfficialInArticle:
    """An official with the posts of one article."""
    return models.OfficialInArticle(
        slug=each.slug,
        name=each.name,
        posts=each.posts,
        api_url=entity_address(FacetName.OFFICIAL, each.slug) if each.slug else None,
    )


def named(facet: FacetName, each: records.NamedMeeting | records.NamedDocument) -> models.Named:
    """A meeting or a document."""
    return models.Named(slug=each.slug, label=each.label, api_url=entity_address(facet, each.slug))


def months(counts: Iterable[records.MonthCount]) -> tuple[models.Month, ...]:
    """Articles by month."""
    return tuple(
        models.Month(month=f"{each.year:04}-{each.month:02}", articles=each.count)
        for each in counts
    )


def facets(counted: Iterable[records.Facet]) -> tuple[models.Facet, ...]:
    """The facets of a search."""
    return tuple(
        models.Facet(
            name=facet.name,
            total=facet.total,
            values=tuple(
                models.FacetValue(
                    slug=value.slug,
                    label=value.label,
                    articles=value.count,
                    selected=value.selected,
                )
                for value in facet.values
            ),
        )
        for facet in counted
    )


def _neighbour(request: records.SearchRequest, page: int, pages: int) -> str | None:
    if not 1 <= page <= min(pages, urls.MAX_PAGE):
        return None
    return search_address(replace(request, page=page))


def _dated(each: DatedSearch) -> models.DatedSearch:
    return models.DatedSearch(
        query=each.request.query,
        first=each.period.first,
        last=each.period.last,
        articles=each.total,
        url=absolute(urls.search_url(each.request)),
        api_url=search_address(each.request),
    )


def _suggestion(each: records.Suggestion | None) -> models.Suggestion | None:
    return models.Suggestion(query=each.query, articles=each.total) if each else None


def _hit(hit: records.Hit) -> models.Hit:
    return models.Hit(
        id=hit.id,
        title=hit.title.text,
        title_fragments=_fragments(hit.title),
        snippets=tuple(
            models.Snippet(
                fragments=_fragments(snippet),
                cut_before=snippet.cut_before,
                cut_after=snippet.cut_after,
            )
            for snippet in hit.snippets
        ),
        published=hit.published,
        source=hit.source,
        source_url=hit.url,
        reading_minutes=hit.reading_minutes,
        officials=tuple(map(official, hit.officials)),
        meetings=tuple(named(FacetName.MEETING, each) for each in hit.meetings),
        duplicates=lines(hit.duplicates),
        score=hit.score,
        url=absolute(urls.article_url(hit.id)),
        api_url=article_address(hit.id),
    )


def _fragments(snippet: records.Snippet) -> tuple[models.Fragment, ...]:
    return tuple(models.Fragment(text=each.text, marked=each.marked) for each in snippet.fragments)


def _completion(each: records.Completion) -> models.Completion:
    url, api_url = _addresses(each)
    return models.Completion(
        kind=each.kind, label=each.label, detail=each.detail, url=absolute(url), api_url=api_url
    )


def _addresses(each: records.Completion) -> tuple[str, str]:
    """The page that a completion leads to, and its place in the API."""
    match each.kind:
        case CompletionKind.OFFICIAL:
            return urls.official_url(each.slug), entity_address(FacetName.OFFICIAL, each.slug)
        case CompletionKind.MEETING:
            return urls.meeting_url(each.slug), entity_address(FacetName.MEETING, each.slug)
        case CompletionKind.PHRASE:
            request = records.SearchRequest(query=each.slug)
            return urls.search_url(request), search_address(request)
        case CompletionKind.ARTICLE:
            return urls.article_url(each.slug), article_address(each.slug)
