"""Runs against a real server: what changed is written, nothing is lost, the old one serves on."""

from __future__ import annotations

import gzip
import json
import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from conftest import cluster_environment

from corpus import QuarantineReason
from indexer import SearchRequest
from indexer.building.in_cluster import build_in_cluster, preview_in_cluster
from indexer.engine.opensearch.cluster import Cluster
from indexer.engine.opensearch.generations import previous, serving
from indexer.engine.opensearch.settings import ClusterSettings
from indexer.errors import BuildFailedError, IndexMissingError
from indexer.records import FacetName
from indexer.serving import open_index

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from indexer.building.report import BuildReport
    from indexer.engine import Index

pytestmark = pytest.mark.opensearch

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
TEXT = "Sáng nay xã họp bàn việc làm đường liên thôn, góp công và chọn nơi làm trước hết. " * 3
Row = dict[str, object]


@dataclass(slots=True)
class Archive:
    """Articles in a file, and the cluster that holds them."""

    folder: Path
    environment: dict[str, str]
    rows: dict[str, Row] = field(default_factory=dict)

    @property
    def settings(self) -> ClusterSettings:
        return ClusterSettings.from_environment(self.environment)

    def put(self, article_id: str, title: str = "Tin", body: str = "Một.", **more: object) -> None:
        self.rows[article_id] = {"id": article_id, "title": title, "body": body, **more}

    def source(self) -> Path:
        path = self.folder / "articles.jsonl"
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in self.rows.values()]
        path.write_text("".join(lines), encoding="utf-8")
        return path

    def run(self, *more: Path, full: bool = False, jobs: int = 1) -> BuildReport:
        index, sources = self.folder / "index", [self.source(), *more]
        return build_in_cluster(
            index, sources, settings=self.settings, now=NOW, full=full, jobs=jobs
        )

    def open(self) -> Index:
        return open_index(self.folder / "index", environment=self.environment)

    def ids(self, query: str = "") -> set[str]:
        with self.open() as index:
            page = index.search(SearchRequest(query=query, page_size=100))
            found = {hit.id for hit in page.hits}
            return found | {copy.id for hit in page.hits for copy in hit.duplicates}


@pytest.fixture
def archive(tmp_path: Path, server: str) -> Iterator[Archive]:
    archive = Archive(tmp_path, cluster_environment(server))
    yield archive
    with Cluster(archive.settings) as cluster:
        cluster.ask_patiently("DELETE", f"/{archive.settings.name}-*")


def test_only_what_changed_is_written(archive: Archive) -> None:
    for number in range(5):
        archive.put(f"a{number}", body=f"Bài số {number} về đê điều.")
    first = archive.run()
    assert (first.new, first.read, first.articles) == (5, 5, 5)
    again = archive.run()
    assert (again.unchanged, again.indexed, again.generation) == (5, 0, first.generation)

    archive.put("a1", body="Bài này nay nói về vụ lúa.")
    archive.put("a9", body="Bài mới về đê điều.")
    del archive.rows["a0"]
    assert (
        preview_in_cluster(
            archive.folder / "index", [archive.source()], settings=archive.settings
        ).changed
        == 1
    )
    report = archive.run()
    assert (report.new, report.changed, report.unchanged) == (1, 1, 3)
    assert report.removed == ("a0",)
    assert report.generation != first.generation
    assert report.articles == 5
    assert archive.ids("đê điều") == {"a2", "a3", "a4", "a9"}
    assert archive.ids("vụ lúa") == {"a1"}


def test_when_all_sources_are_empty_the_old_articles_serve_on(archive: Archive) -> None:
    archive.put("1", body="Bài về đê điều.")
    archive.put("2", body="Bài về vụ lúa.")
    archive.run()
    archive.rows.clear()
    with pytest.raises(BuildFailedError, match="serves on"):
        archive.run()
    assert archive.ids() == {"1", "2"}


