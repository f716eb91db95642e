"""What the columns of a segment say of its articles beside their words."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.arrays import Array, narrowed
from indexer.document import lead_of
from indexer.engine.columns.arrays import prefixed, text_arrays
from indexer.engine.columns.values.beginnings import beginning_arrays
from indexer.engine.columns.values.facets import FacetBuilder, digest_of
from indexer.engine.columns.values.phrases import phrase_arrays
from indexer.engine.columns.values.posts import post_arrays
from indexer.engine.columns.values.sayings import SayingsBuilder
from indexer.engine.days import day_number, moment_of
from indexer.engine.phrases import PhraseFinder
from indexer.engine.sayings.telling import Said
from indexer.language.shingles import SIZE
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.engine.columns.inverting.inverted import Inverted
    from indexer.engine.indexed import ToldArticle

_TITLE_WORDS: Final = 8
"""Words of a title that it can be found by while somebody types."""


@dataclass(frozen=True, slots=True, eq=False)
class Described:
    """The columns of articles, but for their words."""

    ids: Sequence[str]
    days: Array
    """Day numbers."""
    facets: Mapping[FacetName, Inverted[str]]
    """The articles of each value."""
    arrays: Mapping[str, Array]
    """What `Segment` reads, all of the above included."""


class ArticleColumns:
    """Takes the articles of one segment in order."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self._titles: list[str] = []
        self._phrases = PhraseFinder()
        self._facets = {name: FacetBuilder() for name in FacetName}
        self._sayings = {said: SayingsBuilder() for said in Said}
        self._signatures = bytearray()
        self._days = array("i")
        self._moments = array("q")

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, told: ToldArticle, signature: Array) -> None:
        """Add the next article, with its `signature_row`."""
        article = told.article
        day = day_number(article.published)
        for name, entries in told.entries.items():
            for each in entries:
                self._facets[name].add(len(self), each.slug, each.label, day=day, posts=each.posts)
        for said, subject, text in told.sayings:
            self._sayings[said].add(len(self), subject, text)
        self._phrases.add(article.title, lead_of(article))
        self._titles.append(article.title)
        self._signatures += signature.tobytes()
        self._days.append(day)
        self._moments.append(moment_of(article, day))
        self.ids.append(article.id)

    def described(self) -> Described:
        """All of them. Nothing can be added afterwards."""
        facets = {name: builder.inverted(len(self)) for name, builder in self._facets.items()}
        days = np.array(self._days, dtype=np.int32)
        digests = np.array([digest_of(each) for each in self.ids], dtype=np.uint64)
        order = np.argsort(digests, kind="stable")
        arrays = {
            **text_arrays("ids", self.ids),
            "id_digests": digests[order],
            "id_order": narrowed(order),
            **text_arrays("titles", self._titles),
            **prefixed("beginnings", beginning_arrays(self._titles, most=_TITLE_WORDS)),
            "days": days,
            "moments": np.array(self._moments, dtype=np.int64),
            "signatures": np.frombuffer(self._signatures, np.uint16).reshape(-1, SIZE),
            **prefixed("phrases", phrase_arrays(self._phrases.found())),
        }
        for name, builder in self._facets.items():
            arrays |= prefixed(name.value, builder.arrays(facets[name]))
        for said, sayings in self._sayings.items():
            arrays |= prefixed(f"said.{said}", sayings.arrays())
        arrays |= prefixed("post_wordings", post_arrays(self._sayings[Said.POSTS].texts))
        return Described(self.ids, days, facets, arrays)
