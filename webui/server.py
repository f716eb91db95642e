"""Serve the pages with gunicorn: several processes, a few threads in each."""

from __future__ import annotations

import errno
import socket
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

from gunicorn.app.base import BaseApplication

from webui import create_app
from webui.errors import PortTakenError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask

    from webui.settings import Settings

_THREADS: Final = 4
"""A search is short work of the processor; threads are there for readers on slow lines."""
_GRACE_SECONDS: Final = 10
_LONGEST_REQUEST_LINE: Final = 8190
"""Bytes, the most gunicorn allows: a long query in percent signs is long."""


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn carries no types
    """Gunicorn configured from here alone: no command line, no configuration file."""

    def __init__(self, app: Flask, options: Mapping[str, Any]) -> None:
        self._app = app
        self._options = options
        super().__init__()

    def load_config(self) -> None:
        """Called by gunicorn; hands over the options."""
        for name, value in self._options.items():
            if name in self.cfg.settings:  # older versions know fewer
                self.cfg.set(name, value)

    def load(self) -> Flask:
        """Called by gunicorn in each process."""
        return self._app


def serve(settings: Settings, host: str, port: int, workers: int) -> None:
    """Answer requests until a TERM or INT signal; running ones are finished first.

    Must be called from the main thread, for it handles signals. Nothing is printed except
    warnings and errors on stderr. It ends the process (SystemExit) when the server stops.
    Raises PortTakenError when another program listens there.
    """
    _check_free(host, port)
    options = {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": workers,
        "worker_class": "gthread",
        "threads": _THREADS,
        "graceful_timeout": _GRACE_SECONDS,
        "limit_request_line": _LONGEST_REQUEST_LINE,
        "loglevel": "warning",
        "errorlog": "-",
        "accesslog": None,
        "proc_name": "thoisu",
        "control_socket_disable": True,
    }
    _Server(create_app(settings), options).run()


def free_port(host: str = "127.0.0.1") -> int:
    """A port on which nothing listens now."""
    with closing(socket.create_server((host, 0))) as listener:
        return int(listener.getsockname()[1])


def _check_free(host: str, port: int) -> None:
    """Fail at once and in one sentence, where gunicorn would try for five seconds."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(host, port) from error
        raise
