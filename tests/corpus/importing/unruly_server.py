"""A newspaper's server that does everything a server should not, on this machine's own network."""

from __future__ import annotations

import gzip
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, TypeAlias

from corpus.fetching import AddressPolicy, Clock, Limits, Manners, Visitor

if TYPE_CHECKING:
    from trustme import LeafCert

LEAD = "Sáng 2/12, xã Mẫu Sơn họp bàn việc làm đường liên thôn với sự có mặt của các trưởng thôn."
BODY = "Việc thứ nhất là chọn nơi làm trước, vì tiền chưa đủ để làm tất cả các đoạn trong một năm."


def news(number: int, *, body: str = BODY) -> bytes:
    """A page in a known layout."""
    return (
        f"<html><head><title>Tin {number}</title>"
        '<meta property="article:published_time" content="2023-12-02T08:00:00+07:00"></head><body>'
        f'<h1 class="title-detail">Xã Mẫu Sơn họp lần thứ {number}</h1>'
        f'<p class="description">{LEAD}</p><article class="fck_detail"><p>{body}</p></article>'
        "</body></html>"
    ).encode()


class Asked(BaseHTTPRequestHandler):
    """One request; what is answered is up to the routes of the server."""

    protocol_version = "HTTP/1.1"
    server: UnrulyServer

    def do_GET(self) -> None:
        """Answer by the route, or with 404."""
        self.server.asked.append((self.path, dict(self.headers.items())))
        route = self.server.routes.get(self.path)
        self.close_connection = True
        try:
            if route is None:
                self.answer(b"no such page", status=404)
            else:
                route(self)
        except OSError:
            pass  # the visitor has left

    def answer(
        self,
        data: bytes,
        *,
        status: int = 200,
        content_type: str = "text/html; charset=utf-8",
        **headers: str,
    ) -> None:
        """Send a whole answer; `retry_after="7"` becomes `Retry-After: 7`."""
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Connection", "close")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def begin(self, **headers: str) -> None:
        """Send the head of an answer that is then written by the route."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Connection", "close")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Say nothing."""


Route: TypeAlias = Callable[[Asked], None]


class UnrulyServer(ThreadingHTTPServer):
    """Answers by `routes` and remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.routes: dict[str, Route] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.stopping = threading.Event()

    @property
    def origin(self) -> str:
        """Its address without a path."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def paths(self) -> list[str]:
        """What it was asked, in order."""
        return [path for path, _ in self.asked]

    def page(
        self,
        path: str,
        data: bytes,
        *,
        status: int = 200,
        content_type: str = "text/html; charset=utf-8",
        **headers: str,
    ) -> None:
        """Let a path hold a page."""
        self.routes[path] = lambda asked: asked.answer(
            data, status=status, content_type=content_type, **headers
        )

    def drip(self, asked: Asked, data: bytes) -> None:
        """Send a byte now and then, without end, until the visitor leaves."""
        while not self.stopping.wait(0.02):
            asked.wfile.write(data)


@contextmanager
def unruly_server(*, certificate: LeafCert | None = None) -> Iterator[UnrulyServer]:
    """A server that runs as long as the context; with a certificate it speaks TLS."""
    server = UnrulyServer()
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class FastTime:
    """A clock that waits in no time and remembers how long it was told to."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        """The time it shows."""
        return self.seconds

    def sleep(self, seconds: float) -> None:
        """Let the shown time pass."""
        self.slept.append(seconds)
        self.seconds += seconds


def local_visitor(
    time: FastTime | None = None,
    *,
    limits: Limits | None = None,
    policy: AddressPolicy | None = None,
) -> Visitor:
    """A visitor of local servers that need not be waited for."""
    time = time or FastTime()
    return Visitor(
        Manners("thoisu-test/1 (+mailto:test@example.org)"),
        policy=policy or AddressPolicy(allow_private=True),
        limits=limits or Limits(bytes=1 << 20, seconds=600),  # nobody waits for it
        clock=Clock(time.now, time.sleep),
    )


def bomb(megabytes: int) -> bytes:
    """Gzip that unpacks to so many megabytes."""
    return gzip.compress(bytes(megabytes << 20))
