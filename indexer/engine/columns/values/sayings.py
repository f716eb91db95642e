"""What articles say of officials, meetings and documents, so that a profile need not read them.

A saying is a short text (a post, a spelling, the place of a meeting) that one article says of one
subject, which is known by its slug. Each segment keeps its own; over all segments they are counted
when they are asked for, without the articles that were removed.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.arrays import Array, narrowed, runs
from indexer.engine.columns.arrays import text_arrays, texts_in
from indexer.engine.columns.values.facets import digest_of
from indexer.engine.days import NO_DAY, day_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date


_ROW: Final = np.dtype([("subject", np.uint64), ("doc", np.uint16), ("number", np.uint32)])


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """What some articles say alike."""

    text: str
    segment: int
    number: int
    """Where the text stands: in the first segment that has it, and its number there."""
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

    @property
    def texts(self) -> Collection[str]:
        """The texts, each once, by their numbers."""
        return self._texts.keys()

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

    def subjects_of(self, texts: Array) -> tuple[Array, Array]:
        """The digests of the subjects of whom some texts are said, by numbers, and how often."""
        wanted = np.zeros(len(self.texts), dtype=bool)
        wanted[texts] = True
        # Each subject has a row at least, as this way of summing demands.
        starts = self._starts[:-1].astype(np.intp)
        counts = np.add.reduceat(wanted[self._numbers], starts, dtype=np.int64)
        some = counts.nonzero()[0]
        return self._subjects[some], counts[some]


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
        places: dict[str, tuple[int, int]] = {}
        for at, (segment, start) in enumerate(self._segments):
            docs, texts = segment.of(digest)
            numbers = docs.astype(np.int64) + start
            alive = self._live[numbers]
            for number, same in _by_text(texts[alive], numbers[alive]):
                text = segment.texts[number]
                places.setdefault(text, (at, number))
                found.setdefault(text, []).append(same)
        sayings = [
            self._saying(text, places[text], same[0] if len(same) == 1 else np.concatenate(same))
            for text, same in found.items()
        ]
        return sorted(sayings, key=lambda each: (-each.articles, each.text))

    def subjects_of(self, texts: Iterable[Array]) -> list[tuple[int, int]]:
        """Of whom some texts are said, given by numbers for each segment: digests of slugs, with
        how often, most first; removed articles count, too."""
        found = [
            segment.subjects_of(wanted)
            for (segment, _), wanted in zip(self._segments, texts, strict=True)
        ]
        if not found:
            return []
        digests, subjects = np.unique(
            np.concatenate([each for each, _ in found]), return_inverse=True
        )
        counts = np.zeros(len(digests), dtype=np.int64)
        np.add.at(counts, subjects, np.concatenate([each for _, each in found]))
        order = np.argsort(-counts, kind="stable")
        return list(zip(digests[order].tolist(), counts[order].tolist(), strict=True))

    def _saying(self, text: str, place: tuple[int, int], numbers: Array) -> Saying:
        days = self._days[numbers]
        days = days[days > NO_DAY]
        if not len(days):
            return Saying(text, *place, numbers, None, None)
        return Saying(text, *place, numbers, day_of(int(days.min())), day_of(int(days.max())))


def _by_text(texts: Array, numbers: Array) -> Iterator[tuple[int, Array]]:
    """For each text the articles that say it."""
    order = np.argsort(texts, kind="stable")
    values, counts = runs(texts[order])
    parts = np.split(numbers[order], np.cumsum(counts)[:-1]) if len(values) else []
    return zip(values.tolist(), parts, strict=True)
