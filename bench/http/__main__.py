"""`python -m bench.http INDEX`: result pages a second over HTTP, new ones and those readers ask."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench.http.addresses import as_readers_ask, different_addresses
from bench.http.wrk import run_wrk
from bench.load.server import serving
from indexer import open_index

_DIFFERENT = 20_000
_REQUESTS = 50_000
_WARMING_SECONDS = 3


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("index", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--connections", type=click.IntRange(1), multiple=True, default=(1, 64))
@click.option("--seconds", type=click.IntRange(1), default=20, show_default=True)
@click.option("--rate", type=click.IntRange(0), default=150, show_default=True)
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1)
def main(index: Path, connections: tuple[int, ...], seconds: int, rate: int, workers: int) -> None:
    """Print a row for each kind of load and number of connections.

    First every connection asks again as soon as it is answered, which shows how much can be had;
    then requests come by chance, --rate a second, which shows how long each takes.

    \b
    Example: python -m bench.http ~/.local/share/thoisu
    """
    with open_index(index) as opened:
        addresses = different_addresses(opened, _DIFFERENT)
        size = opened.overview().articles
    click.echo(f"{size} articles, {len(addresses)} queries, {workers} processes\n")
    click.echo("| load | connections | answers a second | median, ms | p99, ms | errors |")
    click.echo("|---|---|---|---|---|---|")
    for count in connections:
        for name, asked, arriving in (
            ("each page different", addresses, 0),
            ("as readers ask", as_readers_ask(addresses, _REQUESTS), 0),
            (f"each page different, {rate}/s", addresses, rate),
        ):
            with (
                TemporaryDirectory() as folder,
                serving(index, workers=workers, log=Path(folder, "log")) as server,
            ):
                # The last ones open the index in each process; they are not asked for again.
                run_wrk(server.port, addresses[-50:], connections=4, seconds=_WARMING_SECONDS)
                load = run_wrk(
                    server.port, asked, connections=count, seconds=seconds, rate=arriving
                )
            click.echo(
                f"| {name} | {count} | {load.rate:.0f} | {load.median:.1f} | {load.p99:.0f} "
                f"| {load.errors} |"
            )


main()
