"""Segments written in bulk are what Whoosh's own writer would have written."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias
from uuid import uuid4

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import index as whoosh_index
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.filetables import OrderedHashReader
from whoosh.query import And, DateRange, Or, Phrase, Prefix, Query, Term

from corpus import Article, read_sources, sample_path
from indexer.analyser import Analyser
from indexer.document import AnalysedArticle
from indexer.engine.columns.inverting.inversion import PART
from indexer.engine.columns.segment import SegmentBuilder
from indexer.engine.indexed import IndexedArticle, indexed
from indexer.engine.record import FacetEntry
from indexer.engine.whoosh.bulk import BulkSegmentWriter, write_toc
from indexer.engine.whoosh.fields import whoosh_fields
from indexer.engine.whoosh.schema import PART as PART_MARK
from indexer.engine.whoosh.schema import make_schema
from indexer.engine.whoosh.terms_file import TermsFile
from indexer.entities import Entities
from indexer.language.shingles import signature
from indexer.records import FacetName
from indexer.resolution import Resolver

Reader: TypeAlias = Any  # Whoosh has no types
Searcher: TypeAlias = Any

TEXTS = ("title", "body", "compounds")
LINES = (FacetName.OFFICIAL, FacetName.MEETING, FacetName.DOCUMENT, FacetName.SOURCE)


@contextmanager
def both(
    segments: Sequence[Sequence[IndexedArticle]], *, block: int, part: int = PART
) -> Iterator[tuple[Any, Any]]:
    """The same articles written in bulk and by Whoosh, each open for searching."""
    with TemporaryDirectory() as bulk, TemporaryDirectory() as stock:
        write_bulk(Path(bulk), segments, block=block, part=part)
        write_stock(stock, segments)
        ours, theirs = whoosh_index.open_dir(bulk), whoosh_index.open_dir(stock)
        with ours.searcher() as one, theirs.searcher() as other:
            yield one, other


def write_bulk(
    folder: Path, segments: Sequence[Sequence[IndexedArticle]], *, block: int, part: int
) -> None:
    schema = make_schema()
    written = []
    for number, articles in enumerate(segments):
        columns = SegmentBuilder(part=part)
        writer = BulkSegmentWriter(folder, schema, segment_id=f"s{number}", block=block)
        for article in articles:
            columns.add(article)
            writer.stored.add(stored(article))
        contents = columns.write(folder / f"columns-{number}")
        written.append(writer.finish(whoosh_fields(contents, schema)))
    write_toc(folder, schema, written)


def write_stock(folder: str, segments: Sequence[Sequence[IndexedArticle]]) -> None:
    index = whoosh_index.create_in(folder, make_schema())
    for articles in segments:
        writer = index.writer(compound=False)
        for article in articles:
            words = {name: " ".join(tokens_of(article, name)) for name in TEXTS}
            lines = {name.value: "\n".join(slugs_of(article, name)) for name in LINES}
            day = article.analysed.article.published
            writer.add_document(**words, **lines, **stored(article), published=midnight(day))
        writer.commit(merge=False)


def stored(article: IndexedArticle) -> dict[str, str]:
    return {"id": article.id, **article.stored._asdict()}


def tokens_of(article: IndexedArticle, field: str) -> list[str]:
    analysed = article.analysed
    tokens = {
        "title": analysed.title,
        "body": analysed.body,
        "compounds": (*analysed.title_compounds, *analysed.compounds),
    }
    return [PART_MARK if token is None else token for token in tokens[field]]


def slugs_of(article: IndexedArticle, facet: FacetName) -> list[str]:
    return list(dict.fromkeys(entry.slug for entry in article.entries[facet]))


def midnight(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day) if day else None  # noqa: DTZ001 (Whoosh's way)


def assert_alike(ours: Searcher, theirs: Searcher) -> None:
    one, other = ours.reader(), theirs.reader()
    assert one.doc_count_all() == other.doc_count_all()
    numbers = range(one.doc_count_all())
    assert [one.stored_fields(n) for n in numbers] == [other.stored_fields(n) for n in numbers]
    assert sorted(one.indexed_field_names()) == sorted(other.indexed_field_names())
    for field in one.indexed_field_names():
        assert list(one.lexicon(field)) == list(other.lexicon(field))
        assert one.field_length(field) == other.field_length(field)
        assert lengths(one, field) == lengths(other, field)
        for term in one.lexicon(field):
            assert term_info(one, field, term) == term_info(other, field, term)
            assert postings(one, field, term) == postings(other, field, term)


def lengths(reader: Reader, field: str) -> list[int]:
    return [reader.doc_field_length(number, field) or 0 for number in range(reader.doc_count_all())]


def term_info(reader: Reader, field: str, term: bytes) -> tuple[Any, ...]:
    info = reader.term_info(field, term)
    return (
        info.weight(),
        info.doc_frequency(),
        info.min_length(),
        info.max_length(),
        info.max_weight(),
        info.min_id(),
        info.max_id(),
    )


def postings(reader: Reader, field: str, term: bytes) -> list[tuple[Any, ...]]:
    matcher = reader.postings(field, term)
    with_positions = matcher.supports("positions")
    rows = []
    while matcher.is_active():
        positions = matcher.value_as("positions") if with_positions else None
        rows.append((matcher.id(), matcher.weight(), positions))
        matcher.next()
    return rows


def assert_answers_alike(ours: Searcher, theirs: Searcher, query: Query) -> int:
    one, other = (
        {hit.docnum: hit.score for hit in searcher.search(query, limit=None)}
        for searcher in (ours, theirs)
    )
    assert one.keys() == other.keys()
    assert all(math.isclose(one[number], other[number], abs_tol=1e-9) for number in one)
    return len(one)


WORDS = ("an", "ban", "chi", "dân", "đảng", "hôị", "x" * 300, "10", "𝕏")
words = st.lists(st.sampled_from(WORDS), max_size=12)
tokens: st.SearchStrategy[list[str | None]]
tokens = st.lists(st.sampled_from((*WORDS, *WORDS, None)), max_size=12)
lines = st.lists(st.sampled_from(("Trần An", "Lê Bình", "Phạm Chi")), max_size=3)


@st.composite
def articles(draw: st.DrawFn) -> IndexedArticle:
    lead = draw(words)
    analysed = AnalysedArticle(
        article=Article(
            id=uuid4().hex,
            title="",
            body="",
            published=draw(st.none() | st.dates(date(1945, 9, 2), date(2030, 1, 1))),
        ),
        title=tuple(draw(words)),
        body=(*lead, None, *draw(tokens)),
        lead_length=len(lead),
        title_compounds=tuple(draw(words)),
        compounds=tuple(draw(words)),
        signature=signature(lead),
        entities=Entities(),
        reading_minutes=1,
    )
    entries = {name: [FacetEntry(line, line) for line in draw(lines)] for name in FacetName}
    return IndexedArticle(analysed, entries, (), draw(st.lists(st.text(max_size=20), max_size=3)))


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.lists(articles(), min_size=1, max_size=6), min_size=1, max_size=3),
    st.integers(1, 4),
    st.integers(1, 40),
)
def test_random_articles(segments: list[list[IndexedArticle]], block: int, part: int) -> None:
    with both(segments, block=block, part=part) as (ours, theirs):
        assert_alike(ours, theirs)
        for word in WORDS:
            assert_answers_alike(ours, theirs, Term("body", word))
            assert_answers_alike(ours, theirs, Phrase("body", [word, "ban"]))
            assert_answers_alike(ours, theirs, Or([Term("title", word), Term("compounds", "an")]))


@pytest.fixture(scope="module")
def sample_articles() -> list[IndexedArticle]:
    analyser, resolver = Analyser.installed(), Resolver.installed()
    read = (each for each in read_sources([sample_path()]) if isinstance(each, Article))
    return [indexed(resolver.resolve(analyser.analyse(each))) for each in islice(read, 100)]


@pytest.mark.parametrize(("block", "part"), [(7, 3000), (1024, PART)])
def test_sample_articles(sample_articles: list[IndexedArticle], block: int, part: int) -> None:
    segments = [sample_articles[:60], sample_articles[60:]]
    days = datetime(2021, 1, 1), datetime(2023, 6, 1)  # noqa: DTZ001 (Whoosh's days have no zone)
    with both(segments, block=block, part=part) as (ours, theirs):
        assert_alike(ours, theirs)
        found = 0
        for article in sample_articles[::5]:
            first, second, third, *_ = [each for each in article.analysed.body if each][20:]
            for query in (
                And([Term("body", first), Term("body", third)]),
                Or([Term("body", first), Term("title", second), Term("compounds", second)]),
                Phrase("body", [first, second, third]),
                Prefix("body", first[:2]),
                Term("id", article.id),
                DateRange("published", *days),
            ):
                found += assert_answers_alike(ours, theirs, query)
        assert found > len(sample_articles)


def test_many_articles_fill_more_than_one_block(sample_articles: list[IndexedArticle]) -> None:
    first = sample_articles[0]
    segment = [
        replace(
            first,
            analysed=replace(
                first.analysed,
                article=replace(first.analysed.article, id=str(number)),
                title=("an",),
                body=("ban", None, *("an",) * (number % 3), "chi") * (1 + number % 200),
                lead_length=1,
                title_compounds=("an_ban",) * (number % 2),
                compounds=("an_ban",) * (number % 3 == 0),
            ),
        )
        for number in range(2500)
    ]
    with both([segment], block=1024) as (ours, theirs):
        assert_alike(ours, theirs)


@given(st.lists(st.binary(min_size=1, max_size=6), unique=True, max_size=600))
@settings(max_examples=50)
def test_every_key_is_found_in_the_file_of_terms(keys: list[bytes]) -> None:
    """Also where many keys want one place in a table."""
    values = np.arange(len(keys), dtype=">u4")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "terms"
        terms = TermsFile()
        terms.add(b"", sorted(keys), values)
        terms.write(path, {"more": 1})
        storage = FileStorage(folder)
        reader = OrderedHashReader(storage.open_file("terms"), storage.file_length("terms"))
        assert reader.extras["more"] == 1
        assert list(reader.keys()) == sorted(keys)
        for key, value in zip(sorted(keys), values, strict=True):
            assert int.from_bytes(reader[key], "big") == value
            assert reader.closest_key(key) == key
            assert (key + b"?" in reader) == (key + b"?" in keys)
        reader.close()
