"""What articles say is counted exactly: over several segments, without what was removed."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import accumulate

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indexer.engine.columns.days import NO_DAY, day_number
from indexer.engine.columns.sayings import Sayings, SayingsBuilder, SegmentSayings

_DAY = date(2024, 1, 1)
_SUBJECTS, _TEXTS = st.sampled_from(["a", "b", "xã-ẫ"]), st.sampled_from(["m", "ẫ n", ""])
_ARTICLES = st.lists(
    st.tuples(
        st.none() | st.integers(0, 400), st.booleans(), st.sets(st.tuples(_SUBJECTS, _TEXTS))
    ),
    max_size=8,
)
"""For each article its day, whether it was removed, and what it says of whom."""


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