def test_values_are_counted_anew_when_their_articles_change(archive: Archive) -> None:
    archive.put("1", body="Bí thư Huyện ủy Trần Văn Mẫu dự.", published="2024-01-01")
    archive.put("2", body="Chủ tịch UBND huyện Trần Văn Mẫu dự.", published="2024-02-01")
    archive.put("3", body="Bí thư Huyện ủy Lê Văn Thử dự.", published="2024-01-05")
    archive.run()
    with archive.open() as index:
        values = {each.label: each for each in index.values(FacetName.OFFICIAL)}
        assert values["Trần Văn Mẫu"].count == 2
        assert "Chủ tịch" in values["Trần Văn Mẫu"].detail
    del archive.rows["3"]
    archive.put("2", body="Không ai dự.", published="2024-02-01")
    archive.run()
    with archive.open() as index:
        assert [(each.label, each.count) for each in index.values(FacetName.OFFICIAL)] == [
            ("Trần Văn Mẫu", 1)
        ]
        assert index.search(SearchRequest(officials=("Lê Văn Thử",))).total == 0


def test_a_full_run_swaps_and_keeps_the_one_before(archive: Archive) -> None:
    archive.put("1", body="Bài thứ nhất.")
    first = archive.run()
    del archive.rows["1"]
    archive.put("2", body="Bài thứ hai.")
    with archive.open() as before:
        second = archive.run(full=True)
        assert second.generation != first.generation
        assert before.search(SearchRequest()).hits[0].id == "1", "who reads goes on reading"
    assert archive.ids() == {"2"}
    archive.run(full=True)
    with Cluster(archive.settings) as cluster:
        served = serving(cluster)
        assert previous(cluster, served) == second.generation.partition(".")[0]
        names = cluster.ask("GET", f"/{archive.settings.name}-*")
        assert len(names) == 6, "two generations of three indices each"


def test_a_run_that_fails_leaves_the_old_one(archive: Archive) -> None:
    archive.put("1", body="Bài thứ nhất.")
    archive.run()
    archive.rows = {"2": {"id": "2", "title": ""}}
    with pytest.raises(BuildFailedError, match="no article could be indexed"):
        archive.run(full=True)
    assert archive.ids() == {"1"}


@pytest.mark.parametrize("spoil", ["", "decision", "memory"])
def test_most_of_a_large_index_does_not_vanish_by_mistake(archive: Archive, spoil: str) -> None:
    """Nor when all is to be written anew, or when this machine has forgotten what it wrote."""
    for number in range(1000):
        archive.put(f"a{number}", body="Bài.")
    archive.run()
    if spoil:
        decision = "alias official le-van-mau is Ba Mẫu\n"
        (archive.folder / "index" / "overlay.txt").write_text(decision, encoding="utf-8")
    if spoil == "memory":
        shutil.rmtree(archive.settings.folder(archive.folder / "index"))
    there = dict(archive.rows)
    archive.rows.clear()
    archive.put("b", body="Bài khác.")
    lost = "999" if spoil == "memory" else "1,000"
    with pytest.raises(BuildFailedError, match=rf"{lost} of the 1,000 articles .* --full"):
        archive.run()
    archive.rows = there
    report = archive.run()
    assert (report.removed, report.articles) == ((), 1000), "nothing of the other was written"
    assert report.rewritten == (1000 if spoil == "decision" else 0)
    archive.rows = {"b": {"id": "b", "title": "Tin", "body": "Bài khác."}}
    assert archive.run(full=True).articles == 1


def test_nothing_is_there_before_the_first_run(archive: Archive) -> None:
    with pytest.raises(IndexMissingError, match="thoisu reindex"):
        archive.open()


def test_what_the_cluster_refuses_is_put_aside(archive: Archive) -> None:
    archive.put("good", body="Bài thứ nhất về đê điều.")
    archive.put("bad", body="Bài thứ hai về đê điều.", source="x" * 40_000)
    archive.put("broken", title="")
    report = archive.run()
    assert report.read == report.indexed + report.unchanged + len(report.quarantined) == 3
    reasons = {each.reason: each for each in report.quarantined}
    assert set(reasons) == {QuarantineReason.NOT_TAKEN, QuarantineReason.MISSING_TITLE}
    assert reasons[QuarantineReason.NOT_TAKEN].line == 2
    assert report.put_aside_in is not None
    assert "not-taken" in report.put_aside_in.read_text("utf-8")
    assert archive.ids() == {"good"}
    again = archive.run()
    assert (again.unchanged, len(again.quarantined)) == (1, 2), "it is told again, not forgotten"

    archive.put("bad", body="Bài thứ hai về đê điều.")
    assert archive.run().new == 1
    archive.put("bad", body="Bài nay khác.", source="x" * 40_000)
    assert len(archive.run().quarantined) == 2
    assert archive.ids() == {"good"}, "what it said before is not true any more"


