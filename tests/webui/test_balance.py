"""Connections are shared evenly between processes, and none waits for one that is stuck."""

from __future__ import annotations

import math
import socket
from contextlib import ExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webui.balance import Balance, Share, waiting_at

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


@given(st.lists(st.integers(0, 40), min_size=2, max_size=5), st.integers(1, 100))
def test_of_many_who_come_at_once_each_takes_its_share(held: list[int], waiting: int) -> None:
    shared = Balance()
    shares = [Share(shared, process) for process in range(len(held))]
    for share, connections in zip(shares, held, strict=True):
        share.limit(connections, MOST)
    fair = math.ceil((sum(held) + waiting) / len(held))
    left = waiting
    for process, share in enumerate(shares):  # one after the other, the others see nothing of it
        while left and held[process] < share.limit(held[process], MOST, left):
            held[process] += 1
            left -= 1
    assert not left
    assert max(held) <= max(fair, *held)


def test_those_who_wait_are_counted() -> None:
    with ExitStack() as opened:
        listeners = [opened.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(2)]
        assert waiting_at(listeners) == 1  # so that whoever comes next is accepted
        for _ in range(3):
            for listener in listeners:
                opened.enter_context(socket.create_connection(listener.getsockname()))
        assert waiting_at(listeners) == (6 if hasattr(socket, "TCP_INFO") else 1)


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
