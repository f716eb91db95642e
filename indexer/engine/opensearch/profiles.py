"""What a generation in a cluster knows of one official, meeting or document."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from corpus import load_registry
from indexer.engine.opensearch.articles import NEWEST, dated, total_of
from indexer.engine.opensearch.documents import BETWEEN
from indexer.engine.opensearch.mapping import MOST_HITS
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
from indexer.entities.officials.same_posts import begins_so, office_key
from indexer.errors import EntityNotFoundError
from indexer.language.letters import with_any_dau
from indexer.language.syllables import fold
from indexer.profiles import DocumentProfile, ListedMeeting, MeetingProfile, OfficialProfile
from indexer.records import DatedMeeting, FacetName, MonthCount, RankedValue
from indexer.results.held_posts import SaidPost, held_posts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.engine.opensearch.articles import Articles
    from indexer.engine.opensearch.search.clauses import Clause
    from indexer.engine.opensearch.values import Value, Values
    from indexer.profiles import HeldPost

_MOST_SAYINGS: Final = 2000
"""Sayings of one kind that are read of an entity, those of most articles."""
_MOST_POSTS: Final = 10_000
"""Posts that begin with one word, of all officials."""
_MOST_MEETINGS: Final = 5000
"""Meetings of an official's articles that are counted."""
_OF_MEETINGS: Final = (Said.DETAILS, Said.CHAIRS, Said.ATTENDEES)


