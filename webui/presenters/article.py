"""What an article's page shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from indexer.records import SearchRequest
from webui.formats import articles, day, period_name, shortened
from webui.language import gettext
from webui.presenters.parts.links import DatedLink, Link, Person, dated_links, meeting_link, person
from webui.presenters.parts.other_forms import article_forms
from webui.presenters.parts.page import PageView
from webui.presenters.parts.passages import Paragraph, paragraphs
from webui.urls import article_url, document_url, hit_anchor, safe_link, search_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from indexer.periods import Period
    from indexer.records import DatedArticle, NamedOfficial, Snippet, StoredArticle

_LONG: Final = 200
"""Letters of a title from which on it is shown as the paragraph that it is."""
_BEGINNING: Final = 200
"""Characters; programs that show links cut what is longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView(PageView):
    """An article with what was understood in it."""

    back: Link | None
    address: str
    """Its own address, without the search it was found by."""
    title: str
    tab: str
    """The title as it fits a tab."""
    is_long: bool
    """Whether the title is as long as a paragraph; some archives have the lead in its place."""
    beginning: str
    """What a link to it shows below its title."""
    published: date | None
    source: str
    author: str
    category: str
    reading_minutes: int
    original_url: str
    paragraphs: tuple[Paragraph, ...]
    captions: tuple[str, ...]
    officials: tuple[Person, ...]
    meetings: tuple[Link, ...]
    documents: tuple[Link, ...]
    citation: str
    same_meeting: tuple[DatedLink, ...]
    reasons: tuple[str, ...]
    """Why the article is a result of the search that led here."""
    related: tuple[DatedLink, ...]
    same_day: tuple[DatedLink, ...]
    same_day_title: str


def article_view(
    article: StoredArticle,
    *,
    text: Snippet,
    cited_as: str,
    found_by: SearchRequest | None,
    month: Period | None,
    in_month: Mapping[str, int],
    same_meeting: Iterable[DatedArticle],
    reasons: tuple[str, ...],
    related: Iterable[DatedArticle],
    same_day: Iterable[DatedArticle],
) -> ArticleView:
    """The page of an article; `text` is its own with the words of the query marked, `cited_as`
    its whole address here, for an article that does not tell where it stands elsewhere.
    `in_month` counts the articles of its `month` by its officials."""
    return ArticleView(
        query=found_by.query if found_by else "",
        back=_back(found_by, article.id),
        address=article_url(article.id),
        title=article.title,
        tab=shortened(article.title),
        is_long=len(article.title) > _LONG,
        beginning=shortened(article.summary or article.body, _BEGINNING),
        published=article.published,
        source=article.source,
        author=article.author,
        category=article.category,
        reading_minutes=article.reading_minutes,
        original_url=safe_link(article.url),
        paragraphs=paragraphs(article, text),
        captions=article.captions,
        officials=tuple(
            replace(person(official), month=_in_month(official, month, in_month))
            for official in article.officials
        ),
        meetings=tuple(meeting_link(meeting.named) for meeting in article.meetings),
        documents=tuple(Link(each.label, document_url(each.slug)) for each in article.documents),
        citation=_citation(article, cited_as),
        same_meeting=dated_links(same_meeting),
        reasons=reasons,
        related=dated_links(related),
        same_day=dated_links(same_day),
        same_day_title=gettext("Cùng ngày %(day)s", day=day(article.published))
        if article.published
        else "",
        formats=article_forms(article.id),
    )


def _back(found_by: SearchRequest | None, article_id: str) -> Link | None:
    """To the results, to where the article stands among them."""
    if found_by is None:
        return None
    words = shortened(found_by.query)
    text = gettext("Về kết quả cho «%(words)s»", words=words) if words else gettext("Về kết quả")
    return Link(text, f"{search_url(found_by)}#{hit_anchor(article_id)}")


def _in_month(
    official: NamedOfficial, month: Period | None, in_month: Mapping[str, int]
) -> Link | None:
    """To what else the month brought of an official."""
    count = in_month.get(official.slug, 0)
    if month is None or count < 2:
        return None
    text = gettext(
        "%(articles)s trong %(month)s", articles=articles(count), month=period_name(month)
    )
    request = SearchRequest(officials=(official.slug,), since=month.first, until=month.last)
    return Link(text, search_url(request))


def _citation(article: StoredArticle, address: str) -> str:
    parts = (
        f"“{article.title}”",
        article.source,
        day(article.published) if article.published else "",
        safe_link(article.url) or address,
    )
    return ", ".join(part for part in parts if part)
