"""`thoisu stats`: what is in the index."""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

import click

from indexer import SearchRequest
from indexer.commands.options import clear_errors, counted, index_option, json_option, print_json
from indexer.records import FacetName
from indexer.serving import serving_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from indexer.engine import Index
    from indexer.records import DuplicateGroup, MonthCount, Overview

_OFFICIALS: Final = 10
_BAR: Final = 40
"""Characters of the longest bar."""


@dataclass(frozen=True, slots=True)
class _Stats:
    """The figures of one index."""

    overview: Overview
    bytes: int
    sources: Mapping[str, tuple[MonthCount, ...]]
    """For each source its articles by month; those without a day stand in `totals` only."""
    totals: Mapping[str, int]
    quarantine: Mapping[str, int]
    """How many were put aside, by reason."""

    @property
    def undated(self) -> int:
        """Articles without a day: they are in no month."""
        return self.overview.articles - sum(month.count for month in self.overview.months)


@click.command()
@index_option
@click.option(
    "--duplicates", is_flag=True, help="List articles that repeat each other, exactly or nearly."
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    help="Groups that --duplicates lists.",
)
@json_option
def stats(index: Path, limit: int, *, duplicates: bool, as_json: bool) -> None:
    """Count the articles of the index by source, month and official; its size and quarantine.

    \b
    Example: thoisu stats --duplicates
    """
    from indexer.building import QUARANTINE_FILE  # numpy and Whoosh, when needed

    with clear_errors():
        serving = serving_of(index, os.environ, for_one=True)
        generation = serving.find()
        with serving.open(generation) as opened:
            if duplicates:
                _print_duplicates(opened.duplicates(limit=limit), as_json=as_json)
                return
            size = serving.bytes_of(generation)
            figures = _count(opened, size, serving.account / QUARANTINE_FILE)
    if as_json:
        print_json(_row(figures))
    else:
        click.echo(_text(figures))


def _count(opened: Index, size: int, quarantine: Path) -> _Stats:
    sources = opened.values(FacetName.SOURCE)
    months = {
        source.label: opened.search(
            SearchRequest(sources=(source.slug,), page_size=1, facet_size=1)
        ).months
        for source in sources
    }
    return _Stats(
        overview=opened.overview(),
        bytes=size,
        sources=months,
        totals={source.label: source.count for source in sources},
        quarantine=_quarantine(quarantine),
    )


def _quarantine(file: Path) -> Counter[str]:
    if not file.is_file():
        return Counter()
    with file.open(encoding="utf-8") as lines:
        return Counter(str(json.loads(line)["reason"]) for line in lines)


def _text(figures: _Stats) -> str:
    overview = figures.overview
    lines = [
        f"{overview.generation}, built {overview.built_at:%Y-%m-%d %H:%M %Z}: "
        f"{counted(overview.articles)}, {figures.bytes / 2**20:.1f} MB, "
        f"{sum(figures.quarantine.values())} put aside",
        "",
        "Sources",
    ]
    for source, total in figures.totals.items():
        lines.append(f"  {total:>8}  {source or '(none)'}{_span(figures.sources[source])}")
    lines += ["", "Years"]
    years: Counter[int] = Counter()
    for month in overview.months:
        years[month.year] += month.count
    most = max(years.values(), default=1)
    lines += [
        f"  {count:>8}  {year}  {'▇' * max(1, count * _BAR // most)}"
        for year, count in sorted(years.items())
    ]
    if figures.undated:
        lines.append(f"  {figures.undated:>8}  without a day")
    lines += ["", "Officials"]
    lines += [
        f"  {official.count:>8}  {official.label}"
        + (f", {official.detail}" if official.detail else "")
        for official in overview.officials[:_OFFICIALS]
    ]
    if figures.quarantine:
        lines += ["", "Put aside"]
        lines += [f"  {count:>8}  {reason}" for reason, count in figures.quarantine.items()]
    return "\n".join(lines)


def _span(months: tuple[MonthCount, ...]) -> str:
    if not months:
        return ""
    first, last = months[0], months[-1]
    return f" ({first.month}/{first.year} – {last.month}/{last.year})"


def _row(figures: _Stats) -> dict[str, object]:
    overview = figures.overview
    return {
        "generation": overview.generation,
        "built_at": overview.built_at.isoformat(),
        "articles": overview.articles,
        "bytes": figures.bytes,
        "sources": [
            {
                "source": source,
                "articles": total,
                "months": {
                    f"{each.year}-{each.month:02}": each.count for each in figures.sources[source]
                },
            }
            for source, total in figures.totals.items()
        ],
        "months": {f"{each.year}-{each.month:02}": each.count for each in overview.months},
        "undated": figures.undated,
        "officials": [
            {"slug": each.slug, "name": each.label, "articles": each.count, "post": each.detail}
            for each in overview.officials
        ],
        "quarantine": dict(figures.quarantine),
    }


def _print_duplicates(groups: tuple[DuplicateGroup, ...], *, as_json: bool) -> None:
    if as_json:
        print_json([asdict(group) for group in groups])
        return
    if not groups:
        click.echo("No two articles repeat each other.")
    for group in groups:
        click.echo(f"{len(group.articles)} {'equal' if group.exact else 'nearly equal'}:")
        for each in group.articles:
            day = each.published.isoformat() if each.published else "no day    "
            click.echo(f"  {day}  {each.source or '–'}  {each.title} [{each.id}]")
