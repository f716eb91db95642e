"""Connections shared evenly between the processes of the server.

Whichever process wakes up first accepts a connection, so one of two may hold twice as many as the
other: its readers wait twice as long while the other one has nothing to do.
"""

from __future__ import annotations

import time
from multiprocessing.sharedctypes import RawArray
from typing import Final

_PLACES: Final = 256
"""More than processes that live at one time; each takes the place of its running number."""
_NOBODY: Final = -1
_AHEAD: Final = 2
"""Connections that a process may hold more than the one with fewest."""
_PATIENCE: Final = 1.0
"""Seconds that a connection waits at most for the process with fewest: it may be stuck."""


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

    def limit(self, process: int) -> int | None:
        """Up to how many connections a process should accept now; None when it is alone."""
        own = process % _PLACES
        all_held = self._held[:]  # one copy: each look at shared memory costs as much
        others = [held for place, held in enumerate(all_held) if held != _NOBODY and place != own]
        return min(others) + _AHEAD if others else None


class Share:
    """The share of one process."""

    def __init__(self, balance: Balance, process: int) -> None:
        self._balance = balance
        self._process = process
        self._holding_back_since: float | None = None

    def limit(self, connections: int, most: int) -> int:
        """Up to how many connections, at `most`, this process that holds some should accept now."""
        self._balance.hold(self._process, connections)
        limit = self._balance.limit(self._process)
        if limit is None or connections < limit:
            self._holding_back_since = None
            return most if limit is None else min(limit, most)
        now = time.monotonic()
        since = self._holding_back_since = self._holding_back_since or now
        return most if now - since >= _PATIENCE else min(limit, most)
