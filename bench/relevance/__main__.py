"""`python -m bench.relevance`: compare thoisu's ranking with that of its peers."""

from __future__ import annotations

import json
import os
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from bench.relevance.comparison import Result, run
from bench.relevance.engines import PEERS, Engine, EngineUnavailableError, Setup, load_engine
from bench.relevance.engines.thoisu import Thoisu
from bench.relevance.report import Conditions, make_rows, to_json, to_markdown
from corpus import Article, CorpusError, read_sources
from indexer.errors import IndexerError
from indexer.evaluation.relevance import Topic, read_topics

if TYPE_CHECKING:
    from collections.abc import Sequence

_PATH = click.Path(path_type=Path)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--articles",
    "sources",
    type=_PATH,
    multiple=True,
    required=True,
    help="File or folder of articles, as `thoisu reindex` reads them; may be repeated.",
)
@click.argument("more_sources", nargs=-1, type=_PATH, metavar="[FILE]...")
@click.option(
    "--topics", "topics_file", type=_PATH, required=True, help="Judged queries: JSON Lines."
)
@click.option("--body-only", is_flag=True, help="Leave titles out: for queries that are titles.")
@click.option("--limit", type=click.IntRange(1), help="Take only the first N articles.")
@click.option(
    "--sample", type=click.IntRange(1), default=1, show_default=True, help="Take every Nth topic."
)
@click.option("--skip", type=click.Choice(list(PEERS)), multiple=True, help="Leave a peer out.")
@click.option("--index", type=_PATH, help="An index of the same articles to reuse for thoisu.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=lambda: os.cpu_count() or 1,
    help="Processes that analyse articles for thoisu [default: one for each core].",
)
@click.option("--json", "json_file", type=_PATH, help="Write the figures to this file too.")
def main(
    sources: tuple[Path, ...],
    more_sources: tuple[Path, ...],
    topics_file: Path,
    limit: int | None,
    sample: int,
    skip: tuple[str, ...],
    index: Path | None,
    jobs: int,
    json_file: Path | None,
    *,
    body_only: bool,
) -> None:
    """Let thoisu and its peers index the same articles and answer the same topics.

    Every topic is asked as it is and once more without dấu. Topics none of whose answers are
    among the articles are left out. A peer whose package is not installed is left out too.

    \b
    Example: python -m bench.relevance --articles news.jsonl.gz --topics headlines.jsonl --body-only
    """
    try:
        articles = _read_articles([*sources, *more_sources], limit)
        topics = _answerable(read_topics(topics_file), articles)[::sample]
        if not topics:
            raise click.ClickException(f"no topic of {topics_file} has an answer in the articles")
        results = [_run_thoisu(articles, topics, index, jobs, body_only=body_only)]
    except (CorpusError, IndexerError, EngineUnavailableError) as error:
        raise click.ClickException(str(error)) from error
    for name in PEERS:
        if name in skip:
            _say(f"{name} is left out, as asked.")
        elif result := _run_peer(name, articles, topics, body_only=body_only):
            results.append(result)
    _print(
        results,
        Conditions(articles=len(articles), topics=len(topics), body_only=body_only),
        json_file,
    )


def _read_articles(sources: Sequence[Path], limit: int | None) -> list[Article]:
    good = (result for result in read_sources(sources) if isinstance(result, Article))
    articles = list(islice(good, limit))
    _say(f"{len(articles)} articles read.")
    return articles


def _answerable(topics: Sequence[Topic], articles: Sequence[Article]) -> list[Topic]:
    ids = {article.id for article in articles}
    kept = [topic for topic in topics if not topic.relevant.isdisjoint(ids)]
    if len(kept) < len(topics):
        _say(f"{len(topics) - len(kept)} topics have no answer in the articles: left out.")
    return kept


def _run_thoisu(
    articles: Sequence[Article],
    topics: Sequence[Topic],
    index: Path | None,
    jobs: int,
    *,
    body_only: bool,
) -> Result:
    with TemporaryDirectory() as folder:
        setup = Setup(folder=Path(folder), body_only=body_only)
        engine = Thoisu(setup, index=index, jobs=jobs)
        return _run(engine, articles, topics, reused=index is not None)


def _run_peer(
    name: str, articles: Sequence[Article], topics: Sequence[Topic], *, body_only: bool
) -> Result | None:
    with TemporaryDirectory() as folder:
        try:
            engine = load_engine(name, Setup(folder=Path(folder), body_only=body_only))
            return _run(engine, articles, topics)
        except EngineUnavailableError as error:
            _say(f"{name} is left out: {error}.")
            return None


def _run(
    engine: Engine, articles: Sequence[Article], topics: Sequence[Topic], *, reused: bool = False
) -> Result:
    _say(f"{engine.name} …")
    with closing(engine):
        return run(engine, articles, topics, reused=reused)


def _print(results: Sequence[Result], conditions: Conditions, json_file: Path | None) -> None:
    rows = make_rows(results)
    click.echo(to_markdown(rows, conditions))
    if json_file:
        text = json.dumps(to_json(rows, conditions), ensure_ascii=False, indent=1)
        try:
            json_file.write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise click.ClickException(f"{json_file} cannot be written: {error}") from error


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


if __name__ == "__main__":
    main()
