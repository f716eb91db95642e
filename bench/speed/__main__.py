"""`python -m bench.speed`: time thoisu and its peers on the same archive, in one run."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from bench.speed.documents import document_of, keep, kept
from bench.speed.engines import PEERS, UnavailableError, load_peer
from bench.speed.engines.stock_whoosh import StockWhoosh
from bench.speed.engines.thoisu import Thoisu
from bench.speed.growing import grow
from bench.speed.plot import to_svg
from bench.speed.queries import Kind, draw
from bench.speed.report import Result, machine, to_markdown
from bench.speed.timing import time_engine
from corpus import Article, CorpusError, read_sources
from indexer.analyser import Analyser
from indexer.resolution import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bench.speed.engines import Engine
    from bench.speed.queries import Query
    from indexer.document import AnalysedArticle

_PATH = click.Path(path_type=Path)
_DRAWN = 20_000
"""Articles that queries are taken from: the first of the archive, the real ones."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of every engine."""

    count: int
    """Queries of each kind."""
    kinds: tuple[Kind, ...]
    """All when empty."""
    budget: float
    """Seconds spent on one kind with one engine at most."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sources", nargs=-1, type=_PATH, required=True)
@click.option("--size", "sizes", type=click.IntRange(1), multiple=True, required=True)
@click.option("--queries", "count", type=click.IntRange(10), default=200, show_default=True)
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([each.value for each in Kind]),
    multiple=True,
    help="Ask queries of these kinds only.",
)
@click.option(
    "--budget",
    type=float,
    default=60.0,
    show_default=True,
    help="Seconds spent on one kind with one engine at most; FTS5 needs 300 for all 200 pages.",
)
@click.option("--skip", type=click.Choice(["whoosh", *PEERS]), multiple=True)
@click.option("--work", type=_PATH, help="Keep analysed articles and indexes here, and reuse them.")
@click.option("--plot", type=_PATH, help="Write the growth curve to this SVG file.")
def main(
    sources: tuple[Path, ...],
    sizes: tuple[int, ...],
    count: int,
    kinds: tuple[str, ...],
    budget: float,
    skip: tuple[str, ...],
    work: Path | None,
    plot: Path | None,
) -> None:
    """Index the same archive with every engine and ask all the same queries.

    Archives bigger than the sources are made of changed copies. Times are of the processor, so
    that other work on the machine counts less; ratios within one run count for more than times.

    \b
    Example: python -m bench.speed articles.jsonl.gz --size 20000 --size 100000 --work /tmp/speed
    """
    try:
        articles = [each for each in read_sources(sources) if isinstance(each, Article)]
    except CorpusError as error:
        raise click.ClickException(str(error)) from error
    results: list[Result] = []
    asked = Asked(count, tuple(map(Kind, kinds)), budget)
    with TemporaryDirectory() as temporary:
        for size in sizes:
            folder = (work or Path(temporary)) / str(size)
            folder.mkdir(parents=True, exist_ok=True)
            results += _run(folder, articles, size, asked, skip)
    click.echo(f"{machine()}\n")
    click.echo(to_markdown(results))
    if plot:
        plot.write_text(to_svg(results), encoding="utf-8")


def _run(
    folder: Path, articles: Sequence[Article], size: int, asked: Asked, skip: Sequence[str]
) -> Iterator[Result]:
    analysed = folder / "analysed"
    if not analysed.exists():
        _say(f"{size} articles are analysed …")
        keep(analysed, _analysed(articles, size))
    text = sum(len(_text(each).encode()) for each in kept(analysed))
    drawn = draw(list(islice(kept(analysed), _DRAWN)), asked.count)
    queries = {kind: drawn[kind] for kind in asked.kinds or drawn}
    timed = partial(_timed, size=size, queries=queries, budget=asked.budget)
    ours = Thoisu()
    seconds = _build(folder / "thoisu", partial(ours.build, kept(analysed)))
    ours.open(folder / "thoisu")
    yield timed(ours.name, ours, seconds, _bytes(folder / "thoisu") / text)
    if "whoosh" not in skip:
        stock = StockWhoosh(ours.generation)
        yield timed(stock.name, stock, 0.0, 0.0)
        stock.close()
    ours.close()
    for name in PEERS:
        if name in skip:
            continue
        try:
            peer = load_peer(name)
        except UnavailableError as error:
            _say(f"{name} is left out: {error}.")
            continue
        place = folder / name
        seconds = _build(place, partial(peer.build, map(document_of, kept(analysed))))
        peer.open(place)
        yield timed(peer.name, peer, seconds, _bytes(place) / text)
        peer.close()


def _analysed(articles: Sequence[Article], size: int) -> Iterator[AnalysedArticle]:
    analyser, resolver = Analyser.installed(), Resolver.installed()
    for article in grow(articles, size):
        yield resolver.resolve(analyser.analyse(article))


def _build(folder: Path, build: Callable[[Path], None]) -> float:
    """Build an index unless it is there; the seconds of the processor that took."""
    if folder.exists():
        return 0.0
    folder.mkdir()
    began = time.process_time()
    build(folder)
    return time.process_time() - began


def _timed(
    name: str,
    engine: Engine | StockWhoosh | Thoisu,
    seconds: float,
    share: float,
    *,
    size: int,
    queries: Mapping[Kind, Sequence[Query]],
    budget: float,
) -> Result:
    _say(f"{name} answers …")
    timings = time_engine(engine, queries, budget)
    for kind, timing in timings.items():
        _say(f"  {kind}: {timing}")
    return Result(name, size, seconds, share, timings)


def _text(analysed: AnalysedArticle) -> str:
    article = analysed.article
    return "\n".join((article.title, article.summary, article.body, *article.captions))


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


if __name__ == "__main__":
    main()
