"""Readers that ask a server one page after the other, each over a connection of its own."""

from __future__ import annotations

import random
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPException, RemoteDisconnected
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from http.client import HTTPConnection

    from bench.load.server import Server

Check: TypeAlias = "Callable[[str, str, str], str]"
"""What is wrong with an answer: of its address, ETag and text; nothing when all is well."""


@dataclass(slots=True)
class Tally:
    """What came back."""

    seconds: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    generations: set[str] = field(default_factory=set)
    _answered: threading.Condition = field(default_factory=threading.Condition)

    def note(self, seconds: float, generation: str) -> None:
        """An answer came, from this generation, after so long."""
        with self._answered:
            self.seconds.append(seconds)
            self.generations.add(generation)
            self._answered.notify_all()

    def await_generations(self, count: int, seconds: float) -> bool:
        """Wait, at most so long, until answers came from so many generations; whether they did."""
        with self._answered:
            return self._answered.wait_for(lambda: len(self.generations) >= count, seconds)

    def percentile(self, share: float) -> float:
        """Seconds within which this share of the answers came; 0 when none did."""
        ordered = sorted(self.seconds)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0


@contextmanager
def readers(
    server: Server, addresses: Sequence[str], connections: int, check: Check
) -> Iterator[Tally]:
    """So many connections ask until the block ends; then all their answers are in."""
    tally, stop = Tally(), threading.Event()
    threads = [
        threading.Thread(target=_read, args=(server, addresses, check, tally, stop, number))
        for number in range(connections)
    ]
    for thread in threads:
        thread.start()
    try:
        yield tally
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _read(
    server: Server,
    addresses: Sequence[str],
    check: Check,
    tally: Tally,
    stop: threading.Event,
    number: int,
) -> None:
    chooser = random.Random(number)  # noqa: S311 (chooses pages)
    line = server.connect()
    while not stop.is_set():
        address = chooser.choice(addresses)
        began = time.monotonic()
        try:
            status, tag, text = _ask(line, address)
        except (OSError, HTTPException) as error:
            tally.faults.append(f"{address}: {error!r}")
            line.close()
            continue
        tally.note(time.monotonic() - began, generation_of(tag))
        wrong = check(address, tag, text) if status == HTTPStatus.OK else f"status {status}"
        if wrong:
            tally.faults.append(f"{address}: {wrong}")
    line.close()


def generation_of(tag: str) -> str:
    """The generation that an ETag names."""
    return "-".join(tag.removeprefix('W/"').split("-")[:2])


def _ask(line: HTTPConnection, address: str) -> tuple[int, str, str]:
    if line.sock is not None:
        # A server may close a line that rests (RFC 9112, 9.3): then a client asks on a new one.
        with suppress(RemoteDisconnected, ConnectionResetError, BrokenPipeError):
            return _exchange(line, address)
        line.close()
    return _exchange(line, address)


def _exchange(line: HTTPConnection, address: str) -> tuple[int, str, str]:
    line.request("GET", address)
    answer = line.getresponse()
    text = answer.read().decode()
    return answer.status, answer.getheader("ETag", ""), text
