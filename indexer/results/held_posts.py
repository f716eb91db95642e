"""The posts of an official over many articles: wordings of one post are one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.entities import PostStatus
from indexer.profiles import HeldPost

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_SHARE: Final = 0.05
"""A fuller wording names a post from this share of its articles on; below it may be a slip."""
_MANY: Final = 50
"""From so many articles on, a post that only one of them gives was most likely somebody else's."""
_SELDOM: Final = 0.005
"""Likewise one that no larger share of very many gives, unless it is the one seen last: of a new
post few articles tell."""


@dataclass(frozen=True, slots=True)
class SaidPost:
    """One wording of a post, and the articles that have it."""

    status: PostStatus
    text: str
    key: str
    """Its `office_key`."""
    numbers: frozenset[int]
    """Of the articles."""
    first: date | None
    last: date | None


def held_posts(said: Iterable[SaidPost], *, articles: int) -> tuple[HeldPost, ...]:
    """The posts, the one seen last first; `articles` is how many name the official at all.

    A shorter wording (`Bí thư Thành ủy`) is the same post as the longer one that begins so and
    has the most articles.
    """
    posts = [_held(group) for group in _groups(list(said))]
    if articles >= _MANY:
        newest = max((post.last for post in posts if post.last), default=None)
        posts = [
            post
            for post in posts
            if post.articles > 1
            and (post.articles > _SELDOM * articles or (post.last and post.last == newest))
        ]
    return tuple(sorted(posts, key=_order))


def _groups(said: Sequence[SaidPost]) -> list[list[SaidPost]]:
    """The wordings of each post."""
    keyed: dict[tuple[PostStatus, str], list[SaidPost]] = {}
    for each in said:
        keyed.setdefault((each.status, each.key), []).append(each)
    groups: dict[tuple[PostStatus, str], list[SaidPost]] = {}
    for status, key in sorted(keyed, key=lambda each: -len(each[1])):
        longer = [
            other for other in groups if other[0] is status and other[1].startswith(key + " ")
        ]
        home = max(longer, key=lambda each: len(_articles(groups[each])), default=(status, key))
        groups.setdefault(home, []).extend(keyed[status, key])
    return list(groups.values())


def _held(group: Sequence[SaidPost]) -> HeldPost:
    articles = len(_articles(group))
    enough = max(2, _SHARE * articles)
    usual = [each for each in group if len(each.numbers) >= enough] or list(group)
    text = max(usual, key=lambda each: (len(each.key), len(each.numbers))).text
    days = [day for each in group for day in (each.first, each.last) if day]
    return HeldPost(
        text=text[0].upper() + text[1:],
        status=group[0].status,
        first=min(days, default=None),
        last=max(days, default=None),
        articles=articles,
    )


def _articles(group: Iterable[SaidPost]) -> frozenset[int]:
    return frozenset[int]().union(*(each.numbers for each in group))


def _order(post: HeldPost) -> tuple[int, int]:
    return (-post.last.toordinal() if post.last else 0, -post.articles)
