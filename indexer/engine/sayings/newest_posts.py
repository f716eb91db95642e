"""What a list shows of an official: the posts of the newest article that gives any, each in full.

A paper that has named a post before writes `Bộ trưởng`; of which ministry, other articles tell.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from indexer.engine.days import NO_DAY
from indexer.entities.officials.same_posts import office_key

if TYPE_CHECKING:
    from collections.abc import Iterable

Posts: TypeAlias = tuple[str, ...]
"""As people are shown them (`post_label`)."""

_SHARE: Final = 0.2
"""A wording that says more is usual from this share on of all that begin so; below it may be a
slip, or say what is understood (`Bộ trưởng Quốc phòng Việt Nam`)."""
_BETWEEN: Final = "\t"
"""Posts that are kept as one text; no post has a tab in it."""


@dataclass(frozen=True, slots=True)
class ToldPosts:
    """The posts that articles give an official, and the day (`day_number`) of the newest."""

    day: int
    posts: Posts
    articles: int = 1


class NewestPosts:
    """Collects what articles give one official."""

    def __init__(self) -> None:
        self._told: dict[Posts, ToldPosts] = {}
        """Of one day, what was told last stands last."""

    def add(self, day: int, posts: Posts) -> None:
        """What one article gives."""
        known = self._told.get(posts, ToldPosts(NO_DAY, posts, 0))
        if day >= known.day:
            self._told.pop(posts, None)
        self._told[posts] = ToldPosts(max(day, known.day), posts, known.articles + 1)

    def in_full(self) -> ToldPosts:
        """What the newest gives, as `in_full` has it."""
        return in_full(self._told.values())


def in_full(told: Iterable[ToldPosts]) -> ToldPosts:
    """What the newest gives (of one day the one told last), each post as fully as others word it;
    nothing, of no day, where nothing is told."""
    given = [each for each in told if each.posts]
    if not given:
        return ToldPosts(NO_DAY, ())
    newest = max(reversed(given), key=lambda each: each.day)
    full = (_fullest(post, given) for post in newest.posts)
    return ToldPosts(newest.day, tuple(dict.fromkeys(full)))


def _fullest(post: str, told: Iterable[ToldPosts]) -> str:
    """The newest usual wording of the post or of something more; of one day the most frequent."""
    key = office_key(post)
    wordings: dict[str, _Wording] = {}
    for each in told:
        for text in each.posts:
            if f"{office_key(text)} ".startswith(f"{key} "):
                wordings.setdefault(office_key(text), _Wording()).add(text, each)
    enough = _SHARE * sum(each.articles for each in wordings.values())
    usual = [each for known, each in wordings.items() if known != key and each.articles >= enough]
    fullest = max(usual, key=lambda each: (each.day, each.articles), default=None)
    return fullest.text if fullest else post


class _Wording:
    """What is one wording but for abbreviations, tone style and case."""

    def __init__(self) -> None:
        self._texts: Counter[str] = Counter()
        self.day = NO_DAY
        """Of the newest article that has it."""

    def add(self, text: str, told: ToldPosts) -> None:
        self._texts[text] += told.articles
        self.day = max(self.day, told.day)

    @property
    def articles(self) -> int:
        return self._texts.total()

    @property
    def text(self) -> str:
        """As it is written most often."""
        return self._texts.most_common(1)[0][0]


def joined(posts: Posts) -> str:
    """Posts as one text, of which `parted` makes them again."""
    return _BETWEEN.join(posts)


def parted(text: str) -> Posts:
    """The posts of a text that `joined` made."""
    return tuple(text.split(_BETWEEN)) if text else ()
