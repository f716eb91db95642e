"""Few pages are made at a time, in the order in which they were asked for."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from webpages import Site

from webui.turns import Turns

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_SECONDS = 120


@pytest.mark.parametrize("count", [1, 3])
def test_no_more_than_that_at_a_time(count: int) -> None:
    turns, inside, most = Turns(count), 0, 0
    lock = threading.Lock()
    full = threading.Barrier(count)

    def visit() -> None:
        nonlocal inside, most
        turns.take()
        with lock:
            inside += 1
            most = max(most, inside)
        full.wait(PATIENCE_SECONDS)  # as many as there are turns come in together
        with lock:
            inside -= 1
        turns.give_back()

    with ThreadPoolExecutor(6 * count) as pool:
        for each in [pool.submit(visit) for _ in range(6 * count)]:
            each.result(PATIENCE_SECONDS)
    assert most == count


def test_who_came_first_is_next() -> None:
    turns = Turns(1)
    turns.take()
    order: list[int] = []
    threads = []
    for number in range(8):
        asked = threading.Event()

        def visit(number: int = number, asked: threading.Event = asked) -> None:
            asked.set()
            turns.take()
            order.append(number)
            turns.give_back()

        thread = threading.Thread(target=visit)
        thread.start()
        threads.append(thread)
        assert asked.wait(PATIENCE_SECONDS)
        while turns.waiting <= number:  # until it stands in the queue
            assert thread.is_alive()
    turns.give_back()
    for thread in threads:
        thread.join(PATIENCE_SECONDS)
    assert order == list(range(8))


@pytest.mark.parametrize("path", ["/tim-kiem?q=hoi", "/bai/x", "/tim-kiem?page=0", "/tim-kiem.csv"])
def test_every_turn_is_given_back(sample_index: Path, path: str) -> None:
    """More requests than turns, found or not: the last is answered like the first."""
    with Site(sample_index) as site:
        answers = {site.client.get(f"{path}#{number}").status_code for number in range(9)}
        assert len(answers) == 1


def test_a_page_that_fails_gives_its_turn_back(tmp_path: Path) -> None:
    with Site(tmp_path) as site:
        assert [site.get("/").status for _ in range(5)] == [503] * 5
