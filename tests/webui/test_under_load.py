"""Many readers at once while the index changes under them: no error, no page of two generations."""

from __future__ import annotations

import json
import re
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from bench.load.addresses import mixed_addresses
from bench.load.clients import generation_of, readers
from bench.load.server import serving
from corpus import sample_path
from indexer.building import build_index

pytestmark = pytest.mark.slow

NOW: Final = datetime(2026, 1, 2, tzinfo=UTC)
FIRST_DAY: Final = date(2023, 1, 1)
TOPICS: Final = Path(__file__).parents[1] / "relevance" / "topics.jsonl"
ROOM_MB: Final = 200
"""Memory may differ by what caches and an old generation that is still read hold."""
PATIENCE_SECONDS: Final = 60
PAGE: Final = "/tim-kiem?q=hoi+nghi&sort=newest"
FACTS: Final = "/api/v1/search?q=hoi+nghi&sort=newest&page_size=10"


def write(source: Path, count: int) -> None:
    """So many articles, each a day newer than the one before."""
    rows = (
        {
            "id": str(number),
            "title": f"Hội nghị {number}",
            "body": f"Bàn việc số {number} của tỉnh {number * 7919}.",
            "published": (FIRST_DAY + timedelta(days=number)).isoformat(),
        }
        for number in range(count)
    )
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


class Totals:
    """How many articles each generation has by all its answers: they must agree."""

    def __init__(self) -> None:
        self.of: dict[str, int] = {}

    def wrong(self, address: str, tag: str, text: str) -> str:
        """What contradicts another answer of the generation that an answer names, or itself."""
        if address == PAGE:
            counted = re.search(r"(\d+) kết quả", text)
            assert counted
            total = int(counted[1])
            hits = re.findall(r'<article class="hit".*?</article>', text, re.DOTALL)
            titles = [re.sub(r"<[^>]+>", "", hit) for hit in hits]
        else:
            row = json.loads(text)
            total, titles = row["total"], [hit["title"] for hit in row["hits"]]
        expected = self.of.setdefault(generation_of(tag), total)
        newest = f"Hội nghị {total - 1}"
        if total == expected and len(titles) == min(total, 10) and newest in titles[0]:
            return ""
        return f"{tag} has {total} articles, not {expected}; it shows {titles}"


def test_generations_switch_under_readers(tmp_path: Path, *, soak: bool) -> None:
    switches = 100 if soak else 5
    source, index, log = tmp_path / "news.jsonl", tmp_path / "index", tmp_path / "log"
    write(source, 1)
    build_index(index, [source], now=NOW)
    totals = Totals()
    with serving(index, log=log) as server:
        before = server.workers
        with readers(server, [PAGE, FACTS], 64, totals.wrong) as tally:
            assert tally.await_generations(1, PATIENCE_SECONDS)
            for count in range(2, switches + 2):
                write(source, count)
                build_index(index, [source], now=NOW)
                assert tally.await_generations(count, PATIENCE_SECONDS), "the readers see each one"
        assert tally.faults == []
        assert server.workers == before
    seen = [totals.of[name] for name in sorted(totals.of)]
    assert seen == sorted(seen), "articles only come"
    assert log.read_text(encoding="utf-8").count("\n") == 1, "it says its address, nothing else"


def test_mixed_queries_while_the_index_is_written_anew(tmp_path: Path, *, soak: bool) -> None:
    """Both numbers of connections; memory must not grow from the first third to the last."""
    seconds = 600 if soak else 5
    index, log = tmp_path / "index", tmp_path / "log"
    build_index(index, [sample_path()], now=NOW)
    addresses = mixed_addresses(TOPICS)
    with serving(index, log=log) as server:
        before = server.workers
        for connections in (64, 512):
            memory: list[float] = []
            with readers(server, addresses, connections, lambda *_: "") as tally:
                until = time.monotonic() + seconds
                while time.monotonic() < until or len(memory) < 3:
                    build_index(index, [sample_path()], now=NOW, full=True)
                    memory.append(server.memory())
            third = len(memory) // 3
            assert tally.faults == []
            assert len(tally.seconds) >= connections
            assert max(memory[-third:]) < max(memory[:third]) + ROOM_MB
        assert server.workers == before
    assert log.read_text(encoding="utf-8").count("\n") == 1
