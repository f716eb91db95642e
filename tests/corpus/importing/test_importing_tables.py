"""Importing tables: nothing is swallowed, and Excel's habits are known."""

from __future__ import annotations

import unicodedata
import zipfile
from typing import TYPE_CHECKING

import pytest
from bringing import account, articles_in, bring, line
from old_letters import to_tcvn3, to_vni

from corpus.importing.spreadsheet_days import long_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from corpus.importing import ImportReport

BODY = "Hội nghị diễn ra ở thành phố. Đại biểu thảo luận nhiều việc quan trọng."
TONES = "\u0300\u0309\u0303\u0301\u0323"


def bring_table(folder: Path, table: str | bytes) -> ImportReport:
    source = folder / "a.csv"
    source.write_bytes(table.encode() if isinstance(table, str) else table)
    return bring(folder / "into", source)


def lines_put_aside(report: ImportReport) -> list[int]:
    return [each.line for each in report.first_quarantined]


@pytest.mark.parametrize(
    "rows",
    [
        'a,Tin một,"Thân một\nb,Tin hai,Thân hai\nc,Tin ba,Thân ba\n',
        'a,Tin một,"Thân một\nb,Tin hai,"Thân hai"\nc,"Tin ba","Thân ba"\n',
        'a,"Tin một,Thân một\n"b","Tin hai","Thân hai"\n"c","Tin ba","Thân ba"\n',
        'a,Tin một,"Ông "Ba" nói"\nb,Tin hai,Thân hai\nc,Tin ba,Thân ba\n',
        "a,Tin, một,Thân một\nb,Tin hai,Thân hai,\nc,Tin ba,Thân ba\n",
    ],
)
def test_a_broken_row_is_put_aside_and_swallows_none(tmp_path: Path, rows: str) -> None:
    report = bring_table(tmp_path, "id,title,body\n" + rows)
    assert lines_put_aside(report) == [2]
    assert report.reasons == {"wrong-type": 1}
    read = articles_in(tmp_path / "into")
    assert {key: article.body for key, article in read.items()} == {
        "b": "Thân hai", "c": "Thân ba"
    }  # fmt: skip


def test_the_rest_of_a_broken_row_becomes_no_article(tmp_path: Path) -> None:
    table = 'title,body,id\nTin,"Ông "Ba" nói\nvậy, rồi thôi\nvà về",a\nTin hai,"Thân\nhai",b\n'
    report = bring_table(tmp_path, table)
    assert lines_put_aside(report) == [2, 3, 4]
    assert articles_in(tmp_path / "into")["b"].body == "Thân\nhai"


def test_spaces_behind_quotes_and_columns_without_heading_are_read(tmp_path: Path) -> None:
    report = bring_table(tmp_path, ',id,title,body\n0,"a" ,"Tin, một" ,"Thân" \n')
    assert account(report) == (1, 1, 0, 0, 0)
    article = articles_in(tmp_path / "into")["a"]
    assert (article.title, article.metadata) == ("Tin, một", {"column 1": "0"})


def windows_1258(text: str) -> bytes:
    """As Excel saves CSV on a Vietnamese Windows: tones stand behind their letters."""
    out = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in parts if mark in TONES), "")
        base = unicodedata.normalize("NFC", parts.replace(tone, "") if tone else parts)
        out.append((base + tone).encode("cp1258"))
    return b"".join(out)


def in_tcvn3(text: str) -> bytes:
    return to_tcvn3(text).encode("latin-1")


def in_vni(text: str) -> bytes:
    return to_vni(text).encode("latin-1")


@pytest.mark.parametrize("spoil", [windows_1258, in_tcvn3, in_vni])
def test_vietnamese_headings_in_single_bytes_are_read(
    tmp_path: Path, spoil: Callable[[str], bytes]
) -> None:
    table = spoil(f"Mã;Tiêu đề;Nội dung;Ngày đăng\r\na;Hội nghị ở xã;{BODY};2/12/23\r\n")
    assert account(bring_table(tmp_path, table)) == (1, 1, 0, 0, 0)
    article = articles_in(tmp_path / "into")["a"]
    assert (article.title, article.body) == ("Hội nghị ở xã", BODY)
    assert str(article.published) == "2023-12-02"


def test_a_first_line_may_name_the_separator(tmp_path: Path) -> None:
    table = "\ufeffsep=;\r\nid;Tiêu đề;Nội dung\r\na;Một, hai, ba;Thân, bài\r\n;;\r\nb;;x\r\n"
    report = bring_table(tmp_path, table)
    assert articles_in(tmp_path / "into")["a"].title == "Một, hai, ba"
    assert lines_put_aside(report) == [5]


@pytest.mark.parametrize(
    ("written", "long"),
    [
        ("2/12/23", "2/12/2023"),
        ("02.12.99 08:30", "02/12/1999 08:30"),
        ("02-Thg12-23", "02/12/2023"),
        ("2 Thg 1 2023", "2/1/2023"),
        ("02-Dec-23", "02/12/2023"),
        ("45262", "02/12/2023"),
        ("45262,3333333", "02/12/2023 08:00"),
        ("2023-12-02", "2023-12-02"),
        ("1701478800", "1701478800"),
        ("hôm qua", "hôm qua"),
    ],
)
def test_days_of_spreadsheets(written: str, long: str) -> None:
    assert long_day(written) == long


def test_a_day_that_cannot_be_read_leaves_the_article_undated(tmp_path: Path) -> None:
    table = "id,title,body,date\na,Tin,Thân,31/02/2023\nb,Tin,Thân hai,45262\n"
    report = bring_table(tmp_path, table)
    assert account(report) == (2, 2, 0, 0, 0)
    assert report.undated == 1
    read = articles_in(tmp_path / "into")
    assert read["a"].published is None
    assert read["a"].metadata == {"published_unread": "31/02/2023"}
    assert str(read["b"].published) == "2023-12-02"


def test_columns_may_be_named_as_in_the_database_of_wordpress(tmp_path: Path) -> None:
    table = (
        "id,post_title,post_content,post_excerpt,post_date\na,Tin,Thân,Dẫn,2023-12-02 08:00:00\n"
    )
    assert account(bring_table(tmp_path, table)) == (1, 1, 0, 0, 0)
    article = articles_in(tmp_path / "into")["a"]
    assert (article.title, article.body, article.summary) == ("Tin", "Thân", "Dẫn")
    assert str(article.published_at) == "2023-12-02 08:00:00+07:00"


def utf_16(text: str) -> bytes:
    """As Excel writes "Unicode text" and old PowerShells whatever is redirected."""
    return text.encode("utf-16")


@pytest.mark.parametrize("spoil", [windows_1258, in_tcvn3, in_vni, utf_16])
def test_what_an_archive_holds_is_read_by_its_encoding(
    tmp_path: Path, spoil: Callable[[str], bytes]
) -> None:
    """Its letters were lost in silence."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.csv", spoil(f"id,title,body\na,Tin một,{BODY}\n"))
    bring(tmp_path / "into", tmp_path / "a.zip")
    assert articles_in(tmp_path / "into")["a"].body == BODY


def test_lines_in_utf16_are_read(tmp_path: Path) -> None:
    rows = "".join(line(id=name, body=f"{BODY}\u2028Hết.") for name in "abਊ")
    (tmp_path / "a.jsonl").write_bytes(utf_16(rows.replace("\n", "\r\n")))
    assert account(bring(tmp_path / "into", tmp_path / "a.jsonl"))[:2] == (3, 3)
    assert articles_in(tmp_path / "into")["ਊ"].body == f"{BODY}\u2028Hết."
