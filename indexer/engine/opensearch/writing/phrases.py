"""Frequent phrases of titles and leads, for suggestions: kept among the facet values.

They are found by the code of the embedded engine in so many articles at a time. A later run adds
what it finds in its own articles; only a full one forgets.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from indexer.document import lead_of
from indexer.engine.opensearch.cluster import json_lines
from indexer.engine.opensearch.mapping import values_name
from indexer.engine.opensearch.values import PHRASE, Value, Values, value_id
from indexer.engine.phrases import PhraseFinder

if TYPE_CHECKING:
    from corpus import Article
    from indexer.engine.opensearch.cluster import Cluster

_AT_ONCE: Final = 16_384
"""Articles in which phrases are looked for together."""
_BATCH: Final = 2000
"""Phrases that are written at once."""


class PhraseCounter:
    """Counts the phrases of a run's articles."""

    def __init__(self) -> None:
        self._finder = PhraseFinder()
        self._added = 0
        self._found: Counter[str] = Counter()

    def add(self, article: Article) -> None:
        """An article that was written."""
        self._finder.add(article.title, lead_of(article))
        self._added += 1
        if self._added == _AT_ONCE:
            self._take()

    def write(self, cluster: Cluster, articles: str) -> None:
        """Add what was found to what is known."""
        self._take()
        values, index = Values(cluster, articles), values_name(articles)
        texts = sorted(self._found)
        for at in range(0, len(texts), _BATCH):
            batch = texts[at : at + _BATCH]
            known = values.called(PHRASE, batch)
            lines = []
            for text in batch:
                earlier = known[text].articles if text in known else 0
                value = Value(
                    facet=PHRASE, slug=text, label=text, articles=earlier + self._found[text]
                )
                lines += [{"index": {"_id": value_id(PHRASE, text)}}, value.row]
            seconds = cluster.settings.write_seconds
            cluster.ask_patiently("POST", f"/{index}/_bulk", json_lines(lines), seconds=seconds)

    def _take(self) -> None:
        for text, count in self._finder.found():
            self._found[text] += count
        self._finder, self._added = PhraseFinder(), 0
