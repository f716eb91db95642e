"""The posts of an official as stretches on an axis of years."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from indexer.entities import PostStatus, office_key
from webui.formats import articles
from webui.language import gettext

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from indexer.profiles import HeldPost, RecordedPost

_MONTHS: Final = 12
"""Of a year."""
_THINNEST: Final = 0.3
"""Months; a post that was seen on one day only must be seen here too."""
_MOST_LABELS: Final = 10
"""Years that are written below the axis."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a post lies on the axis, in months from its beginning."""

    x: float
    width: float
    past: bool
    """Whether the newest article calls the post a former one, or another post was seen later."""


@dataclass(frozen=True, slots=True)
class TimedPost:
    """A post, when it was seen, and in how many articles."""

    text: str
    remark: str
    """`quyền`, `nguyên`; empty for a post that was held when it was seen."""
    first: date | None
    last: date | None
    articles: str
    stretch: Stretch | None
    """Nothing when no article that gives the post has a date."""
    terms: tuple[RecordedPost, ...] = ()
    """When it was held by what the registry records."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """All posts on one axis."""

    posts: tuple[TimedPost, ...]
    months: int
    ticks: tuple[int, ...]
    """The beginnings of the labelled stretches but the first, in months."""
    labels: tuple[str, ...]
    """The years at the beginnings of stretches of equal length."""


def timeline(posts: Iterable[HeldPost]) -> Timeline:
    """The posts in the given order. Their dates in words are all that the picture shows."""
    held = tuple(posts)
    days = [day for post in held for day in (post.first, post.last) if day]
    if not days:
        return Timeline(tuple(_timed(post, None) for post in held), 0, (), ())
    begin, end = min(days).year, max(days).year
    step = -(-(end - begin + 1) // _MOST_LABELS)
    labels = tuple(range(begin, end + 1, step))
    newest = max(days)
    return Timeline(
        posts=tuple(_timed(post, _stretch(post, begin, newest)) for post in held),
        months=len(labels) * step * _MONTHS,
        ticks=tuple((year - begin) * _MONTHS for year in labels[1:]),
        labels=tuple(str(year) for year in labels),
    )


def with_terms(
    line: Timeline, recorded: Iterable[RecordedPost]
) -> tuple[Timeline, tuple[RecordedPost, ...]]:
    """The posts with their recorded terms, and the records of other posts.

    Of two lines of one post, as of one that is held and one that was left, the first has them.
    """
    terms: dict[str, list[RecordedPost]] = {}
    for record in recorded:
        terms.setdefault(office_key(record.text), []).append(record)
    posts = tuple(
        replace(post, terms=tuple(terms.pop(office_key(post.text), ()))) for post in line.posts
    )
    return replace(line, posts=posts), tuple(chain.from_iterable(terms.values()))


def _timed(post: HeldPost, stretch: Stretch | None) -> TimedPost:
    remarks = {PostStatus.FORMER: gettext("nguyên"), PostStatus.ACTING: gettext("quyền")}
    return TimedPost(
        text=post.text,
        remark=remarks.get(post.status, ""),
        first=post.first,
        last=post.last,
        articles=articles(post.articles),
        stretch=stretch,
    )


def _stretch(post: HeldPost, begin: int, newest: date) -> Stretch | None:
    if post.first is None or post.last is None:
        return None
    start, end = _place(post.first, begin), _place(post.last, begin)
    past = post.status is PostStatus.FORMER or post.last < newest
    return Stretch(round(start, 2), round(max(end - start, _THINNEST), 2), past)


def _place(day: date, begin: int) -> float:
    return (day.year - begin) * _MONTHS + day.month - 1 + (day.day - 1) / 31
