"""The step between entities and engine: one article in, the same with identities out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from corpus import load_gazetteers, load_registry
from indexer.resolution.people import People

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.document import AnalysedArticle
    from indexer.entities import Official


class Resolver:
    """Resolves articles with what is known beforehand. Safe to share between threads."""

    def __init__(self, people: People) -> None:
        self._people = people

    @classmethod
    def installed(cls) -> Resolver:
        """A resolver with the lists that come with us."""
        return cls(People(load_gazetteers(), load_registry()))

    def resolve(self, analysed: AnalysedArticle) -> AnalysedArticle:
        """The article with the identities of its officials and meetings.

        Names that are found to mean one person become one official.
        """
        entities, published = analysed.entities, analysed.article.published

        @cache
        def subject() -> str | None:
            return self._people.subject((*analysed.title, *(key or "" for key in analysed.body)))

        officials = _merged(
            replace(each, resolved=self._people.identify(each, published, subject))
            for each in entities.officials
        )
        return replace(analysed, entities=replace(entities, officials=officials))


def _merged(officials: Iterable[Official]) -> tuple[Official, ...]:
    """The officials in order, those of one identity as one."""
    people: dict[str, Official] = {}
    for official in officials:
        slug = official.identity.slug
        people[slug] = _joined(people[slug], official) if slug in people else official
    return tuple(people.values())


def _joined(one: Official, other: Official) -> Official:
    mentions = sorted((*one.mentions, *other.mentions), key=lambda mention: mention.span.start)
    return replace(one, mentions=tuple(mentions), posts=(*one.posts, *other.posts))
