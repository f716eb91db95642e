"""Reading files: bad input is put aside with its place and reason, the rest goes on."""

from __future__ import annotations

import gzip
import json
import os
import zipfile
from pathlib import Path

import pytest

from corpus import (
    Article,
    Quarantined,
    SourceNotFoundError,
    count_articles,
    count_other_files,
    read_sources,
    sample_path,
)
from corpus.streams import MAX_LINE_BYTES

GOOD = {"id": "a", "title": "Tin thử", "body": "Một đoạn.\nHai đoạn."}


def line(**changes: object) -> str:
    return json.dumps({**GOOD, **changes}, ensure_ascii=False) + "\n"


def read(path: Path) -> tuple[list[Article], list[Quarantined]]:
    results = list(read_sources([path]))
    return (
        [each for each in results if isinstance(each, Article)],
        [each for each in results if isinstance(each, Quarantined)],
    )


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("{broken\n", "broken-json"),
        ("[1, 2]\n", "wrong-type"),
        (line(id="b", title="  "), "missing-title"),
        (line(id="b", title=7), "wrong-type"),
        (line(id="đ" * 1001), "too-long"),
        (line(id="b", body=None), "missing-body"),
        (line(id="b", published="2023-02-30"), "impossible-date"),
        (line(id="b", published="hôm qua"), "impossible-date"),
        (line(id="b", captions="một"), "wrong-type"),
        (line(id="b", captions=[1]), "wrong-type"),
        (line(), "duplicate-id"),
        ('{"id": "b", "title": "\\ud800", "body": "x"}\n', "encoding"),
        ('{"id": "b", "title": "x", "body": "x", "tags": [{"\\udfff": 1}]}\n', "encoding"),
        ("[" * 100_000 + "\n", "broken-json"),
        ('{"id": "b", "title": "x", "body": "x", "votes": NaN}\n', "broken-json"),
        ('{"id": "b", "title": "x", "body": "x", "votes": [-Infinity]}\n', "broken-json"),
        ('{"id": "b", "title": "x", "body": "x", "votes": 1e999}\n', "broken-json"),
    ],
)
def test_a_bad_line_is_put_aside_and_the_rest_is_read(
    tmp_path: Path, bad: str, reason: str
) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text(line() + bad + line(id="c"), encoding="utf-8")
    articles, quarantined = read(source)
    assert [article.id for article in articles] == ["a", "c"]
    assert [(each.line, each.reason) for each in quarantined] == [(2, reason)]
    assert str(source) in str(quarantined[0])


