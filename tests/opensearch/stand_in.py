"""A stand-in for a cluster on loopback: for what OpenSearch's bare server lacks or seldom does.

The distribution for tests has no security plug-in, and never has too little room.
"""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator

    Reply: TypeAlias = "Callable[[Asked], tuple[int, dict[str, Any]]]"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it came."""

    method: str
    path: str
    body: str
    authorization: str


@dataclass(slots=True)
class StandIn:
    """A server that answers as it is told, and remembers what it was asked."""

    url: str
    asked: list[Asked] = field(default_factory=list)


@contextmanager
def stand_in(
    reply: Reply, *, context: ssl.SSLContext | None = None, port: int = 0
) -> Iterator[StandIn]:
    """A server until the end of the block; with a context it speaks TLS."""
    seen: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            asked = Asked(
                self.command,
                self.path,
                self.rfile.read(length).decode(),
                self.headers.get("Authorization", ""),
            )
            seen.append(asked)
            status, row = reply(asked)
            body = json.dumps(row).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_DELETE = _answer

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's)
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that does not trust us hangs up: that is no error."""

    server = Server(("127.0.0.1", port), Handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    scheme = "https" if context else "http"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield StandIn(f"{scheme}://localhost:{server.server_port}", seen)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
