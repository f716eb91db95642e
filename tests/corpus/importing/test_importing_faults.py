"""Importing: nothing is lost whatever happens."""

from __future__ import annotations

import gzip
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bringing import NOBODY, account, articles_in, bring, line
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.importing import ImportReport, run_import
from corpus.importing.store import ImportFailedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

ROWS = st.lists(
    st.tuples(st.integers(0, 12), st.sampled_from(["good", "other", "broken", "untitled"])),
    max_size=40,
)


class Killed(BaseException):
    """What ends a run in the middle."""


@settings(deadline=None, max_examples=40)
@given(rows=ROWS, split=st.integers(1, 4), kills=st.lists(st.integers(1, 60), max_size=3),
       cut=st.integers(0, 200))  # fmt: skip
def test_nothing_is_lost(
    rows: list[tuple[int, str]], split: int, kills: list[int], cut: int
) -> None:
    with tempfile.TemporaryDirectory() as name:
        source, into = Path(name, "source"), Path(name, "into")
        source.mkdir()
        good: dict[str, str] = {}
        bad = 0
        for part in range(split):
            lines = []
            for number, kind in rows[part::split]:
                body = "Một." if kind == "good" else f"Khác {part}."
                if kind in ("good", "other"):
                    article_id = f"a{number}"
                    bad += good.setdefault(article_id, body) != body
                    lines.append(line(id=article_id, body=body))
                else:
                    bad += 1
                    lines.append("{\n" if kind == "broken" else line(title=""))
            if lines:
                (source / f"{part}.jsonl").write_text("".join(lines), encoding="utf-8")
        # A gzip that breaks off: whatever could be read counts, and the break is put aside.
        packed = gzip.compress(line(id="nen").encode())
        (source / "z.jsonl.gz").write_bytes(packed[: max(20, len(packed) - cut)])
        # A file on a disk that fails.
        (source / "y.jsonl").symlink_to("/proc/self/mem")
        for moment in kills:
            calls = 0

            def kill(done: int, total: int, report: ImportReport, moment: int = moment) -> None:
                nonlocal calls
                calls += 1
                if calls == moment:
                    raise Killed

            with suppress(Killed):
                run_import([str(source)], into, visitor=NOBODY, progress=kill)
        report = bring(into, source)
        read = articles_in(into) if report.new + report.changed + report.unchanged else {}
        packed_rows = ("nen" in read) + (cut > 0)
        assert report.read == len(rows) + packed_rows + 1
        assert report.quarantined == bad + (cut > 0) + 1
        assert {key: read[key].body for key in good} == good
        again = bring(into, source)
        assert (again.read, again.quarantined) == (report.read, report.quarantined)
        assert again.new == again.changed == 0


def test_what_may_not_be_read_is_put_aside(
    common_folder: Path, as_nobody: Callable[[Path], AbstractContextManager[None]]
) -> None:
    source = common_folder / "source"
    for name in ("a.jsonl", "b.jsonl", "closed/c.jsonl"):
        (source / name).parent.mkdir(exist_ok=True, parents=True)
        (source / name).write_text(line(id=name), encoding="utf-8")
    assert account(bring(common_folder / "as-root", source)) == (3, 3, 0, 0, 0)
    (source / "b.jsonl").chmod(0)
    (source / "closed").chmod(0)
    with as_nobody(common_folder):
        report = bring(common_folder / "into", source)
    (source / "closed").chmod(0o755)
    assert account(report) == (3, 1, 0, 0, 2)
    assert ["may not read" in each.detail for each in report.first_quarantined] == [True, True]


def start(
    source: Path, into: Path, preexec_fn: Callable[[], None] | None = None
) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "indexer", "import", str(source), "--into", str(into)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, preexec_fn=preexec_fn)


def many(folder: Path, count: int) -> Path:
    source = folder / "nhieu.jsonl"
    with source.open("w", encoding="utf-8") as out:
        for number in range(count):
            out.write(line(id=f"a{number}", body=f"Đoạn {number}. " * 40))
    return source


def written(folder: Path) -> int:
    """Bytes of articles, a batch of which has some 100,000."""
    return sum(path.stat().st_size for path in folder.glob("articles-*"))


@pytest.mark.slow
def test_a_killed_run_is_gone_on_with(tmp_path: Path) -> None:
    source, into = many(tmp_path, 6_000), tmp_path / "into"
    with start(source, into) as running:
        while running.poll() is None and written(into) < 300_000:
            time.sleep(0.01)  # nothing tells when the first batch is sure: the next one is there
        running.send_signal(signal.SIGKILL)
    assert running.returncode == -signal.SIGKILL
    report = bring(into, source)
    assert report.read == 6_000
    assert report.unchanged > 0
    assert len(articles_in(into)) == 6_000


@pytest.mark.slow
def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    import resource

    source, into = many(tmp_path, 3_000), tmp_path / "into"

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))

    with start(source, into, preexec_fn=small_disk) as running:
        _, messages = running.communicate()
    assert running.returncode == 1
    assert "Traceback" not in messages
    assert "run the same command again" in messages
    report = bring(into, source)
    assert report.read == 3_000
    assert len(articles_in(into)) == 3_000


def test_a_file_that_is_removed_meanwhile_is_put_aside_and_the_rest_is_read(tmp_path: Path) -> None:
    sources = [tmp_path / f"{name}.jsonl" for name in "abc"]
    for source in sources:
        source.write_text(line(id=source.stem), encoding="utf-8")

    def remove_one(_done: int, _total: int, _report: ImportReport) -> None:
        sources[1].unlink(missing_ok=True)

    into = tmp_path / "into"
    named = [str(source) for source in sources]
    report = run_import(named, into, visitor=NOBODY, progress=remove_one)
    assert account(report) == (3, 2, 0, 0, 1)
    assert report.first_quarantined[0].path == str(sources[1])
    assert articles_in(into).keys() == {"a", "c"}


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(line(id="a"), encoding="utf-8")
    (tmp_path / "into").write_text("a file, no folder")
    with pytest.raises(ImportFailedError):
        bring(tmp_path / "into", source)
