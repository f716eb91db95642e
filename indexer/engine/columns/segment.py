"""The columns of one segment: written once from analysed articles, then only read.

Articles have the numbers that Whoosh gives them in the segment of the same name.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.document import lead_of
from indexer.engine.columns.arrays import (
    Array,
    map_arrays,
    narrowed,
    part_of,
    prefixed,
    text_arrays,
    texts_in,
    write_arrays,
)
from indexer.engine.columns.beginnings import Beginnings, beginning_arrays
from indexer.engine.columns.days import day_number
from indexer.engine.columns.duplicates import signature_row
from indexer.engine.columns.facets import FacetBuilder, SegmentFacet, digest_of
from indexer.engine.columns.inversion import PART, TokenStream
from indexer.engine.columns.inverted import Inverted, posting_arrays
from indexer.engine.columns.openings import opening_arrays
from indexer.engine.columns.phrases import PhraseBuilder, Phrases
from indexer.engine.columns.postings import Postings
from indexer.engine.columns.sayings import Said, SayingsBuilder, SegmentSayings
from indexer.engine.columns.scratch import Scratch
from indexer.language.shingles import SIZE
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from indexer.document import AnalysedArticle
    from indexer.engine.indexed import IndexedArticle

MAX_ARTICLES: Final = 1 << 16
"""Articles in one segment at most: their numbers take two bytes."""
SEGMENT_FILE: Final = "segment.columns"
_TITLE_WORDS: Final = 8
"""Words of a title that it can be found by while somebody types."""
_MINUTES_PER_DAY: Final = 24 * 60


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """What was written of a segment, as far as its Whoosh index is made of the same."""

    ids: Sequence[str]
    days: Array
    """Day numbers."""
    title: Inverted[str]
    body: Inverted[str]
    title_compounds: Inverted[str]
    compounds: Inverted[str]
    facets: Mapping[FacetName, Inverted[str]]


class SegmentBuilder:
    """Takes the analysed articles of one segment in order and writes its columns."""

    def __init__(self, folder: Path | None = None, *, part: int = PART) -> None:
        """`folder` is where arrays are laid aside, as in Scratch; `part` as PART."""
        self._scratch = scratch = Scratch(folder)
        self._title = TokenStream(scratch=scratch, positions=True, pairs=True, part=part)
        self._body = TokenStream(scratch=scratch, positions=True, pairs=True, part=part)
        self._title_compounds = TokenStream(scratch=scratch, part=part)
        self._compounds = TokenStream(scratch=scratch, part=part)
        self._phrases = PhraseBuilder()
        self._facets = {name: FacetBuilder() for name in FacetName}
        self._sayings = {said: SayingsBuilder() for said in Said}
        self._ids: list[str] = []
        self._titles: list[str] = []
        self._signatures = bytearray()
        self._days = array("i")
        self._moments = array("q")

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def is_full(self) -> bool:
        """Whether no article can be added any more."""
        return len(self) == MAX_ARTICLES

    def add(self, indexed: IndexedArticle) -> None:
        """Add the next article. Raises ValueError when the segment is full."""
        if self.is_full:
            raise ValueError(f"a segment holds {MAX_ARTICLES} articles at most")
        analysed, article = indexed.analysed, indexed.analysed.article
        day = day_number(article.published)
        for name, entries in indexed.entries.items():
            for each in entries:
                self._facets[name].add(
                    len(self), each.slug, each.label, day=day, detail=each.detail
                )
        for said, subject, text in indexed.sayings:
            self._sayings[said].add(len(self), subject, text)
        self._title.add(analysed.title)
        self._body.add(analysed.body, lead=analysed.lead_length)
        self._title_compounds.add(analysed.title_compounds)
        self._compounds.add(analysed.compounds)
        self._phrases.add(article.title, lead_of(article))
        self._ids.append(article.id)
        self._titles.append(article.title)
        self._signatures += signature_row(analysed.signature).tobytes()
        self._days.append(day)
        self._moments.append(moment_of(analysed, day))

    def write(self, folder: Path) -> Contents:
        """Write everything into a new folder; nothing can be added afterwards."""
        folder.mkdir(parents=True)
        body, lead = self._body.inverted()
        contents = Contents(
            ids=self._ids,
            days=np.array(self._days, dtype=np.int32),
            title=self._title.inverted()[0],
            body=body,
            title_compounds=self._title_compounds.inverted()[0],
            compounds=self._compounds.inverted()[0],
            facets={name: builder.inverted(len(self)) for name, builder in self._facets.items()},
        )
        self.cancel()
        write_arrays(folder / SEGMENT_FILE, self._arrays(contents, lead))
        return contents

    def cancel(self) -> None:
        """Give the room back that arrays laid aside take."""
        self._scratch.close()

    def _arrays(self, contents: Contents, lead: Inverted[str]) -> dict[str, Array]:
        digests = np.array([digest_of(each) for each in self._ids], dtype=np.uint64)
        order = np.argsort(digests, kind="stable")
        arrays = {
            **text_arrays("ids", self._ids),
            "id_digests": digests[order],
            "id_order": narrowed(order),
            **text_arrays("titles", self._titles),
            **prefixed("beginnings", beginning_arrays(self._titles, most=_TITLE_WORDS)),
            "days": contents.days,
            "moments": np.array(self._moments, dtype=np.int64),
            "signatures": np.frombuffer(self._signatures, np.uint16).reshape(-1, SIZE),
            **prefixed("title", _with_openings(posting_arrays(contents.title))),
            **prefixed("body", _with_openings(posting_arrays(contents.body))),
            **prefixed("lead", posting_arrays(lead)),
            **prefixed("title_compounds", posting_arrays(contents.title_compounds)),
            **prefixed("compounds", posting_arrays(contents.compounds)),
            **prefixed("phrases", self._phrases.arrays()),
        }
        for name, builder in self._facets.items():
            arrays |= prefixed(name.value, builder.arrays(contents.facets[name]))
        for said, sayings in self._sayings.items():
            arrays |= prefixed(f"said.{said}", sayings.arrays())
        return arrays


class Segment:
    """The columns of one segment, mapped into memory. Safe between threads."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError or ValueError when the file is not as written."""
        arrays = map_arrays(folder / SEGMENT_FILE)
        self.ids = texts_in(arrays, "ids")
        self.titles = texts_in(arrays, "titles")
        self.beginnings = Beginnings(part_of(arrays, "beginnings"), self.titles)
        self.days = arrays["days"]
        self.moments = arrays["moments"]
        """What articles are sorted by: minutes since 1970, local time."""
        self.signatures = arrays["signatures"]
        self.title = Postings(part_of(arrays, "title"))
        self.body = Postings(part_of(arrays, "body"))
        self.lead = Postings(part_of(arrays, "lead"))
        self.title_compounds = Postings(part_of(arrays, "title_compounds"))
        self.compounds = Postings(part_of(arrays, "compounds"))
        self.phrases = Phrases(part_of(arrays, "phrases"))
        self.facets = {name: SegmentFacet(part_of(arrays, name.value)) for name in FacetName}
        self.sayings = {said: SegmentSayings(part_of(arrays, f"said.{said}")) for said in Said}
        self._id_digests: Array = arrays["id_digests"]
        self._id_order: Array = arrays["id_order"]

    def __len__(self) -> int:
        return len(self.days)

    def number_of(self, article_id: str) -> int | None:
        """The number of an article in this segment, None when it is not here."""
        digest = np.uint64(digest_of(article_id))
        at = int(self._id_digests.searchsorted(digest))
        while at < len(self) and self._id_digests[at] == digest:
            number = int(self._id_order[at])
            if self.ids[number] == article_id:
                return number
            at += 1
        return None


def _with_openings(postings: dict[str, Array]) -> dict[str, Array]:
    return postings | prefixed("openings", opening_arrays(Postings(postings)))


def moment_of(analysed: AnalysedArticle, day: int) -> int:
    """What an article is sorted by: minutes since 1970, local time; a bare day at its midnight."""
    moment = analysed.article.published_at
    minute = moment.hour * 60 + moment.minute if moment else 0
    return day * _MINUTES_PER_DAY + minute
