"""One request to one machine, with a limit to everything: bytes, unpacked bytes, seconds."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
)

from corpus.fetching.errors import FetchFailedError, TemporaryError
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpus.fetching.addresses import Place

_BLOCK: Final = 64 * 1024
"""Bytes that are read at once."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one address may cost."""

    bytes: int = 64 * 1024 * 1024
    """After unpacking: a small gzip can hold gigabytes. A sitemap may have 50 MB."""
    seconds: float = 60.0
    """From the connection to the last byte."""
    redirects: int = 5
    cut: bool = False
    """Take the beginning of what has more bytes; else that is refused."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    """By their names in small letters."""
    data: bytes


def ask(place: Place, headers: Mapping[str, str], limits: Limits) -> Answer:
    """Make one request; redirects are answers. Raises FetchFailedError or TemporaryError.

    The connection goes to the first of `place.ips` that answers and nowhere else; the certificate
    must be the host's.
    """
    *others, last = place.ips
    for ip in others:
        with suppress(_NotConnectedError):
            return _ask_at(ip, place, headers, limits)
    return _ask_at(last, place, headers, limits)


def _ask_at(ip: str, place: Place, headers: Mapping[str, str], limits: Limits) -> Answer:
    with _Watched(limits.seconds) as watched:
        pool = watched.pool(place, ip)
        try:
            response = pool.urlopen(
                "GET",
                place.target,
                headers={**headers, "Host": place.host_header},
                redirect=False,
                retries=False,
                preload_content=False,
                timeout=urllib3.Timeout(connect=limits.seconds, read=limits.seconds),
            )
            try:
                data = _read(response, limits)
            finally:
                response.close()
            if watched.out_of_time:
                raise TimeoutError  # a cut in the headers looks like their end
            headers_of = {name.lower(): value for name, value in response.headers.items()}
            return Answer(response.status, headers_of, data)
        except (HTTPError, OSError, ValueError) as error:
            raise _named(error, place, limits, out_of_time=watched.out_of_time) from None
        finally:
            pool.close()


def _read(response: urllib3.BaseHTTPResponse, limits: Limits) -> bytes:
    if response.status == HTTPStatus.NOT_MODIFIED:
        return b""
    blocks: list[bytes] = []
    size = 0
    while block := response.read1(_BLOCK, decode_content=True):
        blocks.append(block)
        size += len(block)
        if size > limits.bytes:
            if limits.cut:
                break
            raise FetchFailedError(
                QuarantineReason.TOO_LONG, f"the answer is longer than {limits.bytes >> 20} MB"
            )
    return b"".join(blocks)[: limits.bytes]


def _named(
    error: Exception, place: Place, limits: Limits, *, out_of_time: bool
) -> FetchFailedError:
    if out_of_time or isinstance(error, ReadTimeoutError):  # a socket's time may be up first
        return TemporaryError(
            f"{place.host} did not finish its answer within {limits.seconds:.0f} s",
        )
    if isinstance(error, NewConnectionError | ConnectTimeoutError):
        return _NotConnectedError(f"{place.host}: {error}")
    if isinstance(error, ValueError):
        return FetchFailedError(QuarantineReason.UNREADABLE, f"the answer is no HTTP: {error}")
    return TemporaryError(f"the connection to {place.host} failed: {error}")


class _NotConnectedError(TemporaryError):
    """Nobody answered at one address; the host may have another."""


class _Watched:
    """Cuts a connection when its time is up, wherever it stands: in the handshake of TLS, in
    headers, in the middle of data.

    Time-outs of sockets do not do that, for a server that sends a byte now and then.
    """

    def __init__(self, seconds: float) -> None:
        self.out_of_time = False
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> _Watched:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        for opened in self._sockets:
            opened.close()

    def pool(self, place: Place, ip: str) -> urllib3.HTTPConnectionPool:
        """A pool for one connection to a machine of a place."""
        watched = self

        class _Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return watched._watch(super()._new_conn())

        class _Secure(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return watched._watch(super()._new_conn())

        if place.scheme == "http":
            plain = urllib3.HTTPConnectionPool(ip, place.port)
            plain.ConnectionCls = _Plain
            return plain
        secure = urllib3.HTTPSConnectionPool(
            ip, place.port, server_hostname=place.host, assert_hostname=place.host
        )
        secure.ConnectionCls = _Secure
        return secure

    def _watch(self, opened: socket.socket) -> socket.socket:
        self._sockets.append(opened.dup())  # TLS takes the descriptor of the first one away
        if self.out_of_time:  # it was up just before
            self._cut()
        return opened

    def _cut(self) -> None:
        self.out_of_time = True
        for opened in self._sockets:
            with suppress(OSError):  # it may have been closed just now
                opened.shutdown(socket.SHUT_RDWR)
