"""Importing: every kind of file and of letters is read."""

from __future__ import annotations

import gzip
import io
import os
import tempfile
import unicodedata
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bringing import account, articles_in, bring, line
from hypothesis import example, given, settings
from hypothesis import strategies as st
from old_letters import to_tcvn3, to_vni
from unruly_server import BODY, news

from corpus.errors import RejectedArticleError
from corpus.importing.formats.warc import read_warc

if TYPE_CHECKING:
    from collections.abc import Callable


def test_every_kind_of_file_is_read(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.jsonl").write_text(line(id="jsonl"), encoding="utf-8")
    (source / "b.jsonl.gz").write_bytes(gzip.compress(line(id="gz").encode()))
    (source / "c.html").write_bytes(news(1))
    (source / "d.txt").write_text("Tiêu đề của bài\n\nMột đoạn văn.", encoding="utf-8")
    (source / "e.csv").write_text(
        "Mã;Tiêu đề;Nội dung;Ngày đăng;Ghi chú\n"
        "csv;Tin thử;<p>Một.</p><p>Hai.</p>;2/12/2023 08:00;x\n",
        encoding="utf-8",
    )
    with zipfile.ZipFile(source / "f.zip", "w") as archive:
        archive.writestr("trong/g.htm", news(2))
        archive.writestr("h.csv", "id,title,body\nzip-csv,Tin,Thân bài\n")
        archive.writestr("i.png", b"no article")
    report = bring(tmp_path / "into", source)
    read = articles_in(tmp_path / "into")
    assert account(report) == (7, 7, 0, 0, 0)
    assert set(read) == {
        "jsonl",
        "gz",
        "source.c",
        "source.d",
        "csv",
        "source.f.trong.g",
        "zip-csv",
    }
    assert read["csv"].body == "Một.\nHai."
    assert str(read["csv"].published_at) == "2023-12-02 08:00:00+07:00"
    assert read["csv"].metadata == {"Ghi chú": "x"}
    assert read["source.c"].body == BODY


def warc_record(
    url: str, data: bytes, *, kind: str = "text/html; charset=utf-8", status: str = "200 OK"
) -> bytes:
    """One answer as ISO 28500 writes it."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + data
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2023-12-02T01:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n"
    )
    return head.encode() + b"\r\n" + answer + b"\r\n\r\n"


def test_web_archives_are_read(tmp_path: Path) -> None:
    site = "https://bao-mau.example"
    records = [
        warc_record(f"{site}/1.html", news(1)),
        warc_record(f"{site}/a.png", b"\x89PNG", kind="image/png"),
        warc_record(f"{site}/mat", b"<p>404</p>", status="404 Not Found"),
        warc_record(f"{site}/2.html", news(2)),
        warc_record(f"{site}/", b"<a href=1>Tin</a>"),
    ]
    source = tmp_path / "kho.warc.gz"
    source.write_bytes(b"".join(map(gzip.compress, records)))
    report = bring(tmp_path / "into", source)
    assert account(report) == (3, 2, 0, 0, 1)
    urls = sorted(article.url for article in articles_in(tmp_path / "into").values())
    assert urls == [f"{site}/1.html", f"{site}/2.html"]
    whole = source.read_bytes()
    source.write_bytes(whole[: len(whole) // 2])
    assert bring(tmp_path / "into", source).reasons["unreadable"] == 1


def test_web_archives_that_break_off_anywhere_say_so() -> None:
    records = [warc_record(f"https://bao-mau.example/{n}.html", news(n)) for n in range(3)]
    whole = b"".join(records)
    ends = {len(b"".join(records[:count])) for count in range(4)}
    for kept in set(range(1, len(whole), 7)) - ends:
        stream = io.BufferedReader(io.BytesIO(whole[:kept]))
        with pytest.raises(RejectedArticleError):
            list(read_warc(stream, max_bytes=1 << 20))


def test_files_whose_names_are_not_utf8_are_read_once(tmp_path: Path) -> None:
    source = tmp_path / os.fsdecode(b"b\xe1o.jsonl")
    try:
        source.write_text(line(id="a"), encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert account(bring(tmp_path / "into", source)) == (1, 1, 0, 0, 0)
    assert account(bring(tmp_path / "into", source)) == (1, 0, 0, 1, 0)


@pytest.mark.parametrize("spoil", [to_tcvn3, to_vni])
def test_old_encodings_are_converted_and_reported(
    tmp_path: Path, spoil: Callable[[str], str]
) -> None:
    body = "Hội nghị diễn ra ở thành phố. Đại biểu thảo luận nhiều việc quan trọng."
    source = tmp_path / "cu.jsonl"
    source.write_text(line(id="a", title=spoil("Họp"), body=spoil(body)), encoding="utf-8")
    report = bring(tmp_path / "into", source)
    article = articles_in(tmp_path / "into")["a"]
    assert (article.title, article.body) == ("Họp", body)
    name = spoil.__name__.removeprefix("to_")
    assert report.conversions == {name: 1}
    assert article.metadata["conversions"] == [name]


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.csv", b"title,body\n" + b"a," * (20 << 20), "too-long"),
        ("a.csv", b"a," * (20 << 20), "too-long"),
        ("a.jsonl", b"[" * (20 << 20), "too-long"),
        ("a.txt", b"a " * (20 << 20), "too-long"),
        ("a.html", b"<p>" * (20 << 20), "too-long"),
        ("a.warc", b"WARC/1.0\r\n" + b"a" * (20 << 20), "unreadable"),
        (
            "a.warc",
            b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
            b"WARC-Target-URI: http://bao-mau.example/\r\nContent-Length: "
            + b"9" * 20
            + b"\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
            "unreadable",
        ),
        ("a.xml", b"<rss>" + b" " * (20 << 20), "wrong-type"),
    ],
)
def test_bombs_in_files_do_not_go_off(tmp_path: Path, name: str, text: bytes, reason: str) -> None:
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(text, 1))
    report = bring(tmp_path / "into", tmp_path / f"{name}.gz")
    assert report.reasons == {reason: 1}


def test_tables_in_single_bytes_are_read(tmp_path: Path) -> None:
    body = "Hội nghị diễn ra ở thành phố. Đại biểu thảo luận nhiều việc quan trọng."
    for name, spoil in (("tcvn3", to_tcvn3), ("vni", to_vni)):
        table = f"id,title,body\na,{spoil('Hội nghị')},{spoil(body)}\n"
        (tmp_path / f"{name}.csv").write_bytes(table.encode("latin-1"))
        report = bring(tmp_path / name, tmp_path / f"{name}.csv")
        assert articles_in(tmp_path / name)["a"].body == body
        assert report.conversions == {name: 1}


VOWELS = "aeêioôơuưy"
TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
WORDS = sorted(
    unicodedata.normalize("NFC", initial + vowel + tone + end)
    for initial in ("", "đ", "ng", "th")
    for vowel, end in (*((vowel, "") for vowel in VOWELS), ("ă", "n"), ("â", "ng"), ("iê", "n"))
    for tone in TONES
)
words = st.lists(
    st.sampled_from([*WORDS, *map(str.capitalize, WORDS), *map(str.upper, WORDS)]),
    min_size=1, max_size=8,
).map(" ".join)  # fmt: skip


def read_as_latin_1(text: str) -> str:
    return text.encode().decode("latin-1")


def read_as_windows_1252(text: str) -> str:
    return "".join(
        chr(byte) if byte in b"\x81\x8d\x8f\x90\x9d" else bytes((byte,)).decode("cp1252")
        for byte in text.encode()
    )


def in_files(title: str, body: str) -> dict[str, str]:
    """An article in each kind of file that holds text."""
    return {
        "a.html": f"<html><head><title>{title}</title></head><body><h1 class='title-detail'>{title}"
        f"</h1><article class='fck_detail'><p>{body}</p></article></body></html>",
        "b.txt": f"{title}\n\n{body}",
        "c.jsonl": line(id="c", title=title, body=f"<p>{body}</p>"),
        "d.csv": f'title,body\n{title},"{body}"\n',
    }


@settings(deadline=None, max_examples=20)
@given(title=words, added=words, spoil=st.sampled_from([read_as_latin_1, read_as_windows_1252]))
@example(title="Ã a", added="a", spoil=read_as_latin_1)
def test_utf8_that_was_read_as_western_comes_back_letter_for_letter(
    title: str, added: str, spoil: Callable[[str], str]
) -> None:
    body = f"Hội nghị diễn ra ở thành phố, đại biểu thảo luận nhiều việc: {added}."
    title = f"Việc {title}"
    with tempfile.TemporaryDirectory() as folder:
        source, into = Path(folder, "source"), Path(folder, "into")
        source.mkdir()
        for name, text in in_files(title, body).items():
            (source / name).write_text(spoil(text), encoding="utf-8", newline="")
        report = bring(into, source)
        read = [(article.title, article.body) for article in articles_in(into).values()]
    assert read == [(title, body)] * 4
    assert report.conversions == {"mojibake": 4}


def test_bytes_that_an_editor_wrote_as_entities_come_back_too(tmp_path: Path) -> None:
    body = "Hội nghị diễn ra ở thành phố, đại biểu thảo luận nhiều việc."
    page = read_as_latin_1(in_files("Họp ở xã nhà", body)["a.html"])
    (tmp_path / "a.html").write_text(page.replace("\xa0", "&nbsp;"), encoding="utf-8")
    bring(tmp_path / "into", tmp_path / "a.html")
    (article,) = articles_in(tmp_path / "into").values()
    assert (article.title, article.body) == ("Họp ở xã nhà", body)


def test_sound_text_that_looks_like_bytes_stays(tmp_path: Path) -> None:
    body = "Xe đi qua NGÃ\xa0BA rồi tới ĐỒNG XÃ… Ông nói: «Là ngã tư». Ngã «tư» Ã."
    (tmp_path / "a.jsonl").write_text(line(id="a", body=body), encoding="utf-8")
    report = bring(tmp_path / "into", tmp_path / "a.jsonl")
    assert articles_in(tmp_path / "into")["a"].body == body
    assert report.conversions == {}


def test_files_of_other_kinds_are_counted_and_pages_among_them_are_read(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    pages = ["a.php", "b.aspx", "c", "tin.php?id=1", "tin.php?id=2", "d.html?trang=1.5"]
    for number, name in enumerate(pages):
        (source / name).write_bytes(news(number))
    (source / "e.php").write_text("<?php echo 1 ?><html><body>Tin</body></html>")
    (source / "README").write_text("Đọc tôi trước.")
    (source / ".DS_Store").write_bytes(b"x")
    (source / "bai.txt").write_text("Tin\n\nMột đoạn.")
    (source / "bai.meta.json").write_text('{"author": "Lê Lan"}')
    for name in ("f.docx", "g.DOCX", "h.pdf", "i.mht", "j.tar.gz"):
        (source / name).write_bytes(b"PK")
    with zipfile.ZipFile(source / "k.zip", "w") as archive:
        archive.mkdir("trong")
        archive.writestr("trong/l.asp", news(8))
        archive.writestr("trong/m.zip", b"PK")
        archive.writestr("n.docx", b"PK")
        archive.writestr("__MACOSX/._n.docx", b"")
    report = bring(tmp_path / "into", source)
    assert account(report) == (8, 8, 0, 0, 0)
    assert report.passed_over == {
        ".docx": 3, ".pdf": 1, ".mht": 1, ".tar": 1, ".zip": 1, ".php": 1, "without ending": 1,
    }  # fmt: skip
    assert report.as_row()["passed_over"] == dict(report.passed_over)
    assert {"source.a", "source.c", "source.tin.php?id=1"} < set(articles_in(tmp_path / "into"))