def test_ids_may_be_of_any_length(archive: Archive) -> None:
    long = "đường/" * 200
    archive.put(long, body="Bài thứ nhất.")
    archive.put("short", body="Bài thứ hai.")
    archive.run()
    with archive.open() as index:
        assert index.article(long).body == "Bài thứ nhất."
    del archive.rows[long]
    assert archive.run().removed == (long,)
    assert archive.ids() == {"short"}


def test_reprints_are_known_across_runs(archive: Archive) -> None:
    archive.put("first", title="Làm đường", body=TEXT, published="2024-01-02")
    archive.run()
    archive.put("copy", title="Làm đường", body=TEXT + "Tin thêm.", published="2024-01-01")
    archive.run()
    with archive.open() as index:
        page = index.search(SearchRequest())
        assert (page.total, page.distinct) == (2, 1)
        assert [copy.id for copy in page.hits[0].duplicates] == ["copy"]
        (group,) = index.duplicates(limit=5)
        assert [each.id for each in group.articles] == ["first", "copy"]
    archive.put("first", title="Vụ lúa", body="Nay bài này nói về việc khác hẳn với bài trước.")
    archive.run()
    with archive.open() as index:
        page = index.search(SearchRequest())
        assert (page.total, page.distinct) == (2, 2)


def test_two_machines_write_into_one_cluster(archive: Archive, tmp_path: Path) -> None:
    archive.put("1", body="Bài của máy thứ nhất.")
    archive.run()
    other = Archive(tmp_path / "other", archive.environment)
    other.folder.mkdir()
    other.put("2", body="Bài của máy thứ hai.")
    assert other.run().articles == 2
    assert archive.ids() == {"1", "2"}
    del archive.rows["1"]
    archive.put("3", body="Bài nữa của máy thứ nhất.")
    assert archive.run().removed == ("1",)
    assert other.ids() == {"2", "3"}, "a machine removes what it wrote itself"


def test_deep_pages_go_on_where_the_one_before_ended(archive: Archive) -> None:
    days = [f"2024-01-{1 + number % 28:02}" for number in range(450)]
    for number, day in enumerate(days):
        archive.put(f"a{number}", body=f"Bài số {number} về đê điều.", published=day)
    report = archive.run(jobs=2)
    assert report.articles == 450
    with archive.open() as index:
        for query in ("", "đê điều"):
            pages = [
                index.search(SearchRequest(query=query, page=page, page_size=50))
                for page in range(1, 11)
            ]
            found = [hit.id for page in pages for hit in page.hits]
            assert len(found) == len(set(found)) == 450
            assert [len(page.hits) for page in pages] == [50] * 9 + [0]
        everything = index.catalogue(start=0, limit=1000)
        assert len({article_id for article_id, _ in everything}) == 450
        assert index.catalogue(start=440, limit=100) == everything[440:]


def test_articles_of_a_file_that_cannot_be_read_stay_when_all_is_written_anew(
    archive: Archive,
) -> None:
    archive.put("b")
    closed = archive.folder / "closed.jsonl.gz"
    rows = [{"id": f"a{number}", "title": "Tin", "body": TEXT} for number in range(3)]
    closed.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    archive.run(closed)
    closed.write_bytes(closed.read_bytes()[:30])
    for report in (archive.run(closed, full=True), archive.run(closed)):
        assert (report.removed, report.articles) == ((), 4)
        assert [each.reason for each in report.quarantined] == [QuarantineReason.UNREADABLE]
    assert archive.ids("đường liên thôn") == {"a0", "a1", "a2"}
