"""Importing: every kind of source, each article once, nothing lost whatever happens."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unruly_server import BODY, local_visitor, news, unruly_server

from corpus import Article, Quarantined, SourceNotFoundError, read_sources
from corpus.errors import RejectedArticleError
from corpus.fetching import Manners, Visitor
from corpus.importing import ImportOptions, ImportReport, run_import
from corpus.importing.formats.feeds import read_list
from corpus.importing.formats.warc import read_warc
from corpus.importing.store import ImportFailedError, ImportLockedError, open_store
from corpus.jsonl import article_from_row, row_of
from corpus.legacy import to_tcvn3, to_vni

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from unruly_server import UnrulyServer

NOBODY = Visitor(Manners("test"))
GOOD = {"title": "Tin thử", "body": "Một đoạn.\nHai đoạn.", "published": "2023-12-02"}


def line(**changes: object) -> str:
    return json.dumps({**GOOD, **changes}, ensure_ascii=False) + "\n"


def bring(into: Path, *sources: Path | str, visitor: Visitor = NOBODY) -> ImportReport:
    return run_import([str(source) for source in sources], into, visitor=visitor)


def articles_in(into: Path) -> dict[str, Article]:
    """What an index run reads there; nothing may be put aside, and no id may come twice."""
    read = list(read_sources([into]))
    assert [each for each in read if isinstance(each, Quarantined)] == []
    return {each.id: each for each in read if isinstance(each, Article)}


def account(report: ImportReport) -> tuple[int, int, int, int, int]:
    return report.read, report.new, report.changed, report.unchanged, report.quarantined


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
    assert set(read) == {"jsonl", "gz", "c", "d", "csv", "trong.g", "zip-csv"}
    assert read["csv"].body == "Một.\nHai."
    assert str(read["csv"].published_at) == "2023-12-02 08:00:00+07:00"
    assert read["csv"].metadata == {"Ghi chú": "x"}
    assert read["c"].body == BODY


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


def test_a_page_without_an_address_keeps_its_id_when_it_changes(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for number in (1, 2):
        (source / f"{number}.html").write_bytes(news(number))
    assert account(bring(tmp_path / "into", source)) == (2, 2, 0, 0, 0)
    assert account(bring(tmp_path / "into", source)) == (2, 0, 0, 2, 0)
    (source / "1.html").write_bytes(news(1, body="Đoạn này đã được toà soạn sửa lại cho đúng."))
    assert account(bring(tmp_path / "into", source)) == (2, 0, 1, 1, 0)
    read = articles_in(tmp_path / "into")
    assert read["1"].body == "Đoạn này đã được toà soạn sửa lại cho đúng."
    assert len(read) == 2


def test_one_id_with_two_texts_is_put_aside_and_the_first_kept(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    text = line(id="a") + line(id="a", body="Khác.") + line(id="a")
    source.write_text(text, encoding="utf-8")
    for _ in range(2):
        report = bring(tmp_path / "into", source)
        assert (report.read, report.quarantined) == (3, 1)
        assert report.reasons == {"duplicate-id": 1}
    assert articles_in(tmp_path / "into")["a"].body == GOOD["body"]


def test_what_is_put_aside_stands_in_a_table(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(line(id="a") + "{hỏng\n" + line(id="b", title=""), encoding="utf-8")
    report = bring(tmp_path / "into", source)
    with report.quarantine_file.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert [(row["line"], row["reason"]) for row in rows] == [
        ("2", "broken-json"),
        ("3", "missing-title"),
    ]
    assert (
        json.loads(report.quarantine_file.with_name("report.json").read_text()) == report.as_row()
    )


def test_lost_shards_are_written_again(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(line(id="a") + line(id="b"), encoding="utf-8")
    into = tmp_path / "into"
    bring(into, source)
    next(into.glob("articles-*")).unlink()
    assert account(bring(into, source)) == (2, 2, 0, 0, 0)
    assert set(articles_in(into)) == {"a", "b"}


def test_two_runs_into_one_folder_do_not_meet(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(line(id="a"), encoding="utf-8")
    with (
        open_store(tmp_path / "into", sources="x", zipped=False),
        pytest.raises(ImportLockedError),
    ):
        bring(tmp_path / "into", source)
    bring(tmp_path / "into", source)


def test_a_missing_source_is_said_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError):
        bring(tmp_path / "into", tmp_path / "nowhere")
    assert not (tmp_path / "into").exists()


# Addresses


@pytest.fixture
def server() -> Iterator[UnrulyServer]:
    """A server without routes."""
    with unruly_server() as running:
        yield running


def sitemap(*urls: str, lastmod: str = "2023-12-02") -> bytes:
    rows = "".join(f"<url><loc>{url}</loc><lastmod>{lastmod}</lastmod></url>" for url in urls)
    namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0"?><urlset xmlns="{namespace}">{rows}</urlset>'.encode()


def test_sitemaps_lead_to_pages(server: UnrulyServer, tmp_path: Path) -> None:
    origin = server.origin
    lists = ("a.xml.gz", "cu.xml</loc><lastmod>2001-01-01</lastmod><loc>", "vong.xml")
    rows = "".join(f"<sitemap><loc>{origin}/{each}</loc></sitemap>" for each in lists)
    index = f"<sitemapindex>{rows}</sitemapindex>"
    server.page("/sitemap.xml", index.encode(), content_type="application/xml")
    server.page("/vong.xml", index.encode(), content_type="application/xml")
    pages = [f"{origin}/{number}.html" for number in (1, 2, 2, 9)]
    server.page("/a.xml.gz", gzip.compress(sitemap(*pages)), content_type="application/gzip")
    for number in (1, 2):
        server.page(f"/{number}.html", news(number), ETag=f'"{number}"')
    options = ImportOptions(since=date(2023, 1, 1))
    report = run_import(
        [f"{origin}/sitemap.xml"], tmp_path, visitor=local_visitor(), options=options
    )
    assert account(report) == (3, 2, 0, 0, 1)  # page 9 is not there
    assert server.paths().count("/2.html") == 1
    assert "/cu.xml" not in server.paths()
    read = articles_in(tmp_path)
    assert {article.url for article in read.values()} == set(pages[:2])
    again = run_import(
        [f"{origin}/sitemap.xml"], tmp_path, visitor=local_visitor(), options=options
    )
    assert account(again) == (3, 0, 0, 2, 1)
    assert server.paths().count("/2.html") == 1  # the sitemap says that it did not change


@pytest.mark.parametrize(
    "feed",
    [
        "<rss version='2.0'><channel><link>{0}/</link><item><title>T</title><link>{0}/1.html</link>"
        "<pubDate>Sat, 02 Dec 2023 08:00:00 +0700</pubDate></item>"
        "<item><guid>{0}/2.html</guid></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><link href='{0}/'/><entry>"
        "<link rel='edit' href='{0}/x'/><link rel='alternate' href='/1.html'/>"
        "<updated>2023-12-02T08:00:00+07:00</updated></entry>"
        "<entry><link href='{0}/2.html'/></entry></feed>",
    ],
)
def test_feeds_lead_to_pages_and_unchanged_ones_are_not_sent_again(
    server: UnrulyServer, tmp_path: Path, feed: str
) -> None:
    server.page("/rss", feed.format(server.origin).encode(), content_type="application/rss+xml")
    server.page("/1.html", news(1))
    server.routes["/2.html"] = lambda asked: asked.answer(
        news(2), status=304 if asked.headers["If-None-Match"] else 200, ETag='"2"'
    )
    for expected in ((2, 2, 0, 0, 0), (2, 0, 0, 2, 0)):
        report = bring(tmp_path, f"{server.origin}/rss", visitor=local_visitor())
        assert account(report) == expected
    assert len(articles_in(tmp_path)) == 2


def test_a_feed_cannot_grow_in_the_memory() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{laughs}]>'
    feed = f"{doctype}<rss><channel><item><link>/&a11;</link></item></channel></rss>"
    with pytest.raises(RejectedArticleError):
        list(read_list(feed.encode()))


def test_a_feed_cannot_name_files_of_the_reader() -> None:
    doctype = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    feed = f"{doctype}<rss><channel><item><link>http://a.example/&f;</link></item></channel></rss>"
    assert [entry.url for entry in read_list(feed.encode())] == ["http://a.example/"]


def test_what_an_address_may_hold_instead_of_an_article(
    server: UnrulyServer, tmp_path: Path
) -> None:
    server.page("/a.pdf", b"%PDF", content_type="application/pdf")
    server.page("/hong.xml", b"<rss><channel><item><link>http://", content_type="text/xml")
    server.page("/bom.gz", gzip.compress(bytes(1 << 20))[:-20], content_type="application/gzip")
    server.page("/", b"<title>Trang nhat</title><h1>Tin</h1><p>Mot dong</p>")
    latin = news(1).decode().encode("utf-16")
    server.page("/utf-16.html", latin, content_type="text/html; charset=iso-8859-1")
    paths = ("/a.pdf", "/hong.xml", "/bom.gz", "/", "/utf-16.html")
    report = bring(tmp_path, *(server.origin + path for path in paths), visitor=local_visitor())
    assert account(report) == (5, 1, 0, 0, 4)
    assert report.reasons == {"wrong-type": 1, "unreadable": 2, "no-article": 1}


def test_local_addresses_are_refused_by_default(server: UnrulyServer, tmp_path: Path) -> None:
    report = bring(tmp_path, f"{server.origin}/1.html")
    assert report.reasons == {"refused": 1}
    assert server.asked == []


# Faults


ROWS = st.lists(
    st.tuples(st.integers(0, 12), st.sampled_from(["good", "other", "broken", "untitled"])),
    max_size=40,
)


class Killed(BaseException):
    """What ends a run in the middle."""


@settings(deadline=None, max_examples=40)
@given(rows=ROWS, split=st.integers(1, 4), kills=st.lists(st.integers(1, 60), max_size=3),
       cut=st.integers(0, 200))  # fmt: skip
def test_nothing_is_lost(
    rows: list[tuple[int, str]], split: int, kills: list[int], cut: int
) -> None:
    with tempfile.TemporaryDirectory() as name:
        source, into = Path(name, "source"), Path(name, "into")
        source.mkdir()
        good: dict[str, str] = {}
        bad = 0
        for part in range(split):
            lines = []
            for number, kind in rows[part::split]:
                body = "Một." if kind == "good" else f"Khác {part}."
                if kind in ("good", "other"):
                    article_id = f"a{number}"
                    bad += good.setdefault(article_id, body) != body
                    lines.append(line(id=article_id, body=body))
                else:
                    bad += 1
                    lines.append("{\n" if kind == "broken" else line(title=""))
            if lines:
                (source / f"{part}.jsonl").write_text("".join(lines), encoding="utf-8")
        # A gzip that breaks off: whatever could be read counts, and the break is put aside.
        packed = gzip.compress(line(id="nen").encode())
        (source / "z.jsonl.gz").write_bytes(packed[: max(20, len(packed) - cut)])
        # A file on a disk that fails.
        (source / "y.jsonl").symlink_to("/proc/self/mem")
        for moment in kills:
            calls = 0

            def kill(done: int, total: int, report: ImportReport, moment: int = moment) -> None:
                nonlocal calls
                calls += 1
                if calls == moment:
                    raise Killed

            with suppress(Killed):
                run_import([str(source)], into, visitor=NOBODY, progress=kill)
        report = bring(into, source)
        read = articles_in(into) if report.new + report.changed + report.unchanged else {}
        packed_rows = ("nen" in read) + (cut > 0)
        assert report.read == len(rows) + packed_rows + 1
        assert report.quarantined == bad + (cut > 0) + 1
        assert {key: read[key].body for key in good} == good
        again = bring(into, source)
        assert (again.read, again.quarantined) == (report.read, report.quarantined)
        assert again.new == again.changed == 0


def test_a_file_that_may_not_be_read_is_put_aside(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.jsonl").write_text(line(id="a"), encoding="utf-8")
    (source / "b.jsonl").write_text(line(id="b"), encoding="utf-8")
    (source / "b.jsonl").chmod(0)
    if os.geteuid() != 0:
        report = bring(tmp_path / "into", source)
    else:  # nothing is forbidden to root
        with tempfile.TemporaryDirectory() as open_folder:
            Path(open_folder).chmod(0o777)
            moved = source.rename(Path(open_folder, "source"))
            os.seteuid(65534)
            try:
                report = bring(Path(open_folder, "into"), moved)
            finally:
                os.seteuid(0)
    assert account(report) == (2, 1, 0, 0, 1)
    assert "Permission denied" in report.first_quarantined[0].detail


def start(source: Path, into: Path, **options: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "indexer", "import", str(source), "--into", str(into)]
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options
    )


def many(folder: Path, count: int) -> Path:
    source = folder / "nhieu.jsonl"
    with source.open("w", encoding="utf-8") as out:
        for number in range(count):
            out.write(line(id=f"a{number}", body=f"Đoạn {number}. " * 40))
    return source


@pytest.mark.slow
def test_a_killed_run_is_gone_on_with(tmp_path: Path) -> None:
    source, into = many(tmp_path, 20_000), tmp_path / "into"
    with start(source, into) as running:
        assert running.stderr is not None
        for _ in running.stderr:  # the progress bar: one line for each change
            if any(into.glob("articles-*.jsonl")):
                break
        running.send_signal(signal.SIGKILL)
    assert running.returncode == -signal.SIGKILL
    report = bring(into, source)
    assert report.read == 20_000
    assert report.unchanged > 0
    assert len(articles_in(into)) == 20_000


@pytest.mark.slow
def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    import resource

    source, into = many(tmp_path, 3_000), tmp_path / "into"

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))

    with start(source, into, preexec_fn=small_disk) as running:
        _, messages = running.communicate()
    assert running.returncode == 1
    assert "Traceback" not in messages
    assert "run the same command again" in messages
    report = bring(into, source)
    assert report.read == 3_000
    assert len(articles_in(into)) == 3_000


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(line(id="a"), encoding="utf-8")
    (tmp_path / "into").write_text("a file, no folder")
    with pytest.raises(ImportFailedError):
        bring(tmp_path / "into", source)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)

filled = texts.filter(str.strip)


@given(
    st.fixed_dictionaries(
        {"id": filled, "title": filled, "body": filled},
        optional={
            "summary": texts, "author": texts, "captions": st.lists(texts, max_size=2),
            "published": st.sampled_from(["2023-12-02", "2023-12-02T08:00:00+07:00"]),
            "other": st.one_of(st.none(), st.integers(), texts),
        },
    )
)  # fmt: skip
def test_rows_lead_to_articles_and_back(row: dict[str, object]) -> None:
    article = article_from_row(row)  # type: ignore[arg-type] # JSON by construction
    assert article_from_row(json.loads(json.dumps(row_of(article)))) == article
