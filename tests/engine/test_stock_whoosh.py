"""The columns answer as stock Whoosh does: same articles, same totals, same scores.

Hundreds of random queries over three segments, from each of which articles were removed.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pytest
from stock_scores import stock_scores
from whoosh import index as whoosh_index
from whoosh import query as stock

from corpus import Article, read_sources, sample_path
from indexer import SearchRequest
from indexer.analyser import Analyser
from indexer.engine.columns.columns import Columns, SegmentEntry, write_generation
from indexer.engine.columns.search.matching import Matcher
from indexer.engine.columns.segment import SegmentBuilder
from indexer.engine.indexed import indexed
from indexer.engine.whoosh.bulk import BulkSegmentWriter, write_toc
from indexer.engine.whoosh.fields import whoosh_fields
from indexer.engine.whoosh.schema import make_schema
from indexer.language.syllables import syllable_key
from indexer.query import And, Not, Or, Phrase, Prefix, Word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from indexer.arrays import Array
    from indexer.engine import Index
    from indexer.query import Node

SEGMENTS: Final = 3
REMOVED_FROM_EACH: Final = 7
QUERIES_OF_EACH_KIND: Final = 60


@dataclass(frozen=True)
class Both:
    """The same articles as columns and as a Whoosh index, and texts to take queries from."""

    columns: Columns
    searcher: Any
    bodies: list[list[str]]

    def ours(self, node: Node) -> Array:
        return np.flatnonzero(Matcher(self.columns, folding=False, with_title=False).match(node))

    def theirs(self, query: stock.Query) -> dict[int, float]:
        hits = self.searcher.search(query, limit=None)
        return {hit.docnum: hit.score for hit in hits}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    folder = tmp_path_factory.mktemp("segments")
    chance = random.Random(11)
    analyser = Analyser.installed()
    articles = [each for each in read_sources([sample_path()]) if isinstance(each, Article)]
    analysed = [analyser.analyse(each) for each in articles]
    entries, segments = _write(folder, chance, analysed)
    write_toc(folder / "whoosh", make_schema(), segments)
    write_generation(folder / "columns", entries)
    opened = whoosh_index.open_dir(str(folder / "whoosh"))
    bodies = [[token for token in each.body if token] for each in analysed]
    with opened.searcher() as searcher:
        yield Both(Columns(folder / "columns"), searcher, bodies)
    opened.close()


def _write(
    folder: Path, chance: random.Random, analysed: list[Any]
) -> tuple[list[SegmentEntry], list[Any]]:
    (folder / "whoosh").mkdir()
    entries, segments = [], []
    for number in range(SEGMENTS):
        name, part = f"s{number}", analysed[number::SEGMENTS]
        builder = SegmentBuilder()
        writer = BulkSegmentWriter(folder / "whoosh", make_schema(), segment_id=name)
        for each in part:
            builder.add(indexed(each))
            writer.stored.add({"id": each.article.id})
        contents = builder.write(folder / "columns" / name)
        segment = writer.finish(whoosh_fields(contents, make_schema()))
        removed = tuple(chance.sample(range(len(part)), REMOVED_FROM_EACH))
        for doc in removed:
            segment.delete_document(doc)
        segments.append(segment)
        entries.append(SegmentEntry(name, removed))
    return entries, segments


def terms(both: Both, chance: random.Random, count: int) -> list[str]:
    return [chance.choice(chance.choice(both.bodies)) for _ in range(count)]


def run_of(both: Both, chance: random.Random, count: int) -> list[str]:
    body = chance.choice(both.bodies)
    begin = chance.randrange(len(body) - count)
    return body[begin : begin + count]


def words(keys: list[str]) -> tuple[Word, ...]:
    return tuple(Word(key, key) for key in keys)


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize("every", [True, False])
def test_words_match_and_score_the_same(both: Both, count: int, *, every: bool) -> None:
    chance = random.Random(count)
    found = 0
    for _ in range(QUERIES_OF_EACH_KIND):
        keys = list(dict.fromkeys(terms(both, chance, count)))
        theirs = both.theirs(
            (stock.And if every else stock.Or)([stock.Term("body", key) for key in keys])
        )
        numbers = both.ours((And if every else Or)(words(keys)))
        assert numbers.tolist() == sorted(theirs)
        scores = stock_scores(both.columns, both.columns.fields.body, keys, numbers)
        assert scores == pytest.approx([theirs[number] for number in numbers.tolist()], rel=1e-6)
        found += len(theirs)
    assert found > QUERIES_OF_EACH_KIND


def test_exclusions_match_the_same(both: Both) -> None:
    chance = random.Random(1)
    for _ in range(QUERIES_OF_EACH_KIND):
        wanted, excluded = terms(both, chance, 2)
        theirs = both.theirs(
            stock.And([stock.Term("body", wanted), stock.Not(stock.Term("body", excluded))])
        )
        numbers = both.ours(And((Word(wanted, wanted), Not(Word(excluded, excluded)))))
        assert numbers.tolist() == sorted(theirs)


@pytest.mark.parametrize("count", [2, 3, 4, 6])
def test_phrases_match_the_same(both: Both, count: int) -> None:
    chance = random.Random(count)
    found = 0
    for turn in range(QUERIES_OF_EACH_KIND):
        keys = run_of(both, chance, count)
        if turn % 3 == 0:
            chance.shuffle(keys)
        theirs = both.theirs(stock.Phrase("body", keys))
        assert both.ours(Phrase(words(keys))).tolist() == sorted(theirs)
        found += len(theirs)
    assert found > QUERIES_OF_EACH_KIND / 3


def test_beginnings_match_the_same(both: Both) -> None:
    """A beginning is the union of all terms that it covers."""
    chance = random.Random(2)
    for key in terms(both, chance, QUERIES_OF_EACH_KIND):
        begin = key[: chance.randint(1, 3)]
        beginning = Prefix(begin, begin)
        forms = {term for body in both.bodies for term in body if beginning.covers(term)}
        theirs = both.theirs(stock.Or([stock.Term("body", form) for form in forms]))
        assert both.ours(beginning).tolist() == sorted(theirs)


def test_plain_beginnings_are_whooshs_own(both: Both) -> None:
    """Where no form with dấu begins so, ours is what Whoosh calls a prefix."""
    for begin in ("201", "202", "ngh", "tr", "1", "x"):
        theirs = set(both.theirs(stock.Prefix("body", begin)))
        assert theirs <= set(both.ours(Prefix(begin, begin)).tolist())
    assert set(both.theirs(stock.Prefix("body", "202"))) == set(
        both.ours(Prefix("202", "202")).tolist()
    )


def test_totals_leave_removed_articles_out(both: Both) -> None:
    assert both.columns.size == both.searcher.doc_count()
    assert both.columns.size == len(both.bodies) - SEGMENTS * REMOVED_FROM_EACH


def test_stock_whoosh_opens_the_index(sample_index: Path, opened: Index) -> None:
    """The segments are plain Whoosh: its own searcher finds the same articles."""
    segments = whoosh_index.open_dir(str(sample_index / opened.generation / "whoosh"))

    def found(query: str) -> set[str]:
        return {hit.id for hit in opened.search(SearchRequest(query=query, page_size=100)).hits}

    with segments.searcher() as searcher:
        terms = [stock.Term("body", syllable_key(syllable)) for syllable in ("chất", "vấn")]
        wanted = {hit["id"] for hit in searcher.search(stock.And(terms), limit=None)}
        assert wanted
        assert wanted <= found("chất vấn")
        phrases = [
            searcher.search(stock.Phrase(field, ["thủ", "thiêm"]), limit=None)
            for field in ("body", "title")
        ]
        assert {hit["id"] for hits in phrases for hit in hits} == found('"Thủ Thiêm"')
    segments.close()