def test_wrong_encoding_is_put_aside(tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    source.write_bytes(line().encode() + line(id="b").encode("utf-16") + b"\n" + b'"\xe0\xe1"\n')
    articles, quarantined = read(source)
    assert [article.id for article in articles] == ["a"]
    assert "encoding" in {each.reason for each in quarantined}


def test_a_line_of_fifty_megabytes_does_not_fill_the_memory(tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    with source.open("w", encoding="utf-8") as out:
        out.write(line())
        out.write(line(id="b", body="x" * 50_000_000))
        out.write(line(id="c"))
    articles, quarantined = read(source)
    assert [article.id for article in articles] == ["a", "c"]
    assert [(each.line, each.reason) for each in quarantined] == [(2, "too-long")]
    assert MAX_LINE_BYTES < 50_000_000


def test_empty_file_is_named(tmp_path: Path) -> None:
    for name in ("empty.jsonl", "empty.txt"):
        (tmp_path / name).touch()
    _, quarantined = read(tmp_path)
    assert [each.reason for each in quarantined] == ["empty", "empty"]


def test_truncated_gzip_gives_what_could_be_read(tmp_path: Path) -> None:
    rows = "".join(line(id=f"a{n}", body=os.urandom(40).hex()) for n in range(2000))
    whole = gzip.compress(rows.encode())
    (tmp_path / "news.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    articles, quarantined = read(tmp_path)
    assert articles
    assert quarantined[-1].reason == "unreadable"


def test_archives_hold_the_same_articles(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.writestr("one.jsonl", line(id="one"))
        archive.writestr("two.jsonl.gz", gzip.compress(line(id="two").encode()))
        archive.writestr("deep/three.txt", "Tiêu đề ba\n\nMột đoạn văn.")
        archive.writestr("readme.md", "no article")
    (tmp_path / "four.txt.gz").write_bytes(gzip.compress("Tiêu đề bốn\n\nMột đoạn.".encode()))
    articles, quarantined = read(tmp_path)
    assert {article.id for article in articles} == {"one", "two", "deep.three", "four"}
    assert quarantined == []


def test_broken_zip_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / "news.zip").write_bytes(b"PK\x03\x04 no zip")
    _, quarantined = read(tmp_path)
    assert [each.reason for each in quarantined] == ["unreadable"]


def test_a_zip_whose_names_are_broken_is_put_aside(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.writestr("đ.jsonl", line())
    written = (tmp_path / "news.zip").read_bytes()
    (tmp_path / "news.zip").write_bytes(written.replace("đ".encode(), b"\xff\xfe"))
    _, quarantined = read(tmp_path)
    assert [each.reason for each in quarantined] == ["unreadable"]


def test_links_are_followed_and_lead_to_nothing_twice(tmp_path: Path) -> None:
    news, elsewhere = tmp_path / "news", tmp_path / "elsewhere"
    for folder in (news / "deep", elsewhere / "in"):
        folder.mkdir(parents=True)
    (news / "deep" / "own.txt").write_text("Tiêu đề\n\nMột đoạn.", encoding="utf-8")
    (elsewhere / "in" / "other.txt").write_text("Tiêu đề khác\n\nMột đoạn.", encoding="utf-8")
    (news / "2022").symlink_to(elsewhere)
    (news / "2023").symlink_to(elsewhere)
    (news / "again").symlink_to(news / "deep")
    (news / "deep" / "round").symlink_to(news)
    (elsewhere / "back").symlink_to(tmp_path)
    articles, quarantined = read(news)
    assert {article.id for article in articles} == {"deep.own", "2022.in.other"}
    assert quarantined == []


def test_links_to_what_is_not_there_are_told(tmp_path: Path) -> None:
    (tmp_path / "one.jsonl").write_text(line(), encoding="utf-8")
    for name in ("2023", "gone.jsonl", ".#one.jsonl", "picture.jpg"):
        (tmp_path / name).symlink_to(tmp_path / "not-mounted")
    articles, quarantined = read(tmp_path)
    assert len(articles) == 1
    assert [Path(each.path).name for each in quarantined] == ["2023", "gone.jsonl"]
    assert {each.reason for each in quarantined} == {"unreadable"}


def test_characters_that_no_page_may_have_are_left_out(tmp_path: Path) -> None:
    said = line(title="Họp\x1b[2J xã\0", body="Một\x0bhai\tba\x07", captions=["Ả\x00nh"])
    (tmp_path / "a.jsonl").write_text(said, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes("Tiêu đề\0\nMột\x0chai\n".encode())
    one, other = read(tmp_path)[0]
    assert (one.title, one.body, one.captions) == ("Họp[2J xã", "Một\nhai\tba", ("Ảnh",))
    assert (other.title, other.body) == ("Tiêu đề", "Một\nhai")


def test_sidecar_adds_what_the_text_does_not_say(tmp_path: Path) -> None:
    (tmp_path / "bai.txt").write_text("Tiêu đề\n\nMột đoạn.", encoding="utf-8")
    sidecar = tmp_path / "bai.meta.json"
    sidecar.write_text('{"source": "Nguồn", "published": "2023-12-02", "event": "e"}')
    article = read(tmp_path)[0][0]
    assert (article.source, article.metadata["event"]) == ("Nguồn", "e")
    assert str(article.published) == "2023-12-02"
    sidecar.write_text("{")
    assert read(tmp_path)[1][0].reason == "broken-json"


@pytest.mark.parametrize(
    ("sidecar", "reason"),
    [
        ('{"published": 20231202}', "wrong-type"),
        ('{"source": 7}', "wrong-type"),
        ('{"id": "\\ud800"}', "encoding"),
        ('{"event": "\\ud800"}', "encoding"),
        ("[1]", "wrong-type"),
    ],
)
def test_a_sidecar_is_held_to_the_same_contract_as_a_line(
    tmp_path: Path, sidecar: str, reason: str
) -> None:
    (tmp_path / "bai.txt").write_text("Tiêu đề\n\nMột đoạn.", encoding="utf-8")
    (tmp_path / "bai.meta.json").write_text(sidecar)
    articles, quarantined = read(tmp_path)
    assert articles == []
    assert quarantined[0].reason == reason
    assert "bai.meta.json" in quarantined[0].detail


def test_a_sidecar_fills_gaps_and_overrules_nothing_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "bai.txt").write_text("Tiêu đề\n\nMột đoạn.", encoding="utf-8")
    said = {"id": "", "title": "Khác", "body": "Khác", "summary": "Sapo", "author": None}
    (tmp_path / "bai.meta.json").write_text(json.dumps(said))
    article = read(tmp_path)[0][0]
    assert (article.id, article.title, article.body) == ("bai", "Tiêu đề", "Một đoạn.")
    assert article.summary == "Sapo"
    assert article.metadata == {}


def test_names_that_are_not_utf8_are_shown_with_their_bytes(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"b\xe1o")
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (folder / os.fsdecode(b"b\xe0i.txt")).write_text("Tiêu đề\n\nMột đoạn.", encoding="utf-8")
    (folder / os.fsdecode(b"h\xe0ng.jsonl")).write_text("{", encoding="utf-8")
    articles, quarantined = read(tmp_path)
    assert [article.id for article in articles] == [r"b\xe1o.b\xe0i"]
    assert quarantined[0].path == rf"{tmp_path}/b\xe1o/h\xe0ng.jsonl"


def test_article_without_id_keeps_its_id(tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text(line(id=None, source="S", url="u"), encoding="utf-8")
    first = read(source)[0][0].id
    source.write_text(line(id=None, source="S", url="u", body="Sửa lại."), encoding="utf-8")
    assert read(source)[0][0].id == first


def test_unknown_keys_are_kept(tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text(line(section={"a": [1]}), encoding="utf-8")
    assert read(source)[0][0].metadata == {"section": {"a": [1]}}


def test_time_of_day_is_read_in_vietnam(tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text(line(published="2023-12-02T20:00:00Z"), encoding="utf-8")
    article = read(source)[0][0]
    assert str(article.published) == "2023-12-03"
    assert article.published_at is not None


def test_missing_source_is_said_before_reading(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError):
        read_sources([tmp_path / "nowhere"])
    with pytest.raises(SourceNotFoundError):
        read_sources([tmp_path])  # a folder without articles


def test_sample_articles_are_all_good() -> None:
    articles, quarantined = read(sample_path())
    assert quarantined == []
    assert len(articles) >= 150
    assert count_articles([sample_path()]) == len(articles)
    assert len({article.metadata["event"] for article in articles}) >= 100
    assert all(article.metadata["facts_from"] for article in articles)
    for article in articles:
        words = len(f"{article.summary} {article.body}".split())
        assert 100 <= words <= 300, article.id


@pytest.mark.parametrize("mark", ["", "\ufeff", "\n  "])
@pytest.mark.parametrize(
    ("laid_out", "hint"),
    [
        (json.dumps([GOOD, {**GOOD, "id": "b"}], indent=2), "jq -c '.[]'"),
        ("[\n" + json.dumps(GOOD) + ",\n" + json.dumps({**GOOD, "id": "b"}) + "\n]", "jq -c '.[]'"),
        (json.dumps(GOOD, indent=2) + "\n" + json.dumps({**GOOD, "id": "b"}, indent=2), "jq -c ."),
    ],
)
def test_json_laid_out_for_people_is_one_mistake(
    tmp_path: Path, mark: str, laid_out: str, hint: str
) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text(mark + laid_out + "\n", encoding="utf-8")
    articles, put_aside = read(source)
    assert articles == []
    assert [(each.line, each.reason) for each in put_aside] == [(0, "broken-json")]
    assert hint in put_aside[0].detail


@pytest.mark.parametrize("bracket", ["[", "{"])
def test_a_stray_bracket_before_lines_costs_only_itself(tmp_path: Path, bracket: str) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text(f"{bracket}\n{line()}{bracket}\n{line(id='b')}", encoding="utf-8")
    articles, put_aside = read(source)
    assert [article.id for article in articles] == ["a", "b"]
    assert [each.line for each in put_aside] == [1, 3]


def test_a_list_on_one_line_is_told_how_to_be_lines(tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text(json.dumps([GOOD]) + "\n", encoding="utf-8")
    _, put_aside = read(source)
    assert "jq -c '.[]'" in put_aside[0].detail


def test_files_of_other_kinds_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line(), encoding="utf-8")
    for name in ("b.html", "c.PDF", "a.meta.json"):
        (tmp_path / name).write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as archive:
        archive.writestr("e.pdf", b"")
    (tmp_path / "broken.zip").write_bytes(b"PK")
    assert count_other_files([tmp_path, tmp_path / "gone"]) == {".html": 1, ".pdf": 2}
