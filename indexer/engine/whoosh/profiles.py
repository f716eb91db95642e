"""What an open generation knows of one official, meeting or document."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from corpus import load_registry
from indexer.engine.days import NO_DAY, count_months, day_of
from indexer.engine.sayings.telling import Said, post_in
from indexer.engine.sayings.told import (
    LISTED,
    PAIRED,
    details,
    neighbours,
    newest_then_name,
    people,
    recorded,
    series,
    source_of,
    spellings,
)
from indexer.errors import EntityNotFoundError
from indexer.profiles import (
    DocumentProfile,
    HeldPost,
    ListedMeeting,
    MeetingProfile,
    OfficialProfile,
)
from indexer.records import DatedMeeting, FacetName, RankedValue
from indexer.results.held_posts import SaidPost, held_posts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from corpus import KnownOfficial
    from indexer.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.values.facets import FacetColumn
    from indexer.engine.columns.values.sayings import Saying
    from indexer.engine.sayings.telling import Details
    from indexer.records import DatedArticle, MonthCount


class Profiles:
    """Gathers what the articles of one entity say. Safe to share between threads."""

    def __init__(
        self, columns: Columns, dated: Callable[[Iterable[int]], tuple[DatedArticle, ...]]
    ) -> None:
        """`dated` gives articles by their numbers as lines of a list."""
        self._columns = columns
        self._dated = dated

    @cached_property
    def _known(self) -> dict[str, KnownOfficial]:
        """The officials that are known beforehand, by their ids: read for the first profile."""
        return {official.id: official for official in load_registry().officials}

    def official(self, slug: str) -> OfficialProfile:
        """What is known of one official. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.OFFICIAL, slug)
        numbers = self._newest_first(column, number)
        first, last = self._bounds(numbers)
        name = column.label(number)
        known = self._known.get(slug)
        ranked = self._ranked(FacetName.OFFICIAL, numbers, LISTED + 1)
        together = tuple(each for each in ranked if each.slug != slug)[:LISTED]
        return OfficialProfile(
            slug=slug,
            name=name,
            spellings=spellings(name, self._texts(Said.NAMES, slug), known),
            articles=len(numbers),
            first=first,
            last=last,
            posts=self._posts(slug, articles=len(numbers)),
            recorded=recorded(known),
            source=source_of(known),
            months=self._months(numbers),
            together=together,
            pairs=self._pairs(numbers, together[:PAIRED]),
            meetings=self._dated_meetings(numbers),
            newest=self._dated(numbers[:LISTED]),
        )

    def posts(self, slug: str) -> tuple[HeldPost, ...]:
        """The posts of one official, the one seen last first. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.OFFICIAL, slug)
        return self._posts(slug, articles=int(column.totals[number]))

    def who_held(self, post: str, *, limit: int) -> tuple[RankedValue, ...]:
        """Officials said to have a post that begins so, and by how many articles, most first."""
        said = [each.beginning(post) for each in self._columns.post_wordings]
        column = self._columns.facets[FacetName.OFFICIAL]
        counts = self._columns.sayings[Said.POSTS].subjects_of(said)
        found = ((column.with_digest(digest), count) for digest, count in counts)
        known = ((number, count) for number, count in found if number is not None)
        return tuple(column.ranked(number, count) for number, count in islice(known, limit))

    def meeting(self, slug: str) -> MeetingProfile:
        """What is known of one meeting. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.MEETING, slug)
        numbers = self._newest_first(column, number)
        told = self._details(slug)
        others = series(self._texts(Said.SERIES, told.series)) if told.series else []
        previous, following = neighbours(others, slug)
        return MeetingProfile(
            slug=slug,
            label=column.label(number),
            kind=told.kind,
            body=told.body,
            term=told.term,
            ordinal=told.ordinal,
            place=told.place,
            begins=told.begins,
            ends=told.ends,
            chairs=people(self._texts(Said.CHAIRS, slug)),
            attendees=people(self._texts(Said.ATTENDEES, slug)),
            agenda=told.agenda,
            articles=len(numbers),
            documents=self._ranked(FacetName.DOCUMENT, numbers, LISTED),
            previous=previous,
            following=following,
            series=tuple(
                DatedMeeting(each.slug, each.label, self._day(column, each.slug)) for each in others
            ),
            months=self._months(numbers),
            newest=self._dated(numbers[:LISTED]),
        )

    def document(self, slug: str) -> DocumentProfile:
        """Where one document is cited. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.DOCUMENT, slug)
        numbers = self._newest_first(column, number)
        first, last = self._bounds(numbers)
        told = self._details(slug)
        return DocumentProfile(
            slug=slug,
            label=column.label(number),
            kind=told.kind,
            number=told.number,
            year=told.year,
            issuer=told.issuer,
            articles=len(numbers),
            first=first,
            last=last,
            officials=self._ranked(FacetName.OFFICIAL, numbers, LISTED),
            meetings=self._ranked(FacetName.MEETING, numbers, LISTED),
            months=self._months(numbers),
            newest=self._dated(numbers[:LISTED]),
        )

    def values(self, facet: FacetName) -> tuple[RankedValue, ...]:
        """All values of a facet that articles carry, the most frequent first."""
        return self._ranked(facet, np.flatnonzero(self._columns.live), 0)

    def meetings(self) -> tuple[ListedMeeting, ...]:
        """All meetings, the newest first; the list is made once, as a generation never changes."""
        return self._listed

    @cached_property
    def _listed(self) -> tuple[ListedMeeting, ...]:
        column = self._columns.facets[FacetName.MEETING]
        listed = []
        for value in self.values(FacetName.MEETING):
            told = self._details(value.slug)
            listed.append(
                ListedMeeting(
                    slug=value.slug,
                    label=value.label,
                    body=told.body,
                    day=told.begins or self._newest_day(column, value.slug),
                    count=value.count,
                )
            )
        return tuple(sorted(listed, key=newest_then_name))

    def _found(self, facet: FacetName, slug: str) -> tuple[FacetColumn, int]:
        column = self._columns.facets[facet]
        number = column.with_slug(slug)
        if number is None or not column.totals[number]:
            raise EntityNotFoundError(facet.value, slug)
        return column, number

    def _posts(self, slug: str, *, articles: int) -> tuple[HeldPost, ...]:
        said = self._columns.sayings[Said.POSTS].of(slug)
        return held_posts(map(self._said_post, said), articles=articles)

    def _said_post(self, saying: Saying) -> SaidPost:
        status, text = post_in(saying.text)
        key = self._columns.post_wordings[saying.segment].key(saying.number)
        numbers = frozenset(saying.numbers.tolist())
        return SaidPost(status, text, key, numbers, saying.first, saying.last)

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
        numbers = np.flatnonzero(column.mask([number]) & self._columns.live)
        order = np.lexsort((-numbers, -self._columns.moments[numbers]))
        newest: Array = numbers[order]
        return newest

    def _day(self, column: FacetColumn, slug: str) -> date | None:
        """The day on which a meeting begins; where none is told, that of its newest article."""
        return self._details(slug).begins or self._newest_day(column, slug)

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

    def _ranked(self, facet: FacetName, numbers: Array, limit: int) -> tuple[RankedValue, ...]:
        """The values that most of the articles carry; all for a limit of 0."""
        column = self._columns.facets[facet]
        counts = self._counts(column, numbers)
        return tuple(column.ranked(each, int(counts[each])) for each in column.most(counts, limit))

    def _dated_meetings(self, numbers: Array) -> tuple[DatedMeeting, ...]:
        column = self._columns.facets[FacetName.MEETING]
        values = np.flatnonzero(self._counts(column, numbers))
        order = values[np.argsort(-column.newest[values], kind="stable")]
        return tuple(
            DatedMeeting(column.slug(value), column.label(value), day_of(column.newest[value]))
            for value in order.tolist()
        )

    def _counts(self, column: FacetColumn, numbers: Array) -> Array:
        """For each value how many of the articles carry it."""
        mask = np.zeros(len(self._columns.live), dtype=bool)
        mask[numbers] = True
        return column.counts(mask)

    def _details(self, slug: str) -> Details:
        return details(self._texts(Said.DETAILS, slug))

    def _texts(self, said: Said, subject: str) -> list[str]:
        """What articles say of a subject, what most of them say first."""
        return [each.text for each in self._columns.sayings[said].of(subject)]
