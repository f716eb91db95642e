"""An article as a segment takes it: what it is matched, counted and shown by.

It is made of an article that was just analysed, or again of the record that was stored of one, so
that segments can be merged and columns rebuilt from what Whoosh keeps.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from indexer.engine.record import article_in, entries_in, entries_of, pack
from indexer.engine.sayings.telling import Said, tell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from corpus import Article
    from indexer.analyser import Analyser
    from indexer.document import AnalysedArticle, Findings
    from indexer.engine.record import FacetEntry, Record
    from indexer.records import FacetName


@dataclass(frozen=True, slots=True)
class ToldArticle:
    """What an article tells beside its words."""

    article: Article
    entries: Mapping[FacetName, Sequence[FacetEntry]]
    """The values of each facet."""
    sayings: Sequence[tuple[Said, str, str]]
    """What it says of officials, meetings and documents (`telling.tell`)."""


@dataclass(frozen=True, slots=True)
class IndexedArticle:
    """One article, ready to be written."""

    analysed: AnalysedArticle
    """Its tokens; what it names stands in `entries`."""
    entries: Mapping[FacetName, Sequence[FacetEntry]]
    """The values of each facet."""
    sayings: Sequence[tuple[Said, str, str]]
    """What it says of officials, meetings and documents (`telling.tell`)."""
    record: Record
    """What readers are shown, as it is stored."""

    @property
    def id(self) -> str:
        """What names the article."""
        return self.analysed.article.id

    @property
    def told(self) -> ToldArticle:
        """The same without its words."""
        return ToldArticle(self.analysed.article, self.entries, self.sayings)

    @property
    def stored(self) -> StoredTexts:
        """What is kept of it beside its tokens."""
        return StoredTexts(self.record, json.dumps(self.sayings, ensure_ascii=False))


class StoredTexts(NamedTuple):
    """What an engine keeps of an article: enough to make everything else again."""

    record: Record
    sayings: str


def indexed(analysed: AnalysedArticle) -> IndexedArticle:
    """An article that was just analysed and resolved."""
    sayings = tuple(tell(analysed))
    return IndexedArticle(analysed, entries_of(analysed), sayings, pack(analysed))


def told_again(stored: StoredTexts) -> ToldArticle:
    """What a stored article tells beside its words."""
    return ToldArticle(
        article_in(stored.record),
        entries_in(stored.record),
        [(Said(said), subject, text) for said, subject, text in json.loads(stored.sayings)],
    )


def indexed_again(stored: Sequence[StoredTexts], analyser: Analyser) -> list[IndexedArticle]:
    """Articles by what was stored: their texts are cut again, their entities were kept."""
    told = [told_again(each) for each in stored]
    return _joined(stored, told, analyser.cut_many([each.article for each in told]))


def indexed_as(
    stored: Sequence[StoredTexts], known: Sequence[Findings], analyser: Analyser
) -> list[IndexedArticle]:
    """The same when the words of several syllables in each text are known, too."""
    told = [told_again(each) for each in stored]
    return _joined(stored, told, analyser.analyse_many([each.article for each in told], known))


def _joined(
    stored: Sequence[StoredTexts], told: Sequence[ToldArticle], analysed: Sequence[AnalysedArticle]
) -> list[IndexedArticle]:
    return [
        IndexedArticle(each, again.entries, again.sayings, texts.record)
        for each, again, texts in zip(analysed, told, stored, strict=True)
    ]
