"""`thoisu eval`: how good is the ranking, and is one configuration better than another?"""

from __future__ import annotations

import dataclasses
import math
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from indexer import SearchRequest
from indexer.commands.options import clear_errors, index_option, json_option, print_json
from indexer.engine.ranking import Ranking
from indexer.evaluation.relevance import Score, evaluate, interval, mean, read_topics
from indexer.records import MAX_PAGE_SIZE
from indexer.serving import open_index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.engine import Index
    from indexer.evaluation.relevance import Topic

_FIGURES: Final = ("mrr_10", "ndcg_10", "recall_10", "recall_100")
_NAMES: Final = {
    "mrr_10": "MRR@10",
    "ndcg_10": "nDCG@10",
    "recall_10": "R@10",
    "recall_100": "R@100",
}


@click.command(name="eval")
@click.argument("topics", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--body-only", is_flag=True, help="Look into bodies only: for queries that are titles."
)
@click.option("--unaccented", is_flag=True, help="Type the queries without dấu.")
@click.option("--per-query", is_flag=True, help="Print the figures of each query, worst first.")
@click.option(
    "--set", "changes", multiple=True, metavar="NAME=VALUE", help="Another ranking: pair=0.3 …"
)
@click.option(
    "--against", "base", multiple=True, metavar="NAME=VALUE", help="Compare with this ranking."
)
@index_option
@json_option
def evaluate_command(
    topics: Path,
    changes: tuple[str, ...],
    base: tuple[str, ...],
    index: Path,
    *,
    body_only: bool,
    unaccented: bool,
    per_query: bool,
    as_json: bool,
) -> None:
    """Search the queries of TOPICS and score the hits: MRR@10, nDCG@10, R@10, R@100.

    TOPICS is JSON Lines: query, relevant (ids), optionally exclude (ids). Each figure comes with
    its 95 % bootstrap interval. With --against, two rankings answer the same queries and the
    difference of each figure is shown with its interval: one that holds 0 says nothing.

    \b
    Example: thoisu eval topics.jsonl --unaccented --set pair=0.6 --against pair=0.45
    """
    with clear_errors():
        given = [topic.unaccented() if unaccented else topic for topic in read_topics(topics)]
        scores = _run(index, given, _ranking(changes, body_only=body_only))
        other = _run(index, given, _ranking(base, body_only=body_only)) if base else []
    if as_json:
        print_json(_rows(given, scores, other, per_query=per_query))
        return
    if per_query:
        _print_queries(given, scores)
    click.echo(f"{len(given)} queries")
    for figure in _FIGURES:
        click.echo(_line(figure, scores, other))


def _ranking(changes: Sequence[str], *, body_only: bool) -> Ranking:
    """The ranking with weights changed by name. Raises a usage error for what is no weight."""
    names = {field.name for field in dataclasses.fields(Ranking) if field.name != "with_title"}
    values: dict[str, float] = {}
    for change in changes:
        name, _, value = change.partition("=")
        try:
            values[name] = float(value)
        except ValueError:
            raise click.BadParameter(f"{change!r} is not NAME=NUMBER") from None
        if not 0 <= values[name] < math.inf:
            raise click.BadParameter(f"{change!r}: a weight is 0 or more, and finite")
        if name not in names:
            raise click.BadParameter(f"{name!r} is no weight; there are {', '.join(sorted(names))}")
    return Ranking(**values, with_title=not body_only)


def _run(index: Path, topics: Sequence[Topic], ranking: Ranking) -> list[Score]:
    with open_index(index, ranking=ranking) as opened:
        return evaluate(topics, lambda query, limit: _ids(opened, query, limit))


def _ids(index: Index, query: str, limit: int) -> list[str]:
    """The best hits, page after page."""
    ids: list[str] = []
    while len(ids) < limit:
        page = index.search(
            SearchRequest(
                query=query,
                page=1 + len(ids) // MAX_PAGE_SIZE,
                page_size=MAX_PAGE_SIZE,
                snippets=0,
            )
        )
        ids.extend(hit.id for hit in page.hits)
        if len(page.hits) < MAX_PAGE_SIZE:
            break
    return ids[:limit]


def _line(figure: str, scores: Sequence[Score], other: Sequence[Score]) -> str:
    values = [getattr(score, figure) for score in scores]
    seen = interval(values)
    text = f"{_NAMES[figure]:8} {seen.mean:.4f}  [{seen.low:.4f}, {seen.high:.4f}]"
    if other:
        paired = [
            value - getattr(score, figure) for value, score in zip(values, other, strict=True)
        ]
        gain = interval(paired)
        text += f"   difference {gain.mean:+.4f}  [{gain.low:+.4f}, {gain.high:+.4f}]"
    return text


def _print_queries(topics: Sequence[Topic], scores: Sequence[Score]) -> None:
    rows = sorted(zip(scores, topics, strict=True), key=lambda row: dataclasses.astuple(row[0]))
    for score, topic in rows:
        figures = " ".join(f"{value:.3f}" for value in dataclasses.astuple(score))
        click.echo(f"{figures}  {topic.query}")


def _rows(
    topics: Sequence[Topic], scores: Sequence[Score], other: Sequence[Score], *, per_query: bool
) -> dict[str, object]:
    rows: dict[str, object] = {"queries": len(topics), **dataclasses.asdict(mean(scores))}
    if other:
        rows["against"] = dataclasses.asdict(mean(other))
    if per_query:
        rows["per_query"] = [
            {"query": topic.query, **dataclasses.asdict(score)}
            for topic, score in zip(topics, scores, strict=True)
        ]
    return rows
