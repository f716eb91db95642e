"""What lists show of an official: the newest posts, as fully as any article words them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from indexer import open_index
from indexer.engine.days import NO_DAY
from indexer.engine.sayings.newest_posts import NewestPosts, ToldPosts, in_full, joined, parted
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""

_POSTS = st.lists(
    st.sampled_from(
        [
            "Bộ trưởng", "Bộ trưởng Y tế", "nguyên Bộ trưởng Y tế", "Bộ trưởng Công an",
            "Chủ tịch", "Chủ tịch UBND", "Chủ tịch UBND tỉnh Mẫu", "đại biểu",
        ]
    ),
    min_size=1, max_size=3, unique=True,
).map(tuple)  # fmt: skip
_TOLD = st.lists(st.tuples(st.just(NO_DAY) | st.integers(0, 20_000), _POSTS), max_size=8)


def collected(told: Sequence[tuple[int, tuple[str, ...]]]) -> ToldPosts:
    """What is shown of posts that were told on some days, in this order."""
    newest = NewestPosts()
    for day, posts in told:
        newest.add(day, posts)
    return newest.in_full()


@given(_TOLD)
def test_the_newest_are_shown_and_nothing_is_invented(
    told: list[tuple[int, tuple[str, ...]]],
) -> None:
    shown = collected(told)
    assert shown.day == max((day for day, _ in told), default=NO_DAY)
    given_ = {post for _, posts in told for post in posts}
    assert set(shown.posts) <= given_
    last = [posts for day, posts in told if day == shown.day][-1:]
    for posts in last:
        assert len(shown.posts) <= len(posts)
        assert all(any(full.startswith(post) for full in shown.posts) for post in posts)
    assert parted(joined(shown.posts)) == shown.posts


def test_a_bare_post_is_completed_by_the_newest_usual_wording() -> None:
    old, new = (100, ("Bộ trưởng Công an",)), (200, ("Bộ trưởng Y tế", "đại biểu"))
    assert collected([new, (300, ("Bộ trưởng",)), old]).posts == ("Bộ trưởng Y tế",)
    slip = (250, ("Bộ trưởng Công an",))
    assert collected([*[new] * 20, slip, (300, ("Bộ trưởng",))]).posts == ("Bộ trưởng Y tế",)
    assert collected([(100, ("nguyên Bộ trưởng Y tế",)), (300, ("Bộ trưởng",))]).posts == (
        "Bộ trưởng",
    )
    assert in_full([ToldPosts(100, ()), ToldPosts(NO_DAY, ("đại biểu",))]).posts == ("đại biểu",)


def test_lists_complete_the_posts_of_articles_that_come_later(build: Callable[..., Path]) -> None:
    def row(name: str, day: str, text: str) -> dict[str, object]:
        return {"id": name, "title": "Bài", "published": day, "body": text}

    rows = [
        row("1", "2024-01-02", "Bộ trưởng Y tế Trần Văn Mẫu phát biểu."),
        row("2", "2024-01-01", "Thứ trưởng Y tế Trần Văn Mẫu phát biểu."),
        row("3", "2024-01-03", "Bộ trưởng Trần Văn Mẫu phát biểu."),
    ]
    for so_far, shown in ((2, "Bộ trưởng Y tế"), (3, "Bộ trưởng Y tế")):
        with open_index(build(*rows[:so_far])) as index:
            (value,) = index.values(FacetName.OFFICIAL)
            assert (value.count, value.detail) == (so_far, shown)
            assert index.complete("trần văn", limit=1)[0].detail == shown
