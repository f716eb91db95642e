"""Segments stay few, and what is merged or repaired is what was written at first."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from archive import NOW, build, held, row, wanted, write
from hypothesis import given
from hypothesis import strategies as st

from corpus import sample_path
from indexer import SearchRequest, current_generation, open_index
from indexer.building import repair_index
from indexer.building.merging import choose_segments
from indexer.engine.whoosh.writer import read_segments
from indexer.errors import IndexDamagedError
from indexer.generations import verify_generation


@given(st.lists(st.tuples(st.integers(1, 300), st.integers(0, 40)), max_size=80))
def test_segments_stay_few_and_no_article_is_lost(runs: list[tuple[int, int]]) -> None:
    most = 1000
    segments: list[tuple[int, int]] = []
    for new, deleted in runs:
        for place, (living, dead) in enumerate(segments):
            gone = min(deleted, living - 1)
            segments[place] = (living - gone, dead + gone)
            deleted -= gone
        segments.append((new, 0))
        living = sum(each for each, _ in segments)
        places = choose_segments(segments, most=most)
        merged = sum(segments[place][0] for place in places)
        assert merged <= most
        if places:
            kept = [each for place, each in enumerate(segments) if place not in places]
            segments = [*kept, (merged, 0)]
        assert sum(each for each, _ in segments) == living
    small = [each for each, _ in segments if each < most // 2]
    assert len(small) < 25


def test_equal_segments_of_a_whole_run_are_left_alone() -> None:
    assert choose_segments([(5000, 0)] * 4) == []
    assert choose_segments([(5000, 0)] * 4 + [(1, 0)] * 4) == []
    assert choose_segments([(5000, 0)] * 4 + [(1, 0)] * 5) == [4, 5, 6, 7, 8]


def test_a_segment_of_many_deleted_articles_is_written_again() -> None:
    assert choose_segments([(5000, 100), (60, 40)]) == [1]


def test_many_runs_leave_few_segments_and_all_articles(tmp_path: Path) -> None:
    index, news = tmp_path / "index", tmp_path / "news.jsonl"
    text = ""
    for number in range(12):
        text += row(f"a{number}", f"Đoạn {number}.")
        write(news, text.replace("Đoạn 3.", f"Đoạn 3 sửa lần {number}."))
        build(index, news)
    generation = current_generation(index)
    assert generation
    verify_generation(index, generation)
    segments = read_segments(index / generation)
    assert len(segments) < 8
    assert sum(each.doc_count_all() - each.deleted_count() for each in segments) == 12
    assert held(index) == wanted(news)
    with open_index(index) as opened:
        assert opened.search(SearchRequest(query='"sửa lần 11"')).total == 1
        assert opened.search(SearchRequest(query='"sửa lần 10"')).total == 0


@pytest.fixture
def copied(sample_index: Path, tmp_path: Path) -> Path:
    index = tmp_path / "index"
    shutil.copytree(sample_index, index)
    return index


def test_repaired_columns_are_those_that_were_written(copied: Path) -> None:
    generation = current_generation(copied)
    assert generation
    assert repair_index(copied, now=NOW) == (generation, [])
    columns = sorted((copied / generation / "columns").rglob("*.columns"))
    before = {path.name: path.read_bytes() for path in columns}
    for path in columns:
        path.write_bytes(b"\0" * path.stat().st_size)
    (copied / generation / "columns" / "segments.json").unlink()
    with pytest.raises(IndexDamagedError):
        open_index(copied)
    name, damaged = repair_index(copied, now=NOW)
    assert len(damaged) == len(columns) + 1
    verify_generation(copied, name)
    after = {path.name: path.read_bytes() for path in (copied / name).rglob("*.columns")}
    assert after == before


def test_repaired_columns_know_what_was_deleted(tmp_path: Path) -> None:
    index, news = tmp_path / "index", tmp_path / "news.jsonl"
    write(news, "".join(row(f"a{number}") for number in range(20)))
    build(index, news)
    write(news, "".join(row(f"a{number}") for number in range(2, 20)))
    build(index, news)
    generation = current_generation(index)
    for path in (index / str(generation) / "columns").rglob("segment.columns"):
        path.unlink()
    repair_index(index, now=NOW)
    assert held(index) == wanted(news)


def test_what_columns_are_made_of_cannot_be_repaired(copied: Path) -> None:
    stored = next((copied / "gen-000001" / "whoosh").glob("*_stored.col"))
    stored.write_bytes(stored.read_bytes()[:-1] + b"?")
    with pytest.raises(IndexDamagedError, match="cannot be made"):
        repair_index(copied, now=NOW)


@pytest.mark.slow
def test_a_merged_index_answers_as_one_from_scratch(tmp_path: Path) -> None:
    index, source = tmp_path / "index", tmp_path / "news"
    files = sorted(path for path in sample_path().rglob("*") if path.is_file())
    for path in files:
        target = source / path.relative_to(sample_path())
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
        if path.suffix == ".jsonl":
            build(index, source)
    build(index, source)
    build(tmp_path / "scratch", source)
    manifest = json.loads((index / str(current_generation(index)) / "manifest.json").read_text())
    assert manifest["articles"] == len(wanted(source))
    with open_index(index) as grown, open_index(tmp_path / "scratch") as whole:
        for query in ("", "hội nghị", "nguyen van nen", '"thành phố"'):
            one, other = (each.search(SearchRequest(query=query)) for each in (grown, whole))
            assert (one.total, one.facets, one.months) == (other.total, other.facets, other.months)
