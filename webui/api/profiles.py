"""What the index knows, as answers of the API: officials, meetings, documents and their lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from indexer.records import FacetName
from webui import urls
from webui.api import models
from webui.api.addresses import entity_address, listing_address
from webui.api.answers import lines, months, named, official
from webui.origin import absolute
from webui.presenters.parts.wanted import folded_words, has_words
from webui.urls import Format, document_url, in_format, meeting_url, official_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import TypeVar

    from indexer import profiles, records
    from indexer.engine.protocol import Index
    from webui.api.addresses import Listing

    Listed = TypeVar("Listed", records.RankedValue, profiles.ListedMeeting)


def officials_answer(index: Index, listing: Listing) -> models.OfficialsAnswer:
    """A part of the list of officials."""
    every = _with_words(index.values(FacetName.OFFICIAL), listing, _name_and_post)
    return models.OfficialsAnswer(
        **_place(FacetName.OFFICIAL, listing, len(every)),
        officials=tuple(
            models.ListedOfficial(
                slug=each.slug,
                name=each.label,
                post=each.detail,
                articles=each.count,
                url=absolute(official_url(each.slug)),
                api_url=entity_address(FacetName.OFFICIAL, each.slug),
            )
            for each in _part(every, listing)
        ),
    )


def meetings_answer(index: Index, listing: Listing) -> models.MeetingsAnswer:
    """A part of the list of meetings."""
    every = _with_words(index.meetings(), listing, lambda each: each.label)
    return models.MeetingsAnswer(
        **_place(FacetName.MEETING, listing, len(every)),
        meetings=tuple(
            models.ListedMeeting(
                slug=each.slug,
                label=each.label,
                body=each.body,
                day=each.day,
                articles=each.count,
                url=absolute(meeting_url(each.slug)),
                api_url=entity_address(FacetName.MEETING, each.slug),
            )
            for each in _part(every, listing)
        ),
    )


def documents_answer(index: Index, listing: Listing) -> models.DocumentsAnswer:
    """A part of the list of cited documents."""
    every = _with_words(index.values(FacetName.DOCUMENT), listing, _name_and_post)
    return models.DocumentsAnswer(
        **_place(FacetName.DOCUMENT, listing, len(every)),
        documents=tuple(
            models.ListedDocument(
                slug=each.slug,
                label=each.label,
                articles=each.count,
                url=absolute(document_url(each.slug)),
                api_url=entity_address(FacetName.DOCUMENT, each.slug),
            )
            for each in _part(every, listing)
        ),
    )


def official_answer(profile: profiles.OfficialProfile) -> models.OfficialAnswer:
    """An official over all articles."""
    return models.OfficialAnswer(
        slug=profile.slug,
        name=profile.name,
        spellings=profile.spellings,
        articles=profile.articles,
        first=profile.first,
        last=profile.last,
        posts=tuple(
            models.HeldPost(
                text=post.text,
                status=post.status,
                first=post.first,
                last=post.last,
                articles=post.articles,
            )
            for post in profile.posts
        ),
        recorded=tuple(
            models.RecordedPost(text=post.text, since=post.since, until=post.until)
            for post in profile.recorded
        ),
        record_source=profile.source,
        months=months(profile.months),
        together=counted(profile.together),
        meetings=_dated(profile.meetings),
        newest=lines(profile.newest),
        url=absolute(official_url(profile.slug)),
    )


def meeting_answer(profile: profiles.MeetingProfile) -> models.MeetingAnswer:
    """A meeting over all articles about it."""
    url = absolute(meeting_url(profile.slug))
    return models.MeetingAnswer(
        slug=profile.slug,
        label=profile.label,
        kind=profile.kind,
        body=profile.body,
        term=profile.term,
        ordinal=profile.ordinal,
        place=profile.place,
        begins=profile.begins,
        ends=profile.ends,
        chairs=tuple(map(official, profile.chairs)),
        attendees=tuple(map(official, profile.attendees)),
        agenda=profile.agenda,
        articles=profile.articles,
        documents=counted(profile.documents),
        previous=_beside(profile.previous),
        following=_beside(profile.following),
        series=_dated(profile.series),
        months=months(profile.months),
        newest=lines(profile.newest),
        url=url,
        calendar_url=in_format(url, Format.ICS) if profile.begins else None,
    )


def document_answer(profile: profiles.DocumentProfile) -> models.DocumentAnswer:
    """A cited document over all articles that cite it."""
    return models.DocumentAnswer(
        slug=profile.slug,
        label=profile.label,
        kind=profile.kind,
        number=profile.number,
        year=profile.year,
        issuer=profile.issuer,
        articles=profile.articles,
        first=profile.first,
        last=profile.last,
        officials=counted(profile.officials),
        meetings=counted(profile.meetings),
        months=months(profile.months),
        newest=lines(profile.newest),
        url=absolute(document_url(profile.slug)),
    )


def stats_answer(index: Index, overview: records.Overview) -> models.StatsAnswer:
    """What the index holds."""
    return models.StatsAnswer(
        articles=overview.articles,
        officials=len(index.values(FacetName.OFFICIAL)),
        meetings=len(index.values(FacetName.MEETING)),
        documents=len(index.values(FacetName.DOCUMENT)),
        sources=counted(index.values(FacetName.SOURCE)),
        months=months(overview.months),
        generation=overview.generation,
        built_at=overview.built_at,
    )


def counted(values: Iterable[records.RankedValue]) -> tuple[models.Counted, ...]:
    """Values with the number of their articles."""
    return tuple(
        models.Counted(slug=each.slug, label=each.label, articles=each.count) for each in values
    )


def _beside(meeting: records.NamedMeeting | None) -> models.Named | None:
    return named(FacetName.MEETING, meeting) if meeting else None


def _dated(meetings: Iterable[records.DatedMeeting]) -> tuple[models.DatedMeeting, ...]:
    return tuple(
        models.DatedMeeting(
            slug=each.slug,
            label=each.label,
            day=each.day,
            api_url=entity_address(FacetName.MEETING, each.slug),
        )
        for each in meetings
    )


def _with_words(
    values: Sequence[Listed], listing: Listing, name: Callable[[Listed], str]
) -> Sequence[Listed]:
    """The values that the page of the list would show for these words."""
    if not listing.words:
        return values
    return [each for each in values if has_words(folded_words(name(each)), listing.words)]


def _name_and_post(value: records.RankedValue) -> str:
    return f"{value.label} {value.detail}"


def _part(values: Sequence[Listed], listing: Listing) -> Sequence[Listed]:
    begin = (listing.page - 1) * listing.page_size
    return values[begin : begin + listing.page_size]


class _Place(TypedDict):
    """Where a part of a list stands in the whole, as `models.ListAnswer` tells it."""

    total: int
    page: int
    pages: int
    next: str | None
    previous: str | None


def _place(facet: FacetName, listing: Listing, total: int) -> _Place:
    pages = -(-total // listing.page_size)
    following, previous = (
        listing_address(facet, replace(listing, page=page))
        if 1 <= page <= min(pages, urls.MAX_PAGE)
        else None
        for page in (listing.page + 1, listing.page - 1)
    )
    return _Place(total=total, page=listing.page, pages=pages, next=following, previous=previous)
