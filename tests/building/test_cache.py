"""The cache of analyses: gives back what was kept, and stays within its bounds."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

from corpus import Article, read_sources, sample_path
from indexer.analyser import Analyser
from indexer.building.cache import AnalysisCache
from indexer.document import Findings


def test_what_is_kept_comes_back_and_leads_to_the_same_analysis(tmp_path: Path) -> None:
    articles = [each for each in read_sources([sample_path()]) if isinstance(each, Article)][::9]
    analyser = Analyser.installed()
    analysed = analyser.analyse_many(articles)
    found = {each.article.id: Findings.of(each) for each in analysed}
    first = AnalysisCache(tmp_path / "cache.sqlite")
    first.put_many(found)
    first.close()
    again = AnalysisCache(tmp_path / "cache.sqlite")
    kept = again.get_many([*found, "unknown"])
    again.close()
    assert kept == found
    from_cache = analyser.analyse_many(articles, [kept[each.id] for each in articles])
    assert [Findings.of(each) for each in from_cache] == list(found.values())
    assert [each.body for each in from_cache] == [each.body for each in analysed]
    for one, other in zip(from_cache, analysed, strict=True):
        assert one.signature.tolist() == other.signature.tolist()


def test_rows_whose_classes_are_gone_are_worked_out_again(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    AnalysisCache(path).close()
    gone = zlib.compress(b"cindexer.entities.gone\nEntities\n.")  # a pickle of what is imported
    with sqlite3.connect(path) as kept:
        kept.execute("INSERT INTO findings (digest, found) VALUES ('a', ?)", (gone,))
    kept.close()
    cache = AnalysisCache(path)
    assert cache.get_many(["a"]) == {}
    cache.close()


def test_the_oldest_rows_are_dropped_when_the_file_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = AnalysisCache(path)
    entities = Analyser.installed().analyse(Article(id="a", title="Tin", body="Một.")).entities
    for start in range(0, 3000, 500):
        words = {
            str(n): Findings((), (f"từ_{n}",) * 20, entities) for n in range(start, start + 500)
        }
        cache.put_many(words)
    cache.shrink(200_000)
    assert path.stat().st_size <= 200_000
    kept = cache.get_many([str(number) for number in range(2900, 3000)])
    assert len(kept) == 100
    assert not cache.get_many(["0", "1"])
    cache.close()
