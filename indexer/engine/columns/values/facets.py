"""Facet columns: which articles carry which values of a facet.

Each segment numbers its own values; over all segments a value is known by its slug. The numbers
of the generation are worked out from digests of the slugs when it is opened (a sort of whole
numbers), so that a segment never changes because another one is added.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.arrays import Array, narrowed
from indexer.engine.columns.arrays import part_of, prefixed, text_arrays, texts_in
from indexer.engine.columns.inverting.inverted import Inverted, Lists
from indexer.engine.columns.values.beginnings import Beginnings, beginning_arrays
from indexer.engine.days import NO_DAY
from indexer.engine.reading.things import LOOKED_AT, all_called, called
from indexer.engine.sayings.newest_posts import NewestPosts, ToldPosts, in_full, joined, parted
from indexer.language.slugs import slugify
from indexer.language.syllables import fold
from indexer.language.tokens import tokenise
from indexer.records import RankedValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.engine.reading.names import PossibleName
    from indexer.engine.sayings.newest_posts import Posts
    from indexer.query import Word
    from indexer.records import FacetName

_FEW: Final = 4
"""Looking at an article costs as much as looking at so many postings."""
_FREQUENT: Final = 256
"""Values among which those that are carried most are looked for first: most others are fewer then,
and are never put in order."""
_REMEMBERED: Final = 4096
"""Slugs and labels that are kept: a page shows some forty, mostly the same as other pages."""
_WORDS: Final = 255
"""Words of a label that it can be found by: all of them."""


def digest_of(text: str) -> int:
    """64 bits of a text, by which values of different segments are known to be one."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


class FacetBuilder:
    """Collects the values of a segment's articles in their order."""

    def __init__(self) -> None:
        self._docs: dict[str, list[int]] = {}
        self._labels: dict[str, Counter[str]] = {}
        self._posts: dict[str, NewestPosts] = {}
        self._newest: dict[str, int] = {}

    def add(self, doc: int, slug: str, label: str, *, day: int, posts: Posts = ()) -> None:
        """Say that an article carries a value; the newest posts and commonest label are kept."""
        docs = self._docs.setdefault(slug, [])
        if docs and docs[-1] == doc:
            return
        docs.append(doc)
        self._labels.setdefault(slug, Counter())[label] += 1
        self._newest[slug] = max(day, self._newest.get(slug, NO_DAY))
        if posts:
            self._posts.setdefault(slug, NewestPosts()).add(day, posts)

    def inverted(self, articles: int) -> Inverted[str]:
        """The articles of each value, the most frequent value first, of so many articles."""
        slugs = sorted(self._docs, key=lambda slug: (-len(self._docs[slug]), slug))
        starts = np.cumsum([0, *(len(self._docs[slug]) for slug in slugs)])
        docs = np.fromiter(chain.from_iterable(map(self._docs.__getitem__, slugs)), np.uint16)
        lists = Lists(starts, docs, np.ones(len(docs), dtype=np.uint8))
        return Inverted(slugs, lists, np.bincount(docs, minlength=articles))

    def arrays(self, values: Inverted[str]) -> dict[str, Array]:
        """The arrays that `SegmentFacet` reads; `values` are those of `inverted`."""
        slugs, docs = values.terms, values.lists.docs
        labels = [self._labels[slug].most_common(1)[0][0] for slug in slugs]
        told = [self._posts.get(slug, NewestPosts()).in_full() for slug in slugs]
        by_doc = np.argsort(docs, kind="stable")
        return {
            **text_arrays("slugs", slugs),
            **text_arrays("labels", labels),
            **text_arrays("details", [joined(each.posts) for each in told]),
            **prefixed("beginnings", beginning_arrays(labels, most=_WORDS)),
            "digests": np.array([digest_of(slug) for slug in slugs], dtype=np.uint64),
            "label_digests": np.array([digest_of(label) for label in labels], dtype=np.uint64),
            "newest": np.array([self._newest[slug] for slug in slugs], dtype=np.int32),
            "detail_days": np.array([each.day for each in told], dtype=np.int32),
            "starts": narrowed(values.lists.starts),
            "docs": docs,
            "value_starts": narrowed(np.append(0, np.cumsum(values.lengths))),
            "values": narrowed(np.repeat(np.arange(len(slugs)), values.lists.sizes)[by_doc]),
        }


