"""The index that requests share: swapped under them, closed behind them."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from indexer.errors import IndexMissingError
from indexer.records import SearchRequest
from indexer.serving.folder import FolderServing
from webui.current_index import CurrentIndex

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROW = {"id": "1", "title": "Hội nghị", "body": "Bàn việc năm 2024."}


def test_there_may_be_none_yet(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError):
        CurrentIndex(FolderServing(tmp_path)).borrow()


def test_it_is_opened_once(build: Callable[..., Path]) -> None:
    current = CurrentIndex(FolderServing(build(ROW)))
    first, second = current.borrow(), current.borrow()
    assert first is second
    assert first.overview.articles == 1
    current.close()
    current.give_back(first)
    current.give_back(second)


def test_a_reader_keeps_its_generation_until_it_is_done(build: Callable[..., Path]) -> None:
    current = CurrentIndex(FolderServing(build(ROW)))
    old = current.borrow()
    build(ROW, {**ROW, "id": "2"})
    new = current.borrow()
    assert (old.overview.articles, new.overview.articles) == (1, 2)
    assert old.index.search(SearchRequest(query="hội nghị")).total == 1
    current.give_back(old)
    with pytest.raises(Exception, match=r".*"):
        old.index.article("1")
    assert new.index.search(SearchRequest(query="hội nghị")).total == 2
    current.give_back(new)
    current.close()


def test_an_index_that_is_gone_is_missing(build: Callable[..., Path]) -> None:
    folder = build(ROW)
    current = CurrentIndex(FolderServing(folder))
    current.give_back(current.borrow())
    shutil.rmtree(folder)
    with pytest.raises(IndexMissingError):
        current.borrow()


def test_a_new_generation_that_cannot_be_opened_leaves_the_old_one(
    build: Callable[..., Path], caplog: pytest.LogCaptureFixture
) -> None:
    folder = build(ROW)
    current = CurrentIndex(FolderServing(folder))
    old = current.borrow()
    (folder / "gen-000099").mkdir()
    (folder / "current").write_text("gen-000099\n", encoding="ascii")
    again = current.borrow()
    once_more = current.borrow()
    assert old is again is once_more
    assert len(caplog.records) == 1
    for borrowed in (old, again, once_more):
        current.give_back(borrowed)
    current.close()


def test_threads_search_while_generations_change(build: Callable[..., Path]) -> None:
    current = CurrentIndex(FolderServing(build(ROW)))
    stop = threading.Event()
    faults: list[Exception] = []

    def search() -> None:
        while not stop.is_set():
            try:
                opened = current.borrow()
                try:
                    page = opened.index.search(SearchRequest(query="hội nghị"))
                    assert page.total == opened.overview.articles
                finally:
                    current.give_back(opened)
            except Exception as error:  # whatever it is, the main thread reports it
                faults.append(error)
                return

    threads = [threading.Thread(target=search) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(2, 6):
        build(*({**ROW, "id": str(n)} for n in range(number)))
    stop.set()
    for thread in threads:
        thread.join()
    assert faults == []
    current.close()
