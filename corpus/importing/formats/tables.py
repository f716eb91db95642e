"""Tables (CSV): one article a row, columns by their names in the first row."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from corpus.errors import RejectedArticleError
from corpus.importing.formats import Row
from corpus.legacy import Conversion, repair_text
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus.article import JSONValue

_COLUMNS: Final = {
    "id": "id ma ma_bai mabai article_id",
    "title": "title tieu_de tieude ten_bai headline post_title",
    "body": "body noi_dung noidung content text post_content",
    "summary": "summary sapo mo_ta mota tom_tat lead description post_excerpt",
    "published": "published ngay_dang ngaydang ngay_xuat_ban publish_date published_at date ngay"
    " post_date",
    "source": "source nguon bao newspaper",
    "url": "url link dia_chi duong_dan",
    "author": "author tac_gia tacgia but_danh",
    "category": "category chuyen_muc chuyenmuc section",
    "captions": "captions chu_thich chu_thich_anh caption",
}
"""The keys of the JSON Lines contract and how tables name them, without dấu."""
_NAMES: Final = {name: key for key, names in _COLUMNS.items() for name in names.split()}
_DELIMITERS: Final = ",;\t|"
_SEPARATOR_LINE: Final = re.compile(r"\ufeff?\"?sep=(.)\"?[\s,;]*", re.IGNORECASE)
"""What Excel is told before the headings."""
_SPACED_QUOTE: Final = re.compile(r'" +(?=[,;\t|\r\n]|$)')
_MAX_LINE: Final = 16 * 1024 * 1024
"""Letters of a line, and of a cell, at most."""
_BLANK: Final = " \t\r\n"
"""Around a cell. Other white space may be a byte of a letter that was read wrongly."""
_TABLES_OF_LETTERS: Final = (
    None,
    Conversion.WINDOWS_1258,
    Conversion.TCVN3,
    Conversion.VNI,
)


class BrokenRow(NamedTuple):
    """A row that cannot be told apart into its cells; reading goes on with the next line."""

    line: int
    detail: str


class _Record(NamedTuple):
    line: int
    cells: list[str]


def read_table(stream: io.TextIOBase) -> Iterator[Row | BrokenRow]:
    """The rows of a table as rows of the JSON Lines contract, each with the line it begins on.

    The delimiter is the one that is most frequent in the first line, or the one that a line
    `sep=;` before it names. Columns that the contract does not know are kept under their own
    names. Raises RejectedArticleError for a table without a column of titles, and for a line that
    no table has.
    """
    csv.field_size_limit(_MAX_LINE)
    lines = _Lines(stream)
    first = lines.take()
    told = _SEPARATOR_LINE.fullmatch(first)
    first = lines.take() if told else first
    delimiter = told[1] if told else max(_DELIMITERS, key=first.count)
    names = _headings(first, delimiter)
    is_behind_broken = False
    for record in _records(lines, delimiter):
        if isinstance(record, BrokenRow):
            is_behind_broken = True
            yield record
        elif any(record.cells):
            detail = _misfit(record.cells, names, is_behind_broken=is_behind_broken)
            is_behind_broken = is_behind_broken and bool(detail)
            if detail:
                yield BrokenRow(record.line, detail)
            else:
                yield Row(record.line, _row(names, record.cells))


class _Lines:
    """The lines of a stream, which can be given back; one that no table has fills no memory."""

    def __init__(self, stream: io.TextIOBase) -> None:
        self._stream = stream
        self._back: list[str] = []
        """Lines given back, the last first."""
        self.taken = 0
        """The number of the line that was taken last."""

    def take(self) -> str:
        """The next line; empty at the end. Raises RejectedArticleError."""
        line = self._back.pop() if self._back else self._stream.readline(_MAX_LINE + 1)
        if len(line) > _MAX_LINE:
            raise RejectedArticleError(
                QuarantineReason.TOO_LONG,
                f"a line is longer than {_MAX_LINE >> 20} million letters; the rest is not read",
            )
        self.taken += bool(line)
        return line

    def give_back(self, lines: list[str]) -> None:
        """Let lines be taken once more."""
        self._back.extend(reversed(lines))
        self.taken -= len(lines)


def _records(lines: _Lines, delimiter: str) -> Iterator[_Record | BrokenRow]:
    """The records of a table. What follows a broken one is read again, line by line.

    Python's reader is strict here: otherwise it takes what follows a quote that was never closed
    for one cell.
    """
    while first := lines.take():
        begin, used = lines.taken, [first]
        try:
            yield _Record(begin, _cells(_until_whole(first, used, lines), delimiter))
        except csv.Error as error:
            lines.give_back(used[1:])
            yield _tidied(begin, first, delimiter) or BrokenRow(
                begin,
                f"a quote in this row is not closed, or not doubled inside a cell ({error}); "
                "the row is left out and reading goes on with the next line",
            )


def _cells(lines: Iterable[str], delimiter: str) -> list[str]:
    return next(csv.reader(lines, delimiter=delimiter, strict=True))


def _tidied(number: int, line: str, delimiter: str) -> _Record | None:
    """The record of a line that has nothing worse than spaces behind its quotes."""
    try:
        return _Record(number, _cells([_SPACED_QUOTE.sub('"', line)], delimiter))
    except csv.Error:
        return None


def _until_whole(first: str, used: list[str], lines: _Lines) -> Iterator[str]:
    yield first
    while line := lines.take():
        used.append(line)
        yield line


def _misfit(cells: list[str], names: list[str], *, is_behind_broken: bool) -> str:
    """Why cells cannot be told to the headings, if they cannot."""
    if any(cell.strip() for cell in cells[len(names) :]):
        return (
            f"the row has {len(cells)} cells and the table {len(names)} headings; "
            "a cell that holds what stands between cells must be in quotes"
        )
    if is_behind_broken and len(cells) < len(names):
        return "the line follows a broken row and is no whole row itself; it may be a part of it"
    return ""


def _row(names: list[str], cells: list[str]) -> dict[str, JSONValue]:
    row: dict[str, JSONValue] = {
        name: cell.strip(_BLANK) for name, cell in zip(names, cells, strict=False) if cell.strip()
    }
    captions = row.get("captions")
    if isinstance(captions, str):
        row["captions"] = [line.strip() for line in captions.splitlines() if line.strip()]
    return row


def _headings(first: str, delimiter: str) -> list[str]:
    """The keys of the columns, in whatever letters their line is written.

    Raises RejectedArticleError when none is that of titles.
    """
    for table in _TABLES_OF_LETTERS:
        line = repair_text(first, table=table).text
        names = next(csv.reader([line], delimiter=delimiter), [])
        keys = [_key(name) or f"column {place}" for place, name in enumerate(names, start=1)]
        if "title" in keys:
            return keys
    raise RejectedArticleError(
        QuarantineReason.MISSING_TITLE,
        f"no column is named title (or tieu_de) in the first line: {first.strip()[:80]!r}",
    )


def _key(name: str) -> str:
    plain = _without_marks(name.strip().strip("\ufeff")).lower().replace(" ", "_")
    return _NAMES.get(plain, name.strip())


def _without_marks(text: str) -> str:
    """Vietnamese letters without their marks."""
    marks = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in marks if not unicodedata.combining(letter))