class SegmentFacet:
    """The values of one facet in one segment, mapped into memory."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self.slugs = texts_in(arrays, "slugs")
        self.labels = texts_in(arrays, "labels")
        self.details = texts_in(arrays, "details")
        self.digests = arrays["digests"]
        """Of the slugs."""
        self.label_digests = arrays["label_digests"]
        self.newest = arrays["newest"]
        """For each value the day number of its newest article."""
        self.detail_days = arrays["detail_days"]
        self.starts = arrays["starts"]
        self.docs = arrays["docs"]
        """The articles of value `v` are `docs[starts[v]:starts[v + 1]]`."""
        self.value_starts = arrays["value_starts"]
        self.values = arrays["values"]
        """The values of article `a` are `values[value_starts[a]:value_starts[a + 1]]`."""
        self.beginnings = Beginnings(part_of(arrays, "beginnings"), self.labels)

    def __len__(self) -> int:
        return len(self.digests)

    def counts(self, mask: Array) -> Array:
        """For each value how many of the masked articles carry it."""
        sums = np.zeros(len(self.docs) + 1, dtype=np.int32)
        np.cumsum(mask[self.docs.astype(np.intp)], out=sums[1:])
        counts: Array = np.diff(sums[self.starts.astype(np.intp)])
        return counts


class FacetColumn:
    """The values of one facet over all segments of a generation. Safe between threads."""

    def __init__(
        self, segments: Sequence[SegmentFacet], starts: Sequence[int], live: Array
    ) -> None:
        """`starts` has the first article number of each segment, and the end.

        `live` is false for articles that were removed.
        """
        self._segments = tuple(segments)
        self._bounds = tuple(pairwise(starts))
        self._ends = tuple(accumulate(len(segment) for segment in segments))
        self._digests, self._numbers = np.unique(
            _joined([segment.digests for segment in segments], np.uint64), return_inverse=True
        )
        """The digests of all slugs, and for each value of each segment its number among them."""
        self._shown = self._places_with_most([np.diff(each.starts) for each in segments])
        self._labelled = _Lookup(
            _joined([segment.label_digests for segment in segments], np.uint64), self._numbers
        )
        self.newest = np.full(len(self), NO_DAY, dtype=np.int64)
        """For each value the day number of its newest article."""
        days = _joined([segment.newest for segment in segments], np.int32)
        np.maximum.at(self.newest, self._numbers, days)
        self.slug = lru_cache(_REMEMBERED)(self._slug)
        """What names a value in addresses, by its number."""
        self.label = lru_cache(_REMEMBERED)(self._label)
        """What people are shown of a value: the wording of the segment that has it most often."""
        self.detail = lru_cache(_REMEMBERED)(self._detail)
        """What is told of a value besides: an official's newest posts, in one line."""
        carried = [self._numbers_in(at)[each.values] for at, each in enumerate(segments)]
        self._carried = _joined(carried, np.int32).astype(np.int32, copy=False)
        self._carried_starts = _starts_of([each.value_starts for each in segments])
        """The values of article `a` are `carried[carried_starts[a]:carried_starts[a + 1]]`."""
        self._live = live
        self._living = int(np.count_nonzero(live))
        self.totals = self.counts_of(live, live.nonzero()[0])
        """For each value how many articles carry it."""

    def __len__(self) -> int:
        return len(self._digests)

    def _slug(self, number: int) -> str:
        segment, value = self._place(self._shown[number])
        return segment.slugs[value]

    def _label(self, number: int) -> str:
        segment, value = self._place(self._shown[number])
        return segment.labels[value]

    def _detail(self, number: int) -> str:
        places = map(self._place, self._places_of(number))
        told = [
            ToldPosts(int(segment.detail_days[value]), parted(segment.details[value]))
            for segment, value in places
        ]
        return ", ".join(in_full(told).posts)

    def with_slug(self, slug: str) -> int | None:
        """The value of a slug."""
        return self.with_digest(digest_of(slug))

    def with_digest(self, digest: int) -> int | None:
        """The value whose slug has this digest."""
        # Of a plain whole number numpy would make, with all digests, numbers with a decimal point.
        at = int(self._digests.searchsorted(np.uint64(digest)))
        return at if at < len(self) and self._digests[at] == digest else None

    def number_of(self, given: str) -> int | None:
        """The value that a slug or a name means, with or without dấu; a name may be written as
        articles do (`engine/reading/things.py`)."""
        number = self.with_slug(given)
        if number is None:
            number = self._labelled.find(digest_of(given))
        if number is None:
            number = self.with_slug(slugify(given))
        if number is None:
            number = self._labelled_as(given)
        return called(given, self._opening) if number is None else number

    def _opening(self, _facet: FacetName, folded: Sequence[str]) -> list[tuple[str, int, int]]:
        return self.frequent_beginning(folded)

    def _labelled_as(self, given: str) -> int | None:
        """The most frequent value whose label is the same without dấu."""
        plain = _plain(given)
        if not plain:
            return None
        same = [number for number in self.beginning(plain) if _plain(self.label(number)) == plain]
        return max(same, key=lambda number: int(self.totals[number]), default=None)

    def counts(self, mask: Array) -> Array:
        """For each value how many of the masked articles, all of them living, carry it."""
        found = int(np.count_nonzero(mask))
        if self._are_few(self._living - found):
            return self.totals - self._counts_of_few((self._live & ~mask).nonzero()[0])
        if self._are_few(found):
            return self._counts_of_few(mask.nonzero()[0])
        return self._counts_of_many(mask)

    def count(self, mask: Array, value: int) -> int:
        """How many of the masked articles carry one value."""
        return sum(
            int(np.count_nonzero(mask[begin:][docs])) for begin, docs in self._postings_of(value)
        )

    def counts_of(self, mask: Array, numbers: Array) -> Array:
        """The same when their ascending numbers are known as well."""
        if self._are_few(len(numbers)):
            return self._counts_of_few(numbers)
        return self._counts_of_many(mask)

    def _counts_of_many(self, mask: Array) -> Array:
        """One look at every posting costs less than gathering the values of many articles."""
        counts = np.zeros(len(self), dtype=np.int64)
        for at, (segment, (begin, end)) in enumerate(
            zip(self._segments, self._bounds, strict=True)
        ):
            if len(segment):
                counts[self._numbers_in(at)] += segment.counts(mask[begin:end])
        return counts

    def _are_few(self, articles: int) -> bool:
        return articles * _FEW < len(self._carried)

    def _counts_of_few(self, numbers: Array) -> Array:
        starts = self._carried_starts[numbers].astype(np.int64)
        lengths = self._carried_starts[numbers + 1] - starts
        ends = lengths.cumsum()
        places = np.arange(lengths.sum()) + (starts - ends + lengths).repeat(lengths)
        return np.bincount(self._carried[places], minlength=len(self))

    def mask(self, values: Iterable[int]) -> Array:
        """The articles that carry any of the values."""
        mask = np.zeros(self._bounds[-1][1] if self._bounds else 0, dtype=bool)
        for value in values:
            for begin, docs in self._postings_of(value):
                mask[begin:][docs] = True
        return mask

    def most(self, counts: Array, wanted: int) -> list[int]:
        """The values that count most, and among equal ones those that more articles carry at all.

        0 wants all that count.
        """
        least = self._least_of_most(counts, wanted) if wanted else 1
        numbers = (counts >= least).nonzero()[0]  # four times as fast as of whole numbers
        order: Array = counts[numbers] * (1 << 32) + self.totals[numbers]
        best: list[int] = numbers[np.argsort(-order, kind="stable")].tolist()
        return best[:wanted] if wanted else best

    def _least_of_most(self, counts: Array, wanted: int) -> int:
        """A count, 1 at least, that so many values reach if there are: what is carried most of all
        is mostly carried most by what was found, too."""
        frequent = counts[self._frequent]
        if len(frequent) < wanted:
            return 1
        return max(1, int(np.partition(frequent, len(frequent) - wanted)[len(frequent) - wanted]))

    @cached_property
    def _frequent(self) -> Array:
        """The values that most articles carry, in no order."""
        first = max(0, len(self) - _FREQUENT)
        return np.argpartition(self.totals, first)[first:] if first else np.arange(len(self))

    def ranked(self, number: int, count: int) -> RankedValue:
        """A value as a line of a list, with how many articles are counted there."""
        return RankedValue(self.slug(number), self.label(number), count, self.detail(number))

    def named(self, words: Sequence[Word], *, folding: bool) -> list[int]:
        """The values whose label has the words side by side, or that are called so otherwise
        (`engine/reading/things`); with their dấu unless folding."""
        wanted = " " + " ".join(word.key for word in words) + " "
        found = {
            number
            for number in self.beginning(fold(wanted.strip()))
            if _has_words(self.label(number), wanted, folding=folding)
        }
        return sorted(found.union(all_called(words, self._opening)))

    def called(self, name: PossibleName) -> list[tuple[str, int]]:
        """The values whose name it is without dấu, with their labels, frequent ones first."""
        numbers = self.beginning(name.folded, to_end=name.is_short)
        frequent = sorted(numbers, key=lambda number: -int(self.totals[number]))
        return [(self.label(number), number) for number in frequent]

    def beginning(self, folded: str, *, to_end: bool = False) -> list[int]:
        """The values in whose labels some words go on as a folded text does; `to_end` only those
        whose labels end with it."""
        numbers = [
            self._numbers_in(at)[segment.beginnings.rows(folded, to_end=to_end)]
            for at, segment in enumerate(self._segments)
        ]
        if not any(map(len, numbers)):
            return []
        found = np.zeros(len(self), dtype=bool)
        found[_joined(numbers, np.int64)] = True
        distinct: list[int] = found.nonzero()[0].tolist()
        return distinct

    def frequent_beginning(self, folded: Iterable[str]) -> list[tuple[str, int, int]]:
        """The same for any of some texts, with their labels and how many articles carry each;
        LOOKED_AT at most, frequent first."""
        found = dict.fromkeys(number for each in folded for number in self.beginning(each))
        frequent = sorted(found, key=lambda number: -int(self.totals[number]))
        return [
            (self.label(number), int(self.totals[number]), number)
            for number in frequent[:LOOKED_AT]
        ]

    def has_beginning(self, folded: str) -> bool:
        """Whether in any value's label some words go on so."""
        return any(segment.beginnings.has(folded) for segment in self._segments)

    def _postings_of(self, number: int) -> Iterator[tuple[int, Array]]:
        """For each segment that has a value its first article, and those that carry the value."""
        for place in self._places_of(number):
            at = bisect_right(self._ends, place)
            segment, value = self._place(place)
            first, last = segment.starts[value : value + 2].tolist()
            yield self._bounds[at][0], segment.docs[first:last]

    def _places_of(self, number: int) -> list[int]:
        """Where a value stands among all segments' values, in their order."""
        places, starts = self._by_number
        first, last = starts[number : number + 2].tolist()
        found: list[int] = places[first:last].tolist()
        return found

    @cached_property
    def _by_number(self) -> tuple[Array, Array]:
        """The places of all segments' values in the order of their numbers, and where those of each
        number begin: comparing all with one took longer than what it was for."""
        starts = np.append(0, np.cumsum(np.bincount(self._numbers, minlength=len(self))))
        return np.argsort(self._numbers, kind="stable"), starts

    def _numbers_in(self, segment: int) -> Array:
        """The numbers of the values of one segment."""
        begin = self._ends[segment - 1] if segment else 0
        numbers: Array = self._numbers[begin : self._ends[segment]]
        return numbers

    def _places_with_most(self, weights: Sequence[Array]) -> Array:
        """For each value where it stands among all segments' values with the greatest weight."""
        order = np.lexsort((_joined(weights, np.int64), self._numbers))
        last = self._numbers[order].searchsorted(np.arange(len(self)), side="right") - 1
        places: Array = order[last]
        return places

    def _place(self, place: int) -> tuple[SegmentFacet, int]:
        at = bisect_right(self._ends, place)
        return self._segments[at], int(place) - (self._ends[at - 1] if at else 0)


class _Lookup:
    """Digests in order, and the number that each stands for."""

    def __init__(self, digests: Array, numbers: Array) -> None:
        order = np.argsort(digests, kind="stable")
        self._digests, self._numbers = digests[order], numbers[order]

    def find(self, digest: int) -> int | None:
        at = int(self._digests.searchsorted(np.uint64(digest)))
        found = at < len(self._digests) and int(self._digests[at]) == digest
        return int(self._numbers[at]) if found else None


def _plain(text: str) -> str:
    return fold(" ".join(tokenise(text).keys))


def _joined(arrays: Sequence[Array], kind: type) -> Array:
    return np.concatenate([np.zeros(0, dtype=kind), *arrays])


def _starts_of(parts: Sequence[Array]) -> Array:
    """Where the entries of each item begin, and the end, given the same of several parts."""
    sizes = [np.diff(part) for part in parts]
    return np.append(0, np.cumsum(_joined(sizes, np.int64))).astype(np.uint32)


def _has_words(label: str, wanted: str, *, folding: bool) -> bool:
    keys = " " + " ".join(tokenise(label).keys) + " "
    return fold(wanted) in fold(keys) if folding else wanted in keys
