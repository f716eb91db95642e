"""`python -m bench.indexing ARTICLES`: whole runs of thoisu beside pyvi with tantivy.

The peer reads the same articles, segments them with `pyvi.ViTokenizer` in as many processes, and
lets tantivy write them; it looks for no entities. Rates are articles a second and articles a
second of processor time; where other work runs beside it, the latter is the fairer one.
"""

from __future__ import annotations

import json
import os
import resource
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from bench.indexing.pyvi_tantivy import index_with_pyvi_and_tantivy
from corpus import Article, read_sources
from indexer.building import build_index

if TYPE_CHECKING:
    from collections.abc import Callable

_PATH = click.Path(exists=True, path_type=Path)


@dataclass(frozen=True, slots=True)
class Measured:
    """One run."""

    name: str
    articles: int
    seconds: float
    processor_seconds: float
    size: float
    """Megabytes on disk afterwards."""

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / self.seconds

    @property
    def processor_rate(self) -> float:
        """Articles a second of processor time, of all processes together."""
        return self.articles / self.processor_seconds


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("source", type=_PATH)
@click.option("--limit", type=click.IntRange(1), default=20_000, show_default=True)
@click.option("--peer", type=click.IntRange(1), default=3_000, show_default=True)
@click.option("--jobs", type=click.IntRange(1), default=2, show_default=True)
def main(source: Path, limit: int, peer: int, jobs: int) -> None:
    """Index LIMIT articles of SOURCE in several ways, and PEER of them with the peer."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        texts = folder / "articles.jsonl"
        raw = _write_texts(source, texts, limit)
        few = folder / "few.jsonl"
        _write_texts(source, few, peer)
        runs = [
            _peer(few, folder / "tantivy", peer, jobs),
            *_ours(texts, folder / "index", limit, jobs),
            _peer(few, folder / "tantivy-again", peer, jobs),
        ]
    _print(runs, raw)


def _ours(texts: Path, index: Path, limit: int, jobs: int) -> list[Measured]:
    def build(*, full: bool = False) -> None:
        build_index(index, [texts], now=datetime.now(UTC), jobs=jobs, full=full)

    def change_one() -> None:
        lines = texts.read_text(encoding="utf-8").splitlines(keepends=True)
        row = json.loads(lines[len(lines) // 2])
        lines[len(lines) // 2] = json.dumps({**row, "title": row["title"] + " (mới)"}) + "\n"
        texts.write_text("".join(lines), encoding="utf-8")

    first = _measured("thoisu, first run", build, index, limit)
    again = _measured("thoisu, --full again", lambda: build(full=True), index, limit)
    same = _measured("thoisu, nothing changed", build, index, limit)
    change_one()
    one = _measured("thoisu, one article changed", build, index, limit)
    return [first, again, same, one]


def _peer(texts: Path, folder: Path, count: int, jobs: int) -> Measured:
    folder.mkdir()
    return _measured(
        "pyvi + tantivy",
        lambda: index_with_pyvi_and_tantivy(texts, folder, jobs=jobs),
        folder,
        count,
    )


def _write_texts(source: Path, target: Path, limit: int) -> int:
    """Lay the articles down as JSON Lines; gives the bytes of their texts."""
    articles = (each for each in read_sources([source]) if isinstance(each, Article))
    raw = 0
    with target.open("w", encoding="utf-8") as out:
        for article in islice(articles, limit):
            raw += len(article.title.encode()) + len(article.body.encode())
            row = {"id": article.id, "title": article.title, "body": article.body}
            row |= {"published": str(article.published or ""), "source": article.source}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return raw


def _measured(name: str, run: Callable[[], None], folder: Path, articles: int) -> Measured:
    began, processor = time.monotonic(), _processor_seconds()
    run()
    seconds, used = time.monotonic() - began, _processor_seconds() - processor
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Measured(name, articles, seconds, used, size / 1e6)


def _processor_seconds() -> float:
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _print(runs: list[Measured], raw: int) -> None:
    peers = [run for run in runs if run.name.startswith("pyvi")]
    rate = sum(peer.rate for peer in peers) / len(peers)
    processor_rate = sum(peer.processor_rate for peer in peers) / len(peers)
    click.echo(f"{raw / 1e6:.1f} MB of text, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    click.echo(
        "| run | articles | s | articles/s | to the peer | a processor second | to the peer | MB |"
    )
    click.echo("|---|---|---|---|---|---|---|---|")
    for run in runs:
        click.echo(
            f"| {run.name} | {run.articles} | {run.seconds:.1f} | {run.rate:.0f} | "
            f"{run.rate / rate:.2f} | {run.processor_rate:.0f} | "
            f"{run.processor_rate / processor_rate:.2f} | {run.size:.0f} |"
        )


if __name__ == "__main__":
    main()
