"""`python -m bench.load SOURCE…`: 64, then 512 connections while the index is written anew."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import click

from bench.load.addresses import mixed_addresses
from bench.load.clients import Tally, readers
from bench.load.plot import Sample, memory_plot
from bench.load.server import Server, serving

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOPICS: Final = Path(__file__).parents[2] / "tests" / "relevance" / "topics.jsonl"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--connections", type=click.IntRange(1), multiple=True, default=(64, 512))
@click.option("--minutes", type=click.FloatRange(min=0), default=10.0, show_default=True)
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), help="Draw memory (SVG).")
def main(
    sources: Sequence[Path], connections: Sequence[int], minutes: float, plot: Path | None
) -> None:
    """Print a row for each number of connections; ends with 1 when any answer was wrong."""
    addresses = mixed_addresses(_TOPICS)
    samples: list[Sample] = []
    faults: list[str] = []
    with TemporaryDirectory() as name:
        index = Path(name, "index")
        _write(index, sources).wait()
        with serving(index, log=Path(name, "log")) as server:
            click.echo("| connections | answers | a second | median | p99 | faults | MB | runs |")
            click.echo("|---|---|---|---|---|---|---|---|")
            for number in connections:
                with readers(server, addresses, number, lambda *_: "") as tally:
                    runs, taken = _watch(server, index, sources, minutes * 60, number)
                samples += taken
                faults += tally.faults
                click.echo(_row(number, tally, minutes * 60, taken, runs))
    if plot:
        plot.write_text(memory_plot(samples), encoding="utf-8")
    for fault in faults[:20]:
        click.echo(fault, err=True)
    sys.exit(bool(faults))


def _watch(
    server: Server, index: Path, sources: Sequence[Path], seconds: float, connections: int
) -> tuple[int, list[Sample]]:
    """Write the index anew again and again; the memory at each second, and how many runs ended."""
    began = time.monotonic()
    samples, runs = [], 0
    writing = _write(index, sources)
    while (passed := time.monotonic() - began) < seconds:
        samples.append(Sample(connections, passed, server.memory()))
        if writing.poll() is not None:
            runs += 1
            writing = _write(index, sources)
        time.sleep(1)
    writing.terminate()
    writing.wait()
    return runs, samples


def _write(index: Path, sources: Sequence[Path]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "indexer", "reindex", "--full", "--jobs", "1"]
    return subprocess.Popen(  # noqa: S603 (our own program)
        [*command, *map(str, sources), "--index", str(index)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _row(connections: int, tally: Tally, seconds: float, samples: list[Sample], runs: int) -> str:
    memory = [sample.megabytes for sample in samples]
    return (
        f"| {connections} | {len(tally.seconds)} | {len(tally.seconds) / seconds:.0f} "
        f"| {tally.percentile(0.5):.2f} s | {tally.percentile(0.99):.2f} s | {len(tally.faults)} "
        f"| {min(memory):.0f} to {max(memory):.0f} | {runs} |"
    )


main()
