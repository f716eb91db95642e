"""Kills, full disks, rivals and broken caches: the index stays whole, and nothing is lost."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from archive import NOW, build, held, row, wanted, write

from corpus import Article, sample_path
from indexer import current_generation
from indexer.building import build_index
from indexer.building.cache import cache_path
from indexer.building.segments import SegmentPlan, write_segments
from indexer.building.survey import Change
from indexer.errors import BuildFailedError, IndexLockedError
from indexer.generations import verify_generation, write_lock


def command(index: Path, *sources: Path) -> list[str]:
    names = [str(each) for each in sources]
    return [sys.executable, "-m", "indexer", "reindex", *names, "--index", str(index)]


ENVIRONMENT = {**os.environ, "PYTHONWARNINGS": "ignore"}


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.mark.slow
def test_kill_at_any_moment_leaves_a_whole_index(index: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.jsonl", sample_path()
    write(old, row("old"))
    build(index, old, new)
    began = time.monotonic()
    subprocess.run(command(index, old), check=True, capture_output=True, env=ENVIRONMENT)
    whole = time.monotonic() - began
    states = [wanted(old), wanted(new), wanted(old, new)]
    ways = [(old,), (new,), (old, new)]
    chooser = random.Random(7)
    killed = 0
    for _ in range(12):
        run = subprocess.Popen(
            command(index, *chooser.choice(ways)),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=ENVIRONMENT,
        )
        try:
            run.wait(chooser.uniform(0.2, 1.1) * whole)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            killed += 1
        run.wait()
        generation = current_generation(index)
        assert generation
        verify_generation(index, generation)
        assert held(index) in states
    assert killed > 2  # else the moments were no longer chosen inside the run
    build(index, old, new)
    assert held(index) == states[2]
    assert not list(index.glob("*.new"))
    assert len(list(index.glob("gen-*"))) == 2


@pytest.mark.parametrize("limit", [10_000, 100_000, 400_000])
def test_a_full_disk_leaves_the_old_index(index: Path, tmp_path: Path, limit: int) -> None:
    write(tmp_path / "old.jsonl", row("old"))
    build(index, tmp_path / "old.jsonl")

    def allow_small_files_only() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    run = subprocess.run(
        command(index, sample_path()),
        capture_output=True,
        text=True,
        check=False,
        env=ENVIRONMENT,
        preexec_fn=allow_small_files_only,
    )
    assert run.returncode == 1
    assert "could not be written" in run.stderr
    assert "Traceback" not in run.stderr
    assert [path.name for path in index.glob("gen-*")] == ["gen-000001"]
    assert held(index) == {"old": "Một đoạn."}
    build(index, tmp_path / "old.jsonl", sample_path())
    assert held(index) == wanted(tmp_path / "old.jsonl", sample_path())


@pytest.mark.slow
def test_a_killed_worker_is_told_and_leaves_the_old_index(index: Path, tmp_path: Path) -> None:
    write(tmp_path / "old.jsonl", row("old"))
    build(index, tmp_path / "old.jsonl")
    write(tmp_path / "many.jsonl", "".join(row(str(number)) for number in range(5000)))
    with ThreadPoolExecutor(1) as pool:
        run = pool.submit(build_index, index, [tmp_path / "many.jsonl"], now=NOW, jobs=2)
        while not (workers := multiprocessing.active_children()) and not run.done():
            time.sleep(0)
        workers[0].kill()
        with pytest.raises(BuildFailedError, match="was killed"):
            run.result()
    assert held(index) == {"old": "Một đoạn."}


@pytest.mark.slow
def test_reading_that_breaks_off_ends_the_workers(tmp_path: Path) -> None:
    def changes() -> Iterator[Change]:
        for number in range(5000):
            yield Change(Article(id=str(number), title="Tin", body="Một đoạn."), str(number))
        raise OSError("the disk is gone")

    plan = SegmentPlan.for_about(20_000, folder=tmp_path, prefix="g1", index=tmp_path)
    with pytest.raises(OSError, match="the disk is gone"):
        write_segments(changes(), plan, jobs=2, advance=lambda _: None)
    assert not multiprocessing.active_children()


@pytest.mark.slow
def test_several_processes_write_what_one_does(index: Path, tmp_path: Path) -> None:
    text = "".join(row(str(number), f"Đoạn {number % 97}. Quốc hội họp.") for number in range(5000))
    write(tmp_path / "many.jsonl", text)
    build(tmp_path / "alone", tmp_path / "many.jsonl", jobs=1)
    build(index, tmp_path / "many.jsonl", jobs=2)
    columns = [
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.columns")}
        for folder in (tmp_path / "alone" / "gen-000001", index / "gen-000001")
    ]
    assert columns[0] == columns[1]
    assert len(columns[0]) > 2


def test_a_second_run_is_told_who_writes_or_waits(index: Path, tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", row("one"))
    with ThreadPoolExecutor(1) as pool:
        with write_lock(index):
            with pytest.raises(IndexLockedError, match=f"process {os.getpid()}"):
                build_index(index, [tmp_path / "a.jsonl"], now=NOW)
            waiting = pool.submit(build_index, index, [tmp_path / "a.jsonl"], now=NOW, wait=True)
            assert not waiting.done()
        assert waiting.result().new == 1


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"x" * 9000])
def test_a_broken_cache_costs_time_only(index: Path, tmp_path: Path, damage: bytes) -> None:
    write(tmp_path / "a.jsonl", row("one"))
    build(index, tmp_path / "a.jsonl")
    cache_path(index).write_bytes(damage)
    build(index, tmp_path / "a.jsonl", full=True)
    assert held(index) == {"one": "Một đoạn."}
    build(index, tmp_path / "a.jsonl", full=True)
    assert held(index) == {"one": "Một đoạn."}


def test_a_damaged_row_of_the_cache_is_worked_out_again(index: Path, tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", row("one") + row("two"))
    build(index, tmp_path / "a.jsonl")
    with sqlite3.connect(cache_path(index)) as cache:
        rows = cache.execute("SELECT count(*) FROM findings").fetchone()[0]
        cache.execute("UPDATE findings SET found = substr(found, 1, 20)")
    cache.close()
    assert rows == 2
    build(index, tmp_path / "a.jsonl", full=True)
    assert held(index) == wanted(tmp_path / "a.jsonl")


@pytest.mark.parametrize("way", ["flip", "cut", "rubbish"])
@pytest.mark.parametrize(
    "kind", [".pst", ".trm", "segment.columns", "generation.columns", "ledger.jsonl", ".toc"]
)
def test_no_run_builds_on_files_that_have_changed(
    index: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, kind: str, way: str
) -> None:
    assert_built_anew(index, tmp_path, kind, way, is_told=True)
    assert any("written anew" in record.message for record in caplog.records)


@pytest.mark.parametrize("kind", ["segment.columns", "generation.columns"])
def test_what_cannot_be_read_of_a_generation_is_written_anew(
    index: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    """A disk may rot without the file system's knowledge."""
    assert_built_anew(index, tmp_path, kind, "rubbish", is_told=False)
    assert any("written anew" in record.message for record in caplog.records)


