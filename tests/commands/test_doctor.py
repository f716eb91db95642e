"""`thoisu doctor`: what is wrong is named with what to do, and the exit code tells."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Final

import command_line
import pytest
from click.testing import Result

from indexer.building import build_index
from indexer.generations import _checksum_of, current_generation, pointer_of
from webui import listening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

ROW = {"id": "a", "title": "Tin", "body": "Một."}


@pytest.fixture
def free_port() -> int:
    """A port nobody listens on."""
    return listening.free_port()


run: Final = partial(command_line.run, "doctor")


def findings(result: Result) -> dict[str, dict[str, str]]:
    return {finding["what"]: finding for finding in json.loads(result.stdout)}


@pytest.fixture(scope="module", autouse=True)
def _imported(sample_index: Path) -> None:
    """All that is imported when it is needed: Python may be out of reach for nobody."""
    run("--index", sample_index)


def test_a_sound_installation_is_good(sample_index: Path, free_port: int) -> None:
    result = run("--index", sample_index, "--port", free_port)
    assert result.exit_code == 0, result.stdout
    assert "191 articles, every checksum right" in result.stdout
    assert "wrong" not in result.stdout
    looked_at = findings(run("--index", sample_index, "--port", free_port, "--json"))
    assert set(looked_at) == {
        "Python", "Packages", "Segmentation", "Letters", "Memory", "Folder", "Disk", "Index",
        "Clock", "Days", "Port",
    }  # fmt: skip


def test_a_missing_index_is_no_fault(tmp_path: Path, free_port: int) -> None:
    result = run("--index", tmp_path / "index", "--port", free_port)
    assert result.exit_code == 0
    assert "thoisu reindex SOURCE" in result.stdout


def test_a_damaged_index_is_found(build: Callable[..., Path], free_port: int) -> None:
    index = build(ROW)
    generation = index / str(current_generation(index))
    largest = max(
        (file for file in generation.rglob("*") if file.is_file()), key=lambda f: f.stat().st_size
    )
    data = bytearray(largest.read_bytes())
    data[len(data) // 2] ^= 0xFF
    largest.write_bytes(data)
    result = run("--index", index, "--port", free_port, "--json")
    assert result.exit_code == 1
    assert findings(result)["Index"]["verdict"] == "wrong"
    assert largest.name in findings(result)["Index"]["found"]


@pytest.mark.parametrize(
    ("closed", "said", "remedy"),
    [
        (True, "may not read", "chmod"),
        (False, "does not name a generation", "thoisu reindex SOURCE"),
    ],
)
def test_an_index_whose_pointer_cannot_be_used_is_not_missing(
    common_folder: Path,
    as_nobody: Callable[[Path], AbstractContextManager[None]],
    free_port: int,
    *,
    closed: bool,
    said: str,
    remedy: str,
) -> None:
    index = common_folder / "index"
    source = common_folder / "news.jsonl"
    source.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    build_index(index, [source], now=datetime(2026, 1, 2, tzinfo=UTC))
    pointer = pointer_of(index)
    if not closed:
        pointer.write_bytes(b"\x00" * 11)
    with as_nobody(index):
        if closed:
            pointer.chmod(0)
        result = run("--index", index, "--port", free_port, "--json")
    found = findings(result)["Index"]
    assert (result.exit_code, found["verdict"]) == (1, "wrong")
    assert said in found["found"]
    assert remedy in found["remedy"]


def test_a_taken_port_is_wrong_unless_a_healthy_server_answers(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:

        def hang_up() -> None:
            busy.accept()[0].close()

        thread = threading.Thread(target=hang_up, daemon=True)
        thread.start()
        result = run("--index", tmp_path, "--port", busy.getsockname()[1])
        thread.join()
    assert result.exit_code == 1
    assert "taken by another program" in result.stdout
    with healthy_server() as port:
        result = run("--index", tmp_path, "--port", port)
    assert result.exit_code == 0
    assert "healthy" in result.stdout


class _Healthy(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/healthz" else 404)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the same)
        pass


@contextmanager
def healthy_server() -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), _Healthy)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize(
    ("variables", "remedy"),
    [
        ({"PYTHONIOENCODING": "ascii:replace"}, "unset PYTHONIOENCODING"),
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "set PYTHONUTF8=1"),
    ],
)
def test_a_terminal_without_vietnamese_is_found(
    tmp_path: Path, free_port: int, variables: dict[str, str], remedy: str
) -> None:
    environment = {**os.environ, **variables}
    command = [sys.executable, "-m", "indexer", "doctor", "--index", str(tmp_path)]
    result = subprocess.run(
        [*command, "--port", str(free_port), "--json"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 1
    letters = next(each for each in json.loads(result.stdout) if each["what"] == "Letters")
    assert letters["verdict"] == "wrong"
    assert letters["remedy"] == remedy


def change_manifest(index: Path, **changes: object) -> None:
    """Write something else into the manifest of the generation that serves, soundly."""
    path = index / str(current_generation(index)) / "manifest.json"
    row = {**json.loads(path.read_text(encoding="utf-8")), **changes}
    row.pop("check")
    row["check"] = _checksum_of(row)
    path.write_text(json.dumps(row), encoding="utf-8")


def test_the_remedy_of_another_versions_index_is_said_once_and_for_this_index(
    build: Callable[..., Path], free_port: int
) -> None:
    index = build(ROW)
    change_manifest(index, schema=3)
    found = findings(run("--index", index, "--port", free_port, "--json"))["Index"]
    assert found["verdict"] == "wrong"
    assert "format 3" in found["found"]
    assert "reindex" not in found["found"]
    assert found["remedy"] == f"thoisu reindex SOURCE --index {index}"


def test_what_can_be_made_of_the_other_files_needs_no_sources(
    build: Callable[..., Path], free_port: int
) -> None:
    index = build(ROW)
    generation = index / str(current_generation(index))
    (column,) = generation.glob("columns/segments.json")
    column.write_bytes(column.read_bytes().replace(b"{", b"[", 1))
    remedy = f"thoisu verify --repair --index {index}"
    assert (
        findings(run("--index", index, "--port", free_port, "--json"))["Index"]["remedy"] == remedy
    )
    verified = command_line.run("verify", "--index", index)
    assert (verified.exit_code, remedy in verified.stderr) == (1, True)
    (ledger,) = generation.glob("ledger.jsonl")
    ledger.write_bytes(b"")
    verified = command_line.run("verify", "--index", index)
    assert f"thoisu reindex --full SOURCE --index {index}" in verified.stderr


@pytest.mark.parametrize("what", ["decision", "analysis"])
def test_an_index_behind_its_time_is_noted(
    build: Callable[..., Path], free_port: int, what: str
) -> None:
    index = build(ROW)
    if what == "decision":
        (index / "overlay.txt").write_text("alias official le-van-mau is Ba Mẫu\n", "utf-8")
    else:
        change_manifest(index, analysis=1)
    result = run("--index", index, "--port", free_port, "--json")
    found = findings(result)["Index"]
    assert (result.exit_code, found["verdict"]) == (0, "note")
    assert found["remedy"] == f"thoisu reindex SOURCE --index {index}"


def test_a_clock_before_the_index_is_wrong(build: Callable[..., Path], free_port: int) -> None:
    index = build(ROW)
    change_manifest(index, built_at="2999-01-01T00:00:00+00:00")
    result = run("--index", index, "--port", free_port, "--json")
    assert result.exit_code == 1
    assert "2999-01-01" in findings(result)["Clock"]["found"]


def test_articles_of_days_to_come_are_told(build: Callable[..., Path], free_port: int) -> None:
    slip = {"id": "b", "title": "Tin sau", "body": "Một đoạn.", "published": "2999-01-01"}
    index = build(ROW, slip)
    result = run("--index", index, "--port", free_port, "--json")
    found = findings(result)["Days"]
    assert (result.exit_code, found["verdict"]) == (0, "note")
    assert "1 article of" in found["found"]
    assert "2999-01-01 (b)" in found["found"]


@pytest.mark.parametrize(
    ("name", "text", "what", "said"),
    [
        ("overlay.txt", "merge x\n", "Decisions", "overlay.txt:1"),
        ("synonyms.txt", "# của tòa soạn\n\nBTC\n", "Writings", "synonyms.txt:3 says nothing"),
        ("synonyms.txt", "BTC = ban t\udcff\n", "Writings", "cannot be read"),
    ],
)
def test_what_editors_wrote_is_looked_at(
    build: Callable[..., Path], free_port: int, name: str, text: str, what: str, said: str
) -> None:
    index = build(ROW)
    (index / name).write_text(text, encoding="utf-8", errors="surrogateescape")
    result = run("--index", index, "--port", free_port, "--json")
    assert result.exit_code == 1
    assert said in findings(result)[what]["found"]
    (index / name).write_text("# chưa có gì\n", encoding="utf-8")
    assert findings(run("--index", index, "--port", free_port, "--json"))[what]["verdict"] == "good"


@pytest.mark.parametrize(
    ("closed", "verdict", "said"),
    [(".", "note", "to serve it is enough"), ("lock", "wrong", "lock")],
)
def test_who_may_not_write_may_serve_but_not_index(
    common_folder: Path,
    as_nobody: Callable[[Path], AbstractContextManager[None]],
    free_port: int,
    closed: str,
    verdict: str,
    said: str,
) -> None:
    """What another user made who indexed once stops the next run; a folder of his is as it should
    be."""
    index, source = common_folder / "index", common_folder / "news.jsonl"
    source.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    build_index(index, [source], now=datetime(2026, 1, 2, tzinfo=UTC))
    with as_nobody(index):
        (index / closed).chmod(0o555)
        result = run("--index", index, "--port", free_port, "--json")
        (index / closed).chmod(0o755)
    found = findings(result)["Folder"]
    assert found["verdict"] == verdict
    assert said in found["found"]
    assert "chmod u+rwX" in found["remedy"]


def test_an_engine_that_is_not_there_is_mended_where_it_is_set(
    tmp_path: Path, free_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THOISU_ENGINE", "solr")
    found = findings(run("--index", tmp_path, "--port", free_port, "--json"))["Index"]
    assert "THOISU_ENGINE is 'solr'" in found["found"]
    assert "_cluster" not in found["remedy"]


def test_a_limit_of_addresses_is_told_from_one_of_memory(tmp_path: Path, free_port: int) -> None:
    limit = "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30));"
    program = f"{limit} from indexer.cli import main; main()"
    result = subprocess.run(
        [sys.executable, "-c", program, "doctor", "--index", str(tmp_path), "--port",
         str(free_port), "--json"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    memory = next(each for each in json.loads(result.stdout) if each["what"] == "Memory")
    assert memory["verdict"] == "wrong"
    assert "ulimit -v" in memory["remedy"]
