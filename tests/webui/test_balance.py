"""Connections are shared evenly between processes, and none waits for one that is stuck."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webui.balance import Balance, Share

MOST = 1000


def test_alone_it_takes_all() -> None:
    assert Share(Balance(), 1).limit(500, MOST) == MOST


@given(st.lists(st.integers(0, 3), min_size=2, max_size=300))
def test_nobody_gets_far_ahead(asking: list[int]) -> None:
    shared = Balance()
    held = dict.fromkeys(range(4), 0)
    shares = {process: Share(shared, process) for process in held}
    for process, share in shares.items():
        share.limit(held[process], MOST)
    for process in asking:
        if held[process] < shares[process].limit(held[process], MOST):
            held[process] += 1
            shares[process].limit(held[process], MOST)
    assert max(held.values()) - min(held.values()) <= 2


def test_one_that_has_ended_holds_nobody_back() -> None:
    shared = Balance()
    Share(shared, 1).limit(0, MOST)
    other = Share(shared, 2)
    assert other.limit(10, MOST) < 10
    shared.leave(1)
    assert other.limit(10, MOST) == MOST


def test_who_takes_no_connections_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("webui.balance.time.monotonic", lambda: now)
    shared = Balance()
    Share(shared, 1).limit(0, MOST)
    other = Share(shared, 2)
    assert other.limit(10, MOST) < 10
    now += 0.5
    assert other.limit(10, MOST) < 10
    now += 0.6
    assert other.limit(10, MOST) == MOST


def test_the_most_is_kept() -> None:
    shared = Balance()
    Share(shared, 1).limit(900, MOST)
    assert Share(shared, 2).limit(0, 50) == 50
