"""What articles say is counted exactly: over several segments, without what was removed."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import accumulate

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indexer.engine.columns.values.facets import digest_of
from indexer.engine.columns.values.posts import PostWordings, post_arrays
from indexer.engine.columns.values.sayings import Sayings, SayingsBuilder, SegmentSayings
from indexer.engine.days import NO_DAY, day_number
from indexer.entities import PostStatus
from indexer.entities.officials.same_posts import begins_so, office_key
from indexer.language.syllables import fold

_DAY = date(2024, 1, 1)
_SUBJECTS, _TEXTS = st.sampled_from(["a", "b", "xã-ẫ"]), st.sampled_from(["m", "ẫ n", ""])
_ARTICLES = st.lists(
    st.tuples(
        st.none() | st.integers(0, 400), st.booleans(), st.sets(st.tuples(_SUBJECTS, _TEXTS))
    ),
    max_size=8,
)
"""For each article its day, whether it was removed, and what it says of whom."""

_POSTS = st.sampled_from(
    [
        "Bí thư Thành ủy TP.HCM", "bí thư thành uỷ", "Bí thư", "bí thưa", "Bì thư", "ĐBQH",
        "đại biểu Quốc hội", "Bộ trưởng Y tế", "Bộ trưởng Bộ Y tế", "bộ trưởng", "",
    ]
)  # fmt: skip


@given(segments=st.lists(_ARTICLES, max_size=4), subject=_SUBJECTS)
def test_sayings_are_counted_over_all_segments(
    segments: list[list[tuple[int | None, bool, set[tuple[str, str]]]]], subject: str
) -> None:
    written = []
    for articles in segments:
        builder = SayingsBuilder()
        for doc, (_, _, said) in enumerate(articles):
            for who, text in said:
                builder.add(doc, who, text)
        written.append(SegmentSayings(builder.arrays()))
    everything = [article for articles in segments for article in articles]
    days = [
        NO_DAY if day is None else day_number(_DAY + timedelta(day)) for day, _, _ in everything
    ]
    sayings = Sayings(
        written,
        tuple(accumulate(map(len, segments), initial=0)),
        np.array(days, dtype=np.int32),
        np.array([not removed for _, removed, _ in everything], dtype=bool),
    )
    living = [(day, said) for day, removed, said in everything if not removed]
    counts = Counter(text for _, said in living for who, text in said if who == subject)
    found = sayings.of(subject)
    assert {each.text: each.articles for each in found} == dict(counts)
    assert [each.articles for each in found] == sorted(counts.values(), reverse=True)
    for each in found:
        dated = [
            _DAY + timedelta(day)
            for day, said in living
            if day is not None and (subject, each.text) in said
        ]
        assert (each.first, each.last) == (min(dated, default=None), max(dated, default=None))


def test_an_unknown_subject_has_no_sayings() -> None:
    builder = SayingsBuilder()
    builder.add(0, "a", "x")
    sayings = Sayings([SegmentSayings(builder.arrays())], (0, 1), np.array([5]), np.array([True]))
    assert sayings.of("b") == []


@given(st.lists(_POSTS, unique=True), _POSTS, st.booleans())
def test_the_wordings_of_a_post_are_those_that_begin_so(
    posts: list[str], asked: str, without_dau: bool
) -> None:
    said = [f"{PostStatus.CURRENT}\t{post}" for post in posts]
    wordings = PostWordings(post_arrays(said))
    asked = fold(asked) if without_dau else asked
    found = wordings.beginning(asked).tolist()
    assert sorted(found) == [at for at, post in enumerate(posts) if begins_so(post, asked)]
    assert [wordings.key(at) for at in range(len(posts))] == list(map(office_key, posts))


@given(st.lists(_ARTICLES, min_size=1, max_size=3), st.sets(_TEXTS))
def test_of_whom_some_texts_are_said(
    segments: list[list[tuple[int | None, bool, set[tuple[str, str]]]]], wanted: set[str]
) -> None:
    counts: Counter[int] = Counter()
    written, numbers = [], []
    for articles in segments:
        builder = SayingsBuilder()
        for doc, (_, _, said) in enumerate(articles):
            for who, text in said:
                builder.add(doc, who, text)
                counts[digest_of(who)] += text in wanted
        written.append(SegmentSayings(builder.arrays()))
        asked = [at for at, text in enumerate(builder.texts) if text in wanted]
        numbers.append(np.array(asked, dtype=np.int64))
    size = sum(map(len, segments))
    starts = tuple(accumulate(map(len, segments), initial=0))
    sayings = Sayings(written, starts, np.zeros(size, np.int32), np.ones(size, dtype=bool))
    found = sayings.subjects_of(numbers)
    assert dict(found) == dict(+counts)
    assert [count for _, count in found] == sorted(counts.values(), reverse=True)[: len(found)]
