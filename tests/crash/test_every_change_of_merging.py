"""Whatever change of the disk fails while segments are merged, nothing is lost."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final

import pytest
from faults import Fault, Outcome, run

from indexer import SearchRequest, open_index
from indexer.building import build_index
from indexer.generations import serving_generation, verify_generation

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

NOW: Final = datetime(2026, 1, 2, tzinfo=UTC)
RUNS: Final = 5
"""So many segments of one article are merged."""
EVERY: Final = {False: 61, True: 1}
"""Which changes fail: in the short form some, in the soak all."""


def reindex(index: Path, news: Path, articles: int) -> None:
    """One more article than before."""
    rows = ({"id": str(n), "title": f"Tin {n}", "body": "Một đoạn."} for n in range(articles))
    news.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    build_index(index, [news], now=NOW)


def ids(index: Path) -> set[str]:
    verify_generation(index, serving_generation(index))
    with open_index(index) as opened:
        return {hit.id for hit in opened.search(SearchRequest(page_size=100)).hits}


@pytest.mark.parametrize("fault", list(Fault))
def test_old_or_new_whatever_fails(tmp_path: Path, fault: Fault, *, soak: bool) -> None:
    first, index, news = tmp_path / "first", tmp_path / "index", tmp_path / "news.jsonl"
    for articles in range(1, RUNS):
        reindex(first, news, articles)
    before, after = ({str(n) for n in range(articles)} for articles in (RUNS - 1, RUNS))
    for at in count(1, step=EVERY[soak]):
        shutil.rmtree(index, ignore_errors=True)
        shutil.copytree(first, index)
        ending = run(partial(reindex, index, news, RUNS), index, fault, at)
        assert ending.outcome is not Outcome.BROKEN, f"a traceback at change {at}"
        assert ids(index) in (before, after)
        assert run(partial(reindex, index, news, RUNS), index).outcome is Outcome.DONE
        assert ids(index) == after
        if not ending.reached:
            break
    assert at > 1, "nothing ever failed"
