"""Ports that a server may listen at, and why it cannot.

WebError
├── PortTakenError         another program listens where the server should
└── AddressUnusableError   nobody can listen there on this machine
"""

from __future__ import annotations

import errno
import socket
from contextlib import closing
from typing import Final

_HINTS: Final = {
    errno.EACCES: "ports below 1024 need the rights of root, take another with --port",
}


class WebError(Exception):
    """Why no pages are served; its text is a sentence for a person."""


class PortTakenError(WebError):
    """Another program listens where the server should."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"{host}:{port} is in use; choose another port with --port")
        self.port = port


class AddressUnusableError(WebError):
    """Nobody can listen there: the address is not this machine's, or the right is missing."""

    def __init__(self, host: str, port: int, error: OSError) -> None:
        hint = _HINTS.get(error.errno or 0, "choose an address of this machine with --host")
        reason = (error.strerror or str(error)).partition(" (while ")[0]
        super().__init__(f"cannot listen at {host}:{port} ({reason}); {hint}")


def free_port(host: str = "127.0.0.1") -> int:
    """A port on which nothing listens now. Raises AddressUnusableError."""
    with closing(_listener(host, 0)) as listener:
        return int(listener.getsockname()[1])


def check_free(host: str, port: int) -> None:
    """Fail at once and in one sentence, where gunicorn would try for five seconds.

    Raises PortTakenError or AddressUnusableError.
    """
    _listener(host, port).close()


def _listener(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(host, port) from error
        raise AddressUnusableError(host, port, error) from error
