"""The proposed spelling, searched at once: the same on every face."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from indexer import SearchRequest
from indexer.cli import main
from indexer.engine import Index
from indexer.records import Notice, NoticeKind
from indexer.respelled import respelled_search

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""
SLIP, MEANT = "quốc hộii", "quốc hội"


def test_the_spelling_is_searched_and_told(opened: Index) -> None:
    page = respelled_search(SearchRequest(query=SLIP), opened)
    assert page.request.query == MEANT
    assert page.total == opened.search(SearchRequest(query=MEANT)).total > 0
    assert page.notices[0] == Notice(NoticeKind.RESPELLED, (MEANT,))


def test_what_some_article_has_whole_is_no_slip(opened: Index) -> None:
    page = respelled_search(SearchRequest(query=MEANT), opened)
    assert page.request.query == MEANT
    assert page.notices == ()


def test_exact_means_what_was_typed(opened: Index) -> None:
    page = respelled_search(SearchRequest(query=SLIP, exact=True), opened)
    assert page.request.query == SLIP
    assert NoticeKind.RESPELLED not in {notice.kind for notice in page.notices}


def test_the_command_line_says_and_does_it(sample_index: Path) -> None:
    run = CliRunner().invoke(main, ["search", SLIP, "--index", str(sample_index), "--limit", "1"])
    assert f"searched: {MEANT}" in run.stderr
    run = CliRunner().invoke(main, ["search", SLIP, "--index", str(sample_index), "--json"])
    assert json.loads(run.stdout)["request"]["query"] == MEANT
    run = CliRunner().invoke(main, ["explain", SLIP, "--index", str(sample_index)])
    assert run.stdout.splitlines()[:2] == [f"understood as: {MEANT}", f"respelled: {MEANT}"]
