"""The step between entities and engine: one article in, the same with identities out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from corpus import registry_digest
from indexer.resolution.documents import Documents
from indexer.resolution.meetings import Meetings
from indexer.resolution.overlay import Kind, Overlay, read_overlay
from indexer.resolution.people import People

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from indexer.document import AnalysedArticle
    from indexer.entities import Citation, Meeting, Official


_RULES_VERSION: Final = 8
"""Counts the changes of the rules by which people, meetings and documents are told apart."""


def resolution_version(index: Path) -> str:
    """Changes whenever an article of an index may get other identities than before.

    Raises OverlayError when the overlay of the index cannot be read.
    """
    decisions = "\n".join(map(str, read_overlay(index).decisions))
    text = f"{_RULES_VERSION}\n{registry_digest()}\n{decisions}"
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


class Resolver:
    """Resolves articles with what is known beforehand. Safe to share between threads."""

    def __init__(self, people: People, overlay: Overlay) -> None:
        self._people = people
        self._documents = Documents.installed()
        self._known_meetings = Meetings.installed()
        self._overlay = overlay

    @classmethod
    def installed(cls) -> Resolver:
        """A resolver with the lists that come with us and nothing decided besides."""
        return cls(People.installed(), Overlay())

    def resolve(self, analysed: AnalysedArticle) -> AnalysedArticle:
        """The article with the identities of its officials, meetings and documents.

        Names that are found to mean one person become one official, and so with documents.
        """
        entities, published = analysed.entities, analysed.article.published

        @cache
        def subject() -> str | None:
            keys = (*analysed.title, *(key or "" for key in analysed.body))
            return self._people.subject(keys) or self._people.common_province(entities.officials)

        def identified(official: Official) -> Official:
            return replace(
                official,
                resolved=self._overlay.identify(
                    self._people.identify(official, published, subject),
                    name=official.name,
                    posts=[post.text for post in official.posts],
                    article=analysed.article.id,
                ),
            )

        officials = _merged(identified(each) for each in entities.officials)
        resolved = replace(
            entities,
            officials=officials,
            meetings=self._meetings(entities.meetings),
            documents=self._cited(entities.documents),
        )
        return replace(analysed, entities=resolved)

    def _meetings(self, meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
        """The meetings in order; of several that were merged the first one stays."""
        distinct: dict[str, Meeting] = {}
        for each in meetings:
            meeting = self._known_meetings.identify(each)
            which = self._overlay.merged(Kind.MEETING, meeting.identity)
            distinct.setdefault(which.slug, replace(meeting, resolved=which))
        return tuple(distinct.values())

    def _cited(self, citations: Iterable[Citation]) -> tuple[Citation, ...]:
        """The citations in order, those of one document as one: the first that is not of a draft,
        with all mentions."""
        distinct: dict[str, Citation] = {}
        for citation in citations:
            which = self._documents.identify(citation)
            known = distinct.get(which.slug, citation)
            told = citation if known.draft else known
            mentions = {*known.mentions, *citation.mentions}
            distinct[which.slug] = replace(
                told,
                mentions=tuple(sorted(mentions, key=lambda span: span.start)),
                resolved=which,
            )
        return tuple(distinct.values())


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
