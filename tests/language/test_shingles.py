"""Signatures: equal texts agree, other texts do not, edited ones nearly do."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indexer.engine.duplicates import group_duplicates, signature_row
from indexer.language.shingles import SIZE, Signature, is_short, signature

WORDS = [f"w{number}" for number in range(400)]


def test_equal_texts_agree_and_other_texts_do_not() -> None:
    assert likeness(signature(WORDS), signature(WORDS)) == 1
    assert likeness(signature(WORDS[:200]), signature(WORDS[200:])) < 0.1


def test_an_estimate_is_near_the_truth() -> None:
    half = signature(WORDS[:300])
    truth = 296 / 396  # common shingles of five words, by all of them
    assert abs(likeness(half, signature(WORDS)) - truth) < 0.2


def test_short_texts_are_never_alike() -> None:
    assert is_short(signature(["a", None, "b"]))
    assert groups(signature(["a"]), signature(["a"])) == [0, 1]


def test_groups_reach_from_copy_to_copy() -> None:
    copies = [signature([*WORDS[:at], "x", *WORDS[at:]]) for at in (50, 150, 250)]
    other = signature([word + "y" for word in WORDS])
    assert groups(copies[0], other, copies[1], copies[2]) == [0, 1, 0, 0]


def likeness(one: Signature, other: Signature) -> float:
    """The estimated share of common shingles, from 0 to 1."""
    return float((one == other).mean())


def groups(*signatures: Signature) -> list[int]:
    return list(group_duplicates(np.array([signature_row(each) for each in signatures])))


@given(st.lists(st.sampled_from([*WORDS[:20], None]), max_size=40))
def test_any_text_has_a_signature(words: list[str | None]) -> None:
    assert signature(words).shape == (SIZE,)