class Profiles:
    """Gathers what the articles of one entity say. Safe to share between threads."""

    def __init__(self, articles: Articles, values: Values) -> None:
        self._articles = articles
        self._values = values
        self._known = {official.id: official for official in load_registry().officials}

    def official(self, slug: str) -> OfficialProfile:
        """What is known of one official. Raises EntityNotFoundError."""
        value, answer = self._found(
            FacetName.OFFICIAL,
            slug,
            {
                "together": _most(FacetName.OFFICIAL, LISTED + 1),
                "meetings": _most(FacetName.MEETING, _MOST_MEETINGS),
                "names": _said(Said.NAMES, slug),
            },
        )
        counted, articles = answer["aggregations"], total_of(answer)
        known = self._known.get(slug)
        together = self._ranked(FacetName.OFFICIAL, _counts(counted["together"]))
        others = tuple(each for each in together if each.slug != slug)[:LISTED]
        first, last = _bounds(counted)
        return OfficialProfile(
            slug=slug,
            name=value.label,
            spellings=spellings(value.label, _texts(counted["names"]), known),
            articles=articles,
            first=first,
            last=last,
            posts=held_posts(self._said_posts(slug), articles=articles),
            recorded=recorded(known),
            source=source_of(known),
            months=months_of(counted),
            together=others,
            pairs=self._pairs(slug, others[:PAIRED]),
            meetings=self._dated_meetings(_counts(counted["meetings"])),
            newest=dated(answer),
        )

    def posts(self, slug: str) -> tuple[HeldPost, ...]:
        """The posts of one official, the one seen last first. Raises EntityNotFoundError."""
        value = self._values.of(FacetName.OFFICIAL, [slug]).get(slug)
        if value is None:
            raise EntityNotFoundError(FacetName.OFFICIAL.value, slug)
        return held_posts(self._said_posts(slug), articles=value.articles)

    def who_held(self, post: str, *, limit: int) -> tuple[RankedValue, ...]:
        """Officials said to have a post that begins so, and by how many articles, most first."""
        head = with_any_dau(fold(office_key(post)).partition(" ")[0])
        said = f"{Said.POSTS}{BETWEEN}[^{BETWEEN}]*{BETWEEN}[a-z]+\t{head}( .*)?"
        posts = {"terms": {"field": "said", "include": said, "size": _MOST_POSTS}}
        answer = self._articles.search({"size": 0, "aggs": {"posts": posts}})
        counts: Counter[str] = Counter()
        for key, count in _counts(answer["aggregations"]["posts"]):
            _, slug, text = key.split(BETWEEN, 2)
            if begins_so(post_in(text)[1], post):
                counts[slug] += count
        return self._ranked(FacetName.OFFICIAL, counts.most_common(limit))

    def meeting(self, slug: str) -> MeetingProfile:
        """What is known of one meeting. Raises EntityNotFoundError."""
        said = {each.value: _said(each, slug) for each in _OF_MEETINGS}
        value, answer = self._found(
            FacetName.MEETING, slug, {"documents": _most(FacetName.DOCUMENT, LISTED), **said}
        )
        counted = answer["aggregations"]
        told = details(_texts(counted[Said.DETAILS.value]))
        others = series(self._series(told.series)) if told.series else []
        before, after = neighbours(others, slug)
        known = self._values.of(FacetName.MEETING, [each.slug for each in others])
        return MeetingProfile(
            slug=slug,
            label=value.label,
            kind=told.kind,
            body=told.body,
            term=told.term,
            ordinal=told.ordinal,
            place=told.place,
            begins=told.begins,
            ends=told.ends,
            chairs=people(_texts(counted[Said.CHAIRS.value])),
            attendees=people(_texts(counted[Said.ATTENDEES.value])),
            agenda=told.agenda,
            articles=total_of(answer),
            documents=self._ranked(FacetName.DOCUMENT, _counts(counted["documents"])),
            previous=before,
            following=after,
            series=tuple(
                DatedMeeting(each.slug, each.label, _day(known.get(each.slug))) for each in others
            ),
            months=months_of(counted),
            newest=dated(answer),
        )

    def document(self, slug: str) -> DocumentProfile:
        """Where one document is cited. Raises EntityNotFoundError."""
        value, answer = self._found(
            FacetName.DOCUMENT,
            slug,
            {
                "officials": _most(FacetName.OFFICIAL, LISTED),
                "meetings": _most(FacetName.MEETING, LISTED),
                "details": _said(Said.DETAILS, slug),
            },
        )
        counted = answer["aggregations"]
        told = details(_texts(counted["details"]))
        first, last = _bounds(counted)
        return DocumentProfile(
            slug=slug,
            label=value.label,
            kind=told.kind,
            number=told.number,
            year=told.year,
            issuer=told.issuer,
            articles=total_of(answer),
            first=first,
            last=last,
            officials=self._ranked(FacetName.OFFICIAL, _counts(counted["officials"])),
            meetings=self._ranked(FacetName.MEETING, _counts(counted["meetings"])),
            months=months_of(counted),
            newest=dated(answer),
        )

    def values(self, facet: FacetName) -> tuple[RankedValue, ...]:
        """All values of a facet that articles carry, the most frequent first."""
        return tuple(ranked(value) for value in self._values.every(facet))

    def meetings(self) -> tuple[ListedMeeting, ...]:
        """All meetings, the newest first."""
        listed = [
            ListedMeeting(
                slug=value.slug,
                label=value.label,
                body=value.body,
                day=_day(value),
                count=value.articles,
            )
            for value in self._values.every(FacetName.MEETING)
        ]
        return tuple(sorted(listed, key=newest_then_name))

    def _found(
        self, facet: FacetName, slug: str, counted: Mapping[str, Any]
    ) -> tuple[Value, dict[str, Any]]:
        """A value, and its newest articles with what is counted over all of them."""
        value = self._values.of(facet, [slug]).get(slug)
        if value is None:
            raise EntityNotFoundError(facet.value, slug)
        body = {
            "query": {"term": {facet.value: slug}},
            "sort": NEWEST,
            "size": LISTED,
            "track_total_hits": True,
            "_source": ["record"],
            "aggs": {**counted, "days": {"stats": {"field": "day"}}, "months": MONTHS},
        }
        answer = self._articles.search(body)
        if not total_of(answer):
            raise EntityNotFoundError(facet.value, slug)
        return value, answer

    def _said_posts(self, slug: str) -> list[SaidPost]:
        """The posts that the newest articles give an official, and which articles give each.

        Wordings of one post are counted once an article: the articles themselves must be known.
        """
        start = BETWEEN.join((Said.POSTS, slug, ""))
        body = {
            "query": {"term": {FacetName.OFFICIAL.value: slug}},
            "sort": NEWEST,
            "size": MOST_HITS,
            "_source": False,
            "docvalue_fields": ["said", "order", {"field": "day", "format": "strict_date"}],
        }
        numbers: dict[str, set[int]] = {}
        days: dict[str, set[date]] = {}
        for hit in self._articles.search(body)["hits"]["hits"]:
            fields = hit["fields"]
            said = {text for text in fields.get("said", ()) if text.startswith(start)}
            for text in said:
                numbers.setdefault(text, set()).add(fields["order"][0])
                days.setdefault(text, set()).update(map(date.fromisoformat, fields.get("day", ())))
        posts = []
        for saying in sorted(numbers, key=lambda each: (-len(numbers[each]), each)):
            status, text = post_in(saying.removeprefix(start))
            first, last = min(days[saying], default=None), max(days[saying], default=None)
            articles = frozenset(numbers[saying])
            posts.append(SaidPost(status, text, office_key(text), articles, first, last))
        return posts

    def _series(self, key: str) -> list[str]:
        counted = {"series": _said(Said.SERIES, key)}
        body = {"size": 0, "query": {"term": {"series": key}}, "aggs": counted}
        return _texts(self._articles.search(body)["aggregations"]["series"])

    def _pairs(self, slug: str, officials: Sequence[RankedValue]) -> tuple[tuple[int, ...], ...]:
        """For each two of the officials, how many of the articles name both."""
        named = [_naming(official.slug) for official in officials]
        both = [
            {"bool": {"filter": [_naming(slug), one, other]}} for one in named for other in named
        ]
        counts = self._articles.count(both)
        size = len(named)
        return tuple(tuple(counts[row * size : (row + 1) * size]) for row in range(size))

    def _ranked(
        self, facet: FacetName, counts: Sequence[tuple[str, int]]
    ) -> tuple[RankedValue, ...]:
        known = self._values.of(facet, [slug for slug, _ in counts])
        return tuple(
            RankedValue(slug, known[slug].label, count, known[slug].detail)
            for slug, count in counts
            if slug in known
        )

    def _dated_meetings(self, counts: Sequence[tuple[str, int]]) -> tuple[DatedMeeting, ...]:
        known = self._values.of(FacetName.MEETING, [slug for slug, _ in counts]).values()
        ordered = sorted(known, key=lambda each: each.newest or date.min, reverse=True)
        return tuple(DatedMeeting(each.slug, each.label, each.newest) for each in ordered)


