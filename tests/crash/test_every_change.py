"""Whatever change of the disk fails, the index answers the old or the new state, never a mix."""

from __future__ import annotations

import json
import os
import shutil
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final

import pytest
from faults import Fault, Outcome, run

from indexer import SearchRequest, open_index
from indexer.building import build_index
from indexer.errors import IndexMissingError
from indexer.generations import serving_generation, verify_generation

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

NOW: Final = datetime(2026, 1, 2, tzinfo=UTC)
EVERY: Final = {False: 31, True: 1}
"""Which changes fail: in the short form some, in the soak all."""


def write(path: Path, state: dict[str, str]) -> Path:
    """A corpus of articles by their ids."""
    rows = (
        {"id": name, "title": f"Tin {name}", "body": f"Chủ tịch nước nói {text}."}
        for name, text in state.items()
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    # A file that was written just now is read once more by a later run, which then says so in a
    # generation of its own: here all files are older.
    written = path.stat().st_mtime - 60
    os.utime(path, (written, written))
    return path


def reindex(index: Path, corpus: Path) -> None:
    """The work: bring the index up to date."""
    build_index(index, [corpus], now=NOW)


def state_of(index: Path) -> dict[str, str]:
    """What the index answers, every file of it compared with its checksum."""
    try:
        verify_generation(index, serving_generation(index))
    except IndexMissingError:
        return {}
    with open_index(index) as opened:
        hits = opened.search(SearchRequest(page_size=100)).hits
        articles = [opened.article(hit.id) for hit in hits]
        for article in articles:
            word = article.body.removeprefix("Chủ tịch nước nói ").removesuffix(".")
            found = opened.search(SearchRequest(query=word, page_size=100)).hits
            assert article.id in {hit.id for hit in found}
    return {
        article.id: article.body.removeprefix("Chủ tịch nước nói ").removesuffix(".")
        for article in articles
    }


def listing(index: Path) -> int:
    """How many files and folders there are: debris would add to it."""
    return sum(1 for _ in index.rglob("*"))


OLD: Final = {"một": "cam", "hai": "quýt", "ba": "bưởi"}
NEW: Final = {"một": "cam", "hai": "chanh", "bốn": "mận"}


@pytest.mark.parametrize("fault", list(Fault))
@pytest.mark.parametrize("before", [{}, OLD], ids=["first", "update"])
def test_old_or_new_whatever_fails(
    tmp_path: Path, fault: Fault, before: dict[str, str], *, soak: bool
) -> None:
    index = tmp_path / "index"
    clean = _size_after_clean_runs(tmp_path / "clean", before)
    corpus = write(tmp_path / "new.jsonl", NEW)
    first = _fresh(tmp_path / "first", before)
    for at in count(1, step=EVERY[soak]):
        shutil.rmtree(index, ignore_errors=True)
        shutil.copytree(first, index)
        ending = run(partial(reindex, index, corpus), index, fault, at)
        assert ending.outcome is not Outcome.BROKEN, f"a traceback at change {at}"
        state = state_of(index)
        assert state == NEW if ending.outcome is Outcome.DONE else state in (before, NEW), at
        assert run(partial(reindex, index, corpus), index).outcome is Outcome.DONE
        assert state_of(index) == NEW
        reindex(index, corpus)  # a run clears away what merging after the one before it replaced
        assert listing(index) <= clean, f"debris after change {at}"
        if not ending.reached:
            break
    assert at > 1, "nothing ever failed"


def _fresh(index: Path, before: dict[str, str]) -> Path:
    index.mkdir()
    if before:
        reindex(index, write(index.with_suffix(".jsonl"), before))
    return index


def _size_after_clean_runs(index: Path, before: dict[str, str]) -> int:
    """What is there when nothing fails and there is nothing left to do."""
    corpus = write(_fresh(index, before).with_suffix(".jsonl"), NEW)
    for _ in range(3):
        reindex(index, corpus)
    return listing(index)
