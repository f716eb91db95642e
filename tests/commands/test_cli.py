"""The command line: data on stdout, messages on stderr, exit codes, JSON."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command_line import run

PATIENCE_SECONDS = 600
"""After so long a loaded machine is taken for a program that hangs; nothing is measured."""


def test_help_names_every_command() -> None:
    result = run("-h")
    assert result.exit_code == 0
    for command in ("reindex", "search", "serve", "demo", "verify", "import", "stats", "doctor"):
        assert command in result.output
        assert run(command, "-h").exit_code == 0


def test_help_cuts_no_sentence_and_says_where_to_begin() -> None:
    for group in ([], ["officials"], ["meetings"]):
        assert "..." not in run(*group, "-h").output.partition("Commands:")[2]
    text = run("-h").output
    assert "thoisu reindex archive/" in text


@pytest.mark.parametrize(
    ("typed", "meant"), [("meeting", "meetings"), ("serv", "serve"), ("xyz", "")]
)
def test_a_misspelt_command_is_told_with_the_nearest(typed: str, meant: str) -> None:
    result = run(typed)
    assert result.exit_code == 2
    assert f"No such command '{typed}'." in result.stderr
    assert ("Did you mean" in result.stderr) == bool(meant)
    assert meant in result.stderr


def test_a_page_behind_the_last_is_an_error(sample_index: Path) -> None:
    result = run("search", "Thủ Thiêm", "--page", "9", "--index", sample_index)
    assert result.exit_code == 1
    assert "there is no page 9; the last one is 1" in result.stderr
    assert run("search", "khongcobaithenay", "--index", sample_index).exit_code == 0


@pytest.mark.parametrize("kind", ["officials", "meetings"])
def test_a_list_of_nothing_says_so(sample_index: Path, kind: str) -> None:
    result = run(kind, "list", "khongaitenthe", "--index", sample_index)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "khongaitenthe" in result.stderr


def test_failed_searches_need_a_place_before_the_first_one_fails(
    sample_index: Path, tmp_path: Path
) -> None:
    file = tmp_path / "not-there" / "words.jsonl"
    result = run("serve", "--failed-searches", file, "--index", sample_index)
    assert result.exit_code == 2
    assert str(file.parent) in result.stderr


def test_ctrl_c_while_the_program_is_loaded_shows_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text(
        "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n", encoding="utf-8"
    )
    stopped = subprocess.run(
        [sys.executable, "-m", "indexer", "-h"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        check=False,
    )
    assert (stopped.returncode, stopped.stderr) == (-signal.SIGINT, b"")


def test_search_as_json(sample_index: Path) -> None:
    result = run("search", "nguyen van nen", "--json", "--limit", "30", "--index", sample_index)
    assert result.exit_code == 0
    page = json.loads(result.stdout)
    assert "cms.hcmc-thanh-uy-24-2023-12" in [hit["id"] for hit in page["hits"]]
    officials = next(facet for facet in page["facets"] if facet["name"] == "official")
    assert officials["values"][0]["label"] == "Nguyễn Văn Nên"


def test_search_in_the_terminal(sample_index: Path) -> None:
    result = run(
        "search", "Thủ Thiêm", "--from", "12/2023", "--to", "2023", "--index", sample_index
    )
    assert result.exit_code == 0
    assert "[Thủ Thiêm]" in result.stdout
    assert "Nguyễn Văn Nên: Ủy viên Bộ Chính trị" in result.stdout


def test_a_time_among_the_words_is_told(sample_index: Path) -> None:
    result = run("search", "thủ thiêm năm 2023", "--index", sample_index)
    told = re.search(r"by day of publication: (.+) \((\d+) articles\)", result.stderr)
    assert told
    narrower = run("search", *shlex.split(told[1]), "--index", sample_index)
    assert narrower.stdout.startswith(f"{told[2]} articles")
    assert "by day of publication" not in narrower.stderr
    answer = run("search", "thủ thiêm năm 2023", "--json", "--index", sample_index).stdout
    assert json.loads(answer)["dated"] == {
        "query": "thủ thiêm",
        "first": "2023-01-01",
        "last": "2023-12-31",
        "total": int(told[2]),
    }


@pytest.mark.parametrize(
    ("option", "value"), [("--document", "nghị quyết 98/2023"), ("--source", "thời sự mẫu")]
)
def test_filters_by_document_and_source(sample_index: Path, option: str, value: str) -> None:
    facet = option.removeprefix("--")
    result = run("search", "", option, value, "--json", "--index", sample_index)
    page = json.loads(result.stdout)
    values = next(each for each in page["facets"] if each["name"] == facet)["values"]
    chosen = [each["count"] for each in values if each["selected"]]
    assert chosen == [page["total"]]


def test_filters_by_official_and_meeting(sample_index: Path) -> None:
    result = run(
        "search", "", "--official", "Nguyễn Hồ Hải", "--json", "--limit", "100",
        "--meeting",
        "hoi-nghi-lan-thu-24-ban-chap-hanh-dang-bo-thanh-pho-ho-chi-minh-khoa-xi",
        "--index", sample_index,
    )  # fmt: skip
    assert json.loads(result.stdout)["total"] == 2


@pytest.mark.parametrize("day", ["2023-13", "31/2/2023", "hôm qua"])
def test_impossible_days_are_usage_errors(sample_index: Path, day: str) -> None:
    result = run("search", "x", "--from", day, "--index", sample_index)
    assert result.exit_code == 2
    assert "2023-12-02" in result.stderr


def test_days_the_wrong_way_round_are_a_usage_error(sample_index: Path) -> None:
    result = run("search", "x", "--from", "2024", "--to", "2023", "--index", sample_index)
    assert result.exit_code == 2
    assert "2024-01-01 lies after --to 2023-12-31" in result.stderr


@pytest.mark.parametrize("weight", ["pair=nan", "pair=inf", "k1=-1", "pair=x", "nothing=1"])
def test_weights_that_rank_nothing_are_usage_errors(
    sample_index: Path, tmp_path: Path, weight: str
) -> None:
    topics = tmp_path / "topics.jsonl"
    topics.write_text('{"query": "x", "relevant": ["a"]}\n', encoding="utf-8")
    result = run("eval", topics, "--set", weight, "--index", sample_index)
    assert result.exit_code == 2
    assert weight.partition("=")[0] in result.stderr


def test_a_locale_without_vietnamese_letters_loses_no_word(sample_index: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result = subprocess.run(
        [sys.executable, "-m", "indexer", "search", "Thủ Thiêm", "--official", "Nguyễn Văn Nên",
         "--json", "--index", str(sample_index)],
        env={**os.environ, **plain}, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    page = json.loads(result.stdout)
    assert page["request"]["query"] == "Thủ Thiêm"
    assert page["total"] == 2


def test_without_an_index_the_command_is_named(tmp_path: Path) -> None:
    result = run("search", "x", "--index", tmp_path / "index")
    assert result.exit_code == 1
    assert f"thoisu reindex SOURCE --index {tmp_path / 'index'}" in result.stderr


def test_what_goes_into_a_log_has_no_progress_bar(tmp_path: Path) -> None:
    source, archive, index = tmp_path / "news.jsonl", tmp_path / "archive", tmp_path / "index"
    source.write_text('{"id": "a", "title": "Tin", "body": "Một."}\n', encoding="utf-8")
    for arguments in (
        ["import", source, "--into", archive],
        ["reindex", archive, "--index", index],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "indexer", *map(str, arguments)], capture_output=True, check=True
        )
        assert done.stderr == b""
        assert done.stdout.startswith(b"1 article read")


def test_reindex_counts_and_exits_by_what_was_put_aside(tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    good = '{"id": "a", "title": "Tin", "body": "Một."}\n'
    source.write_text(good, encoding="utf-8")
    index = tmp_path / "index"
    result = run("reindex", source, "--index", index)
    assert result.exit_code == 0
    assert result.stdout.startswith("1 article read: 1 new, 0 changed, 0 unchanged, 0 put aside")
    source.write_text(good + "{broken\n", encoding="utf-8")
    result = run("reindex", source, "--index", index, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["quarantined"] == 1
    assert f"{source}:2" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["reindex", "", "--index", "index"],
        ["reindex", ".", "--index", ""],
        ["import", "", "--into", "archive"],
        ["import", ".", "--into", ""],
        ["verify", "--index", ""],
    ],
)
def test_an_empty_path_is_not_the_folder_one_is_in(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scripts say `thoisu reindex "$ARCHIVE"`, and forget to set it."""
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert "a path is empty" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_index_is_not_read_as_an_archive(tmp_path: Path) -> None:
    """Its ledger is JSON Lines, which from the second run on was put aside."""
    (tmp_path / "news.jsonl").write_text('{"title": "Tin", "body": "Một đoạn."}\n', "utf-8")
    for more in ([], ["--dry-run"]):
        result = run("reindex", tmp_path, "--index", tmp_path / "index", *more)
        assert result.exit_code == 1
        assert "choose a folder beside it with --index" in result.stderr
    assert not (tmp_path / "index").exists()


