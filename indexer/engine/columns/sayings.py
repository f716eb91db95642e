"""What articles say of officials, meetings and documents, so that a profile need not read them.

A saying is a short text (a post, a spelling, the place of a meeting) that one article says of one
subject, which is known by its slug. Each segment keeps its own; over all segments they are counted
when they are asked for, without the articles that were removed.
"""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.arrays import Array, narrowed, runs, text_arrays, texts_in
from indexer.engine.columns.days import NO_DAY, day_of
from indexer.engine.columns.facets import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date


_ROW: Final = np.dtype([("subject", np.uint64), ("doc", np.uint16), ("number", np.uint32)])


TextNumber = tuple[int, int]
"""A segment and the number of a text in it."""


class Said(StrEnum):
    """The kinds of sayings."""

    POSTS = "posts"
    """Of an official: status and wording of a post."""
    NAMES = "names"
    """Of an official: the name as it is written."""
    DETAILS = "details"
    """Of a meeting or a document: what it is, as JSON."""
    CHAIRS = "chairs"
    """Of a meeting: who chairs it."""
    ATTENDEES = "attendees"
    """Of a meeting: who else is there."""
    SERIES = "series"
    """Of a series: one of its meetings."""


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """What some articles say alike."""

    text: str
    numbers: Array
    """Of the articles that say it."""
    first: date | None
    last: date | None
    """The days of the first and the last article that does."""

    @property
    def articles(self) -> int:
        """How many articles say it."""
        return len(self.numbers)


class SayingsBuilder:
    """Collects what the articles of a segment say, in any order."""

    def __init__(self) -> None:
        self._texts: dict[str, int] = {}
        self._subjects = array("Q")
        self._docs = array("H")
        self._numbers = array("I")

    def add(self, doc: int, subject: str, text: str) -> None:
        """Say that an article says a text of a subject; once is enough."""
        self._subjects.append(digest_of(subject))
        self._docs.append(doc)
        self._numbers.append(self._texts.setdefault(text, len(self._texts)))

    def arrays(self) -> dict[str, Array]:
        """The arrays that `SegmentSayings` reads."""
        rows = np.empty(len(self._docs), _ROW)
        rows["subject"], rows["doc"], rows["number"] = self._subjects, self._docs, self._numbers
        rows = np.unique(rows)
        subjects, starts = np.unique(rows["subject"], return_index=True)
        return {
            **text_arrays("texts", self._texts),
            "subjects": subjects,
            "starts": narrowed(np.append(starts, len(rows))),
            "docs": rows["doc"],
            "numbers": narrowed(rows["number"]),
        }


class SegmentSayings:
    """The sayings of one segment, mapped into memory."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self.texts = texts_in(arrays, "texts")
        self._subjects = arrays["subjects"]
        self._starts = arrays["starts"]
        self._docs = arrays["docs"]
        self._numbers = arrays["numbers"]

    def of(self, digest: int) -> tuple[Array, Array]:
        """The articles that say something of a subject, and the numbers of the texts."""
        at = int(np.searchsorted(self._subjects, np.uint64(digest)))
        if at == len(self._subjects) or int(self._subjects[at]) != digest:
            return self._docs[:0], self._numbers[:0]
        rows = slice(int(self._starts[at]), int(self._starts[at + 1]))
        return self._docs[rows], self._numbers[rows]

    def subjects_of(self, numbers: Sequence[int]) -> Array:
        """The digest of the subject for each time that one of the texts is said."""
        rows = np.flatnonzero(np.isin(self._numbers, numbers))
        subjects: Array = self._subjects[self._starts.searchsorted(rows, side="right") - 1]
        return subjects


class Sayings:
    """The sayings of one kind over all segments of a generation. Safe between threads."""

    def __init__(
        self,
        segments: Iterable[SegmentSayings],
        starts: Sequence[int],
        days: Array,
        live: Array,
    ) -> None:
        """`starts` has the first article number of each segment; `live` is false for removed."""
        self._segments = tuple(zip(segments, starts, strict=False))
        self._days = days
        self._live = live

    def of(self, subject: str) -> list[Saying]:
        """What articles say of a subject, what most of them say first."""
        digest = digest_of(subject)
        found: dict[str, list[Array]] = {}
        for segment, start in self._segments:
            docs, texts = segment.of(digest)
            numbers = docs.astype(np.int64) + start
            alive = self._live[numbers]
            for text, same in _by_text(texts[alive], numbers[alive]):
                found.setdefault(segment.texts[text], []).append(same)
        sayings = [self._saying(text, np.concatenate(same)) for text, same in found.items()]
        return sorted(sayings, key=lambda each: (-each.articles, each.text))

    def texts(self) -> Iterator[tuple[TextNumber, str]]:
        """All that is said of anybody, a text once for each segment."""
        for at, (segment, _) in enumerate(self._segments):
            for number, text in enumerate(segment.texts):
                yield (at, number), text

    def subjects_of(self, said: Iterable[TextNumber]) -> Counter[int]:
        """Of whom the texts are said: digests of slugs, with how often; removed articles too."""
        numbers: dict[int, list[int]] = {}
        for at, number in said:
            numbers.setdefault(at, []).append(number)
        found: Counter[int] = Counter()
        for at, wanted in numbers.items():
            found.update(self._segments[at][0].subjects_of(wanted).tolist())
        return found

    def _saying(self, text: str, numbers: Array) -> Saying:
        days = self._days[numbers]
        days = days[days > NO_DAY]
        if not len(days):
            return Saying(text, numbers, None, None)
        return Saying(text, numbers, day_of(int(days.min())), day_of(int(days.max())))


def _by_text(texts: Array, numbers: Array) -> Iterator[tuple[int, Array]]:
    """For each text the articles that say it."""
    order = np.argsort(texts, kind="stable")
    values, counts = runs(texts[order])
    parts = np.split(numbers[order], np.cumsum(counts)[:-1]) if len(values) else []
    return zip(values.tolist(), parts, strict=True)
