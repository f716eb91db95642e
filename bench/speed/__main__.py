"""`python -m bench.speed`: time thoisu and its peers on the same archive, in one run."""

from __future__ import annotations

import time
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
from bench.speed.queries import draw
from bench.speed.report import Result, machine, to_markdown
from bench.speed.timing import time_engine
from corpus import Article, CorpusError, read_sources
from indexer.analyser import Analyser
from indexer.resolution import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bench.speed.engines import Engine
    from bench.speed.queries import Kind, Query
    from indexer.document import AnalysedArticle

_PATH = click.Path(path_type=Path)
_DRAWN = 20_000
"""Articles that queries are taken from: the first of the archive, the real ones."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sources", nargs=-1, type=_PATH, required=True)
@click.option("--size", "sizes", type=click.IntRange(1), multiple=True, required=True)
@click.option("--queries", "count", type=click.IntRange(10), default=200, show_default=True)
@click.option("--skip", type=click.Choice(["whoosh", *PEERS]), multiple=True)
@click.option("--work", type=_PATH, help="Keep analysed articles and indexes here, and reuse them.")
@click.option("--plot", type=_PATH, help="Write the growth curve to this SVG file.")
def main(
    sources: tuple[Path, ...],
    sizes: tuple[int, ...],
    count: int,
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
    with TemporaryDirectory() as temporary:
        for size in sizes:
            folder = (work or Path(temporary)) / str(size)
            folder.mkdir(parents=True, exist_ok=True)
            results += _run(folder, articles, size, count, skip)
    click.echo(f"{machine()}\n")
    click.echo(to_markdown(results))
    if plot:
        plot.write_text(to_svg(results), encoding="utf-8")


def _run(
    folder: Path, articles: Sequence[Article], size: int, count: int, skip: Sequence[str]
) -> Iterator[Result]:
    analysed = folder / "analysed"
    if not analysed.exists():
        _say(f"{size} articles are analysed …")
        keep(analysed, _analysed(articles, size))
    text = sum(len(_text(each).encode()) for each in kept(analysed))
    queries = draw(list(islice(kept(analysed), _DRAWN)), count)
    ours = Thoisu()
    seconds = _build(folder / "thoisu", partial(ours.build, kept(analysed)))
    ours.open(folder / "thoisu")
    yield _timed(ours.name, ours, size, seconds, _bytes(folder / "thoisu") / text, queries)
    if "whoosh" not in skip:
        stock = StockWhoosh(ours.generation)
        yield _timed(stock.name, stock, size, 0.0, 0.0, queries)
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
        yield _timed(peer.name, peer, size, seconds, _bytes(place) / text, queries)
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
    size: int,
    seconds: float,
    share: float,
    queries: Mapping[Kind, Sequence[Query]],
) -> Result:
    _say(f"{name} answers …")
    timings = time_engine(engine, queries)
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
