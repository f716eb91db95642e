"""`thoisu reindex`: read the sources and let a new index serve."""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from tqdm import tqdm

from corpus import count_articles
from indexer.building import QUARANTINE_FILE, build_index
from indexer.commands.options import clear_errors, index_option, json_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.building import BuildReport

_SHOWN: Final = 20
"""Quarantined articles named on the screen; all of them stand in the index's quarantine file."""


@click.command()
@click.argument(
    "sources", nargs=-1, type=click.Path(path_type=Path), envvar="THOISU_CORPUS", required=True
)
@index_option
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=lambda: os.cpu_count() or 1,
    help="Processes that analyse articles [default: one for each core].",
)
@json_option
def reindex(sources: tuple[Path, ...], index: Path, jobs: int, *, as_json: bool) -> None:
    """Index the articles in SOURCES: files or folders, plain, gzipped or zipped.

    JSON Lines (.jsonl) and a CMS's plain text (.txt) are read. The old index serves until the new
    one is whole. Articles that cannot be used are put aside and named; the exit code is then 1.

    \b
    Example: thoisu reindex archive/ news-2023.jsonl.gz
    """
    with clear_errors():
        report, seconds = run_build(index, sources, jobs=jobs)
    _print(report, index, seconds, as_json=as_json)
    if report.quarantined:
        sys.exit(1)


def run_build(index: Path, sources: Sequence[Path], *, jobs: int) -> tuple[BuildReport, float]:
    """Build with a progress bar (done, rate, remaining time) on stderr; seconds it took."""
    began = time.monotonic()
    with tqdm(
        total=count_articles(sources), unit=" articles", desc="Indexing", smoothing=0.05
    ) as bar:

        def advance(done: int) -> None:
            bar.update(done - bar.n)

        report = build_index(
            index,
            sources,
            now=datetime.now(UTC),
            jobs=jobs,
            progress=advance,
            finishing=lambda: bar.set_description("Writing the index"),
        )
        bar.total = report.read
        bar.refresh()
    return report, time.monotonic() - began


def _print(report: BuildReport, index: Path, seconds: float, *, as_json: bool) -> None:
    for each in report.quarantined[:_SHOWN]:
        click.echo(f"put aside: {each}", err=True)
    if len(report.quarantined) > _SHOWN:
        file = index / report.generation / QUARANTINE_FILE
        click.echo(f"… and {len(report.quarantined) - _SHOWN} more, all in {file}", err=True)
    if as_json:
        row = {
            "generation": report.generation,
            "read": report.read,
            "indexed": report.indexed,
            "quarantined": len(report.quarantined),
            "seconds": round(seconds, 3),
        }
        click.echo(json.dumps(row))
        return
    click.echo(
        f"{report.read} articles read, {report.indexed} indexed, "
        f"{len(report.quarantined)} put aside, in {seconds:.1f} s; {report.generation} serves."
    )