MONTHS: Final = {
    "date_histogram": {
        "field": "day",
        "calendar_interval": "month",
        "format": "yyyy-MM",
        "min_doc_count": 1,
    }
}
"""Counts articles by months, under the name `months`."""


def ranked(value: Value) -> RankedValue:
    """A value as a line of a list."""
    return RankedValue(value.slug, value.label, value.articles, value.detail)


def _day(value: Value | None) -> date | None:
    """The day on which a meeting begins; where none is told, that of its newest article."""
    return (value.begins if value else None) or newest_day(value)


def newest_day(value: Value | None) -> date | None:
    """The day of the newest article of a value, if it is known."""
    return value.newest if value else None


def told_of(said: Said, subjects: Iterable[str], *, most: int = _MOST_SAYINGS) -> Clause:
    """Counts what articles say of some subjects, what most of them say first."""
    # Subjects are matched literally: a slug may have anything that a name has.
    either = "|".join(_literal(subject) for subject in subjects)
    return {
        "terms": {
            "field": "said",
            "include": f"{said}{BETWEEN}({either}){BETWEEN}.*",
            "size": most,
            "order": [{"_count": "desc"}, {"_key": "asc"}],
        }
    }


def _said(said: Said, subject: str) -> Clause:
    return told_of(said, [subject])


def _literal(text: str) -> str:
    """A text as a regular expression of Lucene's that only it matches."""
    return re.sub(r"([^\w\s])", r"\\\1", text)


def _most(facet: FacetName, size: int) -> Clause:
    return {"terms": {"field": facet.value, "size": size, "shard_size": max(500, size)}}


def _naming(slug: str) -> Clause:
    return {"term": {FacetName.OFFICIAL.value: slug}}


def _counts(counted: Mapping[str, Any]) -> list[tuple[str, int]]:
    return [(each["key"], each["doc_count"]) for each in counted["buckets"]]


def _texts(counted: Mapping[str, Any]) -> list[str]:
    return [text for _, text in sayings_in(counted)]


def sayings_in(counted: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Of whom or what something is said, and what, as `told_of` counted it."""
    parts = (each["key"].split(BETWEEN, 2) for each in counted["buckets"])
    return [(subject, text) for _, subject, text in parts]


def _bounds(counted: Mapping[str, Any]) -> tuple[date | None, date | None]:
    days = counted["days"]
    if not days["count"]:
        return None, None
    first, last = (date.fromisoformat(days[f"{end}_as_string"]) for end in ("min", "max"))
    return first, last


def months_of(counted: Mapping[str, Any]) -> tuple[MonthCount, ...]:
    """The months of what `MONTHS` counted."""
    keys = ((each["key_as_string"], each["doc_count"]) for each in counted["months"]["buckets"])
    return tuple(MonthCount(int(key[:-3]), int(key[-2:]), count) for key, count in keys)
