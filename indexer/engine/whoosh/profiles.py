"""What an open generation knows of one official, meeting or document."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from corpus import load_registry
from indexer.engine.columns.days import NO_DAY, count_months, day_of
from indexer.engine.columns.sayings import Said
from indexer.engine.columns.telling import (
    Details,
    details_of,
    in_series,
    person_of,
    post_of,
)
from indexer.entities import official_key
from indexer.errors import EntityNotFoundError
from indexer.profiles import (
    DocumentProfile,
    HeldPost,
    ListedMeeting,
    MeetingProfile,
    OfficialProfile,
    RecordedPost,
)
from indexer.records import DatedMeeting, FacetName, NamedMeeting, RankedValue
from indexer.results.held_posts import SaidPost, held_posts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from corpus import KnownOfficial
    from indexer.engine.columns.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.facets import FacetColumn
    from indexer.engine.columns.telling import InSeries
    from indexer.records import DatedArticle, MonthCount, NamedOfficial

_LISTED: Final = 20
_PAIRED: Final = 7
"""Officials who are counted two by two."""
_PEOPLE: Final = 60


class Profiles:
    """Gathers what the articles of one entity say. Safe to share between threads."""

    def __init__(
        self, columns: Columns, dated: Callable[[Iterable[int]], tuple[DatedArticle, ...]]
    ) -> None:
        """`dated` gives articles by their numbers as lines of a list."""
        self._columns = columns
        self._dated = dated
        self._known = {official.id: official for official in load_registry().officials}

    def official(self, slug: str) -> OfficialProfile:
        """What is known of one official. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.OFFICIAL, slug)
        numbers = self._newest_first(column, number)
        first, last = self._bounds(numbers)
        name = column.label(number)
        known = self._known.get(slug)
        ranked = self._ranked(FacetName.OFFICIAL, numbers, _LISTED + 1)
        together = tuple(each for each in ranked if each.slug != slug)[:_LISTED]
        return OfficialProfile(
            slug=slug,
            name=name,
            spellings=self._spellings(slug, name, known),
            articles=len(numbers),
            first=first,
            last=last,
            posts=self._posts(slug, articles=len(numbers)),
            recorded=_recorded(known),
            source=", ".join(map(_source, known.sources)) if known else "",
            months=self._months(numbers),
            together=together,
            pairs=self._pairs(numbers, together[:_PAIRED]),
            meetings=self._dated_meetings(numbers),
            newest=self._dated(numbers[:_LISTED]),
        )

    def posts(self, slug: str) -> tuple[HeldPost, ...]:
        """The posts of one official, the one seen last first. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.OFFICIAL, slug)
        return self._posts(slug, articles=int(column.totals[number]))

    def meeting(self, slug: str) -> MeetingProfile:
        """What is known of one meeting. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.MEETING, slug)
        numbers = self._newest_first(column, number)
        details = self._details(slug)
        series = self._series(details.series)
        at = next((at for at, each in enumerate(series) if each.slug == slug), None)
        return MeetingProfile(
            slug=slug,
            label=column.label(number),
            kind=details.kind,
            body=details.body,
            term=details.term,
            ordinal=details.ordinal,
            place=details.place,
            begins=details.begins,
            ends=details.ends,
            chairs=self._people(Said.CHAIRS, slug),
            attendees=self._people(Said.ATTENDEES, slug),
            agenda=details.agenda,
            articles=len(numbers),
            documents=self._ranked(FacetName.DOCUMENT, numbers, _LISTED),
            previous=_named(series, None if at is None else at - 1),
            following=_named(series, None if at is None else at + 1),
            series=tuple(
                DatedMeeting(each.slug, each.label, self._newest_day(column, each.slug))
                for each in series
            ),
            months=self._months(numbers),
            newest=self._dated(numbers[:_LISTED]),
        )

    def document(self, slug: str) -> DocumentProfile:
        """Where one document is cited. Raises EntityNotFoundError."""
        column, number = self._found(FacetName.DOCUMENT, slug)
        numbers = self._newest_first(column, number)
        first, last = self._bounds(numbers)
        details = self._details(slug)
        return DocumentProfile(
            slug=slug,
            label=column.label(number),
            kind=details.kind,
            number=details.number,
            year=details.year,
            issuer=details.issuer,
            articles=len(numbers),
            first=first,
            last=last,
            officials=self._ranked(FacetName.OFFICIAL, numbers, _LISTED),
            meetings=self._ranked(FacetName.MEETING, numbers, _LISTED),
            months=self._months(numbers),
            newest=self._dated(numbers[:_LISTED]),
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
            details = self._details(value.slug)
            day = details.begins or self._newest_day(column, value.slug)
            listed.append(
                ListedMeeting(
                    slug=value.slug,
                    label=value.label,
                    body=details.body,
                    day=day,
                    count=value.count,
                )
            )
        return tuple(sorted(listed, key=_newest_then_name))

    def _found(self, facet: FacetName, slug: str) -> tuple[FacetColumn, int]:
        column = self._columns.facets[facet]
        number = column.with_slug(slug)
        if number is None or not column.totals[number]:
            raise EntityNotFoundError(facet.value, slug)
        return column, number

    def _posts(self, slug: str, *, articles: int) -> tuple[HeldPost, ...]:
        said = [
            SaidPost(*post_of(each), frozenset(each.numbers.tolist()), each.first, each.last)
            for each in self._columns.sayings[Said.POSTS].of(slug)
        ]
        return held_posts(said, articles=articles)

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
        mask = np.zeros(len(self._columns.live), dtype=bool)
        mask[numbers] = True
        counts = column.counts(mask)
        best = column.most(counts, limit)
        return tuple(
            RankedValue(
                column.slug(value), column.label(value), int(counts[value]), column.detail(value)
            )
            for value in (best[:limit] if limit else best)
        )

    def _dated_meetings(self, numbers: Array) -> tuple[DatedMeeting, ...]:
        column = self._columns.facets[FacetName.MEETING]
        mask = np.zeros(len(self._columns.live), dtype=bool)
        mask[numbers] = True
        values = np.flatnonzero(column.counts(mask))
        order = values[np.argsort(-column.newest[values], kind="stable")]
        return tuple(
            DatedMeeting(column.slug(value), column.label(value), day_of(column.newest[value]))
            for value in order.tolist()
        )

    def _spellings(self, slug: str, name: str, known: KnownOfficial | None) -> tuple[str, ...]:
        """Other forms of the name, the most frequent first; tone style makes no other form."""
        written = [each.text for each in self._columns.sayings[Said.NAMES].of(slug)]
        written += [known.name, *known.aliases] if known else []
        distinct = {official_key(each): each for each in reversed(written)}
        distinct.pop(official_key(name), None)
        return tuple(reversed(distinct.values()))

    def _details(self, slug: str) -> Details:
        """What most articles tell of a meeting or a document, with what only some know of it."""
        told = [details_of(each) for each in self._columns.sayings[Said.DETAILS].of(slug)]
        if not told:
            return Details("")
        return replace(
            told[0],
            place=next((each.place for each in told if each.place), ""),
            begins=next((each.begins for each in told if each.begins), None),
            ends=next((each.ends for each in told if each.ends), None),
            agenda=max((each.agenda for each in told), key=len),
            issuer=next((each.issuer for each in told if each.issuer), ""),
            year=next((each.year for each in told if each.year), None),
        )

    def _series(self, series: str) -> list[InSeries]:
        """The meetings of a series by their ordinals, each once."""
        if not series:
            return []
        meetings = [in_series(each) for each in self._columns.sayings[Said.SERIES].of(series)]
        distinct = {each.slug: each for each in reversed(meetings)}
        return sorted(distinct.values(), key=lambda each: (each.ordinal, each.slug))

    def _people(self, said: Said, slug: str) -> tuple[NamedOfficial, ...]:
        """The people of a meeting, each with the posts that most articles give."""
        people = [person_of(each) for each in self._columns.sayings[said].of(slug)]
        distinct: dict[str, NamedOfficial] = {}
        for person in people:
            distinct.setdefault(person.slug or person.name, person)
        return tuple(distinct.values())[:_PEOPLE]


def _source(source: str) -> str:
    return "Wikipedia tiếng Việt" if source == "wikipedia" else source


def _recorded(known: KnownOfficial | None) -> tuple[RecordedPost, ...]:
    posts = known.posts if known else ()
    return tuple(RecordedPost(text=each.text, since=each.since, until=each.until) for each in posts)


def _named(series: list[InSeries], at: int | None) -> NamedMeeting | None:
    if at is None or not 0 <= at < len(series):
        return None
    return NamedMeeting(series[at].slug, series[at].label)


def _newest_then_name(meeting: ListedMeeting) -> tuple[int, str]:
    return (-meeting.day.toordinal() if meeting.day else 0, meeting.label)
