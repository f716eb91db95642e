"""Shards that somebody changed, and a memory that is lost: each article stays in one place."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest
from bringing import NOBODY, account, articles_in, bring, line

from corpus.importing import ImportOptions, run_import
from corpus.importing.store import STATE_FILE, STATE_FOLDER, ImportFailedError


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "old.jsonl"
    path.write_text("".join(line(id=each) for each in "abc"), encoding="utf-8")
    return path


@pytest.fixture
def into(tmp_path: Path, source: Path) -> Path:
    folder = tmp_path / "archive"
    bring(folder, source)
    return folder


def leave_out(shard: Path, article: str) -> None:
    lines = shard.read_text(encoding="utf-8").splitlines(keepends=True)
    shard.write_text("".join(each for each in lines if f'"{article}"' not in each), "utf-8")


def test_an_article_withdrawn_by_hand_leaves_the_others_where_they_are(
    into: Path, source: Path
) -> None:
    leave_out(into / "articles-000001.jsonl", "b")
    leave_out(source, "b")
    assert account(bring(into, source)) == (2, 0, 0, 2, 0)
    assert set(articles_in(into)) == {"a", "c"}
    assert [path.name for path in into.glob("articles-*")] == ["articles-000001.jsonl"]


def test_what_was_cut_off_is_read_again(into: Path, source: Path) -> None:
    shard = into / "articles-000001.jsonl"
    shard.write_bytes(shard.read_bytes()[:-30])
    assert account(bring(into, source)) == (3, 1, 0, 2, 0)
    assert set(articles_in(into)) == {"a", "b", "c"}


def test_what_was_cut_off_a_gzipped_shard_is_read_again(tmp_path: Path, source: Path) -> None:
    into, options = tmp_path / "archive", ImportOptions(zipped=True)
    run_import([str(source)], into, visitor=NOBODY, options=options)
    shard = into / "articles-000001.jsonl.gz"
    shard.write_bytes(gzip.compress(gzip.decompress(shard.read_bytes()), mtime=0)[:-12])
    report = run_import([str(source)], into, visitor=NOBODY, options=options)
    assert (report.read, report.new + report.unchanged) == (3, 3)
    assert set(articles_in(into)) == {"a", "b", "c"}


def test_a_memory_that_is_lost_costs_no_second_copy(into: Path, source: Path) -> None:
    shutil.rmtree(into / STATE_FOLDER)
    assert account(bring(into, source)) == (3, 0, 0, 3, 0)
    source.write_text(line(id="a", title="Đã sửa") + line(id="d"), encoding="utf-8")
    assert account(bring(into, source)) == (2, 1, 1, 0, 0)
    assert articles_in(into)["a"].title == "Đã sửa"
    assert set(articles_in(into)) == {"a", "b", "c", "d"}


def test_of_two_versions_that_nothing_is_known_of_the_later_one_stays(
    into: Path, source: Path
) -> None:
    later = into / "articles-000002.jsonl"
    later.write_text(line(id="b", title="Đã sửa"), encoding="utf-8")
    shutil.rmtree(into / STATE_FOLDER)
    leave_out(source, "b")
    bring(into, source)
    assert articles_in(into)["b"].title == "Đã sửa"


def test_a_memory_that_is_damaged_is_told_with_what_to_do(into: Path, source: Path) -> None:
    state = into / STATE_FOLDER / STATE_FILE
    for each in state.parent.glob(f"{STATE_FILE}*"):
        each.unlink()
    state.write_bytes(b"rubbish" * 1000)
    with pytest.raises(ImportFailedError, match="Delete it"):
        bring(into, source)
    state.unlink()
    assert account(bring(into, source)) == (3, 0, 0, 3, 0)
