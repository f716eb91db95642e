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
_AT_LEAST: Final = 20


@dataclass(frozen=True, slots=True)
class Timing:
    """One engine answering the queries of one kind."""

    spent: tuple[float, ...]
    """Milliseconds of processor time for each query, in the order in which they were asked."""
    hits: float
    """Articles found, on average; -1 when the engine does not tell."""

    @property
    def p50(self) -> float:
        """The median."""
        return _share_of(self.spent, 0.5)

    @property
    def p95(self) -> float:
        """What nineteen of twenty queries do not exceed."""
        return _share_of(self.spent, 0.95)

    def over(self, other: Timing) -> float:
        """How many times the other's median the median is, over the queries that both answered."""
        both = min(len(self.spent), len(other.spent))
        return _share_of(self.spent[:both], 0.5) / _share_of(other.spent[:both], 0.5)

    def __str__(self) -> str:
        return (
            f"{self.p50:.2f} / {self.p95:.2f} ms, {len(self.spent)} queries, {self.hits:.0f} hits"
        )


class Asker(Protocol):
    """Anything that answers queries."""

    def ask(self, query: Query) -> Hits:
        """Answer one query. Raises Unsupported for a kind that it does not have."""


def time_engine(
    engine: Asker, queries: Mapping[Kind, Sequence[Query]], budget: float
) -> dict[Kind, Timing]:
    """The timings of each kind that the engine has; on none of them more than so many seconds are
    spent, the slow engines answer fewer queries.

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
        timings[kind] = _time(engine, asked, budget)
    return timings


def _time(engine: Asker, queries: Sequence[Query], budget: float) -> Timing:
    spent: list[float] = []
    totals: list[int] = []
    for query in queries:
        began = time.process_time_ns()
        hits = engine.ask(query)
        spent.append((time.process_time_ns() - began) / 1e6)
        totals.append(hits.total)
        if sum(spent) > 1000 * budget and len(spent) >= _AT_LEAST:
            break
    return Timing(tuple(spent), hits=sum(totals) / len(totals))


def _share_of(spent: Sequence[float], share: float) -> float:
    """What a share of the times do not exceed."""
    ordered = sorted(spent)
    return ordered[int(share * (len(ordered) - 1))]
