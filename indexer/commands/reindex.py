"""`thoisu reindex`: let the index hold what the sources hold."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from tqdm import tqdm

from corpus import CorpusError, SourceNotFoundError, count_other_files
from corpus.other_files import passed_over_text
from indexer.commands.options import (
    IN_TERMINALS_ONLY,
    GivenPath,
    clear_errors,
    counted,
    index_option,
    json_option,
    print_json,
)
from indexer.errors import IndexerError
from indexer.serving import cluster_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.building import BuildReport

_SHOWN: Final = 20
"""Articles named on the screen; `--json` names all."""


@click.command()
@click.argument("sources", nargs=-1, type=GivenPath(), envvar="THOISU_CORPUS", required=True)
@index_option
@click.option("--full", is_flag=True, help="Write everything anew, whatever is indexed already.")
@click.option("--dry-run", is_flag=True, help="Say what would change and write nothing.")
@click.option(
    "--wait", is_flag=True, help="If another run is writing the index, start when it has ended."
)
@click.option(
    "--watch", is_flag=True, help="Stay, and run again whenever a file changes, until Ctrl+C."
)
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=lambda: os.cpu_count() or 1,
    help="Processes that analyse articles [default: one for each core].",
)
@json_option
def reindex(
    sources: tuple[Path, ...],
    index: Path,
    jobs: int,
    *,
    full: bool,
    dry_run: bool,
    wait: bool,
    watch: bool,
    as_json: bool,
) -> None:
    """Let the index hold the articles in SOURCES: files or folders, plain, gzipped or zipped
    [env: THOISU_CORPUS, with : between several].

    Only what is new or changed is indexed; what is no longer in SOURCES is removed. JSON Lines
    (.jsonl) and a CMS's plain text (.txt) are read. The old index serves until the new one is
    whole. Articles that cannot be used are put aside and named; the exit code is then 1.

    \b
    Example: thoisu reindex archive/ news-2023.jsonl.gz --watch
    """
    if watch and dry_run:
        raise click.UsageError("--watch writes, --dry-run does not; choose one")
    if watch:
        _stay(index, sources, jobs=jobs, full=full, as_json=as_json)
        return
    with clear_errors():
        if dry_run:
            report, seconds = _preview(index, sources, full=full), 0.0
        else:
            report, seconds = run_build(index, sources, jobs=jobs, full=full, wait=wait)
    _tell(report, seconds, sources, dry_run=dry_run, as_json=as_json)
    if report.quarantined:
        sys.exit(1)


def _stay(index: Path, sources: Sequence[Path], *, jobs: int, full: bool, as_json: bool) -> None:
    """Follow the sources until Ctrl+C. What goes wrong in one run is said, and the next one tries.

    Another run that writes the same index is waited for.
    """
    from indexer.building import follow  # numpy and Whoosh, when needed

    remaining_full = full

    def run() -> None:
        nonlocal remaining_full
        try:
            report, seconds = run_build(index, sources, jobs=jobs, full=remaining_full, wait=True)
        except (CorpusError, IndexerError) as error:
            click.echo(f"Error: {error}", err=True)
            return
        remaining_full = False
        _tell(report, seconds, sources, dry_run=False, as_json=as_json)

    with clear_errors():
        for source in sources:
            if not source.exists():
                raise SourceNotFoundError(source, "no such file or folder")
        with suppress(KeyboardInterrupt):
            follow(sources, run)
    click.echo("No longer watching.", err=True)


def _tell(
    report: BuildReport, seconds: float, sources: Sequence[Path], *, dry_run: bool, as_json: bool
) -> None:
    _name_articles(report)
    others = count_other_files(sources)
    if as_json:
        print_json({**report.row(), "passed_over": dict(others), "seconds": round(seconds, 3)})
        return
    click.echo(_account(report, seconds, dry_run=dry_run))
    if others:
        click.echo(f"  {passed_over_text(others)}; `thoisu import` reads more kinds")


def run_build(
    index: Path, sources: Sequence[Path], *, jobs: int, full: bool = False, wait: bool = False
) -> tuple[BuildReport, float]:
    """Build with a progress bar (done, rate, remaining time) on a terminal; seconds it took."""
    began = time.monotonic()
    with tqdm(unit=" articles", desc="Indexing", smoothing=0.05, disable=IN_TERMINALS_ONLY) as bar:

        def show(done: int, total: int) -> None:
            bar.total = max(done, total)
            bar.update(done - bar.n)

        report = _builder()(
            index,
            sources,
            now=datetime.now(UTC),
            jobs=jobs,
            full=full,
            wait=wait,
            progress=show,
            finishing=lambda: bar.set_description("Writing the index"),
        )
        bar.total = report.read
        bar.refresh()
    return report, time.monotonic() - began


def _builder() -> Callable[..., BuildReport]:
    """What writes into the engine that is chosen."""
    settings = cluster_settings(os.environ)
    if settings is None:
        from indexer.building import build_index  # numpy and Whoosh, when needed

        return build_index
    from indexer.building.in_cluster import build_in_cluster  # its client may not be installed

    return partial(build_in_cluster, settings=settings)


def _preview(index: Path, sources: Sequence[Path], *, full: bool) -> BuildReport:
    settings = cluster_settings(os.environ)
    if settings is None:
        from indexer.building import preview  # numpy and Whoosh, when needed

        return preview(index, sources, full=full)
    from indexer.building.in_cluster import preview_in_cluster  # its client may not be installed

    return preview_in_cluster(index, sources, settings, full=full)


def _account(report: BuildReport, seconds: float, *, dry_run: bool) -> str:
    counts = (
        f"{counted(report.read)} read: {report.new} new, {report.changed} changed, "
        f"{report.unchanged} unchanged, {len(report.quarantined)} put aside; "
        f"{len(report.removed)} removed"
    )
    if dry_run:
        anew = ", and all would be written anew" if report.rewritten else ""
        return f"{counts}{anew}. Nothing was written (--dry-run)."
    anew = "; all were written anew" if report.rewritten else ""
    serve = "serves" if report.articles == 1 else "serve"
    serving = f"{counted(report.articles)} in {report.generation} {serve}"
    return f"{counts}{anew}, in {seconds:.1f} s. {serving}."


def _name_articles(report: BuildReport) -> None:
    """Name on stderr what was put aside and removed: the first ones, and where all are told."""
    for each in report.quarantined[:_SHOWN]:
        click.echo(f"put aside: {each}", err=True)
    if len(report.quarantined) > _SHOWN:
        file = report.put_aside_in or "--json"
        click.echo(f"… and {len(report.quarantined) - _SHOWN} more, all in {file}", err=True)
    for article_id in report.removed[:_SHOWN]:
        click.echo(f"removed: {article_id}", err=True)
    if len(report.removed) > _SHOWN:
        click.echo(f"… and {len(report.removed) - _SHOWN} more, all in --json", err=True)
