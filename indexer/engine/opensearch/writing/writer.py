"""Writes a generation: articles in their order, what they repeat, their values and their words."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from indexer.engine.closing import Closing
from indexer.engine.opensearch.documents import document_id, document_of
from indexer.engine.opensearch.generations import count_articles
from indexer.engine.opensearch.lexicon import LexiconBuilder, read_lexicon, write_lexicon
from indexer.engine.opensearch.writing.bulk import BulkWriter
from indexer.engine.opensearch.writing.counting import Touched
from indexer.engine.opensearch.writing.grouping import groups_of
from indexer.engine.opensearch.writing.phrases import PhraseCounter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.engine.indexed import IndexedArticle
    from indexer.engine.opensearch.cluster import Cluster
    from indexer.engine.opensearch.generations import Generation
    from indexer.engine.opensearch.writing.bulk import Refusal

_SHIFT: Final = 20
"""Numbers of a run are its milliseconds followed by so many bits: no two runs share one."""


class GenerationWriter(Closing):
    """Takes articles and removals; `finish` makes all of it findable. Not between threads."""

    def __init__(self, cluster: Cluster, generation: Generation, *, is_new: bool) -> None:
        """A generation that `is_new` holds nothing yet that could be replaced."""
        self._cluster = cluster
        self._generation = generation
        self._is_new = is_new
        self._bulk = BulkWriter(cluster, generation.articles)
        self._lexicon = LexiconBuilder(
            None if is_new else read_lexicon(cluster, generation.articles)
        )
        self._touched = Touched()
        self._phrases = PhraseCounter()
        self._next = time.time_ns() // 1_000_000 << _SHIFT

    def write(self, articles: Sequence[IndexedArticle]) -> None:
        """Write the next articles, `grouping.BATCH` at most. Raises ClusterAwayError."""
        index = self._generation.articles
        ids = [each.analysed.article.id for each in articles]
        if not self._is_new:
            self._touched.add_earlier(self._cluster, index, ids)
        orders = list(range(self._next, self._next + len(articles)))
        self._next += len(articles)
        self._bulk.flush()
        seconds = self._cluster.settings.write_seconds
        self._cluster.ask_patiently("POST", f"/{index}/_refresh", seconds=seconds)
        groups = groups_of(
            self._cluster,
            index,
            [each.analysed.signature for each in articles],
            orders,
            but=frozenset(map(document_id, ids)),
        )
        for article, order, group in zip(articles, orders, groups, strict=True):
            self._touched.add(article)
            self._lexicon.add(article.analysed.body, article.analysed.title)
            self._phrases.add(article.analysed.article)
            document = document_of(article, order=order, group=group)
            self._bulk.write(article.analysed.article.id, document)

    def remove(self, ids: Sequence[str]) -> None:
        """Remove articles by their ids. Raises ClusterAwayError."""
        self._touched.add_earlier(self._cluster, self._generation.articles, ids)
        for each in ids:
            self._bulk.remove(each)

    def flush(self) -> list[Refusal]:
        """Wait until everything is in; gives what was refused so far."""
        self._bulk.flush()
        return self._bulk.refused

    def finish(self) -> None:
        """Make everything visible, and count values and words."""
        self._bulk.flush()
        count_articles(self._cluster, self._generation)  # makes it visible to what counts values
        self._phrases.write(self._cluster, self._generation.articles)
        self._touched.write(self._cluster, self._generation.articles)
        write_lexicon(
            self._cluster,
            self._generation.articles,
            self._lexicon.finish(),
            revision=self._generation.revision + 1,
        )

    def close(self) -> None:
        """End the threads; what was not finished may be lost."""
        self._bulk.close()
