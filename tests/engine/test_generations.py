"""Generations: swapped whole, kept once, refused when damaged, safe against kills and rivals."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

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
    file = tmp_path / "index" / "quarantine.jsonl"
    assert [json.loads(line)["line"] for line in file.read_text().splitlines()] == [2, 4]


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
