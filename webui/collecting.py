"""When the garbage collector looks at everything that a process of the server holds.

Python lets it do so in the middle of a page. Once a process keeps some thousand answers that takes
a tenth of a second or two, and all who wait for the process wait longer: one request in ten, when
many come. So what is there before processes are forked is left out for good, and the rest is looked
at when nobody waits, or once a minute.
"""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_YOUNG: Final = 700
"""New objects after which those are looked at, as Python has it: ten thousand at once would take a
twentieth of a second."""
_MIDDLE: Final = 10
"""How often until those that were still in use are looked at again."""
_NEVER: Final = 1 << 30
_IDLE: Final = 10.0
"""Seconds between two times when nobody waits."""
_SOON: Final = 5.0
"""The same when much is to be given back."""
_LATEST: Final = 60.0
"""The same however many wait."""


class Collector:
    """Looks at everything at good times."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last = clock()
        self._is_wanted = False

    def take_over(self) -> None:
        """Leave out what is there now, and keep Python from choosing the times itself."""
        gc.collect()
        gc.freeze()
        gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)

    def want(self) -> None:
        """Say that much is to be given back: an index that was replaced holds what only it used."""
        self._is_wanted = True

    def come_round(self, *, idle: bool) -> None:
        """Look at everything if it is time to; `idle` says that nobody waits."""
        waited = self._clock() - self._last
        if waited >= _LATEST or (self._is_wanted and waited >= _SOON) or (idle and waited >= _IDLE):
            self._last = self._clock()
            if self._is_wanted or any(gc.get_count()[1:]):  # else nothing was done meanwhile
                self._is_wanted = False
                gc.collect()


collector: Final = Collector()
"""That of this process."""
