"""Generations: swapped whole, kept once, refused when damaged, safe against kills and rivals."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpus import sample_path
from indexer import SearchRequest, current_generation, open_index
from indexer.building import build_index
from indexer.errors import (
    BuildFailedError,
    IndexDamagedError,
    IndexLockedError,
    IndexMissingError,
    IndexOutdatedError,
)
from indexer.generations import SCHEMA_VERSION, verify_generation, write_lock

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def source(folder: Path, text: str) -> Path:
    path = folder / "news.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


def row(name: str) -> str:
    return json.dumps({"id": name, "title": f"Tin {name}", "body": "Một đoạn."}) + "\n"


def test_no_index_is_said_with_the_command(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError, match="thoisu reindex"):
        open_index(tmp_path / "index")


def test_the_new_generation_serves_and_one_old_one_stays(tmp_path: Path) -> None:
    index = tmp_path / "index"
    for name in "abc":
        build_index(index, [source(tmp_path, row(name))], now=NOW)
    assert current_generation(index) == "gen-000003"
    assert sorted(path.name for path in index.glob("gen-*")) == ["gen-000002", "gen-000003"]
    with open_index(index) as opened:
        assert opened.search(SearchRequest()).hits[0].id == "c"


def test_a_reader_keeps_its_generation(tmp_path: Path) -> None:
    index = tmp_path / "index"
    build_index(index, [source(tmp_path, row("a"))], now=NOW)
    with open_index(index) as old:
        build_index(index, [source(tmp_path, row("b"))], now=NOW)
        assert old.search(SearchRequest()).hits[0].id == "a"
        with open_index(index) as new:
            assert new.search(SearchRequest()).hits[0].id == "b"


def test_a_failed_run_leaves_the_old_index(tmp_path: Path) -> None:
    index = tmp_path / "index"
    build_index(index, [source(tmp_path, row("a"))], now=NOW)
    with pytest.raises(BuildFailedError):
        build_index(index, [source(tmp_path, "{broken\n")], now=NOW)
    assert current_generation(index) == "gen-000001"
    assert [path.name for path in index.glob("gen-*")] == ["gen-000001"]


def test_two_writers_cannot_meet(tmp_path: Path) -> None:
    index = tmp_path / "index"
    with write_lock(index), pytest.raises(IndexLockedError):
        build_index(index, [source(tmp_path, row("a"))], now=NOW)


def test_nothing_is_lost(tmp_path: Path) -> None:
    text = row("a") + "{broken\n" + row("b") + row("a") + "\n"
    report = build_index(tmp_path / "index", [source(tmp_path, text)], now=NOW)
    assert (report.read, report.indexed, len(report.quarantined)) == (4, 2, 2)
    file = tmp_path / "index" / report.generation / "quarantine.jsonl"
    assert [json.loads(line)["line"] for line in file.read_text().splitlines()] == [2, 4]


@pytest.mark.slow
def test_several_processes_write_the_same_index(tmp_path: Path) -> None:
    for jobs in (1, 2):
        build_index(tmp_path / f"index{jobs}", [sample_path()], now=NOW, jobs=jobs)
    manifests = [
        json.loads((tmp_path / f"index{jobs}" / "gen-000001" / "manifest.json").read_text())
        for jobs in (1, 2)
    ]
    columns = [
        {name: check for name, check in manifest["files"].items() if name.startswith("columns/")}
        for manifest in manifests
    ]
    assert columns[0] == columns[1]


def test_every_changed_or_missing_file_is_noticed(sample_index: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    shutil.copytree(sample_index, index)
    generation = current_generation(index)
    assert generation
    verify_generation(index, generation)
    files = [
        path
        for path in (index / generation).rglob("*")
        if path.is_file() and path.stat().st_size and not path.name.endswith("LOCK")
    ]
    chooser = random.Random(5)
    for path in files:
        whole = path.read_bytes()
        at = chooser.randrange(len(whole))
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x20]) + whole[at + 1 :])
        if path.name != "manifest.json":  # a changed blank in it changes nothing
            with pytest.raises(IndexDamagedError):
                verify_generation(index, generation)
        path.write_bytes(whole[: len(whole) // 2])
        with pytest.raises(IndexDamagedError):
            open_index(index)
        path.unlink()
        with pytest.raises(IndexDamagedError):
            open_index(index)
        path.write_bytes(whole)
    verify_generation(index, generation)


def test_another_versions_index_is_refused(build: Callable[..., Path]) -> None:
    index = build({"id": "a", "title": "Tin", "body": "Một."})
    manifest = index / "gen-000001" / "manifest.json"
    manifest.write_text(manifest.read_text().replace(f'"schema": {SCHEMA_VERSION}', '"schema": 0'))
    with pytest.raises(IndexOutdatedError, match="thoisu reindex"):
        open_index(index)


@pytest.mark.slow
def test_kill_at_any_moment_leaves_a_whole_index(tmp_path: Path) -> None:
    index = tmp_path / "index"
    build_index(index, [source(tmp_path, row("old"))], now=NOW)
    command = [
        sys.executable,
        "-m",
        "indexer",
        "reindex",
        str(sample_path()),
        "--index",
        str(index),
    ]
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    began = time.monotonic()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    whole = time.monotonic() - began
    build_index(index, [source(tmp_path, row("old"))], now=NOW)
    moments = random.Random(7)
    killed = 0
    for _ in range(10):
        run = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
        )
        try:
            run.wait(moments.uniform(0.3, 1.1) * whole)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            killed += 1
        run.wait()
        generation = current_generation(index)
        assert generation
        verify_generation(index, generation)
        with open_index(index) as opened:
            total = opened.search(SearchRequest()).total
        assert total in {1, 191}
    assert killed > 2  # else the moments were no longer chosen inside the run
    subprocess.run(command, check=True, capture_output=True, env=environment)
    assert not list(index.glob("*.new"))
    assert len(list(index.glob("gen-*"))) == 2
    with open_index(index) as opened:
        assert opened.search(SearchRequest()).total == 191
