"""The results as a table in Markdown and as JSON."""

from __future__ import annotations

import platform
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

from bench.relevance.comparison import figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bench.relevance.comparison import Figures, Result
    from indexer.evaluation.relevance import Interval

_PACKAGES: Final = ("thoisu", "pyvi", "whoosh", "tantivy", "bm25s", "numpy")
_FIGURES: Final = ("MRR@10 [95 %]", "to thoisu [95 %]", "nDCG@10", "R@10", "R@100")
_HEADER: Final = (
    "engine",
    *_FIGURES,
    *(f"{name}, no dấu" for name in _FIGURES),
    "build s",
    "query ms",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What all engines of a run had in common."""

    articles: int
    topics: int
    body_only: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One engine's line."""

    result: Result
    accented: Figures
    unaccented: Figures


def make_rows(results: Sequence[Result]) -> list[Row]:
    """Sum up every result and compare it with the first, which is thoisu's."""
    first = results[0]
    return [
        Row(
            result,
            figures(result.accented, None if result is first else first.accented),
            figures(result.unaccented, None if result is first else first.unaccented),
        )
        for result in results
    ]


def to_markdown(rows: Iterable[Row], conditions: Conditions) -> str:
    """The table, with a sentence before and after it that say how to read it."""
    fields = "body only" if conditions.body_only else "title and body"
    lines = [
        f"{conditions.articles:,} articles, {conditions.topics:,} topics, {fields}.",
        "",
        _line(_HEADER),
        _line(["---", *["---:"] * (len(_HEADER) - 1)]),
        *(_line(_cells(row)) for row in rows),
        "",
        "“to thoisu”: mean difference of the reciprocal ranks, paired by topic, the engine less "
        "thoisu; an interval without 0 is a difference. Query time: median for ten hits, typed "
        "with dấu and without; thoisu's includes facets and snippets, and its build the "
        "recognition of officials and meetings.",
    ]
    return "\n".join(lines)


def to_json(rows: Iterable[Row], conditions: Conditions) -> dict[str, object]:
    """The same for programs."""
    return {
        "conditions": asdict(conditions),
        "versions": _versions(),
        "engines": [
            {
                "name": row.result.name,
                "build_seconds": row.result.build_seconds,
                "query_ms": row.result.query_ms,
                "accented": asdict(row.accented),
                "unaccented": asdict(row.unaccented),
            }
            for row in rows
        ],
    }


def _versions() -> dict[str, str]:
    versions = {"python": platform.python_version()}
    for package in _PACKAGES:
        try:
            versions[package] = version(package)
        except PackageNotFoundError:
            continue
    return versions


def _cells(row: Row) -> list[str]:
    built = row.result.build_seconds
    return [
        row.result.name,
        *_figure_cells(row.accented),
        *_figure_cells(row.unaccented),
        "reused" if built is None else f"{built:.1f}",
        f"{row.result.query_ms:.1f}",
    ]


def _figure_cells(of: Figures) -> list[str]:
    return [
        _bounds(of.mrr),
        "" if of.difference is None else _bounds(of.difference, sign="+"),
        _share(of.means.ndcg_10),
        _share(of.means.recall_10),
        _share(of.means.recall_100),
    ]


def _bounds(of: Interval, sign: str = "") -> str:
    mean, low, high = (_share(value, sign) for value in (of.mean, of.low, of.high))
    return f"{mean} [{low}, {high}]"


def _share(value: float, sign: str = "") -> str:
    """Three digits after the point and none before it: `.795`, `-.120`, `1.000`."""
    text = f"{value:{sign}.3f}"
    return text.replace("0.", ".", 1) if abs(value) < 1 else text


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
