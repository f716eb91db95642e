"""The step between entities and engine: one article in, the same with identities out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus import load_gazetteers, load_registry
from indexer.entities import Identity, official_key
from indexer.resolution.addresses import Addresses

if TYPE_CHECKING:
    from corpus import Gazetteers, Registry
    from indexer.document import AnalysedArticle
    from indexer.entities import Official


class Resolver:
    """Resolves articles with what is known beforehand. Safe to share between threads."""

    def __init__(self, gazetteers: Gazetteers, registry: Registry) -> None:
        self._known = registry.by_name(official_key)
        self._addresses = Addresses(
            gazetteers.name_syllables, {each.id: each.name for each in registry.officials}
        )

    @classmethod
    def installed(cls) -> Resolver:
        """A resolver with the lists that come with us."""
        return cls(load_gazetteers(), load_registry())

    def resolve(self, analysed: AnalysedArticle) -> AnalysedArticle:
        """The article with the identities of its officials and meetings."""
        entities = analysed.entities
        officials = tuple(
            replace(official, resolved=self.identify(official)) for official in entities.officials
        )
        return replace(analysed, entities=replace(entities, officials=officials))

    def identify(self, official: Official) -> Identity:
        """Who an official of an article is."""
        known = self._known.get(official_key(official.name), ())
        if known:
            return Identity(known[0].id, known[0].name)
        return Identity(self._addresses.of_name(official.name), official.name)
