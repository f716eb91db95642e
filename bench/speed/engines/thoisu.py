"""thoisu: whole pages through its own face, single queries through its executor."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import chain, islice
from typing import TYPE_CHECKING

import numpy as np

from bench.speed.engines.protocol import BEST, Hits
from bench.speed.queries import Kind
from indexer import SearchRequest
from indexer.engine.columns.columns import Columns
from indexer.engine.columns.search.executor import Executor
from indexer.engine.columns.search.ordering import Ordering
from indexer.engine.columns.segment import MAX_ARTICLES
from indexer.engine.indexed import indexed
from indexer.engine.ranking import Ranking
from indexer.engine.whoosh.places import COLUMNS_FOLDER
from indexer.engine.whoosh.writer import SegmentWriter, finish_generation
from indexer.generations import new_generation, publish
from indexer.query import And, Or, Phrase, Prefix, Word
from indexer.records import Sort
from indexer.resolution import resolution_version
from indexer.serving.folder import FolderServing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bench.speed.queries import Query
    from indexer.document import AnalysedArticle
    from indexer.engine.whoosh.bulk import Segment
    from indexer.query import Node


class Thoisu:
    """An index of thoisu, without any memory of earlier answers."""

    name = "thoisu"

    def __init__(self) -> None:
        """Titles are left out of single queries, as the peers do."""
        self._ranking = Ranking(with_title=False)

    def build(self, analysed: Iterable[AnalysedArticle], folder: Path) -> None:
        """Write one generation with one process."""
        generation = new_generation(folder)
        articles = iter(analysed)
        segments: list[Segment] = []
        count = 0
        for first in articles:
            writer = SegmentWriter(generation, f"s{len(segments)}")
            for each in islice(chain([first], articles), MAX_ARTICLES):
                writer.add(indexed(each))
                count += 1
            segments.append(writer.finish())
        finish_generation(generation, segments)
        resolution = resolution_version(folder)
        publish(
            folder, generation, articles=count, built_at=datetime.now(UTC), resolution=resolution
        )

    def open(self, folder: Path) -> None:
        """Open an index that was written before, as a server does."""
        serving = FolderServing(folder)
        self._index = serving.open(serving.find(), remember=False)
        self.generation = folder / self._index.generation
        self._columns = Columns(self.generation / COLUMNS_FOLDER)
        self._executor = Executor(self._columns, self._ranking, lambda _: ())

    def ask(self, query: Query) -> Hits:
        """Answer one query."""
        if query.kind is Kind.PAGE:
            return self._page(query)
        matches = self._executor.run(_tree(query), exact=True)
        numbers = np.flatnonzero(matches.mask)
        scores = self._executor.score(matches, numbers, best=4 * BEST)
        ordering = Ordering(self._columns, numbers, scores.values, Sort.RELEVANCE)
        hits = ordering.page(1, BEST)
        return Hits(tuple(self._columns.id_of(hit.number) for hit in hits), len(numbers))

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def _page(self, query: Query) -> Hits:
        """The words as they are given, with one snippet a hit: the work of the peers."""
        page = self._index.search(
            SearchRequest(
                query=" OR ".join(query.text.split()),
                officials=(query.official,),
                snippets=1,
                exact=True,
            )
        )
        return Hits(
            tuple(hit.id for hit in page.hits),
            page.total,
            sum(len(hit.snippets) for hit in page.hits),
            sum(facet.total for facet in page.facets) + len(page.months),
        )


def _tree(query: Query) -> Node:
    words = tuple(Word(key, key) for key in query.keys)
    match query.kind:
        case Kind.PHRASE:
            return Phrase(words)
        case Kind.PREFIX:
            return Prefix(query.keys[0], query.keys[0])
        case Kind.AND:
            return And(words)
        case _:
            return Or(words) if len(words) > 1 else words[0]
