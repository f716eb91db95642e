"""`python -m bench.opensearch`: what a cluster costs and gives beside one folder.

THOISU_OPENSEARCH_… say where the cluster is, as for `thoisu`.
"""

from __future__ import annotations

import os
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import click

from indexer import SearchRequest
from indexer.building import build_index
from indexer.building.in_cluster import build_in_cluster
from indexer.engine.choice import ENGINE_VARIABLE, EngineName
from indexer.engine.opensearch.settings import ClusterSettings
from indexer.engine.ranking import Ranking
from indexer.evaluation.relevance import Topic, evaluate, mean, read_topics
from indexer.records import MAX_PAGE_SIZE
from indexer.serving import open_index
from webui import Settings, create_app, current_index
from webui.urls import search_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from indexer.building import BuildReport
    from indexer.engine import Index

_PATH: Final = click.Path(path_type=Path)
_OVERLAP: Final = 10
articles_option: Final = click.option(
    "--articles", type=_PATH, multiple=True, required=True, help="As `thoisu reindex` reads them."
)
index_option: Final = click.option(
    "--index", type=_PATH, required=True, help="Folder of the Whoosh index of the same articles."
)
topics_option: Final = click.option("--topics", type=_PATH, required=True, help="JSON Lines.")
sample_option: Final = click.option(
    "--sample", type=click.IntRange(1), default=1, show_default=True, help="Every Nth topic."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Compare OpenSearch with Whoosh."""


@main.command()
@articles_option
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True)
def indexing(articles: tuple[Path, ...], jobs: int) -> None:
    """Index the same articles with both: from nothing, and with all analyses known."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for what in ("from nothing", "analysed before"):
            for engine in EngineName:
                # The analyses of both lie in one folder: the second of a pair would be given them.
                place = folder / engine
                began = time.perf_counter()
                report = _build(engine, place, articles, jobs)
                seconds = time.perf_counter() - began
                rate = report.indexed / seconds
                click.echo(
                    f"{engine:<10} {what:<16} {report.indexed} articles in {seconds:7.1f} s, "
                    f"{rate:6.0f} a second"
                )


@main.command()
@index_option
@topics_option
@sample_option
@click.option("--body-only", is_flag=True, help="Leave titles out: for queries that are titles.")
def relevance(index: Path, topics: Path, sample: int, *, body_only: bool) -> None:
    """Answer the same topics with both, with dấu and without: relevance, and how alike they are."""
    ranking = Ranking(with_title=not body_only)
    given = read_topics(topics)[::sample]
    for dau, asked in (("with dấu", given), ("without", [each.unaccented() for each in given])):
        found = {engine: _answers(engine, index, asked, ranking) for engine in EngineName}
        for engine, answers in found.items():
            seen = mean(evaluate(asked, partial(_ranked, answers)))
            click.echo(
                f"{engine:<10} {dau:<9} MRR@10 {seen.mrr_10:.4f}  nDCG@10 {seen.ndcg_10:.4f}  "
                f"R@10 {seen.recall_10:.4f}  R@100 {seen.recall_100:.4f}"
            )
        one, other = found.values()
        click.echo(_likeness(one, other))


@main.command()
@index_option
@topics_option
@sample_option
def latency(index: Path, topics: Path, sample: int) -> None:
    """Time the results page of both, made anew for each query: search, hits, facets, HTML."""
    queries = [topic.query for topic in read_topics(topics)[::sample]]
    for engine in EngineName:
        times = sorted(_page_times(engine, index, queries))
        slow = quantiles(times, n=20)[-1]
        click.echo(
            f"{engine:<10} {len(times)} pages: median {1000 * median(times):6.1f} ms, "
            f"95 % {1000 * slow:6.1f} ms"
        )


@main.command()
@index_option
@topics_option
@click.option("--clients", type=click.IntRange(1), default=4, show_default=True)
@click.option("--seconds", type=click.FloatRange(1, 120), default=10.0, show_default=True)
@click.option(
    "--engine",
    type=click.Choice([each.value for each in EngineName]),
    multiple=True,
    help="[default: both]",
)
def throughput(
    index: Path, topics: Path, clients: int, seconds: float, engine: tuple[str, ...]
) -> None:
    """Let several processes search as fast as they can."""
    queries = [topic.query for topic in read_topics(topics)]
    for each in map(EngineName, engine or EngineName):
        with ProcessPoolExecutor(clients) as pool:
            work = partial(_search_for, each, index, queries, seconds)
            done = sum(pool.map(work, range(clients)))
        click.echo(f"{each:<10} {clients} clients: {done / seconds:7.1f} searches a second")


def _environment(engine: EngineName) -> dict[str, str]:
    return {**os.environ, ENGINE_VARIABLE: engine}


def _build(engine: EngineName, folder: Path, articles: Sequence[Path], jobs: int) -> BuildReport:
    build: Callable[..., BuildReport] = build_index
    if engine is EngineName.OPENSEARCH:
        settings = ClusterSettings.from_environment(os.environ)
        build = partial(build_in_cluster, settings=settings)
    return build(folder, list(articles), now=datetime.now(UTC), jobs=jobs, full=True)


def _answers(
    engine: EngineName, index: Path, topics: Sequence[Topic], ranking: Ranking
) -> Mapping[str, tuple[list[str], int]]:
    """For each query the ids of the best hits, and how many articles it finds."""
    environment = _environment(engine)
    with open_index(index, ranking=ranking, remember=False, environment=environment) as opened:
        return {topic.query: _best(opened, topic.query) for topic in topics}


def _best(index: Index, query: str) -> tuple[list[str], int]:
    page = index.search(SearchRequest(query=query, page_size=MAX_PAGE_SIZE))
    return [hit.id for hit in page.hits], page.total


def _ranked(answers: Mapping[str, tuple[list[str], int]], query: str, _wanted: int) -> list[str]:
    return answers[query][0]


def _likeness(
    one: Mapping[str, tuple[list[str], int]], other: Mapping[str, tuple[list[str], int]]
) -> str:
    first = [bool(one[q][0][:1] == other[q][0][:1]) for q in one]
    shared = [
        len({*one[q][0][:_OVERLAP]} & {*other[q][0][:_OVERLAP]}) / max(1, len(one[q][0][:_OVERLAP]))
        for q in one
    ]
    totals = [one[q][1] == other[q][1] for q in one]
    return (
        f"alike: the same first hit {_share(first):.1%}, of the first ten {_share(shared):.1%}, "
        f"as many articles found {_share(totals):.1%}"
    )


def _share(values: Sequence[float]) -> float:
    return sum(values) / max(1, len(values))


def _page_times(engine: EngineName, index: Path, queries: Sequence[str]) -> Iterator[float]:
    app = create_app(Settings(index=index, environment=_environment(engine)))
    try:
        client = app.test_client()
        client.get(search_url(SearchRequest(query="hội nghị")))
        for query in queries:
            began = time.perf_counter()
            answer = client.get(search_url(SearchRequest(query=query)))
            yield time.perf_counter() - began
            if answer.status_code != HTTPStatus.OK:
                raise click.ClickException(f"{engine} answers {query!r} with {answer.status}")
    finally:
        current_index.close(app)


def _search_for(
    engine: EngineName, index: Path, queries: Sequence[str], seconds: float, client: int
) -> int:
    """How many searches one client makes in so many seconds."""
    done = 0
    with open_index(index, remember=False, environment=_environment(engine)) as opened:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            query = queries[(7919 * client + done) % len(queries)]
            opened.search(SearchRequest(query=query))
            done += 1
    return done


if __name__ == "__main__":
    main()