def assert_built_anew(index: Path, folder: Path, kind: str, way: str, *, is_told: bool) -> None:
    """Damage a file of a kind, and run over what was there and something new."""
    first, second = folder / "first.jsonl", folder / "second.jsonl"
    write(first, "".join(row(f"a{n}") for n in range(30)))
    build(index, first)
    generation = index / str(current_generation(index))
    files = sorted(path for path in generation.rglob("*") if path.name.endswith(kind))
    damage(files[0], way, is_told=is_told)
    write(second, row("b"))
    build(index, first, second)
    assert held(index) == wanted(first, second)
    verify_generation(index, str(current_generation(index)))


def test_most_of_a_large_index_does_not_vanish_by_mistake(index: Path, tmp_path: Path) -> None:
    """A folder that is not mounted, or another one that was named."""
    archive, other = tmp_path / "archive.jsonl", tmp_path / "other.jsonl"
    write(archive, "".join(row(f"a{n}") for n in range(1000)))
    write(other, row("b"))
    build(index, archive)
    with pytest.raises(BuildFailedError, match=r"1,000 of the 1,000 articles .* --full"):
        build(index, other)
    assert len(held(index)) == 1000
    build(index, other, full=True)
    assert held(index) == wanted(other)


@pytest.mark.parametrize("spoil", ["decision", "analysis", "schema", "manifest", "pointer"])
def test_nor_does_it_when_all_is_to_be_written_anew(
    index: Path, tmp_path: Path, spoil: str
) -> None:
    """After a decision, an upgrade or damage nothing is built upon, but what was there counts."""
    archive, other = tmp_path / "archive.jsonl", tmp_path / "other.jsonl"
    write(archive, "".join(row(f"a{n}") for n in range(1000)))
    write(other, row("b"))
    build(index, archive)
    let_be_of_no_use(index, spoil)
    with pytest.raises(BuildFailedError, match=r"1,000 of the 1,000 articles .* --full"):
        build(index, other)
    report = build(index, archive)
    assert (report.new, report.unchanged, report.rewritten) == (0, 1000, 1000)


def let_be_of_no_use(index: Path, how: str) -> None:
    """Let a run write everything anew, in one of the ways in which that comes about."""
    generation = index / str(current_generation(index))
    manifest = generation / "manifest.json"
    match how:
        case "decision":
            (index / "overlay.txt").write_text("alias official le-van-mau is Ba Mẫu\n", "utf-8")
        case "manifest":
            manifest.write_text("{")
        case "pointer":
            (index / "current").write_text("gen-000099\n")
        case _:
            said = json.loads(manifest.read_text(encoding="utf-8"))
            del said["check"]
            said[how] -= 1
            text = json.dumps(said, sort_keys=True).encode()
            check = hashlib.blake2b(text, digest_size=16).hexdigest()
            manifest.write_text(json.dumps({**said, "check": check}), encoding="utf-8")


def damage(path: Path, way: str, *, is_told: bool) -> None:
    """Change a file in some way; its time of change may tell of it or not."""
    state = path.stat()
    data = bytearray(path.read_bytes())
    match way:
        case "flip":
            data[len(data) // 2] ^= 0xFF
        case "cut":
            del data[len(data) // 2 :]
        case _:
            data = bytearray(b"\x80rubbish" * (1 + len(data) // 8))[: len(data)]
    path.unlink()  # it may be linked from elsewhere
    path.write_bytes(data)
    when = time.time_ns() + 10**9 if is_told else state.st_mtime_ns
    os.utime(path, ns=(when, when))