def test_reindex_needs_a_source_that_exists(tmp_path: Path) -> None:
    assert run("reindex", "--index", tmp_path / "index").exit_code == 2
    result = run("reindex", tmp_path / "nowhere", "--index", tmp_path / "index")
    assert result.exit_code == 1
    assert "nowhere" in result.stderr


def test_the_environment_says_where(sample_index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THOISU_INDEX", str(sample_index))
    assert run("verify").exit_code == 0
    assert json.loads(run("verify", "--json").stdout)["articles"] == 191


@pytest.mark.slow
def test_demo_check_asks_a_real_server(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "indexer", "demo", "--check"],
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path), "PYTHONWARNINGS": "ignore"},
    )
    assert result.returncode == 0, result.stderr
    assert "Nguyễn Văn Nên" in result.stdout


@pytest.mark.slow
def test_a_demo_check_that_is_ended_ends_its_server(tmp_path: Path) -> None:
    check = subprocess.Popen(
        [sys.executable, "-m", "indexer", "demo", "--check"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path), "PYTHONWARNINGS": "ignore"},
    )
    while not (servers := _served_by(check.pid)) and check.poll() is None:
        time.sleep(0.01)
    assert servers
    check.send_signal(signal.SIGTERM)
    assert check.wait(PATIENCE_SECONDS) == 128 + signal.SIGTERM
    with pytest.raises(ProcessLookupError):
        os.killpg(check.pid, 0)  # nobody is left of all that it started


def _served_by(process: int) -> list[int]:
    """The servers that a process has started."""
    listed = subprocess.run(
        ["ps", "-eo", "pid=,ppid=,args="],  # noqa: S607 (ps lies elsewhere on other systems)
        capture_output=True,
        check=True,
    )
    rows = [
        line.split(maxsplit=2) for line in listed.stdout.decode("utf-8", "replace").splitlines()
    ]
    return [int(pid) for pid, parent, args in rows if int(parent) == process and " serve " in args]
