"""Whatever file of an index is damaged: the older generation answers, or a clear refusal."""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner
from webpages import Site

from indexer.building import build_index
from indexer.cli import main
from indexer.errors import IndexDamagedError
from indexer.generations import verify_generation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

NOW: Final = datetime(2026, 1, 2, tzinfo=UTC)
OLD, NEW = "gen-000001", "gen-000002"
SEARCH: Final = "/tim-kiem?q=hoi+nghi"


def flip(path: Path) -> None:
    """One bit in the middle is another."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x10
    path.write_bytes(content)


def truncate(path: Path) -> None:
    """The second half is gone."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


HARMS: Final = [flip, truncate, Path.unlink]


def rows(beginning: str, count: int) -> str:
    """Articles that all are found by the same words."""
    return "".join(
        json.dumps({"id": f"{beginning}{n}", "title": f"Hội nghị {n}", "body": f"Bàn việc {n}."})
        + "\n"
        for n in range(count)
    )


@pytest.fixture(scope="module")
def two_generations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The older with 2 articles, the newer with 3 others."""
    folder = tmp_path_factory.mktemp("two")
    for beginning, count in (("a", 2), ("b", 3)):
        source = folder / "news.jsonl"
        source.write_text(rows(beginning, count), encoding="utf-8")
        build_index(folder / "index", [source], now=NOW)
    return folder / "index"


def copies(index: Path, tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """A copy of the index for each file that serves, with the file."""
    files = [index / "current", *(path for path in (index / NEW).rglob("*") if path.is_file())]
    for number, path in enumerate(path for path in files if path.stat().st_size):
        copy = tmp_path / str(number)
        shutil.copytree(index, copy)
        yield copy, copy / path.relative_to(index)


def found(site: Site) -> int:
    """How many articles a search finds."""
    answer = site.get("/api/v1/search?q=hoi+nghi").response
    assert answer.status_code == 200
    return int(answer.json["total"])  # type: ignore[index]  # an object


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_file_that_was_not_opened_yet(
    two_generations: Path,
    tmp_path: Path,
    harm: Callable[[Path], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    for index, path in copies(two_generations, tmp_path):
        caplog.clear()
        harm(path)
        with Site(index) as site:
            count, health = found(site), site.get("/healthz").json
        if path.name == "current":
            assert count in (2, 3)  # the pointer is lost, both generations are whole
            continue
        assert count == 2, path
        assert (health["generation"], health["damaged"]) == (OLD, NEW)
        log = [record.getMessage() for record in caplog.records if record.levelno > logging.INFO]
        assert len(log) == 1, path
        assert "thoisu reindex" in log[0]
        assert f"{OLD} answers" in log[0]


@pytest.mark.parametrize("harm", HARMS)
def test_a_file_that_is_damaged_while_it_serves(
    two_generations: Path, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    for index, path in copies(two_generations, tmp_path):
        with Site(index) as site:
            assert found(site) == 3
            harm(path)
            in_use = path.name not in ("current", "manifest.json")  # they were read before
            assert found(site) == (2 if in_use else 3), path
            assert site.get(SEARCH).status == 200


@pytest.mark.parametrize("harm", HARMS)
def test_without_another_generation_the_command_that_helps_is_named(
    two_generations: Path, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    for index, path in copies(two_generations, tmp_path):
        if path.name == "current":
            continue
        shutil.rmtree(index / OLD)
        harm(path)
        with Site(index) as site:
            for address in ("/", SEARCH, "/bai/b1", "/api/v1/search?q=hoi", "/tim-kiem.csv"):
                page = site.get(address)
                assert page.status == 503, (path, address)
                assert "thoisu reindex --full" in page.html
            health = site.get("/healthz").response
            assert (health.status_code, health.json) == (
                503,
                {"ready": False, "reason": "IndexDamagedError"},
            )


@pytest.mark.parametrize("harm", HARMS)
def test_commands_answer_from_the_older_one_or_refuse(
    two_generations: Path, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    for index, path in copies(two_generations, tmp_path):
        harm(path)
        asked = ["search", "hoi nghi", "--json", "--index", str(index)]
        answer = CliRunner().invoke(main, asked)
        assert answer.exit_code == 0, path
        assert json.loads(answer.stdout)["total"] in ((2, 3) if path.name == "current" else (2,))
        shutil.rmtree(index / OLD)
        answer = CliRunner().invoke(main, asked)
        if path.name != "current":
            assert answer.exit_code == 1
            assert "thoisu reindex" in answer.stderr
            with pytest.raises(IndexDamagedError):
                verify_generation(index, NEW)


@pytest.mark.parametrize("closed", [".", "whoosh", "columns/g2s0", "manifest.json"])
def test_what_may_not_be_read_is_said_with_the_right_that_is_missing(
    two_generations: Path,
    common_folder: Path,
    as_nobody: Callable[[Path], AbstractContextManager[None]],
    closed: str,
) -> None:
    index = common_folder / "index"
    shutil.copytree(two_generations, index)
    with Site(index) as site:
        assert site.get("/en/").status == 200
    shutil.rmtree(index / OLD)
    (index / NEW / closed).chmod(0)
    with as_nobody(common_folder), Site(index) as site:
        page = site.get("/en/")
        answer = CliRunner().invoke(main, ["search", "hoi nghi", "--index", str(index)])
    assert page.status == 503
    assert f"chmod -R a+rX {index}" in page.html
    assert answer.exit_code == 1
    assert "may not read" in answer.stderr


@pytest.mark.slow
@pytest.mark.parametrize("harm", HARMS)
def test_the_next_run_makes_it_whole(
    two_generations: Path, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text(rows("b", 4), encoding="utf-8")
    for index, path in copies(two_generations, tmp_path):
        with Site(index) as site:
            harm(path)
            build_index(index, [source], now=NOW, full=True)
            assert found(site) == 4, path
            health = site.get("/healthz").json
        assert health["damaged"] is None
