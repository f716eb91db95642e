"""Moving from a folder into a cluster: the same articles, the same answers, nothing analysed."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from conftest import cluster_environment

from corpus import Article, read_sources, sample_path
from indexer import SearchRequest
from indexer.analyser import Analyser
from indexer.building import build_index
from indexer.building.in_cluster import build_in_cluster
from indexer.cli import main
from indexer.engine.columns.columns import read_entries
from indexer.engine.columns.segment import Segment
from indexer.engine.opensearch.settings import ClusterSettings
from indexer.records import FacetName
from indexer.serving import open_index

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
QUERIES = ["", "thu thiem", '"quốc hội khóa XV"', "ubnd tphcm", "chất vấn -giao thông"]


def test_compounds_are_in_the_columns_as_often_as_in_the_texts(
    sample_index: Path, opened: Index
) -> None:
    folder = sample_index / opened.generation / "columns"
    (entry,) = read_entries(folder)
    segment = Segment(folder / entry.name)
    articles = [each for each in read_sources([sample_path()]) if isinstance(each, Article)]
    analysed = {each.article.id: each for each in Analyser.installed().cut_many(articles)}
    titles, bodies = segment.title_compounds.bags(), segment.compounds.bags()
    for number, (title, body) in enumerate(zip(titles, bodies, strict=True)):
        known = analysed[segment.ids[number]]
        assert Counter(title) == Counter(known.title_compounds)
        assert Counter(body) == Counter(known.compounds)


@pytest.mark.opensearch
def test_what_was_moved_answers_as_before(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, source = tmp_path / "index", tmp_path / "source.jsonl"
    rows = [
        {"id": each.id, "title": each.title, "body": each.body, "published": str(each.published)}
        for each in read_sources([sample_path()])
        if isinstance(each, Article)
    ]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    build_index(folder, [source], now=NOW)
    source.write_text("".join(json.dumps(row) + "\n" for row in rows[3:]), encoding="utf-8")
    build_index(folder, [source], now=NOW)  # leaves articles in a segment that were removed

    environment = cluster_environment(server)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    result = CliRunner().invoke(
        main, ["migrate", "--to", "opensearch", "--index", str(folder), "--json"]
    )
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["articles"] == len(rows) - 3

    with (
        open_index(folder, environment={}) as before,
        open_index(folder, environment=environment) as after,
    ):
        for query in QUERIES:
            request = SearchRequest(query=query, page_size=100, facet_size=0)
            one, other = before.search(request), after.search(request)
            assert (one.total, one.distinct) == (other.total, other.distinct)
            assert {hit.id for hit in one.hits} == {hit.id for hit in other.hits}
            assert one.months == other.months
            assert [
                {value.slug: value.count for value in facet.values} for facet in one.facets
            ] == [{value.slug: value.count for value in facet.values} for facet in other.facets]
        slugs = [value.slug for value in before.values(FacetName.OFFICIAL)[:20]]
        assert [before.official(slug).posts for slug in slugs] == [
            after.official(slug).posts for slug in slugs
        ]

    settings = ClusterSettings.from_environment(environment)
    again = build_in_cluster(folder, [source], settings=settings, now=NOW)
    assert (again.unchanged, again.indexed, again.removed) == (len(rows) - 3, 0, ())


def test_there_must_be_something_to_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THOISU_OPENSEARCH_URL", "http://127.0.0.1:9")
    result = CliRunner().invoke(
        main, ["migrate", "--to", "opensearch", "--index", str(tmp_path / "none")]
    )
    assert result.exit_code == 1
    assert "holds no index yet" in result.stderr
