"""Posts over many articles: each once, in a full wording, with all its days."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from indexer.entities import PostStatus
from indexer.entities.officials.same_posts import office_key
from indexer.results.held_posts import SaidPost, held_posts

_TEXTS = st.sampled_from(
    [
        "Bí thư", "Bí thư Thành ủy", "bí thư Thành uỷ TP.HCM", "Bí thư Thành ủy TP.HCM Mẫu",
        "Bộ trưởng", "Bộ trưởng Y tế", "Bộ trưởng Bộ Y tế", "Chủ tịch", "đại biểu",
    ]
)  # fmt: skip
_SAID = st.builds(
    lambda status, text, *rest: SaidPost(status, text, office_key(text), *rest),
    st.sampled_from(PostStatus),
    _TEXTS,
    st.frozensets(st.integers(0, 30), min_size=1),
    st.none() | st.dates(date(2020, 1, 1), date(2022, 1, 1)),
    st.none() | st.dates(date(2023, 1, 1), date(2025, 1, 1)),
)


def said(text: str, articles: range, first: int, last: int) -> SaidPost:
    """A current post seen in some articles from one year to another."""
    days = date(first, 1, 1), date(last, 1, 1)
    return SaidPost(PostStatus.CURRENT, text, office_key(text), frozenset(articles), *days)


def test_wordings_of_one_post_are_one_in_a_full_wording() -> None:
    (post,) = held_posts(
        [
            said("Bí thư Thành ủy", range(9), 2019, 2021),
            said("bí thư Thành uỷ TP.HCM", range(7, 12), 2020, 2022),
            said("Bí thư Thành ủy TP.HCM nói thêm", range(14, 15), 2020, 2020),
        ],
        articles=15,
    )
    assert (post.text, post.articles) == ("Bí thư Thành uỷ TP.HCM", 13)
    assert (post.first, post.last) == (date(2019, 1, 1), date(2022, 1, 1))


def test_the_post_seen_last_comes_first() -> None:
    posts = held_posts(
        [
            said("Bộ trưởng Y tế", range(9), 2010, 2015),
            said("Bí thư Tỉnh ủy Mẫu", range(9, 11), 2016, 2020),
        ],
        articles=11,
    )
    assert [post.text for post in posts] == ["Bí thư Tỉnh ủy Mẫu", "Bộ trưởng Y tế"]


def test_what_stood_beside_the_name_once_is_left_out_of_many() -> None:
    some = [
        said("Thủ tướng", range(70), 2018, 2020),
        said("Chủ tịch Hội Mẫu", range(70, 71), 2019, 2019),
    ]
    assert [post.text for post in held_posts(some, articles=71)] == ["Thủ tướng"]
    assert len(held_posts(some, articles=40)) == 2


def test_a_new_post_shows_where_one_told_as_seldom_long_ago_does_not() -> None:
    some = [
        said("Thủ tướng", range(800), 2018, 2024),
        said("Chủ tịch Hội Mẫu", range(4), 2019, 2019),
        said("Chủ tịch nước", range(4), 2025, 2025),
    ]
    held = held_posts(some, articles=800)
    assert [post.text for post in held] == ["Chủ tịch nước", "Thủ tướng"]


@given(st.lists(_SAID, unique_by=lambda each: (each.status, each.text)))
def test_no_article_and_no_day_is_lost(posts: list[SaidPost]) -> None:
    held = held_posts(posts, articles=10)
    for status in PostStatus:
        named = frozenset[int]().union(*(each.numbers for each in posts if each.status is status))
        counts = [post.articles for post in held if post.status is status]
        assert max(counts, default=0) <= len(named) <= sum(counts)
    days = [day for post in posts for day in (post.first, post.last) if day]
    assert min((post.first for post in held if post.first), default=None) == min(days, default=None)
    assert max((post.last for post in held if post.last), default=None) == max(days, default=None)
    assert {post.status for post in held} == {post.status for post in posts}
