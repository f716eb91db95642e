"""Serve the pages with gunicorn: several processes, a few threads in each."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Barrier
from typing import TYPE_CHECKING, Any, Final

from gunicorn.app.base import BaseApplication
from gunicorn.http.errors import ParseException
from gunicorn.workers.gthread import ThreadWorker

from webui import current_index, rendering, unreadable
from webui.app import create_app
from webui.balance import Balance, Share, waiting_at
from webui.collecting import collector
from webui.listening import check_free
from webui.watching.logs import log_settings
from webui.watching.metrics import forget_process, share_between_processes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from flask import Flask

    from webui.settings import Settings

_THREADS: Final = 32
"""A search is short work of the processor; threads are there for readers on slow lines."""
_GRACE_SECONDS: Final = 10
"""For running requests to be finished when the server stops."""
_LONGEST_REQUEST_LINE: Final = 8190
"""Bytes, the most gunicorn allows: a long query in percent signs is long."""
_HEADERS: Final = 50
"""Of a request at most."""
_LONGEST_HEADER: Final = 8190
"""Bytes."""
_REQUESTS_A_PROCESS: Final = 1_000_000
"""Then a new process takes over, whatever a library may have leaked."""
_SPREAD: Final = 500_000
"""At most so many more, by chance: two processes that start anew at once keep everybody waiting."""


_balance: Final = Balance()


class _Worker(ThreadWorker):  # type: ignore[misc]  # gunicorn carries no types
    """A process with threads, whose clients cannot hold a thread for longer than they should.

    gunicorn waits as long as a client keeps sending or taking a byte now and then.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 (gunicorn's own)
        super().__init__(*args, **kwargs)
        self._deadlines: dict[Any, float] = {}
        self._share = Share(_balance, self.age)

    def get_thread_pool(self) -> ThreadPoolExecutor:
        """Called once: threads that have all been started.

        A thread is started by whoever hands over the first requests; among threads that compute it
        takes a hundredth of a second, while many who come at once wait.
        """
        pool: ThreadPoolExecutor = super().get_thread_pool()
        all_started = Barrier(self.cfg.threads)
        wait([pool.submit(all_started.wait) for _ in range(self.cfg.threads)])
        return pool

    def notify(self) -> None:
        """Called each time that the loop of the process goes round."""
        super().notify()
        self._limit_connections()
        collector.come_round(idle=not self._deadlines)

    def accept(self, listener: socket.socket) -> None:
        """Accept all who wait, up to the share of this process.

        gunicorn accepts one each time that its loop goes round, for which it has to wait until a
        thread that computes lets it: the last of many who come at once would wait for those who
        have been answered and ask again.
        """
        held = -1
        while held < self.nr_conns < self.worker_connections:
            held = self.nr_conns
            super().accept(listener)
            self._limit_connections()

    def _limit_connections(self) -> None:
        self.worker_connections = self._share.limit(
            self.nr_conns, self.cfg.worker_connections, waiting_at(self.sockets)
        )

    def handle(self, conn: Any) -> Any:  # noqa: ANN401 (gunicorn's own)
        """Answer a request of a connection, in a thread."""
        self._deadlines[conn] = time.monotonic() + self.app.settings.exchange_seconds
        try:
            return super().handle(conn)
        finally:
            del self._deadlines[conn]

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: Exception) -> None:  # noqa: ANN401 (gunicorn's own)
        """Called when the application cannot be asked, mostly for there is no request yet."""
        if req is None and isinstance(exc, ParseException):
            with suppress(OSError):  # who sends such things may have gone
                client.sendall(unreadable.told(exc))
        else:
            super().handle_error(req, client, addr, exc)

    def murder_pending(self) -> None:
        """Called every second by the loop of the process: ends what takes too long."""
        super().murder_pending()
        now = time.monotonic()
        for conn, deadline in self._deadlines.copy().items():
            if deadline < now:
                with suppress(OSError):  # it has just ended by itself
                    conn.sock.shutdown(socket.SHUT_RDWR)  # the thread wakes up and gives up


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn carries no types
    """Gunicorn configured from here alone: no command line, no configuration file."""

    def __init__(self, settings: Settings, options: Mapping[str, Any]) -> None:
        self.settings = settings
        self._app = create_app(settings)
        current_index.prepare(self._app)
        rendering.prepare(self._app)
        collector.take_over()
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


def serve(
    settings: Settings,
    host: str,
    port: int,
    workers: int,
    *,
    log_requests: bool = False,
    listening: Callable[[], None] = lambda: None,
) -> None:
    """Answer requests until a TERM or INT signal; running ones are finished first.

    Must be called from the main thread, for it handles signals. `listening` is called when the
    port is ours and readers can come. Nothing is printed except warnings and errors on stderr, and
    a line a request if asked for, as JSON Lines. It ends the process (SystemExit) when the server
    stops. Raises PortTakenError when another program listens there, AddressUnusableError when
    nobody can.
    """
    check_free(host, port)
    asked = {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": workers,
        "logconfig_dict": log_settings(requests=log_requests),
        "when_ready": lambda _server: listening(),
    }
    with _shared_counts():
        _Server(settings, {**_OPTIONS, **asked}).run()


def _end_when_told(_server: object, _worker: object) -> None:
    """Called in a process that has just been forked and has no handlers of its own yet.

    Those of its parent would note a signal that is to end it, and nobody would read the note: who
    stops a server that has just begun would wait until the time for running requests is over.
    """
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT):
        signal.signal(number, lambda _number, _frame: os._exit(0))  # its threads wait for others


def _forget(_server: object, worker: Any) -> None:  # noqa: ANN401 (gunicorn's own)
    forget_process(worker.pid)
    _balance.leave(worker.age)


@contextmanager
def _shared_counts() -> Iterator[None]:
    """A folder for what the processes count, removed by the one that made it.

    The others are its forks and leave by the same way.
    """
    process = os.getpid()
    folder = Path(tempfile.mkdtemp(prefix="thoisu-"))
    share_between_processes(folder)
    try:
        yield
    finally:
        if os.getpid() == process:
            shutil.rmtree(folder, ignore_errors=True)


_OPTIONS: Final = {
    "worker_class": _Worker,
    "threads": _THREADS,
    "max_requests": _REQUESTS_A_PROCESS,
    "max_requests_jitter": _SPREAD,
    "graceful_timeout": _GRACE_SECONDS,
    "limit_request_line": _LONGEST_REQUEST_LINE,
    "limit_request_fields": _HEADERS,
    "limit_request_field_size": _LONGEST_HEADER,
    "loglevel": "warning",
    "accesslog": None,
    "post_fork": _end_when_told,
    "child_exit": _forget,
    "proc_name": "thoisu",
    "control_socket_disable": True,
}
"""What gunicorn is told however it is asked to serve."""
