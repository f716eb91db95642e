"""thoisu itself, through the two functions that its commands use."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from itertools import chain, islice
from typing import TYPE_CHECKING

from bench.relevance.engines.protocol import EngineUnavailableError
from indexer import SearchRequest
from indexer.building import build_index
from indexer.engine.ranking import Ranking
from indexer.serving import open_index

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bench.relevance.engines.protocol import Setup
    from corpus import Article
    from indexer.engine import Index


class Thoisu:
    """The program under test: queries go in as they were typed."""

    name = "thoisu"

    def __init__(self, setup: Setup, *, index: Path | None, jobs: int) -> None:
        """`index` is one that exists already and is only opened; None builds one with `jobs`."""
        self._folder = setup.folder
        self._ranking = Ranking(with_title=not setup.body_only)
        self._existing = index
        self._jobs = jobs
        self._index: Index | None = None

    def build(self, articles: Sequence[Article]) -> None:
        """Write the articles as JSON Lines, index that file and open the index.

        Raises IndexerError when the index cannot be built or opened, EngineUnavailableError when
        it does not hold as many articles as there are.
        """
        folder = self._existing or self._build(articles)
        self._index = open_index(folder, ranking=self._ranking)
        held = self._index.overview().articles
        if held != len(articles):
            raise EngineUnavailableError(
                f"{folder} holds {held} articles, {len(articles)} were read: "
                "it was built from other files"
            )

    def search(self, query: str, limit: int) -> list[str]:
        """The ids of the page that a person would get.

        Near-duplicates folded under a hit take the places after it, as no peer folds.
        """
        if self._index is None:
            raise RuntimeError("search was called before build")
        page = self._index.search(SearchRequest(query=query, page_size=limit))
        shown = ((hit.id, *(other.id for other in hit.duplicates)) for hit in page.hits)
        return list(islice(chain.from_iterable(shown), limit))

    def close(self) -> None:
        """Release the index."""
        if self._index is not None:
            self._index.close()

    def _build(self, articles: Sequence[Article]) -> Path:
        source, index = self._folder / "articles.jsonl", self._folder / "index"
        with source.open("w", encoding="utf-8") as out:
            for article in articles:
                out.write(json.dumps(_row(article), ensure_ascii=False) + "\n")
        build_index(index, [source], now=datetime.now(UTC), jobs=self._jobs)
        return index


def _row(article: Article) -> dict[str, object]:
    moment = article.published_at or article.published
    return {
        "id": article.id,
        "title": article.title,
        "body": article.body,
        "summary": article.summary,
        "captions": article.captions,
        "published": moment.isoformat() if moment else None,
        "source": article.source,
        "url": article.url,
        "author": article.author,
        "category": article.category,
    }
