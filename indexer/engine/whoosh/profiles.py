"""What an open generation knows of one official, meeting or document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.days import NO_DAY, count_months, day_of
from indexer.entities import PostStatus
from indexer.errors import EntityNotFoundError
from indexer.profiles import (
    DocumentProfile,
    HeldPost,
    ListedMeeting,
    MeetingProfile,
    OfficialProfile,
)
from indexer.records import DatedArticle, DatedMeeting, FacetName, RankedValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from indexer.engine.columns.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.facets import FacetColumn
    from indexer.records import MonthCount, NamedOfficial, StoredArticle

_FORMER: Final = "nguyên "
_READ: Final = 300
"""Newest articles that are read for what only their records tell."""
_LISTED: Final = 20
_PAIRED: Final = 7
"""Officials who are counted two by two."""


class Profiles:
    """Gathers what the articles of one entity say. Safe to share between threads."""

    def __init__(self, columns: Columns, stored: Callable[[int], StoredArticle]) -> None:
        self._columns = columns
        self._stored = stored

    def official(self, slug: str) -> OfficialProfile:
        """What is known of one official. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.OFFICIAL, slug)
        numbers = self._newest_first(column, number)
        first, last = self._bounds(numbers)
        name = column.label(number)
        ranked = self._ranked(FacetName.OFFICIAL, numbers)
        together = tuple(each for each in ranked if each.slug != slug)[:_LISTED]
        return OfficialProfile(
            slug=slug,
            name=name,
            spellings=(),
            articles=len(numbers),
            first=first,
            last=last,
            posts=self._held_posts(numbers, slug),
            recorded=(),
            source="",
            months=self._months(numbers),
            together=together,
            pairs=self._pairs(numbers, together[:_PAIRED]),
            meetings=self._dated_meetings(numbers),
            newest=self._dated(numbers),
        )

    def meeting(self, slug: str) -> MeetingProfile:
        """What is known of one meeting. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.MEETING, slug)
        numbers = self._newest_first(column, number)
        return MeetingProfile(
            slug=slug,
            label=column.label(number),
            kind="",
            body="",
            term=None,
            ordinal=None,
            place="",
            begins=None,
            ends=None,
            chairs=(),
            attendees=self._named_officials(numbers),
            agenda=(),
            articles=len(numbers),
            documents=self._ranked(FacetName.DOCUMENT, numbers)[:_LISTED],
            previous=None,
            following=None,
            series=(),
            months=self._months(numbers),
            newest=self._dated(numbers),
        )

    def document(self, slug: str) -> DocumentProfile:
        """Where one document is cited. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.DOCUMENT, slug)
        numbers = self._newest_first(column, number)
        first, last = self._bounds(numbers)
        return DocumentProfile(
            slug=slug,
            label=column.label(number),
            kind="",
            number="",
            year=None,
            issuer="",
            articles=len(numbers),
            first=first,
            last=last,
            officials=self._ranked(FacetName.OFFICIAL, numbers)[:_LISTED],
            meetings=self._ranked(FacetName.MEETING, numbers)[:_LISTED],
            months=self._months(numbers),
            newest=self._dated(numbers),
        )

    def values(self, facet: FacetName) -> tuple[RankedValue, ...]:
        """All values of a facet that articles carry, the most frequent first."""
        return self._ranked(facet, np.flatnonzero(self._columns.live))

    def meetings(self) -> tuple[ListedMeeting, ...]:
        """All meetings, the newest first."""
        column = self._columns.facets[FacetName.MEETING]
        listed = [
            ListedMeeting(
                slug=value.slug,
                label=value.label,
                body="",
                day=self._newest_day(column, value.slug),
                count=value.count,
            )
            for value in self.values(FacetName.MEETING)
        ]
        return tuple(sorted(listed, key=lambda each: (each.day is None, each.day), reverse=True))

    def _found(self, facet: FacetName, slug: str) -> tuple[FacetColumn, int]:
        column = self._columns.facets[facet]
        number = column.with_slug(slug)
        if number is None or not column.totals[number]:
            raise EntityNotFoundError(facet.value, slug)
        return column, number

    def _pairs(
        self, numbers: Array, officials: tuple[RankedValue, ...]
    ) -> tuple[tuple[int, ...], ...]:
        """For each two of the officials, how many of the articles name both."""
        column = self._columns.facets[FacetName.OFFICIAL]
        values = [column.number_of(official.slug) for official in officials]
        named = [column.mask([value])[numbers] for value in values if value is not None]
        counts = np.array(named, dtype=np.int64).reshape(len(named), len(numbers))
        return tuple(map(tuple, (counts @ counts.T).tolist()))

    def _newest_first(self, column: FacetColumn, number: int) -> Array:
        mask = column.mask([number]) & self._columns.live
        by_moment = self._columns.by_moment
        numbers: Array = by_moment[mask[by_moment]]
        return numbers

    @staticmethod
    def _newest_day(column: FacetColumn, slug: str) -> date | None:
        number = column.with_slug(slug)
        return None if number is None else day_of(column.newest[number])

    def _bounds(self, numbers: Array) -> tuple[date | None, date | None]:
        days = self._columns.days[numbers]
        days = days[days > NO_DAY]
        return (day_of(int(days.min())), day_of(int(days.max()))) if len(days) else (None, None)

    def _months(self, numbers: Array) -> tuple[MonthCount, ...]:
        return count_months(self._columns.months[numbers])

    def _ranked(self, facet: FacetName, numbers: Array) -> tuple[RankedValue, ...]:
        column = self._columns.facets[facet]
        mask = np.zeros(len(self._columns.live), dtype=bool)
        mask[numbers] = True
        counts = column.counts(mask)
        return tuple(
            RankedValue(
                column.slug(value), column.label(value), int(counts[value]), column.detail(value)
            )
            for value in column.most(counts, 0)
        )

    def _dated_meetings(self, numbers: Array) -> tuple[DatedMeeting, ...]:
        column = self._columns.facets[FacetName.MEETING]
        dated = [
            DatedMeeting(each.slug, each.label, self._newest_day(column, each.slug))
            for each in self._ranked(FacetName.MEETING, numbers)
        ]
        return tuple(sorted(dated, key=lambda each: (each.day is None, each.day), reverse=True))

    def _read(self, numbers: Sequence[int] | Array) -> Iterator[StoredArticle]:
        return (self._stored(int(number)) for number in numbers[:_READ])

    def _dated(self, numbers: Array) -> tuple[DatedArticle, ...]:
        return tuple(
            DatedArticle(each.id, each.title, each.published, each.source)
            for each in self._read(numbers[:_LISTED])
        )

    def _held_posts(self, numbers: Array, slug: str) -> tuple[HeldPost, ...]:
        seen: dict[str, list[date | None]] = {}
        for article in self._read(numbers):
            for official in article.officials:
                for post in official.posts if official.slug == slug else ():
                    seen.setdefault(post, []).append(article.published)
        posts = []
        for text, days in seen.items():
            known = [day for day in days if day]
            former = text.startswith(_FORMER)
            posts.append(
                HeldPost(
                    text=text.removeprefix(_FORMER),
                    status=PostStatus.FORMER if former else PostStatus.CURRENT,
                    first=min(known, default=None),
                    last=max(known, default=None),
                    articles=len(days),
                )
            )
        return tuple(posts)

    def _named_officials(self, numbers: Array) -> tuple[NamedOfficial, ...]:
        named: Counter[NamedOfficial] = Counter()
        for article in self._read(numbers):
            named.update(article.officials)
        distinct: dict[str, NamedOfficial] = {}
        for official, _ in named.most_common():
            distinct.setdefault(official.slug, official)
        return tuple(distinct.values())[:_LISTED]
