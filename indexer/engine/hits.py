"""Hits as every engine makes them of the articles that a page shows: marked titles, snippets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.document import running_text
from indexer.records import Hit
from indexer.results.marking import cut
from indexer.results.snippets import make_snippets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.engine.record import ShownArticle
    from indexer.records import DatedArticle, Snippet
    from indexer.results.marking import MarkedText, QueryMarker

OFFICIALS_SHOWN: Final = 3
"""Officials named under a hit."""


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article that a page shows, and what its order on the page followed from."""

    article: ShownArticle
    duplicates: tuple[DatedArticle, ...]
    score: float


def make_hits(
    found: Sequence[FoundArticle], marker: QueryMarker, *, snippets: int
) -> tuple[Hit, ...]:
    """The hits in the same order, with so many snippets each at most.

    All texts are marked at once, which costs less than each.
    """
    titles = [each.article.title for each in found]
    texts = [running_text(each.article) for each in found] if snippets else []
    marked = marker.marked_all([*titles, *texts])
    cuts = [make_snippets(text, limit=snippets) for text in marked[len(found) :]]
    rows = zip(found, marked, cuts or [()] * len(found), strict=False)
    return tuple(_hit(each, title, shown) for each, title, shown in rows)


def _hit(found: FoundArticle, title: MarkedText, snippets: tuple[Snippet, ...]) -> Hit:
    article = found.article
    return Hit(
        id=article.id,
        title=cut(title.text, 0, len(title.text), title.marks),
        snippets=snippets,
        published=article.published,
        source=article.source,
        url=article.url,
        reading_minutes=article.reading_minutes,
        officials=article.officials,
        meetings=article.meetings,
        duplicates=found.duplicates,
        score=found.score,
    )
