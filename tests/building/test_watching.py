"""Following a folder: each change leads to one more run, and new articles can be found."""

from __future__ import annotations

import json
import queue
import shutil
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from watchfiles import Change

from indexer import SearchRequest, open_index
from indexer.building import follow
from indexer.building.watching import SourceFilter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60
"""Seconds after which a change is taken for missed; nothing is measured."""


def write(folder: Path, name: str, **changes: object) -> Path:
    row = {"id": name, "title": f"Tin {name}", "body": "Một đoạn văn.", **changes}
    file = folder / f"{name}.jsonl"
    file.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return file


@contextmanager
def following(folder: Path) -> Iterator[queue.Queue[set[str]]]:
    """A queue that gets, for each run, the names of the files that it meets."""
    runs: queue.Queue[set[str]] = queue.Queue()
    stop = threading.Event()

    def run() -> None:
        runs.put({path.name for path in folder.rglob("*") if path.is_file()})

    thread = threading.Thread(target=follow, args=([folder], run), kwargs={"stop": stop})
    thread.start()
    try:
        runs.get(timeout=PATIENCE)  # the first one
        yield runs
    finally:
        stop.set()
        thread.join()


def meets(runs: queue.Queue[set[str]], *names: str) -> bool:
    """Whether a run comes that meets just these files."""
    while runs.get(timeout=PATIENCE) != set(names):
        pass
    return True


def test_each_change_of_an_article_file_leads_to_a_run(tmp_path: Path) -> None:
    with following(tmp_path) as runs:
        file = write(tmp_path, "a")
        assert meets(runs, "a.jsonl")
        (tmp_path / "deep").mkdir()
        write(tmp_path / "deep", "b")
        assert meets(runs, "a.jsonl", "b.jsonl")
        file.unlink()
        assert meets(runs, "b.jsonl")


def test_a_folder_that_is_made_again_is_followed(tmp_path: Path) -> None:
    news, before = tmp_path / "news", tmp_path / "before"
    news.mkdir()
    write(news, "a")
    with following(news) as runs:
        news.rename(before)
        assert meets(runs)
        news.mkdir()
        assert meets(runs)
        write(news, "b")
        assert meets(runs, "b.jsonl")


def test_a_folder_that_is_deleted_and_made_again_at_once_is_followed(tmp_path: Path) -> None:
    """The file system may give the new one the number of the old one."""
    news = tmp_path / "news"
    news.mkdir()
    write(news, "a")
    with following(news) as runs:
        shutil.rmtree(news)
        news.mkdir()
        assert meets(runs)
        write(news, "b")
        assert meets(runs, "b.jsonl")
        shutil.rmtree(news)
        news.mkdir()
        write(news, "c")
        assert meets(runs, "c.jsonl")


def test_a_folder_in_whose_place_another_comes_is_followed(tmp_path: Path) -> None:
    """An archive is written beside the old one and takes its place, or a link is turned to it."""
    news, first, second = tmp_path / "news", tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        write(folder, folder.name)
    news.symlink_to(first)
    with following(news) as runs:
        turned = tmp_path / "turned"
        turned.symlink_to(second)
        turned.replace(news)
        assert meets(runs, "second.jsonl")
        write(second, "new")
        assert meets(runs, "second.jsonl", "new.jsonl")


def test_other_files_are_let_alone(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    named = write(tmp_path, "named")
    (tmp_path / "elsewhere").mkdir()
    (news / "linked").symlink_to(tmp_path / "elsewhere")
    matters = SourceFilter([news, named])
    assert matters(Change.added, str(news / "linked" / "a.jsonl")), "links are followed"
    for path in (named, news / "a.jsonl.gz", news / "deep" / "b.txt", news / "b.meta.json"):
        assert matters(Change.modified, str(path)), path
    for path in (
        tmp_path / "beside.jsonl",
        news / "articles-000001.jsonl.part",
        news / "notes.md",
        news.with_name("newspaper") / "a.jsonl",
    ):
        assert not matters(Change.added, str(path)), path


def test_a_change_during_a_run_is_not_missed(tmp_path: Path) -> None:
    runs: queue.Queue[int] = queue.Queue()
    stop = threading.Event()

    def run() -> None:
        files = len(list(tmp_path.iterdir()))
        if not files:
            write(tmp_path, "while-running")
        runs.put(files)

    thread = threading.Thread(target=follow, args=([tmp_path], run), kwargs={"stop": stop})
    thread.start()
    try:
        assert runs.get(timeout=PATIENCE) == 0
        assert runs.get(timeout=PATIENCE) == 1
    finally:
        stop.set()
        thread.join()


def found(index: Path, query: str) -> int:
    with open_index(index) as opened:
        return opened.search(SearchRequest(query=query)).total


@pytest.mark.slow
def test_reindex_watch_makes_new_articles_findable(tmp_path: Path) -> None:
    news, index = tmp_path / "news", tmp_path / "index"
    news.mkdir()
    write(news, "cu")
    command = [sys.executable, "-m", "indexer", "reindex", str(news), "--index", str(index)]
    with subprocess.Popen(
        [*command, "--watch", "--jobs", "1", "--json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        assert json.loads(running.stdout.readline())["new"] == 1
        new = write(news, "moi", title="Khánh thành cầu Mẫu Sơn")
        assert json.loads(running.stdout.readline())["new"] == 1
        assert found(index, "cầu Mẫu Sơn") == 1
        new.unlink()
        assert json.loads(running.stdout.readline())["removed"] == ["moi"]
        assert found(index, "cầu Mẫu Sơn") == 0
        running.send_signal(signal.SIGINT)
        _, messages = running.communicate()
    assert running.returncode == 0
    assert "Traceback" not in messages
