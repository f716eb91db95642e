"""Importing: each article once, what is put aside in a table, one run at a time."""

from __future__ import annotations

import csv
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from bringing import GOOD, account, articles_in, bring, line
from hypothesis import given
from hypothesis import strategies as st
from unruly_server import news

from corpus import SourceNotFoundError
from corpus.characters import without_unfit
from corpus.importing.files import read_page
from corpus.importing.store import ImportLockedError, open_store
from corpus.jsonl import article_from_row, row_of


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
    assert read["source.1"].body == "Đoạn này đã được toà soạn sửa lại cho đúng."
    assert len(read) == 2


def test_equal_file_names_of_several_folders_and_archives_do_not_replace_each_other(
    tmp_path: Path,
) -> None:
    into = tmp_path / "into"
    for number, year in enumerate(("2021", "2022"), start=1):
        folder = tmp_path / year
        folder.mkdir()
        (folder / "index.html").write_bytes(news(number))
        (folder / "tin.txt").write_text(f"Tin {year}\n\nMột đoạn văn.", encoding="utf-8")
        with zipfile.ZipFile(tmp_path / f"kho-{year}.zip", "w") as archive:
            archive.writestr("tin/001.html", news(number + 2))
        report = bring(into, folder, tmp_path / f"kho-{year}.zip")
        assert account(report) == (3, 3, 0, 0, 0)
    name = tmp_path.name
    assert set(articles_in(into)) == {
        *("2021.index", "2021.tin", "2022.index", "2022.tin"),
        *(f"{name}.kho-2021.tin.001", f"{name}.kho-2022.tin.001"),
    }


def test_equal_names_of_equal_folders_are_put_aside_and_the_first_is_kept(tmp_path: Path) -> None:
    into = tmp_path / "into"
    pages = [tmp_path / place / "tin" / "1.html" for place in "ab"]
    for number, page in enumerate(pages):
        page.parent.mkdir(parents=True)
        page.write_bytes(news(number))
    assert account(bring(into, pages[0].parent)) == (1, 1, 0, 0, 0)
    for _ in range(2):
        report = bring(into, pages[1].parent)
        assert report.reasons == {"duplicate-id": 1}
        assert str(pages[0]) in report.first_quarantined[0].detail
    assert articles_in(into)["tin.1"].title.endswith("0")


def test_a_folder_that_moved_is_known_again(tmp_path: Path) -> None:
    into, page = tmp_path / "into", tmp_path / "a" / "tin" / "1.html"
    page.parent.mkdir(parents=True)
    page.write_bytes(news(1))
    bring(into, page.parent)
    moved = tmp_path / "b"
    page.parent.parent.rename(moved)
    assert account(bring(into, moved / "tin")) == (1, 0, 0, 1, 0)
    (moved / "tin" / "1.html").write_bytes(news(2))
    assert account(bring(into, moved / "tin")) == (1, 0, 1, 0, 0)


def test_articles_that_were_named_without_their_folder_keep_their_ids(tmp_path: Path) -> None:
    into, page = tmp_path / "into", tmp_path / "tin" / "1.html"
    page.parent.mkdir()
    page.write_bytes(news(1))
    with open_store(into, sources="x", zipped=False) as store:
        former = replace(read_page(page.read_bytes(), place="").article, id="1")
        store.take(former, place=str(page), line=0, origin=str(page))
    assert account(bring(into, page.parent)) == (1, 0, 0, 1, 0)
    page.write_bytes(news(2))
    assert account(bring(into, page.parent)) == (1, 0, 1, 0, 0)
    assert set(articles_in(into)) == {"1"}


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


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)

filled = texts.filter(lambda text: without_unfit(text).strip())


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
