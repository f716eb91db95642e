"""The server as a process: it answers, stays quiet, and ends when it is told to."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from webui import Settings
from webui.errors import PortTakenError
from webui.server import free_port, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PROGRAM = """
import sys
from pathlib import Path
import click
from webui import Settings
from webui.server import serve

@click.command()
@click.argument("index", type=Path)
@click.argument("port", type=int)
def main(index, port):
    serve(Settings(index=index), "127.0.0.1", port, workers=2)

main()
"""


@contextmanager
def running(index: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The server started from a click command, and its address once it answers."""
    port = free_port()
    # Whoosh's own source makes Python warn when it is compiled, once an installation
    quiet = ["-W", "ignore::SyntaxWarning"]
    command = [sys.executable, *quiet, "-c", _PROGRAM, str(index), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address)
            yield process, address
        finally:
            if process.poll() is None:
                process.kill()


def _wait_for(address: str) -> None:
    for _ in range(200):
        try:
            with urlopen(f"{address}/healthz", timeout=5):  # noqa: S310 (our own address)
                return
        except HTTPError as error:
            error.close()
            return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    raise TimeoutError(address)


@pytest.mark.slow
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_and_ends_cleanly(sample_index: Path, sent: signal.Signals) -> None:
    with running(sample_index) as (process, address):
        with urlopen(f"{address}/tim-kiem?q=thu+thiem", timeout=10) as answer:  # noqa: S310 (our own address)
            assert answer.status == 200
            assert "Thủ Thiêm" in answer.read().decode()
        os.kill(process.pid, sent)
        stdout, stderr = process.communicate(timeout=15)
    assert process.returncode == 0
    assert stdout == b""
    assert stderr == b""


@pytest.mark.slow
def test_it_starts_without_an_index(tmp_path: Path) -> None:
    with running(tmp_path) as (_, address):
        with pytest.raises(HTTPError) as caught:
            urlopen(address, timeout=10)  # noqa: S310 (our own address)
        assert caught.value.code == 503
        assert "thoisu reindex" in caught.value.read().decode()
        caught.value.close()


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(PortTakenError, match=f"127.0.0.1:{port} is in use"):
            serve(Settings(index=tmp_path), "127.0.0.1", port, workers=1)


def test_a_free_port_is_free() -> None:
    with socket.create_server(("127.0.0.1", free_port())):
        pass
