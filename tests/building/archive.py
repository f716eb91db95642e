"""An archive that changes between runs, and what an index of it must hold."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

from corpus import Article, read_sources
from indexer import SearchRequest, open_index
from indexer.building import BuildReport, build_index

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def row(name: str, text: str = "Một đoạn.") -> str:
    """A line of JSON Lines."""
    return json.dumps({"id": name, "title": f"Tin {name}", "body": text}, ensure_ascii=False) + "\n"


def write(path: Path, text: str) -> None:
    """Write a file; a name that ends in .gz is gzipped, in .cut.gz cut off afterwards."""
    data = text.encode()
    if path.name.endswith(".gz"):
        data = gzip.compress(data, mtime=0)
    path.write_bytes(data[: len(data) // 2] if ".cut." in path.name else data)


def build(index: Path, *sources: Path, jobs: int = 1, full: bool = False) -> BuildReport:
    """Run once and check the account: nothing that was read is lost."""
    report = build_index(index, sources, now=NOW, jobs=jobs, full=full)
    told = report.new + report.changed + report.unchanged + len(report.quarantined)
    assert (report.read, report.indexed) == (told, report.new + report.changed + report.rewritten)
    return report


def wanted(*sources: Path) -> dict[str, str]:
    """The text of each article by its id, read anew."""
    read = [each for each in read_sources(sources) if isinstance(each, Article)]
    return {article.id: article.body for article in read}


def held(index: Path) -> dict[str, str]:
    """The same, of an index; found through a search and read from the stored records."""
    with open_index(index) as opened:
        found: list[str] = []
        page = opened.search(SearchRequest(page_size=100))
        for number in range(1, page.pages + 1):
            hits = opened.search(SearchRequest(page=number, page_size=100)).hits
            found += [hit.id for hit in hits]
            found += [copy.id for hit in hits for copy in hit.duplicates]
        assert page.total == opened.overview().articles
        return {article_id: opened.article(article_id).body for article_id in found}
