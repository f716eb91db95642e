"""The posts that an official holds, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.entities import PostStatus

if TYPE_CHECKING:
    from datetime import date

    from indexer.profiles import OfficialProfile

_MOST: Final = 3
"""More make no line that is read."""


def posts_now(profile: OfficialProfile) -> tuple[str, date | None]:
    """The posts held in the newest article that gives any."""
    current = [post for post in profile.posts if post.status is not PostStatus.FORMER and post.last]
    seen = max((post.last for post in current if post.last), default=None)
    texts = [post.text for post in current if post.last == seen][:_MOST]
    return ", ".join(texts), seen
