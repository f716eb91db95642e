"""How many pages a process makes at a time; other requests wait for their turns as they came.

Threads that all compute at once take the processor from each other, so that everybody waits about
as long as the last; for a cluster, which computes elsewhere, more may wait at a time. A table of a
whole search, which may take seconds and be read slowly, needs no turn.
"""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import TYPE_CHECKING, Final, cast

from flask import current_app, g, request

if TYPE_CHECKING:
    from collections.abc import Collection

    from flask import Blueprint, Flask

_EXTENSION: Final = "thoisu.turns"


class Turns:
    """So many turns, given in the order in which they are asked for. Safe between threads."""

    def __init__(self, count: int) -> None:
        self._free = count
        self._queue: deque[Lock] = deque()
        self._lock = Lock()

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._queue)

    def take(self) -> None:
        """Wait for a turn."""
        with self._lock:
            if self._free:
                self._free -= 1
                return
            gate = Lock()
            gate.acquire()
            self._queue.append(gate)
        gate.acquire()  # opened by whoever gives a turn back

    def give_back(self) -> None:
        """Let the next one have it."""
        with self._lock:
            if self._queue:
                self._queue.popleft().release()
            else:
                self._free += 1


class _AppTurns(Turns):
    def __init__(self, count: int, without: Collection[str]) -> None:
        super().__init__(count)
        self.without = without


def init_app(app: Flask, at_a_time: int, *, without: Collection[Blueprint]) -> None:
    """Make so many pages of an application at a time, those of some families aside."""
    names = frozenset(blueprint.name for blueprint in without)
    app.extensions[_EXTENSION] = _AppTurns(at_a_time, names)
    app.teardown_request(_give_back)


def wait_for_turn() -> None:
    """Wait until this request may be answered; its turn ends with it."""
    turns = _turns()
    if "has_turn" not in g and request.blueprint not in turns.without:
        turns.take()
        g.has_turn = True


def _give_back(_error: BaseException | None) -> None:
    if g.pop("has_turn", None):
        _turns().give_back()


def _turns() -> _AppTurns:
    return cast("_AppTurns", current_app.extensions[_EXTENSION])
