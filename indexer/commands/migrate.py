"""`thoisu migrate`: move an index from this machine into a cluster."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import click
from tqdm import tqdm

from indexer.commands.options import (
    IN_TERMINALS_ONLY,
    clear_errors,
    counted,
    index_option,
    json_option,
    print_json,
)
from indexer.engine.choice import ENGINE_VARIABLE, EngineName
from indexer.serving import read_cluster_settings


@click.command()
@click.option(
    "--to",
    type=click.Choice([EngineName.OPENSEARCH.value]),
    required=True,
    help="The engine that takes the articles.",
)
@index_option
@json_option
def migrate(to: str, index: Path, *, as_json: bool) -> None:
    """Write the articles of the index into the cluster of THOISU_OPENSEARCH_URL, where they serve.

    Nothing is analysed again, and the sources need not be there. The index on this machine stays
    as it is. The next `thoisu reindex` with THOISU_ENGINE=opensearch writes only what changed.

    \b
    Example: thoisu migrate --to opensearch
    """
    with clear_errors():
        settings = read_cluster_settings(os.environ)
        from indexer.building.migration import migrate_to_cluster  # its client was looked for

        began = time.monotonic()
        with tqdm(
            unit=" articles", desc="Moving", smoothing=0.05, disable=IN_TERMINALS_ONLY
        ) as bar:

            def show(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            report = migrate_to_cluster(index, settings, now=datetime.now(UTC), progress=show)
        seconds = time.monotonic() - began
    for each in report.quarantined:
        click.echo(f"put aside: {each}", err=True)
    if as_json:
        print_json({**report.row(), "seconds": round(seconds, 3)})
    else:
        click.echo(
            f"{counted(report.articles)} in {report.generation} serve at {settings.shown}, "
            f"in {seconds:.1f} s. To search them: export {ENGINE_VARIABLE}={to}"
        )
    if report.quarantined:
        sys.exit(1)
