"""All articles that a search finds, for a spreadsheet or a program: CSV and JSON, row by row."""

from __future__ import annotations

import csv
from dataclasses import dataclass, fields, replace
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING, Final

import msgspec

from indexer.records import MAX_PAGE_SIZE
from webui.origin import absolute
from webui.urls import article_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.engine.protocol import Index
    from indexer.records import NamedOfficial, SearchPage, SearchRequest

CSV: Final = "text/csv"
MAX_ROWS: Final = 10_000
"""Articles of one table at most."""

_BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel reads UTF-8 as the code page of the machine."""
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What spreadsheets take for the beginning of a formula (OWASP, CSV Injection); those of an East
Asian Windows also signs of full width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An article in a table; what is several stands in one cell, between semicolons."""

    id: str
    title: str
    published: str
    source: str
    author: str
    category: str
    officials: str
    """Names with the posts of that article in parentheses."""
    meetings: str
    documents: str
    duplicate_of: str
    """The id of the article that this one repeats nearly word for word; mostly empty."""
    url: str
    source_url: str
    official_slugs: str
    """What filters and the API call the officials, in their order: namesakes share a name, and one
    is not written alike everywhere."""
    meeting_slugs: str
    document_slugs: str


@dataclass(frozen=True, slots=True)
class Table:
    """A search as rows, which are read as they are asked for."""

    total: int
    """Articles that are found, also those that have no row."""
    rows: Iterator[Row]


def table(index: Index, request: SearchRequest) -> Table:
    """Every article that a search finds, at most MAX_ROWS, in the order that it asks for.

    The search is run at once: when it fails, nothing has been sent yet.
    """
    first = index.search(
        replace(
            request,
            page=1,
            page_size=MAX_PAGE_SIZE,
            facet_size=1,
            duplicates_size=0,
            snippets=0,
        )
    )
    found = islice(_found(index, first), MAX_ROWS)
    return Table(first.total, (_row(index, *each) for each in found))


def csv_lines(rows: Iterable[Row]) -> Iterator[str]:
    """The table as CSV (RFC 4180) whose cells no spreadsheet takes for formulas."""
    buffer = StringIO()
    writer = csv.writer(buffer)
    names = [field.name for field in fields(Row)]
    buffer.write(_BYTE_ORDER_MARK)
    writer.writerow(names)
    for row in rows:
        writer.writerow([harmless(getattr(row, name)) for name in names])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def json_parts(rows: Iterable[Row]) -> Iterator[bytes]:
    """The table as a JSON array of objects."""
    before = b"[\n"
    for row in rows:
        yield before + msgspec.json.encode(row)
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def harmless(cell: str) -> str:
    """A cell with an apostrophe before what would be a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell


def _found(index: Index, page: SearchPage) -> Iterator[tuple[str, str]]:
    """The ids of found articles from this page on, each with the id of the one it repeats."""
    while page.hits:
        for hit in page.hits:
            yield hit.id, ""
            for duplicate in hit.duplicates:
                yield duplicate.id, hit.id
        if page.request.page >= page.pages:
            return
        page = index.search(replace(page.request, page=page.request.page + 1))


def _row(index: Index, article_id: str, duplicate_of: str) -> Row:
    article = index.article(article_id)
    return Row(
        id=article.id,
        title=article.title,
        published=article.published.isoformat() if article.published else "",
        source=article.source,
        author=article.author,
        category=article.category,
        officials=_cell(map(_official, article.officials)),
        meetings=_cell(meeting.label for meeting in article.meetings),
        documents=_cell(document.label for document in article.documents),
        duplicate_of=duplicate_of,
        url=absolute(article_url(article.id)),
        source_url=article.url,
        official_slugs=_cell(official.slug for official in article.officials),
        meeting_slugs=_cell(meeting.slug for meeting in article.meetings),
        document_slugs=_cell(document.slug for document in article.documents),
    )


def _cell(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return "; ".join(values)


def _official(official: NamedOfficial) -> str:
    posts = ", ".join(official.posts)
    return f"{official.name} ({posts})" if posts else official.name
