"""`thoisu officials` and `thoisu meetings`: decisions about who is who survive reindexing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_line import run

from indexer import open_index
from indexer.records import FacetName
from indexer.resolution.overlay import OVERLAY_FILE

if TYPE_CHECKING:
    from collections.abc import Callable

_ROWS = (
    {
        "id": "1",
        "title": "Họp tỉnh",
        "published": "2023-02-01",
        "body": "Bí thư Tỉnh ủy Cà Mau Trần Văn Hùng chủ trì Kỳ họp thứ 2, Quốc hội khóa XV.",
    },
    {
        "id": "2",
        "title": "Họp xã",
        "published": "2023-03-01",
        "body": "Chủ tịch UBND xã Tân Mẫu Trần Văn Hùng nói về nông thôn mới.",
    },
    {
        "id": "3",
        "title": "Họp nữa",
        "published": "2024-03-01",
        "body": "Phó Bí thư Huyện ủy Lại Thị Mẫu dự Kỳ họp thứ 3, Quốc hội khóa XV.",
    },
    {
        "id": "4",
        "title": "Họp nữa",
        "published": "2024-04-01",
        "body": "Phó Bí thư Huyện ủy Lại Mẫu Hoa phát biểu.",
    },
)


@pytest.fixture
def index(build: Callable[..., Path]) -> Path:
    """An index of four articles about three or four people and two meetings."""
    return build(*_ROWS)


def slugs_by_article(index: Path) -> dict[str, list[str]]:
    with open_index(index) as opened:
        return {
            row["id"]: [official.slug for official in opened.article(row["id"]).officials]
            for row in _ROWS
        }


def slug_of(index: Path, article: str) -> str:
    return slugs_by_article(index)[article][0]


def again(index: Path) -> None:
    """Reindex, as a user does after a decision."""
    result = run("reindex", index.parent / "articles.jsonl", "--index", index)
    assert result.exit_code == 0, result.output


def test_list_and_show(index: Path) -> None:
    listed = json.loads(run("officials", "list", "--json", "--index", index).stdout)
    assert {row["slug"] for row in listed} == {
        slug for slugs in slugs_by_article(index).values() for slug in slugs
    }
    found = run("officials", "list", "lai thi", "--index", index).stdout
    assert "Lại Thị Mẫu – Phó Bí thư Huyện ủy" in found
    shown = run("officials", "show", "lai thi mau", "--index", index).stdout
    assert "Phó Bí thư Huyện ủy (2024-03-01 – 2024-03-01, 1 article)" in shown
    row = json.loads(run("officials", "show", "Lại Thị Mẫu", "--json", "--index", index).stdout)
    assert (row["articles"], row["first"]) == (1, "2024-03-01")


def test_a_merge_holds_after_reindexing_and_a_split_takes_it_back(index: Path) -> None:
    before = slugs_by_article(index)
    one, other = before["1"][0], before["2"][0]
    merged = run("officials", "merge", one, other, "--index", index)
    assert merged.exit_code == 0
    assert f"merge official {other} into {one}" in merged.stdout
    assert "thoisu reindex" in merged.stderr
    again(index)
    assert slugs_by_article(index) == before | {"2": [one]}
    assert f"merge official {other}" in run("officials", "show", one, "--index", index).stdout
    assert run("officials", "split", one, other, "--index", index).exit_code == 0
    again(index)
    assert slugs_by_article(index) == before


def test_a_split_by_post_and_by_article(index: Path) -> None:
    known = slug_of(index, "3")
    result = run(
        "officials", "split", known, "--as", "Tân Mẫu", "--post", "huyện ủy", "--index", index
    )
    assert result.exit_code == 0
    again(index)
    assert slug_of(index, "3") == f"{known}-tan-mau"
    with open_index(index) as opened:
        assert opened.official(f"{known}-tan-mau").name == "Lại Thị Mẫu (Tân Mẫu)"
    run("officials", "split", slug_of(index, "1"), "--as", "B", "--article", "1", "--index", index)
    again(index)
    assert slug_of(index, "1").endswith("-b")


def test_an_alias_is_the_same_person(index: Path) -> None:
    known = slug_of(index, "3")
    given = run("officials", "alias", known, "Lại Mẫu Hoa", "--index", index)
    assert given.exit_code == 0
    assert "Lại Mẫu Hoa (1 article) is in the index himself" in given.stderr
    assert "himself" not in run("officials", "alias", known, "Tư Mẫu", "--index", index).stderr
    again(index)
    assert slug_of(index, "4") == known
    assert "Lại Mẫu Hoa" in run("officials", "show", known, "--index", index).stdout


def test_meetings_are_listed_shown_and_merged(index: Path) -> None:
    rows = json.loads(run("meetings", "list", "quoc hoi", "--json", "--index", index).stdout)
    assert len(rows) == 2
    one, other = (row["slug"] for row in rows)
    assert f"[{one}]" in run("meetings", "show", one, "--index", index).stdout
    assert run("meetings", "merge", one, other, "--index", index).exit_code == 0
    again(index)
    with open_index(index) as opened:
        (value,) = opened.values(FacetName.MEETING)
        assert (value.slug, value.count) == (one, 2)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["officials", "show", "Lai Thi Mau X"], 1, "Did you mean Lại Thị Mẫu"),
        (["officials", "show", "Hoàn Toàn Khác"], 1, "thoisu officials list"),
        (["officials", "merge", "lai thi mau", "khong-co"], 1, "khong-co"),
        (["officials", "merge", "lai thi mau", "lai thi mau"], 1, "one already"),
        (["officials", "split", "lai thi mau", "khong-co"], 1, "was not merged"),
        (["officials", "split", "lai thi mau"], 2, "--as"),
        (["officials", "split", "lai thi mau", "--as", "x"], 2, "--post or --article"),
        (["officials", "split", "lai thi mau", "--as", "x", "--article", "99"], 1, "the id '99'"),
        (["officials", "alias", "lai thi mau"], 2, "ALIASES"),
        (["officials", "alias", "lai thi mau", ""], 1, "must have words"),
        (["meetings", "show", "khong co"], 1, "thoisu meetings list"),
    ],
)
def test_errors_are_sentences(index: Path, arguments: list[str], code: int, said: str) -> None:
    result = run(*arguments, "--index", index)
    assert result.exit_code == code
    assert said in result.stderr
    assert "Traceback" not in result.output
    assert not (index / OVERLAY_FILE).exists()


def test_a_remark_decides_nothing_and_costs_no_whole_run(index: Path) -> None:
    (index / OVERLAY_FILE).write_text("# xem lại sau\n", encoding="utf-8")
    source = index.parent / "articles.jsonl"
    assert "0 new, 0 changed, 4 unchanged" in (
        told := run("reindex", source, "--index", index).stdout
    )
    assert "anew" not in told


def test_an_overlay_edited_wrongly_is_named_and_nothing_is_built(index: Path) -> None:
    (index / OVERLAY_FILE).write_text("merge everything\n", encoding="utf-8")
    result = run("reindex", index.parent / "articles.jsonl", "--index", index)
    assert result.exit_code == 1
    assert "overlay.txt:1 is no decision" in result.stderr
    assert run("officials", "list", "--index", index).exit_code == 0


@pytest.mark.parametrize("command", ["officials", "meetings"])
def test_without_an_index_the_command_is_named(command: str, tmp_path: Path) -> None:
    result = run(command, "list", "--index", tmp_path / "index")
    assert result.exit_code == 1
    assert "thoisu reindex" in result.stderr


def test_every_command_has_an_example() -> None:
    for command, subcommands in (
        ("officials", ("list", "show", "merge", "split", "alias")),
        ("meetings", ("list", "show", "merge")),
    ):
        for subcommand in subcommands:
            result = run(command, subcommand, "-h")
            assert result.exit_code == 0
            assert f"thoisu {command} {subcommand}" in result.stdout
