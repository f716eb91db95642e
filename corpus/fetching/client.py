"""Read an address as a well-behaved visitor does.

robots.txt is asked first, once a host; requests keep their distance; what was read before is asked
for under the condition that it changed; redirects are followed and looked at like any address;
what may be temporary is tried again, later each time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from corpus.fetching.addresses import AddressPolicy, split_address
from corpus.fetching.connection import Answer, Limits, ask
from corpus.fetching.errors import FetchFailedError, TemporaryError
from corpus.fetching.politeness import MAX_ROBOTS_BYTES, Clock, Manners, Pace, Robots
from corpus.links import joined
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Mapping

_REDIRECTS: Final = (301, 302, 303, 307, 308)
_TEMPORARY: Final = (408, 425, 429, 500, 502, 503, 504)
_ACCEPT: Final = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Language": "vi,en;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What a server said when an address was read: with it, it can say that nothing changed."""

    etag: str = ""
    last_modified: str = ""

    def headers(self) -> dict[str, str]:
        """The conditions of the next request."""
        conditions = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in conditions.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address holds."""

    url: str
    """Where it was in the end, after redirects."""
    data: bytes
    content_type: str
    charset: str
    known: Known
    unchanged: bool = False
    """The server says that it is as it was when `known` was written down; `data` is empty."""


class Visitor:
    """Reads addresses one after the other."""

    def __init__(
        self,
        manners: Manners,
        *,
        policy: AddressPolicy | None = None,
        limits: Limits | None = None,
        clock: Clock | None = None,
    ) -> None:
        self._manners = manners
        self._policy = policy or AddressPolicy()
        self._limits = limits or Limits()
        self._clock = clock or Clock()
        self._pace = Pace(self._clock)
        self._robots: dict[str, Robots] = {}

    def fetch(self, url: str, known: Known | None = None) -> Fetched:
        """Read an address. Raises FetchFailedError with the reason when nothing comes of it."""
        begin = url
        conditions = known or Known()
        for _ in range(self._limits.redirects + 1):
            robots = self._robots_of(url)
            if robots.failure:
                raise FetchFailedError(robots.failure.reason, robots.failure.detail)
            if not robots.allows(url, self._manners.agent):
                raise FetchFailedError(
                    QuarantineReason.REFUSED, "the newspaper's robots.txt asks not to read it"
                )
            delay = max(self._manners.delay, robots.delay(self._manners.agent))
            answer = self._ask(url, conditions.headers(), self._limits, delay)
            if answer.status not in _REDIRECTS:
                return _fetched(url, answer, conditions)
            url = _target(url, answer)
        raise FetchFailedError(
            QuarantineReason.UNREACHABLE,
            f"{begin} leads on and on: more than {self._limits.redirects} redirects",
        )

    def _robots_of(self, url: str) -> Robots:
        parts = split_address(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(f"{origin}/robots.txt")
        return self._robots[origin]

    def _read_robots(self, url: str) -> Robots:
        """RFC 9309: missing rules allow everything, a failing server forbids it.

        Never raises: whatever comes of it holds for every page of the host.
        """
        limits = replace(self._limits, bytes=MAX_ROBOTS_BYTES, cut=True)
        try:
            for _ in range(limits.redirects + 1):
                answer = self._ask(url, {}, limits, self._manners.delay)
                if answer.status not in _REDIRECTS:
                    good = answer.status == HTTPStatus.OK
                    return Robots.parse(answer.data.decode("utf-8", "replace") if good else "")
                url = _target(url, answer)
        except FetchFailedError as error:
            detail = f"its robots.txt cannot be read, so nothing is: {error}"
            return Robots.unreadable(FetchFailedError(error.reason, detail))
        return Robots.parse("")

    def _ask(self, url: str, headers: Mapping[str, str], limits: Limits, delay: float) -> Answer:
        for attempt in range(1, self._manners.tries + 1):
            self._pace.wait(url, delay)
            try:
                return self._ask_once(url, headers, limits)
            except TemporaryError as error:
                wait = self._manners.pause(attempt) if error.wait is None else error.wait
                if attempt == self._manners.tries or wait > self._manners.patience:
                    raise
                self._clock.sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _ask_once(self, url: str, headers: Mapping[str, str], limits: Limits) -> Answer:
        place = self._policy.locate(url)
        own = {**_ACCEPT, "User-Agent": self._manners.agent}
        answer = ask(place, {**own, **headers}, limits)
        if answer.status in _TEMPORARY:
            raise TemporaryError(
                f"the server answered {answer.status}",
                wait=_retry_after(answer.headers.get("retry-after", "")),
            )
        return answer


def _target(url: str, answer: Answer) -> str:
    """Where a redirect leads; whoever asks for an empty address is told that it is none."""
    return joined(url, answer.headers.get("location", "")).partition("#")[0]


def _fetched(url: str, answer: Answer, known: Known) -> Fetched:
    if answer.status == HTTPStatus.NOT_MODIFIED:
        return Fetched(url, b"", "", "", known, unchanged=True)
    if answer.status != HTTPStatus.OK:
        raise FetchFailedError(QuarantineReason.UNREACHABLE, f"the server answered {answer.status}")
    content_type, _, rest = answer.headers.get("content-type", "").partition(";")
    _, _, charset = rest.lower().partition("charset=")
    return Fetched(
        url,
        answer.data,
        content_type.strip().lower(),
        charset.strip(" \"'"),
        Known(answer.headers.get("etag", ""), answer.headers.get("last-modified", "")),
    )


def _retry_after(value: str) -> float | None:
    """Seconds to wait, given as their number or as a date (RFC 9110); None for anything else."""
    if value.strip().isdecimal():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except (TypeError, ValueError, OverflowError):  # the last for numbers of many digits
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
