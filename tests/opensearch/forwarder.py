"""A line to a server that can be cut and mended, at one address."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import Final

_BLOCK: Final = 1 << 16


class Forwarder:
    """Passes connections on to a server while it is open."""

    def __init__(self, port: int, target: int) -> None:
        self._port, self._target = port, target
        self._listener: socket.socket | None = None
        self._open: list[socket.socket] = []

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._port}"

    def mend(self) -> None:
        """Pass connections on."""
        self._listener = socket.create_server(("127.0.0.1", self._port))
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def cut(self) -> None:
        """Refuse connections, and end those that there are."""
        if self._listener is not None:
            with suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = None
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        self._open.clear()

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                visitor, _ = listener.accept()
                server = socket.create_connection(("127.0.0.1", self._target))
                self._open += [visitor, server]
                for one, other in ((visitor, server), (server, visitor)):
                    threading.Thread(target=_pass_on, args=(one, other), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while block := source.recv(_BLOCK):
            target.sendall(block)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
