"""`thoisu import`: the account on stdout, what was put aside on stderr, exit codes."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Final

import command_line
import pytest
from old_letters import to_tcvn3

if TYPE_CHECKING:
    from pathlib import Path

GOOD = '{"id": "a", "title": "Tin", "body": "Một."}\n'


run: Final = partial(command_line.run, "import")


def test_good_articles_are_counted_and_the_next_step_is_named(tmp_path: Path) -> None:
    source, into = tmp_path / "news.jsonl", tmp_path / "archive"
    body = "Hội nghị diễn ra ở thành phố. Đại biểu thảo luận nhiều việc quan trọng."
    old = json.dumps({"id": "b", "title": to_tcvn3("Hội nghị"), "body": to_tcvn3(body)})
    source.write_text(GOOD + old + "\n", encoding="utf-8")
    result = run(source, "--into", into)
    assert result.exit_code == 0
    assert "2 articles read: 2 new, 0 changed, 0 unchanged, 0 put aside" in result.stdout
    assert "1 had TCVN3 (ABC) letters put right" in result.stdout
    assert f"thoisu reindex {into}" in result.stdout
    again = run(source, "--into", into)
    assert "0 new, 0 changed, 2 unchanged" in again.stdout
    assert "reindex" not in again.stdout


def test_what_is_put_aside_is_named_and_the_exit_code_tells(tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text(GOOD + "{\n" * 30, encoding="utf-8")
    result = run(source, "--into", tmp_path / "archive", "--json")
    assert result.exit_code == 1
    figures = json.loads(result.stdout)
    assert (figures["read"], figures["new"], figures["quarantined"]) == (31, 1, 30)
    assert figures["reasons"] == {"broken-json": 30}
    assert f"{source}:2: " in result.stderr
    assert "and 10 more, all in" in result.stderr


def test_files_of_other_kinds_are_said(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.jsonl").write_text(GOOD, encoding="utf-8")
    for name in ("b.docx", "c.docx", "d.pdf"):
        (source / name).write_bytes(b"")
    result = run(source, "--into", tmp_path / "archive")
    assert result.exit_code == 0
    assert "3 files of other kinds passed over: .docx 2, .pdf 1" in result.stdout


def test_shards_may_be_gzipped(tmp_path: Path) -> None:
    source, into = tmp_path / "news.jsonl", tmp_path / "archive"
    source.write_text(GOOD, encoding="utf-8")
    assert run(source, "--into", into, "--gzip").exit_code == 0
    assert [path.name for path in into.glob("articles-*")] == ["articles-000001.jsonl.gz"]
    changed = GOOD.replace("Một.", "Hai.")
    source.write_text(changed, encoding="utf-8")
    assert "1 changed" in run(source, "--into", into, "--gzip").stdout
    assert [path.name for path in into.glob("articles-*")] == ["articles-000002.jsonl.gz"]


def test_wrong_use_is_a_usage_error(tmp_path: Path) -> None:
    assert run("--into", tmp_path).exit_code == 2
    assert run(tmp_path).exit_code == 2
    assert run(tmp_path, "--into", tmp_path, "--since", "hôm qua").exit_code == 2
    for seconds in ("nan", "inf", "-1", "1e300"):
        assert run(tmp_path, "--into", tmp_path, "--delay", seconds).exit_code == 2
        assert run(tmp_path, "--into", tmp_path, "--timeout", seconds).exit_code == 2


def test_a_missing_source_is_a_sentence(tmp_path: Path) -> None:
    result = run(tmp_path / "nowhere", "--into", tmp_path / "archive")
    assert result.exit_code == 1
    assert "no such file or folder" in result.stderr


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("ftp://baomau.example/a.html", "ftp:// is not read"),
        ("baomau.example/sitemap.xml", "is https://baomau.example/sitemap.xml meant?"),
    ],
)
def test_what_looks_like_an_address_is_told_from_a_path(
    tmp_path: Path, source: str, hint: str
) -> None:
    result = run(source, "--into", tmp_path / "archive")
    assert result.exit_code == 1
    assert hint in result.stderr
    assert not (tmp_path / "archive").exists()


@pytest.mark.parametrize("into", [".", "archive"])
def test_what_is_written_is_not_read_again(tmp_path: Path, into: str) -> None:
    (tmp_path / "news.jsonl").write_text(GOOD, encoding="utf-8")
    result = run(tmp_path, "--into", tmp_path / into)
    assert result.exit_code == 1
    assert "would be read again" in result.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["news.jsonl"]
