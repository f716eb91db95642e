"""All columns of one generation over its segments, open for reading.

FOLDER/SEGMENT/segment.columns   what the articles of one segment say; never changed once written
FOLDER/segments.json             the segments in Whoosh's order, with the articles removed from each
FOLDER/generation.columns        what is only known over all segments: which articles repeat others

Articles are numbered through all segments, as Whoosh's own readers number them.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.arrays import map_arrays, write_arrays
from indexer.engine.columns.segment import Segment
from indexer.engine.columns.text.fields import TextField, TextFields
from indexer.engine.columns.values.copies import Copies
from indexer.engine.columns.values.facets import FacetColumn
from indexer.engine.columns.values.sayings import Sayings
from indexer.engine.days import month_numbers
from indexer.engine.duplicates import group_duplicates
from indexer.engine.sayings.telling import Said
from indexer.language.shingles import SIZE
from indexer.language.tokens import tokenise
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from indexer.arrays import Array
    from indexer.engine.columns.text.postings import Postings

_SEGMENTS: Final = "segments.json"
_GENERATION: Final = "generation.columns"


@dataclass(frozen=True, slots=True)
class SegmentEntry:
    """One segment of a generation, and the numbers of its articles that were removed."""

    name: str
    """The name of Whoosh's segment."""
    removed: tuple[int, ...] = ()


class Columns:
    """What the articles of a generation say, by columns. Safe between threads."""

    def __init__(self, folder: Path, *, at_once: bool = False) -> None:
        """Files are mapped as `map_file` says.

        Raises OSError, ValueError or KeyError when they are not as written.
        """
        entries = read_entries(folder)
        self._segments = tuple(Segment(folder / each.name, at_once=at_once) for each in entries)
        self.starts = tuple(accumulate(map(len, self._segments), initial=0))
        """The first number of each segment, and the end."""
        self.live = np.ones(self.starts[-1], dtype=bool)
        """False for articles that were removed."""
        for entry, start in zip(entries, self.starts, strict=False):
            self.live[[start + number for number in entry.removed]] = False
        self.size = int(self.live.sum())
        """How many articles there are."""
        self.has_removed = self.size < len(self.live)
        self.fields = TextFields(
            title=self._field([each.title for each in self._segments]),
            body=self._field([each.body for each in self._segments]),
            lead=self._field([each.lead for each in self._segments]),
            title_compounds=self._field([each.title_compounds for each in self._segments]),
            compounds=self._field([each.compounds for each in self._segments]),
        )
        self.facets = {
            name: FacetColumn(
                [each.facets[name] for each in self._segments], self.starts, self.live
            )
            for name in FacetName
        }
        self.days = self._through([each.days for each in self._segments], np.int32)
        self.sayings = {
            said: Sayings(
                [each.sayings[said] for each in self._segments], self.starts, self.days, self.live
            )
            for said in Said
        }
        """What articles say of officials, meetings, documents and series of meetings."""
        self.post_wordings = tuple(each.post_wordings for each in self._segments)
        self.moments = self._through([each.moments for each in self._segments], np.int64)
        """What articles are sorted by: minutes since 1970, local time."""
        self.copies = Copies(map_arrays(folder / _GENERATION)["duplicates"])

    @cached_property
    def months(self) -> Array:
        """For each article its month as `year * 12 + month - 1`; -1 without a date."""
        return month_numbers(self.days)

    @cached_property
    def by_moment(self) -> Array:
        """The numbers of all articles, the newest first."""
        return np.argsort(self.moments, kind="stable")[::-1]

    def number_of(self, article_id: str) -> int | None:
        """The number of an article, None when there is none with that id."""
        for segment, start in zip(self._segments, self.starts, strict=False):
            number = segment.number_of(article_id)
            if number is not None and self.live[start + number]:
                return start + number
        return None

    def id_of(self, number: int) -> str:
        """The id of an article."""
        segment, within = self._place(number)
        return segment.ids[within]

    def title(self, number: int) -> str:
        """The title of an article."""
        segment, within = self._place(number)
        return segment.titles[within]

    def titles_beginning(self, folded: str) -> Array:
        """The articles in whose titles some words go on as a folded text does."""
        found = [
            segment.beginnings.rows(folded) + start
            for segment, start in zip(self._segments, self.starts, strict=False)
        ]
        numbers = self._through(found, np.int64)
        return numbers[self.live[numbers]]

    def phrases_beginning(self, folded: str, most: int) -> list[tuple[str, int]]:
        """Phrases that begin as a folded text does, with their numbers of articles, most first.

        Of each segment the `most` frequent ones are counted. Segments may write one phrase in
        several ways (`quốc hội`, `Quốc hội`): it is shown as most articles have it.
        """
        written: dict[tuple[str, ...], Counter[str]] = {}
        for segment in self._segments:
            for text, count in segment.phrases.beginning(folded, most):
                written.setdefault(tokenise(text).keys, Counter())[text] += count
        phrases = [(max(each, key=each.__getitem__), each.total()) for each in written.values()]
        return sorted(phrases, key=lambda each: (-each[1], each[0]))

    def _place(self, number: int) -> tuple[Segment, int]:
        at = bisect_right(self.starts, number) - 1
        return self._segments[at], number - self.starts[at]

    def _field(self, segments: Sequence[Postings]) -> TextField:
        return TextField(segments, self.starts)

    @staticmethod
    def _through(arrays: Sequence[Array], kind: type) -> Array:
        return arrays[0] if len(arrays) == 1 else np.concatenate([np.zeros(0, kind), *arrays])


def read_entries(folder: Path) -> tuple[SegmentEntry, ...]:
    """The segments of a generation. Raises OSError or ValueError when they cannot be read."""
    rows = json.loads((folder / _SEGMENTS).read_bytes())
    return tuple(SegmentEntry(row["name"], tuple(row["removed"])) for row in rows)


def write_generation(
    folder: Path, entries: Sequence[SegmentEntry], *, earlier: Path | None = None
) -> None:
    """Write what belongs to all segments; their own columns stand in the folder already.

    `earlier` is the columns' folder of the generation before. When its segments come first here,
    too, only the articles of new segments are compared with all others.
    """
    segments = [Segment(folder / entry.name) for entry in entries]
    rows = np.concatenate([np.zeros((0, SIZE), np.uint16), *(each.signatures for each in segments)])
    groups = group_duplicates(rows, _known_groups(entries, earlier))
    write_arrays(folder / _GENERATION, {"duplicates": groups})
    text = json.dumps([{"name": each.name, "removed": sorted(each.removed)} for each in entries])
    (folder / _SEGMENTS).write_text(text, encoding="utf-8")


def _known_groups(entries: Sequence[SegmentEntry], earlier: Path | None) -> Array | None:
    """The groups of an earlier generation, if its segments are the first ones of a new one."""
    if earlier is None:
        return None
    names = [entry.name for entry in read_entries(earlier)]
    if names != [entry.name for entry in entries[: len(names)]]:
        return None
    return map_arrays(earlier / _GENERATION)["duplicates"]
