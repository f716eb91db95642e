"""A run touches what changed, and leaves what one from scratch would have made."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from archive import build, held, row, wanted, write
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import QuarantineReason, TargetInSourceError, sample_path
from indexer import SearchRequest, current_generation, open_index
from indexer.building import preview
from indexer.errors import BuildFailedError
from indexer.generations import verify_generation


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


def age(folder: Path) -> None:
    """Let files be older than what file systems tell apart."""
    for path in folder.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))


def test_each_article_is_told_new_changed_unchanged_or_removed(index: Path, news: Path) -> None:
    write(news / "a.jsonl", row("one") + row("two") + row("three"))
    first = build(index, news)
    assert (first.new, first.changed, first.unchanged, first.removed) == (3, 0, 0, ())
    write(news / "a.jsonl", row("one") + row("two", "Đã sửa.") + row("four") + "{broken\n")
    second = build(index, news)
    assert (second.new, second.changed, second.unchanged) == (1, 1, 1)
    assert second.removed == ("three",)
    assert [each.line for each in second.quarantined] == [4]
    assert held(index) == wanted(news)
    with open_index(index) as opened:
        assert opened.search(SearchRequest(query="sửa")).hits[0].id == "two"


def test_a_line_that_says_the_same_in_another_way_is_unchanged(index: Path, news: Path) -> None:
    write(news / "a.jsonl", row("one") + row("two"))
    build(index, news)
    otherwise = json.dumps(dict(reversed(json.loads(row("two")).items())))
    assert otherwise not in row("two")
    for text in (row("one") + otherwise, otherwise + "\n" + row("one")):
        write(news / "a.jsonl", text)
        report = build(index, news)
        assert (report.unchanged, report.read) == (2, 2)
    write(news / "a.jsonl", row("two", "Đã sửa.") + row("one"))
    assert (build(index, news).changed, held(index)) == (1, wanted(news))


def test_an_unchanged_archive_leaves_the_generation_that_serves(index: Path, news: Path) -> None:
    write(news / "a.jsonl", row("one") + row("two") + row("two"))
    age(news)
    first = build(index, news)
    again = build(index, news)
    assert (again.generation, again.unchanged) == (first.generation, 2)
    assert again.quarantined == first.quarantined
    whole = build(index, news, full=True)
    assert (whole.new, whole.unchanged, whole.rewritten) == (0, 2, 2)
    assert current_generation(index) == "gen-000002"


def test_files_that_were_only_touched_leave_it_too(index: Path, news: Path) -> None:
    """A generation of equal content would put the one before out of reach."""
    write(news / "a.jsonl", row("one") + row("two") + row("two"))
    first = build(index, news)
    for moment in (1, 2):
        for path in news.iterdir():
            os.utime(path, ns=(0, moment))
        again = build(index, news)
        assert (again.generation, again.unchanged) == (first.generation, 2)
        assert again.quarantined == first.quarantined
        verify_generation(index, first.generation)
        size = (news / "a.jsonl").stat().st_size
        (news / "a.jsonl").write_bytes(b"x" * size)  # would be told, were it opened
        os.utime(news / "a.jsonl", ns=(0, moment))
        assert build(index, news).unchanged == 2
        write(news / "a.jsonl", row("one") + row("two") + row("two"))
    write(news / "a.jsonl", row("one"))
    assert build(index, news).generation != first.generation


def test_files_of_other_names_and_places_leave_it_too(index: Path, news: Path) -> None:
    write(news / "a.jsonl", row("one") + "{broken\n" + row("two") + row("two"))
    write(news / "b.jsonl", row("three"))
    first = build(index, news)
    (news / "old").mkdir()
    (news / "a.jsonl").rename(news / "old" / "z.jsonl")
    write(news / "c.jsonl", row("three"))
    (news / "b.jsonl").unlink()
    age(news)
    moved = build(index, news)
    assert (moved.generation, moved.unchanged, moved.removed) == (first.generation, 3, ())
    told = (index / "quarantine.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["path"] for line in told] == [str(news / "old" / "z.jsonl")] * 2
    assert set(preview(index, [news]).quarantined) == set(moved.quarantined)
    verify_generation(index, first.generation)
    (news / "old" / "z.jsonl").unlink()
    assert build(index, news).removed == ("one", "two")
    assert held(index) == wanted(news)


def test_a_note_of_other_articles_is_not_believed(index: Path, news: Path) -> None:
    """Else what it lacks would be indexed twice."""
    write(news / "a.jsonl", row("one"))
    write(news / "b.jsonl", row("two"))
    generation = build(index, news).generation
    (news / "b.jsonl").rename(news / "c.jsonl")
    build(index, news)
    note = index / generation / "seen.jsonl"
    note.write_text(note.read_text(encoding="utf-8").splitlines(keepends=True)[0], encoding="utf-8")
    again = build(index, news)
    assert (again.new, again.unchanged, again.generation) == (0, 2, generation)


def test_what_was_withdrawn_is_told_also_when_all_is_written_anew(index: Path, news: Path) -> None:
    write(news / "a.jsonl", row("one") + row("two"))
    build(index, news)
    (index / "overlay.txt").write_text("alias official le-van-mau is Ba Mẫu\n", encoding="utf-8")
    write(news / "a.jsonl", row("two", "Đã sửa.") + row("three"))
    for report in (preview(index, [news]), build(index, news)):
        assert (report.new, report.changed, report.removed) == (1, 1, ("one",))


def test_a_dry_run_tells_the_same_and_writes_nothing(index: Path, news: Path) -> None:
    write(news / "a.jsonl", row("one") + row("two"))
    told = preview(index, [news])
    assert (told.new, told.generation, index.exists()) == (2, "", False)
    build(index, news)
    write(news / "a.jsonl", row("two", "Đã sửa.") + row("three"))
    before = {path: path.stat().st_mtime_ns for path in index.rglob("*")}
    told = preview(index, [news])
    assert {path: path.stat().st_mtime_ns for path in index.rglob("*")} == before
    done = build(index, news)
    for name in ("read", "new", "changed", "unchanged", "removed", "quarantined"):
        assert getattr(told, name) == getattr(done, name)


def test_files_of_segments_that_stay_are_not_written_again(index: Path, news: Path) -> None:
    write(news / "a.jsonl", row("one") + row("two"))
    build(index, news)
    write(news / "b.jsonl", row("three"))
    build(index, news)
    shared = [
        path.name
        for path in (index / "gen-000001").rglob("*")
        if path.is_file()
        and (index / "gen-000002" / path.relative_to(index / "gen-000001")).exists()
        and path.samefile(index / "gen-000002" / path.relative_to(index / "gen-000001"))
    ]
    assert "segment.columns" in shared
    assert any(name.endswith(".pst") for name in shared)
    verify_generation(index, "gen-000002")
    shutil.rmtree(index / "gen-000001")
    assert held(index) == wanted(news)


def test_an_article_whose_first_place_vanished_is_taken_from_its_second(
    index: Path, news: Path
) -> None:
    write(news / "a.jsonl", row("one", "Bản đầu."))
    write(news / "b.jsonl", row("one", "Bản sau.") + row("two"))
    age(news)
    assert len(build(index, news).quarantined) == 1
    (news / "a.jsonl").unlink()
    report = build(index, news)
    assert (report.changed, report.unchanged, report.removed) == (1, 1, ())
    assert held(index) == wanted(news) == {"one": "Bản sau.", "two": "Một đoạn."}


def test_a_second_place_is_told_with_the_first_though_that_was_not_read_again(
    index: Path, news: Path
) -> None:
    write(news / "a.jsonl", row("one") + row("two"))
    age(news)
    build(index, news)
    write(news / "b.jsonl", row("two", "Khác.") + row("three"))
    report = build(index, news)
    assert (report.new, report.unchanged) == (1, 2)
    assert f"{news / 'a.jsonl'}:2" in report.quarantined[0].detail
    age(news)
    assert build(index, news).quarantined == report.quarantined
    assert held(index) == wanted(news)


def test_what_a_broken_file_held_before_is_not_taken_for_vanished(index: Path, news: Path) -> None:
    write(
        news / "a.jsonl.gz", "".join(row(str(number), f"Đoạn {number}.") for number in range(300))
    )
    write(news / "b.jsonl", row("other"))
    build(index, news)
    whole = (news / "a.jsonl.gz").read_bytes()
    (news / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    report = build(index, news)
    assert (report.removed, report.articles) == ((), 301)
    assert QuarantineReason.UNREADABLE in {each.reason for each in report.quarantined}
    (news / "a.jsonl.gz").write_bytes(whole)
    report = build(index, news)
    assert (report.unchanged, report.articles) == (301, 301)


def test_nor_is_it_when_all_is_written_anew(index: Path, news: Path) -> None:
    """What cannot be read is taken from the index that there is."""
    write(news / "a.jsonl.gz", "".join(row(f"a{n}", f"Đoạn {n}.") for n in range(300)))
    write(news / "b.jsonl", row("b"))
    build(index, news)
    (news / "a.jsonl.gz").write_bytes((news / "a.jsonl.gz").read_bytes()[:900])
    write(news / "b.jsonl", row("b", "Đã sửa.") + row("c"))
    (index / "overlay.txt").write_text("alias official le-van-mau is Ba Mẫu\n", encoding="utf-8")
    before = held(index)
    for report in (preview(index, [news]), build(index, news), build(index, news, full=True)):
        assert (report.removed, report.articles) == ((), 302)
        assert [each.reason for each in report.quarantined] == [QuarantineReason.UNREADABLE]
    assert held(index) == {**before, "b": "Đã sửa.", "c": "Một đoạn."}
    (index / str(current_generation(index)) / "manifest.json").write_text("{")
    report = build(index, news)
    assert len(report.removed) > 100, "neither can be read: that is told"
    assert (report.articles, len(held(index))) == (302 - len(report.removed),) * 2


def test_a_file_whose_name_is_not_utf8_is_known_again(index: Path, news: Path) -> None:
    try:
        (news / os.fsdecode(b"b\xe1o.jsonl")).write_text(row("one") + "{broken\n", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    age(news)
    assert build(index, news).new == 1
    write(news / "b.jsonl", row("two"))
    again = build(index, news)
    assert (again.new, again.unchanged, len(again.quarantined)) == (1, 1, 1)


@pytest.mark.parametrize("rights", [0o000, 0o444])
def test_what_a_closed_folder_holds_is_not_taken_for_vanished(
    common_folder: Path, as_nobody: Callable[[Path], AbstractContextManager[None]], rights: int
) -> None:
    index, news = common_folder / "index", common_folder / "news"
    (news / "deep" / "er").mkdir(parents=True)
    for name in ("a", "deep/b", "deep/er/c"):
        write(news / f"{name}.jsonl", row(name))
    assert build(index, news).new == 3
    write(news / "d.jsonl", row("d"))
    (news / "deep").chmod(rights)
    with as_nobody(common_folder):
        closed = build(index, news)
    (news / "deep").chmod(0o755)
    assert (closed.new, closed.removed, closed.articles) == (1, (), 4)
    assert {each.reason for each in closed.quarantined} == {QuarantineReason.UNREADABLE}
    with as_nobody(common_folder):
        again = build(index, news)
    assert (again.unchanged, again.articles, again.quarantined) == (4, 4, ())
    (news / "deep").chmod(rights)
    with as_nobody(common_folder):
        anew = build(index, news, full=True)
    (news / "deep").chmod(0o755)
    assert (anew.rewritten, anew.removed, anew.articles) == (2, (), 4)
    assert held(index) == wanted(news)


def test_an_index_that_a_link_leads_to_is_not_read(index: Path, news: Path) -> None:
    write(news / "a.jsonl", row("one"))
    build(index, news)
    (news / "all").symlink_to(index.parent)
    with pytest.raises(TargetInSourceError, match=re.escape(f"{index} lies in {news}")):
        build(index, news)


def test_an_archive_that_lost_everything_is_refused(index: Path, news: Path) -> None:
    write(news / "a.jsonl", row("one"))
    build(index, news)
    write(news / "a.jsonl", "{broken\n")
    with pytest.raises(BuildFailedError):
        build(index, news)
    assert current_generation(index) == "gen-000001"


def test_a_ledger_that_cannot_be_read_leads_to_a_full_run(index: Path, news: Path) -> None:
    write(news / "a.jsonl", row("one"))
    build(index, news)
    ledger = index / "gen-000001" / "ledger.jsonl"
    ledger.write_bytes(b"\0" * ledger.stat().st_size)
    assert build(index, news).new == 1
    assert held(index) == wanted(news)


def test_facets_and_ranking_are_those_of_a_full_run(index: Path, tmp_path: Path) -> None:
    source = tmp_path / "news"
    shutil.copytree(sample_path(), source)
    late = sorted(source.rglob("*.jsonl"))[-1]
    lines = late.read_text(encoding="utf-8").splitlines(keepends=True)
    late.write_text("".join(lines[:5]), encoding="utf-8")
    build(index, source)
    late.write_text("".join(lines), encoding="utf-8")
    build(index, source)
    scratch = tmp_path / "scratch"
    build(scratch, source)
    with open_index(index) as grown, open_index(scratch) as whole:
        for query in ("hội nghị", "nguyen van nen", '"thành phố"', "UBND"):
            one, other = (each.search(SearchRequest(query=query)) for each in (grown, whole))
            assert (one.total, one.facets, one.months) == (other.total, other.facets, other.months)
            assert {hit.id: round(hit.score, 6) for hit in one.hits} == {
                hit.id: round(hit.score, 6) for hit in other.hits
            }


NAMES = ("a.jsonl", "b.jsonl.gz", "c.cut.jsonl.gz")
lines = st.one_of(
    st.builds(row, st.sampled_from("uvwxyz"), st.sampled_from(("Một.", "Hai.", "Ba bốn."))),
    st.sampled_from(("{broken\n", "\n", '{"id": "t"}\n')),
)
archives = st.dictionaries(
    st.sampled_from(NAMES), st.lists(lines, max_size=6).map("".join), min_size=1
)


@pytest.fixture(scope="module")
def scratch() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(st.lists(archives, min_size=2, max_size=4), st.booleans())
def test_any_history_leaves_what_the_archive_holds(
    scratch: Path, history: list[dict[str, str]], settled: bool
) -> None:
    folder, index = scratch / "news", scratch / "index"
    shutil.rmtree(index, ignore_errors=True)
    for files in history:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        write(folder / "always.jsonl", row("always"))
        for name, text in files.items():
            write(folder / name, text)
        if settled:
            for path in folder.iterdir():  # old files, each content with a time of its own
                os.utime(path, ns=(0, hash(path.read_bytes()) % 10**15))
        report = build(index, folder)
        whole, now_held = wanted(folder), held(index)
        assert report.articles == len(now_held)
        assert whole.items() <= now_held.items()
        cut = "c.cut.jsonl.gz" in files
        assert cut or now_held == whole
