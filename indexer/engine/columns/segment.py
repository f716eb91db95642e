"""The columns of one segment: written once from analysed articles, then only read.

Articles have the numbers that Whoosh gives them in the segment of the same name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.arrays import map_arrays, part_of, prefixed, texts_in, write_arrays
from indexer.engine.columns.articles import ArticleColumns, Described
from indexer.engine.columns.inverting.inversion import PART, TokenStream
from indexer.engine.columns.inverting.inverted import Inverted, posting_arrays
from indexer.engine.columns.inverting.scratch import Scratch
from indexer.engine.columns.text.openings import opening_arrays
from indexer.engine.columns.text.postings import Postings
from indexer.engine.columns.values.beginnings import Beginnings
from indexer.engine.columns.values.facets import SegmentFacet, digest_of
from indexer.engine.columns.values.phrases import Phrases
from indexer.engine.columns.values.posts import PostWordings
from indexer.engine.columns.values.sayings import SegmentSayings
from indexer.engine.duplicates import signature_row
from indexer.engine.sayings.telling import Said
from indexer.records import FacetName

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.arrays import Array
    from indexer.engine.indexed import IndexedArticle

MAX_ARTICLES: Final = 1 << 16
"""Articles in one segment at most: their numbers take two bytes."""
SEGMENT_FILE: Final = "segment.columns"


@dataclass(frozen=True, slots=True, eq=False)
class Fields:
    """The postings of a segment's fields."""

    title: Inverted[str]
    body: Inverted[str]
    lead: Inverted[str]
    title_compounds: Inverted[str]
    compounds: Inverted[str]


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """What was written of a segment; its Whoosh index is made of the same."""

    described: Described
    fields: Fields


class SegmentBuilder:
    """Takes the analysed articles of one segment in order and writes its columns."""

    def __init__(self, folder: Path | None = None, *, part: int = PART) -> None:
        """`folder` is where arrays are laid aside, as in Scratch; `part` as PART."""
        self._scratch = scratch = Scratch(folder)
        self._title = TokenStream(scratch=scratch, positions=True, pairs=True, part=part)
        self._body = TokenStream(scratch=scratch, positions=True, pairs=True, part=part)
        self._title_compounds = TokenStream(scratch=scratch, part=part)
        self._compounds = TokenStream(scratch=scratch, part=part)
        self._articles = ArticleColumns()

    def __len__(self) -> int:
        return len(self._articles)

    @property
    def is_full(self) -> bool:
        """Whether no article can be added any more."""
        return len(self) == MAX_ARTICLES

    def add(self, indexed: IndexedArticle) -> None:
        """Add the next article. Raises ValueError when the segment is full."""
        if self.is_full:
            raise ValueError(f"a segment holds {MAX_ARTICLES} articles at most")
        analysed = indexed.analysed
        self._articles.add(indexed.told, signature_row(analysed.signature))
        self._title.add(analysed.title)
        self._body.add(analysed.body, lead=analysed.lead_length)
        self._title_compounds.add(analysed.title_compounds)
        self._compounds.add(analysed.compounds)

    def write(self, folder: Path) -> Contents:
        """Write everything into a new folder; nothing can be added afterwards."""
        described = self._articles.described()
        body, lead = self._body.inverted()
        fields = Fields(
            title=self._title.inverted()[0],
            body=body,
            lead=lead,
            title_compounds=self._title_compounds.inverted()[0],
            compounds=self._compounds.inverted()[0],
        )
        self.cancel()
        return write_columns(folder, described, fields)

    def cancel(self) -> None:
        """Give the room back that arrays laid aside take."""
        self._scratch.close()


def write_columns(folder: Path, described: Described, fields: Fields) -> Contents:
    """Write the columns of a segment into a new folder."""
    folder.mkdir(parents=True)
    arrays = {
        **described.arrays,
        **prefixed("title", _with_openings(posting_arrays(fields.title))),
        **prefixed("body", _with_openings(posting_arrays(fields.body))),
        **prefixed("lead", posting_arrays(fields.lead)),
        **prefixed("title_compounds", posting_arrays(fields.title_compounds)),
        **prefixed("compounds", posting_arrays(fields.compounds)),
    }
    write_arrays(folder / SEGMENT_FILE, arrays)
    return Contents(described, fields)


class Segment:
    """The columns of one segment, mapped into memory. Safe between threads."""

    def __init__(self, folder: Path, *, at_once: bool = False) -> None:
        """Raises OSError or ValueError when the file is not as written."""
        arrays = map_arrays(folder / SEGMENT_FILE, at_once=at_once)
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
        self.post_wordings = PostWordings(part_of(arrays, "post_wordings"))
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
