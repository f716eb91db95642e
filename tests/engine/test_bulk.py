"""Segments written in bulk are what Whoosh's own writer would have written."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import index as whoosh_index
from whoosh.query import And, DateRange, Or, Phrase, Prefix, Query, Term

from corpus import Article, read_sources, sample_path
from indexer.document import Analyser
from indexer.engine.indexed import indexed
from indexer.engine.whoosh.bulk import BulkSegmentWriter, write_toc
from indexer.engine.whoosh.documents import Document, document_of
from indexer.engine.whoosh.schema import PART, make_schema
from indexer.resolution import Resolver

Reader: TypeAlias = Any  # Whoosh has no types
Searcher: TypeAlias = Any

TEXTS = ("title", "body", "compounds")
LINES = ("official", "meeting", "document", "source")


@contextmanager
def both(segments: Sequence[Sequence[Document]], *, block: int) -> Iterator[tuple[Any, Any]]:
    """The same articles written in bulk and by Whoosh, each open for searching."""
    with TemporaryDirectory() as bulk, TemporaryDirectory() as stock:
        write_bulk(Path(bulk), segments, block=block)
        write_stock(stock, segments)
        ours, theirs = whoosh_index.open_dir(bulk), whoosh_index.open_dir(stock)
        with ours.searcher() as one, theirs.searcher() as other:
            yield one, other


def write_bulk(folder: Path, segments: Sequence[Sequence[Document]], *, block: int) -> None:
    schema = make_schema()
    written = []
    for number, documents in enumerate(segments):
        writer = BulkSegmentWriter(folder, schema, segment_id=f"s{number}", block=block)
        for document in documents:
            writer.add(document)
        written.append(writer.finish())
    write_toc(folder, schema, written)


def write_stock(folder: str, segments: Sequence[Sequence[Document]]) -> None:
    index = whoosh_index.create_in(folder, make_schema())
    for documents in segments:
        writer = index.writer(compound=False)
        for document in documents:
            values = {name: " ".join(written(document, name)) for name in TEXTS}
            values |= {name: "\n".join(written(document, name)) for name in LINES}
            moment = moment_of(document)
            writer.add_document(**values, **document.stored, published=moment)
        writer.commit(merge=False)


def written(document: Document, field: str) -> list[str]:
    return [PART if token is None else str(token) for token in document.tokens[field]]


def moment_of(document: Document) -> datetime | None:
    """The moment whose terms the document has."""
    if not document.tokens["published"]:
        return None
    field = make_schema()["published"]
    whole: datetime = field.from_bytes(document.tokens["published"][0])
    return whole


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
tokens = st.lists(st.sampled_from((*WORDS, *WORDS, None)), max_size=12)
lines = st.lists(st.sampled_from(("Trần An", "Lê Bình", "Phạm Chi")), max_size=3, unique=True)
midnights = st.dates(date(1945, 9, 2), date(2030, 1, 1)).map(
    lambda day: datetime(day.year, day.month, day.day)  # noqa: DTZ001 (Whoosh knows no zones)
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    name = str(draw(st.integers(0, 10**9)))
    moment = draw(st.none() | midnights)
    schema = make_schema()
    return Document(
        tokens={
            "id": (name,),
            **{field: draw(tokens) for field in TEXTS},
            **{field: draw(lines) for field in LINES},
            "published": [each[0] for each in schema["published"].index(moment)] if moment else [],
        },
        stored={"id": name, "record": draw(st.text(max_size=20)), "sayings": ""},
    )


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.lists(documents(), min_size=1, max_size=6), min_size=1, max_size=3),
    st.integers(1, 4),
)
def test_random_articles(segments: list[list[Document]], block: int) -> None:
    with both(segments, block=block) as (ours, theirs):
        assert_alike(ours, theirs)
        for word in WORDS:
            assert_answers_alike(ours, theirs, Term("body", word))
            assert_answers_alike(ours, theirs, Phrase("body", [word, "ban"]))
            assert_answers_alike(ours, theirs, Or([Term("title", word), Term("compounds", "an")]))


@pytest.fixture(scope="module")
def sample_documents() -> list[Document]:
    analyser, resolver, schema = Analyser.installed(), Resolver.installed(), make_schema()
    articles = (each for each in read_sources([sample_path()]) if isinstance(each, Article))
    return [
        document_of(indexed(resolver.resolve(analyser.analyse(article))), schema)
        for article in islice(articles, 100)
    ]


@pytest.mark.parametrize("block", [7, 1024])
def test_sample_articles(sample_documents: list[Document], block: int) -> None:
    segments = [sample_documents[:60], sample_documents[60:]]
    with both(segments, block=block) as (ours, theirs):
        assert_alike(ours, theirs)
        found = 0
        for document in sample_documents[::5]:
            body = [token for token in document.tokens["body"] if isinstance(token, str)]
            first, second, third, *_ = body[20:]
            for query in (
                And([Term("body", first), Term("body", third)]),
                Or([Term("body", first), Term("title", second), Term("compounds", second)]),
                Phrase("body", [first, second, third]),
                Prefix("body", first[:2]),
                Term("id", str(document.tokens["id"][0])),
                DateRange("published", datetime(2021, 1, 1), datetime(2023, 6, 1)),  # noqa: DTZ001
            ):
                found += assert_answers_alike(ours, theirs, query)
        assert found > len(sample_documents)


def test_many_articles_fill_more_than_one_block() -> None:
    segment = [
        Document(
            tokens={
                "id": (str(number),),
                **dict.fromkeys(LINES, ()),
                "title": ("an",),
                "body": ("ban", None, *("an",) * (number % 3), "chi") * (1 + number % 200),
                "compounds": ("an_ban",) * (number % 2),
                "published": (),
            },
            stored={"id": str(number), "record": "", "sayings": ""},
        )
        for number in range(2500)
    ]
    with both([segment], block=1024) as (ours, theirs):
        assert_alike(ours, theirs)
