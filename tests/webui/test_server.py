"""The server as a process: it answers, stays quiet, and ends when it is told to."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from indexer.cli import main
from webui import Settings
from webui.listening import PortTakenError, free_port
from webui.server import serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE_SECONDS = 120
"""After so long a loaded machine is taken for a server that hangs; nothing is measured."""

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
    settings = Settings(index=index, exchange_seconds=SECONDS)
    serve(settings, "127.0.0.1", port, workers=2, log_requests=LOG)

main()
"""


@contextmanager
def running(
    index: Path, *, log: bool = False, seconds: int = 30
) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The server started from a click command, and its address once it answers."""
    port = free_port()
    # Whoosh's own source makes Python warn when it is compiled, once an installation
    quiet = ["-W", "ignore::SyntaxWarning"]
    program = f"LOG, SECONDS = {log}, {seconds}\n{_PROGRAM}"
    command = [sys.executable, *quiet, "-c", program, str(index), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address)
            yield process, address
        finally:
            if process.poll() is None:
                process.kill()


def _wait_for(address: str) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        try:
            with urlopen(f"{address}/healthz", timeout=PATIENCE_SECONDS):  # noqa: S310 (our own address)
                return
        except HTTPError as error:
            error.close()
            return
        except (URLError, ConnectionError):
            time.sleep(0.1)  # it is starting: nothing tells when it listens
    raise TimeoutError(address)


@pytest.mark.slow
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_and_ends_cleanly(sample_index: Path, sent: signal.Signals) -> None:
    with running(sample_index) as (process, address):
        with urlopen(f"{address}/tim-kiem?q=thu+thiem", timeout=PATIENCE_SECONDS) as answer:  # noqa: S310 (our own address)
            assert answer.status == 200
            assert "Thủ Thiêm" in answer.read().decode()
        os.kill(process.pid, sent)
        stdout, stderr = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 0
    assert stdout == b""
    assert stderr == b""


@pytest.mark.slow
def test_it_starts_without_an_index(tmp_path: Path) -> None:
    with running(tmp_path) as (_, address):
        with pytest.raises(HTTPError) as caught:
            urlopen(address, timeout=PATIENCE_SECONDS)  # noqa: S310 (our own address)
        assert caught.value.code == 503
        assert "thoisu reindex" in caught.value.read().decode()
        caught.value.close()


def connect(address: str) -> socket.socket:
    """A plain connection to the server."""
    host, port = address.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=PATIENCE_SECONDS)


def read_all(line: socket.socket) -> bytes:
    """All that comes until the other side ends."""
    parts = []
    while part := line.recv(65536):
        parts.append(part)
    return b"".join(parts)


def is_cut(line: socket.socket) -> bool:
    """Whether the other side ends a connection without having said anything."""
    try:
        return read_all(line) == b""
    except ConnectionError:
        return True


@pytest.mark.slow
def test_a_request_that_has_begun_is_finished(sample_index: Path) -> None:
    with running(sample_index) as (process, address), connect(address) as line:
        line.sendall(b"GET /tim-kiem?q=thu+thiem HTTP/1.1\r\nHost: localhost\r\n")
        with urlopen(f"{address}/healthz", timeout=PATIENCE_SECONDS):  # noqa: S310 (our own address)
            pass  # so the first line has come, too
        process.send_signal(signal.SIGTERM)
        line.sendall(b"\r\n")
        answer = read_all(line)
        assert answer.startswith(b"HTTP/1.1 200 ")
        assert answer.rstrip().endswith(b"</html>")
        assert process.wait(timeout=PATIENCE_SECONDS) == 0


@pytest.mark.slow
def test_a_long_answer_is_finished(build: Callable[..., Path]) -> None:
    """Much of a table of 10 MB is still to come when the server is told to stop."""
    rows = [
        {"id": str(number), "title": f"Bài {number}", "body": "Hai.", "author": "a" * 50_000}
        for number in range(200)
    ]
    with running(build(*rows)) as (process, address), connect(address) as line:
        line.sendall(b"GET /tim-kiem.csv HTTP/1.0\r\n\r\n")
        begin = line.recv(100)
        process.send_signal(signal.SIGTERM)
        table = begin + read_all(line)
        assert table.count(b"a" * 50_000) == 200
        assert process.wait(timeout=PATIENCE_SECONDS) == 0


TOO_MUCH = (
    b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: a\r\n" * 10_000 + b"\r\n",
    b"GET /?" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    b"\x00\xff\x16\x03\x01" * 1000 + b"\r\n\r\n",
)
UNREADABLE = {
    "GET /api/v1/search?q=xyzzy-họp HTTP/1.1\r\nHost: a\r\n\r\n": 400,
    f"GET /?q=xyzzy{'a' * 9000} HTTP/1.1\r\nHost: a\r\n\r\n": 414,
    f"GET / HTTP/1.1\r\nHost: a\r\nX: xyzzy{'a' * 9000}\r\n\r\n": 431,
    "GET / HTTP/1.1\r\nHost: a\r\nxyzzy:é\r\n b\r\n\r\n": 400,
}


@pytest.mark.slow
def test_a_request_that_is_too_much_is_refused(sample_index: Path) -> None:
    with running(sample_index) as (_, address):
        for sent in TOO_MUCH:
            with connect(address) as line, suppress(ConnectionError):
                line.sendall(sent)
                assert re.match(rb"HTTP/1.1 4(?:00|14|31) |$", read_all(line)), sent[:50]
            assert urlopen(f"{address}/healthz", timeout=PATIENCE_SECONDS).status == 200  # noqa: S310 (our own address)


@pytest.mark.slow
def test_a_request_that_cannot_be_read_is_a_problem_and_stays_private(sample_index: Path) -> None:
    with running(sample_index) as (process, address):
        for sent, status in UNREADABLE.items():
            with connect(address) as line:
                line.sendall(sent.encode())
                head, _, body = read_all(line).partition(b"\r\n\r\n")
            assert head.startswith(f"HTTP/1.1 {status} ".encode()), sent[:50]
            assert b"Content-Type: application/problem+json" in head
            assert f"Content-Length: {len(body)}\r\n".encode() in head
            assert json.loads(body)["status"] == status
            assert json.loads(body)["detail"]
        process.terminate()
        _, stderr = process.communicate(timeout=PATIENCE_SECONDS)
    assert stderr.count(b"a request cannot be read") == len(UNREADABLE)
    assert b"xyzzy" not in stderr
    assert b"127.0.0.1" not in stderr


@pytest.mark.slow
def test_requests_in_a_row_are_answered_in_order(sample_index: Path) -> None:
    with running(sample_index) as (_, address), connect(address) as line:
        one = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
        last = b"GET /robots.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        line.sendall(one * 5 + last)
        answers = read_all(line)
        assert answers.count(b"HTTP/1.1 200 OK") == 6
        assert answers.count(b'"ready":true') == 5
        assert b"User-agent" in answers.rpartition(b"HTTP/1.1 200 OK")[2]


@pytest.mark.slow
def test_clients_that_dawdle_lose_the_line(sample_index: Path) -> None:
    with running(sample_index, seconds=1) as (_, address):
        lines = [connect(address) for _ in range(100)]  # more than there are threads
        for line in lines:
            with suppress(ConnectionError):  # the first may be cut before the last has said it
                line.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
        assert all(map(is_cut, lines))
        for line in lines:
            line.close()
        assert urlopen(f"{address}/healthz", timeout=PATIENCE_SECONDS).status == 200  # noqa: S310 (our own address)


@pytest.mark.slow
def test_a_process_that_dies_is_replaced(sample_index: Path) -> None:
    with running(sample_index) as (process, address):
        for _ in range(3):
            for child in children(process.pid):
                os.kill(child, signal.SIGKILL)
            _wait_for(address)
        until = time.monotonic() + PATIENCE_SECONDS
        while len(children(process.pid)) < 2 and time.monotonic() < until:
            _wait_for(address)  # the first that is back answers before the second is
        assert len(children(process.pid)) == 2


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.slow
def test_processes_count_together_and_leave_nothing_behind(
    sample_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with running(sample_index, log=True) as (process, address):
        for _ in range(20):
            with urlopen(f"{address}/tim-kiem?q=xyzzy", timeout=PATIENCE_SECONDS) as answer:  # noqa: S310 (our own address)
                answer.read()
        with urlopen(f"{address}/metrics", timeout=PATIENCE_SECONDS) as answer:  # noqa: S310 (our own address)
            text = answer.read().decode()
        assert "thoisu_searches_without_result_total 20.0" in text
        process.terminate()
        _, stderr = process.communicate(timeout=PATIENCE_SECONDS)
    lines = [json.loads(line) for line in stderr.splitlines()]
    assert sum(line["family"] == "results" for line in lines) == 20
    assert b"xyzzy" not in stderr
    assert list(tmp_path.iterdir()) == []


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(PortTakenError, match=f"127.0.0.1:{port} is in use"):
            serve(Settings(index=tmp_path), "127.0.0.1", port, workers=1)


def test_a_taken_port_is_all_that_is_said(sample_index: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        result = CliRunner().invoke(
            main, ["serve", "--index", str(sample_index), "--port", str(port)]
        )
    assert result.exit_code == 1
    assert result.output == f"Error: 127.0.0.1:{port} is in use; choose another port with --port\n"


def test_an_index_that_cannot_be_read_is_said_at_the_start(build: Callable[..., Path]) -> None:
    index = build({"id": "a", "title": "Tin", "body": "Một."})
    manifest = next(index.glob("gen-*/manifest.json"))
    manifest.write_text('{"schema": 3}', encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        result = CliRunner().invoke(main, ["serve", "--index", str(index), "--port", str(port)])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Warning: {index} has the format 3")


@pytest.mark.parametrize("port", ["0", "8765"])
def test_an_address_that_is_not_this_machines_is_named(sample_index: Path, port: str) -> None:
    result = CliRunner().invoke(
        main, ["serve", "--index", str(sample_index), "--host", "192.0.2.7", "--port", port]
    )
    assert result.exit_code == 1
    assert "Error: cannot listen at 192.0.2.7:" in result.output
    assert "--host" in result.output
    assert "thoisu is at" not in result.output


@pytest.mark.slow
def test_the_address_is_said_when_readers_can_come(sample_index: Path) -> None:
    command = [sys.executable, "-m", "indexer", "serve", "--index", str(sample_index)]
    with subprocess.Popen(
        [*command, "--port", "0", "--workers", "1"], stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        said = process.stderr.readline()
        with urlopen(f"{said.split()[3]}healthz", timeout=PATIENCE_SECONDS):  # noqa: S310 (our own address)
            process.terminate()
    assert said.startswith("thoisu is at http://127.0.0.1:")


def test_a_free_port_is_free() -> None:
    with socket.create_server(("127.0.0.1", free_port())):
        pass
