"""A circuit breaker: a cluster that does not answer is not waited for by everybody.

Nygard, "Release It!" (2007). Not pybreaker, which holds a lock while it calls: one slow answer
would keep all threads waiting.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_SLOW_ONES: Final = 3
"""Calls in a row that took too long, from which on all are taken for failed."""


class CircuitBreaker:
    """Closed while calls succeed; open for a pause after one failed; then one call may try.

    One call that took too long may have been a hard one: only several in a row open it.
    """

    def __init__(self, pause: float, clock: Callable[[], float]) -> None:
        """`pause` and what `clock` tells are in seconds."""
        self._pause = pause
        self._slow = 0
        """Calls in a row that took too long."""
        self._clock = clock
        self._tried_next: float | None = None
        """When a call may try again; None while the circuit is closed."""
        self._lock = Lock()

    @property
    def is_closed(self) -> bool:
        """Whether the last call succeeded, as far as is known."""
        return self._tried_next is None

    def allows(self) -> bool:
        """Whether a call may be made now. While open, one caller after each pause is told so."""
        with self._lock:
            if self._tried_next is None:
                return True
            if self._clock() < self._tried_next:
                return False
            self._tried_next = self._clock() + self._pause  # the others wait for what this one sees
            return True

    def succeeded(self) -> None:
        """A call was answered."""
        if self._tried_next is not None or self._slow:
            with self._lock:
                self._tried_next, self._slow = None, 0

    def failed(self) -> None:
        """A call was not answered."""
        with self._lock:
            self._tried_next = self._clock() + self._pause

    def took_too_long(self) -> None:
        """A call was given up; it fails like others when several in a row were."""
        with self._lock:
            self._slow += 1
            if self._slow >= _SLOW_ONES or self._tried_next is not None:
                self._tried_next = self._clock() + self._pause
