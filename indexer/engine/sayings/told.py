"""From what articles say of one entity to what its page tells: the same for every engine.

Sayings come as texts, what most articles say first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.engine.sayings.telling import Details, details_in, person_in, series_in
from indexer.entities import official_key
from indexer.profiles import RecordedPost
from indexer.records import NamedMeeting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus import KnownOfficial
    from indexer.engine.sayings.telling import InSeries
    from indexer.profiles import ListedMeeting
    from indexer.records import NamedOfficial

LISTED: Final = 20
"""Articles and values in the lists of a page."""
PAIRED: Final = 7
"""Officials who are counted two by two."""
_PEOPLE: Final = 60
"""People of a meeting that are listed."""


def spellings(name: str, written: Iterable[str], known: KnownOfficial | None) -> tuple[str, ...]:
    """Other forms of the name, the most frequent first; tone style makes no other form."""
    forms = [*written, *([known.name, *known.aliases] if known else [])]
    distinct = {official_key(each): each for each in reversed(forms)}
    distinct.pop(official_key(name), None)
    return tuple(reversed(distinct.values()))


def details(texts: Iterable[str]) -> Details:
    """What most articles tell of a meeting or a document, with what only some know of it."""
    told = [details_in(text) for text in texts]
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


def series(texts: Iterable[str]) -> list[InSeries]:
    """The meetings of a series by their ordinals, each once."""
    meetings = [series_in(text) for text in texts]
    distinct = {each.slug: each for each in reversed(meetings)}
    return sorted(distinct.values(), key=lambda each: (each.ordinal, each.slug))


def neighbours(
    series: Sequence[InSeries], slug: str
) -> tuple[NamedMeeting | None, NamedMeeting | None]:
    """The meetings before and after one of a series."""
    at = next((at for at, each in enumerate(series) if each.slug == slug), None)
    if at is None:
        return None, None
    return _named(series, at - 1), _named(series, at + 1)


def people(texts: Iterable[str]) -> tuple[NamedOfficial, ...]:
    """The people of a meeting, each with the posts that most articles give."""
    distinct: dict[str, NamedOfficial] = {}
    for person in map(person_in, texts):
        distinct.setdefault(person.slug or person.name, person)
    return tuple(distinct.values())[:_PEOPLE]


def source_of(known: KnownOfficial | None) -> str:
    """Where the registry has an official from."""
    return ", ".join(known.sources) if known else ""


def recorded(known: KnownOfficial | None) -> tuple[RecordedPost, ...]:
    """The posts that the registry knows."""
    posts = known.posts if known else ()
    return tuple(RecordedPost(text=each.text, since=each.since, until=each.until) for each in posts)


def newest_then_name(meeting: ListedMeeting) -> tuple[int, str]:
    """The order of the list of meetings."""
    return (-meeting.day.toordinal() if meeting.day else 0, meeting.label)


def _named(series: Sequence[InSeries], at: int) -> NamedMeeting | None:
    if not 0 <= at < len(series):
        return None
    return NamedMeeting(series[at].slug, series[at].label)
