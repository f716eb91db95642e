"""Timings → one table: medians, and how many times faster thoisu is."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

from bench.speed.queries import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bench.speed.timing import Timing

_PACKAGES: Final = ("whoosh", "tantivy", "bm25s", "numpy")


@dataclass(frozen=True, slots=True)
class Result:
    """One engine over one archive."""

    engine: str
    articles: int
    build_seconds: float
    """Of indexing documents whose tokens are given; with one process."""
    size_ratio: float
    """Bytes on disk to bytes of text."""
    timings: Mapping[Kind, Timing]


def machine() -> str:
    """The machine and versions, in one line."""
    versions = [f"{name} {found}" for name in _PACKAGES if (found := _version(name))]
    where = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"{where}; {', '.join(versions)}"


def to_markdown(results: Sequence[Result]) -> str:
    """A table for each size: p50 / p95 in milliseconds, and the ratio of the medians to ours.

    Slow engines answer fewer queries; the ratio is over those that both answered.
    """
    parts = []
    for articles in dict.fromkeys(result.articles for result in results):
        rows = [result for result in results if result.articles == articles]
        parts.append("\n".join(_table(articles, rows)))
    return "\n\n".join(parts) + "\n"


def _table(articles: int, rows: Sequence[Result]) -> Iterable[str]:
    ours = rows[0].timings
    yield f"**{articles:,} articles**, ms of processor time: p50 / p95 (times ours)\n"
    yield "| engine | " + " | ".join(kind.value for kind in Kind) + " | build s | size |"
    yield "|---" * (len(Kind) + 3) + "|"
    for row in rows:
        cells = [_cell(row.timings.get(kind), ours.get(kind)) for kind in Kind]
        cells += [f"{row.build_seconds:.0f}" if row.build_seconds else "–"]
        cells += [f"{row.size_ratio:.2f}" if row.size_ratio else "–"]
        yield f"| {row.engine} | {' | '.join(cells)} |"


def _cell(timing: Timing | None, ours: Timing | None) -> str:
    if timing is None:
        return "–"
    text = f"{_number(timing.p50)} / {_number(timing.p95)}"
    if ours is None or ours is timing:
        return text
    return f"{text} ({_number(timing.over(ours))})"


def _number(value: float) -> str:
    """Two figures that count."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
