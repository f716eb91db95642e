"""Tables (CSV): one article a row, columns by their names in the first row."""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import TYPE_CHECKING, Final

from corpus.errors import RejectedArticleError
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import JSONValue

_COLUMNS: Final = {
    "id": "id ma ma_bai mabai article_id",
    "title": "title tieu_de tieude ten_bai headline",
    "body": "body noi_dung noidung content text",
    "summary": "summary sapo mo_ta mota tom_tat lead description",
    "published": "published ngay_dang ngaydang ngay_xuat_ban publish_date published_at date ngay",
    "source": "source nguon bao newspaper",
    "url": "url link dia_chi duong_dan",
    "author": "author tac_gia tacgia but_danh",
    "category": "category chuyen_muc chuyenmuc section",
    "captions": "captions chu_thich chu_thich_anh caption",
}
"""The keys of the JSON Lines contract and how tables name them, without dấu."""
_NAMES: Final = {name: key for key, names in _COLUMNS.items() for name in names.split()}
_DELIMITERS: Final = ",;\t|"
_MAX_LINE: Final = 16 * 1024 * 1024
"""Letters of a line, and of a cell, at most."""

_BLANK: Final = " \t\r\n"
"""Around a cell. Other white space may be a byte of a letter that was read wrongly."""


def read_table(stream: io.TextIOBase) -> Iterator[tuple[int, dict[str, JSONValue]]]:
    """The rows of a table as rows of the JSON Lines contract, each with the line it begins on.

    The delimiter is the one that is most frequent in the first line. Columns that the contract
    does not know are kept under their own names. Raises RejectedArticleError for a table without
    a column of titles, and where the table breaks.
    """
    csv.field_size_limit(_MAX_LINE)
    lines = _lines(stream)
    first = next(lines, "")
    delimiter = max(_DELIMITERS, key=first.count)
    names = [_key(name) for name in next(csv.reader([first], delimiter=delimiter), [])]
    if "title" not in names:
        raise RejectedArticleError(
            QuarantineReason.MISSING_TITLE,
            f"no column is named title (or tieu_de) in the first line: {first.strip()[:80]!r}",
        )
    table = csv.reader(lines, delimiter=delimiter)
    line = 2
    try:
        for cells in table:
            if any(cells):
                yield line, _row(names, cells)
            line = table.line_num + 2
    except csv.Error as error:
        raise RejectedArticleError(
            QuarantineReason.UNREADABLE, f"the table breaks at line {line}: {error}"
        ) from None


def _lines(stream: io.TextIOBase) -> Iterator[str]:
    """The lines of a stream; one that no table has must not fill the memory."""
    while line := stream.readline(_MAX_LINE + 1):
        if len(line) > _MAX_LINE:
            raise RejectedArticleError(
                QuarantineReason.TOO_LONG,
                f"a line is longer than {_MAX_LINE >> 20} million letters; the rest is not read",
            )
        yield line


def _row(names: list[str], cells: list[str]) -> dict[str, JSONValue]:
    row: dict[str, JSONValue] = {
        name: cell.strip(_BLANK)
        for name, cell in zip(names, cells, strict=False)
        if name and cell.strip()
    }
    captions = row.get("captions")
    if isinstance(captions, str):
        row["captions"] = [line.strip() for line in captions.splitlines() if line.strip()]
    return row


def _key(name: str) -> str:
    plain = _without_marks(name.strip().strip("\ufeff")).lower().replace(" ", "_")
    return _NAMES.get(plain, name.strip())


def _without_marks(text: str) -> str:
    """Vietnamese letters without their marks."""
    marks = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in marks if not unicodedata.combining(letter))
