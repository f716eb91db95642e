"""Asks engines all queries in turn, and keeps how long each answer took."""

from __future__ import annotations

import gc
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from bench.speed.engines.protocol import Unsupported

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bench.speed.engines.protocol import Hits
    from bench.speed.queries import Kind, Query

_WARMING: Final = 3
"""Queries of a kind that are asked before any is timed: files are read, nothing is remembered."""
_BUDGET_SECONDS: Final = 10.0
"""Spent on one kind with one engine at most; the slow ones answer fewer queries."""
_AT_LEAST: Final = 10


@dataclass(frozen=True, slots=True)
class Timing:
    """One engine answering the queries of one kind; milliseconds of processor time."""

    p50: float
    p95: float
    asked: int
    hits: float
    """Articles found, on average; -1 when the engine does not tell."""


class Asker(Protocol):
    """Anything that answers queries."""

    def ask(self, query: Query) -> Hits:
        """Answer one query. Raises Unsupported for a kind that it does not have."""


def time_engine(engine: Asker, queries: Mapping[Kind, Sequence[Query]]) -> dict[Kind, Timing]:
    """The timings of each kind that the engine has.

    Processor time is taken, not the clock's: other work on the machine counts less.
    """
    timings = {}
    gc.collect()
    for kind, asked in queries.items():
        try:
            for query in asked[-_WARMING:]:
                engine.ask(query)
        except Unsupported:
            continue
        timings[kind] = _time(engine, asked)
    return timings


def _time(engine: Asker, queries: Sequence[Query]) -> Timing:
    spent: list[float] = []
    totals: list[int] = []
    for query in queries:
        began = time.process_time_ns()
        hits = engine.ask(query)
        spent.append((time.process_time_ns() - began) / 1e6)
        totals.append(hits.total)
        if sum(spent) > 1000 * _BUDGET_SECONDS and len(spent) >= _AT_LEAST:
            break
    ordered = sorted(spent)
    return Timing(
        p50=ordered[len(ordered) // 2],
        p95=ordered[int(0.95 * (len(ordered) - 1))],
        asked=len(ordered),
        hits=sum(totals) / len(totals),
    )
