"""`thoisu serve` as a process of its own, and how much memory its processes hold."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from webui.listening import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOST: Final = "127.0.0.1"
_PATIENCE_SECONDS: Final = 120
_QUIET: Final = ("-W", "ignore::SyntaxWarning")  # Whoosh's own source, when it is compiled


class Server:
    """A server that runs."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process = process
        self.port = port

    def connect(self) -> HTTPConnection:
        """A connection that gives up after two minutes."""
        return HTTPConnection(_HOST, self.port, timeout=_PATIENCE_SECONDS)

    @property
    def workers(self) -> frozenset[int]:
        """The processes that answer."""
        pid = self._process.pid
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
        return frozenset(map(int, text.split()))

    def memory(self) -> float:
        """Megabytes held by all its processes together; what they share counts once (PSS)."""
        return sum(map(_megabytes, (self._process.pid, *self.workers)))


@contextmanager
def serving(index: Path, *, workers: int = 2, log: Path) -> Iterator[Server]:
    """A server over an index that answers; what it says goes into the file `log`.

    Raises TimeoutError when it does not start, RuntimeError when it does not end well.
    """
    port = free_port()
    command = [sys.executable, *_QUIET, "-m", "indexer", "serve", "--index", str(index)]
    with log.open("wb") as said:
        process = subprocess.Popen(  # noqa: S603 (our own program)
            [*command, "--port", str(port), "--workers", str(workers)], stderr=said
        )
        try:
            server = Server(process, port)
            _wait_for(server, workers)
            yield server
        finally:
            process.terminate()
            code = process.wait(_PATIENCE_SECONDS)
    if code:
        raise RuntimeError(f"the server ended with exit code {code}")


def _wait_for(server: Server, workers: int) -> None:
    """Until it answers with all its processes: the first answers before the last has started."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if len(server.workers) == workers and _answers(server):
            return
        time.sleep(0.1)  # not listening yet
    raise TimeoutError("the server does not answer")


def _answers(server: Server) -> bool:
    with closing(server.connect()) as line, suppress(OSError):
        line.request("GET", "/healthz")
        line.getresponse().read()
        return True
    return False


def _megabytes(pid: int) -> float:
    """Linux's proportional set size of a process (proc(5), smaps_rollup)."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0  # it has just ended
    kilobytes = next(line.split()[1] for line in text.splitlines() if line.startswith("Pss:"))
    return int(kilobytes) / 1024
