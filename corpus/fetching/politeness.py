"""Manners towards servers: what robots.txt forbids, how long to wait between two requests."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from protego import Protego

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus.fetching.errors import FetchFailedError

MAX_ROBOTS_BYTES: Final = 512_000
"""More than the 500 KiB that RFC 9309 wants to be read."""
_LONGEST_DELAY: Final = 60.0
"""Seconds; a longer crawl-delay is a slip of the pen or a refusal in other words."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, and how to let it pass."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True)
class Manners:
    """How to behave towards a server."""

    agent: str
    """The User-Agent: the program, and how its user can be reached."""
    delay: float = 1.0
    """Seconds from one request to the next at the same host, if it does not ask for more."""
    tries: int = 4
    """How often one address is asked for at most, while the failure may be temporary."""
    patience: float = 120.0
    """Seconds that a server may ask to wait (Retry-After) at most."""

    def pause(self, attempt: int) -> float:
        """Seconds before the next try: twice as long each time."""
        return float(min(self.patience, 2.0**attempt))


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host (RFC 9309)."""

    rules: Protego
    failure: FetchFailedError | None = None
    """Why they could not be read; then nothing may be read."""

    def allows(self, url: str, agent: str) -> bool:
        """Whether an address may be read."""
        return not self.failure and bool(self.rules.can_fetch(url, agent))

    def delay(self, agent: str) -> float:
        """Seconds between two requests that the host asks for."""
        return min(float(self.rules.crawl_delay(agent) or 0), _LONGEST_DELAY)

    @classmethod
    def parse(cls, text: str) -> Robots:
        """Read a robots.txt; lines that are none are passed over."""
        return cls(Protego.parse(text))

    @classmethod
    def unreadable(cls, why: FetchFailedError) -> Robots:
        """The rules of a host that does not give them."""
        return cls(Protego.parse(""), why)


@dataclass(slots=True)
class Pace:
    """When each host was last asked."""

    clock: Clock
    _next: dict[str, float] = field(default_factory=dict)

    def wait(self, url: str, seconds: float) -> None:
        """Wait until the host of an address may be asked again, `seconds` after the last time."""
        host = urlsplit(url).netloc
        left = self._next.get(host, 0.0) - self.clock.now()
        if left > 0:
            self.clock.sleep(left)
        self._next[host] = self.clock.now() + seconds
