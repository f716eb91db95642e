"""Articles to be indexed → analysed and resolved; what is costly comes from the cache if may be."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from indexer.building.cache import AnalysisCache, cache_path
from indexer.document import Findings
from indexer.engine.indexed import indexed
from indexer.resolution import People, Resolver, read_overlay

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from indexer.analyser import Analyser
    from indexer.building.survey import Change
    from indexer.engine.indexed import IndexedArticle


CHUNK: Final = 128
"""Articles analysed together: many lines at once are cut faster."""


class Analysis:
    """Analyses articles with what is installed. One a process."""

    def __init__(self, index: Path) -> None:
        """Opens what lies in the index' folder, after the models that a process loads once.

        Raises OverlayError when what was decided about who is who cannot be read.
        """
        self._analyser, people = models()
        self._resolver = Resolver(people, read_overlay(index))
        self._cache = AnalysisCache(cache_path(index))

    def run(self, changes: Sequence[Change]) -> list[IndexedArticle]:
        """The articles, ready to be indexed."""
        kept = self._cache.get_many([change.digest for change in changes])
        articles = [change.article for change in changes]
        known = [kept.get(change.digest) for change in changes]
        analysed = self._analyser.analyse_many(articles, known)
        self._cache.put_many(
            {
                change.digest: Findings.of(each)
                for change, each in zip(changes, analysed, strict=True)
                if change.digest not in kept
            }
        )
        return [indexed(self._resolver.resolve(each)) for each in analysed]

    def close(self) -> None:
        """Close the cache."""
        self._cache.close()


@cache
def models() -> tuple[Analyser, People]:
    """What articles are analysed with, and the people they may mean.

    Loaded once a process: a program that follows a folder runs again and again.
    """
    from indexer.analyser import Analyser  # half a second, and an unchanged archive needs none

    return Analyser.installed(), People.installed()
