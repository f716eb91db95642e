"""Connections shared evenly between the processes of the server.

Whichever process wakes up first accepts a connection, so one of two may hold twice as many as the
other: its readers wait twice as long while the other one has nothing to do.
"""

from __future__ import annotations

import math
import socket
import struct
import time
from multiprocessing.sharedctypes import RawArray
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLACES: Final = 256
"""More than processes that live at one time; each takes the place of its running number."""
_NOBODY: Final = -1
_PATIENCE: Final = 1.0
"""Seconds that a connection waits at most for a process with fewer: it may be stuck."""
_WAITING: Final = struct.Struct("24x I")
"""Where Linux tells, in what it knows of a listening socket, how many connections wait there:
`tcpi_unacked` of `struct tcp_info` (linux/tcp.h, `tcp_get_info`)."""


class Balance:
    """How many connections each process holds, in memory that forked processes share."""

    def __init__(self) -> None:
        self._held = RawArray("l", [_NOBODY] * _PLACES)

    def hold(self, process: int, connections: int) -> None:
        """Say how many connections a process holds; it is known by its running number."""
        self._held[process % _PLACES] = connections

    def leave(self, process: int) -> None:
        """Forget a process that has ended."""
        self._held[process % _PLACES] = _NOBODY

    def share(self, process: int, waiting: int) -> int | None:
        """How many connections a process should hold of all that are held or wait; None when it is
        alone."""
        own = process % _PLACES
        all_held: list[int] = self._held[:]  # one copy: each look at shared memory costs as much
        others = [held for place, held in enumerate(all_held) if held != _NOBODY and place != own]
        if not others:
            return None
        return math.ceil((all_held[own] + sum(others) + waiting) / (len(others) + 1))


class Share:
    """The share of one process."""

    def __init__(self, balance: Balance, process: int) -> None:
        self._balance = balance
        self._process = process
        self._holding_back_since: float | None = None

    def limit(self, connections: int, most: int, waiting: int = 1) -> int:
        """Up to how many connections, at `most`, this process that holds some should accept now.

        `waiting` is how many there are to accept.
        """
        self._balance.hold(self._process, connections)
        limit = self._balance.share(self._process, waiting)
        if limit is None or connections < limit:
            self._holding_back_since = None
            return most if limit is None else min(limit, most)
        now = time.monotonic()
        since = self._holding_back_since = self._holding_back_since or now
        return most if now - since >= _PATIENCE else min(limit, most)


def waiting_at(listeners: Iterable[socket.socket]) -> int:
    """How many connections wait to be accepted; at least one, as where the system does not tell."""
    return max(1, sum(map(_waiting_at, listeners)))


def _waiting_at(listener: socket.socket) -> int:
    if not hasattr(socket, "TCP_INFO"):
        return 0
    told = listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _WAITING.size)
    waiting: int = _WAITING.unpack(told)[0]
    return waiting
