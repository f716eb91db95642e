"""Queries with some dấu forgotten: `python -m bench.relevance.partly INDEX TOPICS`.

Each topic is asked with all its dấu, and with about a third of its accented words typed without:
which ones is drawn by lot, the same ones at each run.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from indexer.engine.ranking import Ranking
from indexer.evaluation.relevance import Topic, evaluate, mean, read_topics
from indexer.language.syllables import fold, has_diacritics
from indexer.records import MAX_PAGE_SIZE, SearchRequest
from indexer.serving import open_index

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FORGOTTEN: Final = 0.35
"""Share of the accented words of a query."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("index", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("topics", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--body-only", is_flag=True, help="Leave titles out: for queries that are titles.")
@click.option(
    "--sample", type=click.IntRange(1), default=1, show_default=True, help="Take every Nth topic."
)
def main(index: Path, topics: Path, sample: int, *, body_only: bool) -> None:
    """Print how well queries are answered in which some dấu was forgotten."""
    judged = read_topics(topics)[::sample]
    ranking = Ranking(with_title=not body_only)
    with open_index(index, ranking=ranking, remember=False) as opened:

        def search(query: str, limit: int) -> list[str]:
            request = SearchRequest(query=query, page_size=min(limit, MAX_PAGE_SIZE))
            return [hit.id for hit in opened.search(request).hits]

        for how, typed in _TYPED.items():
            asked = [Topic(typed(each.query), each.relevant, each.exclude) for each in judged]
            figures = mean(evaluate(asked, search))
            click.echo(
                f"{how:<12} {len(asked)} queries: MRR@10 {figures.mrr_10:.3f}, "
                f"R@10 {figures.recall_10:.3f}, R@100 {figures.recall_100:.3f}"
            )


def _partly(query: str) -> str:
    """The query with some of its dấu forgotten, never all."""
    words = query.split()
    accented = [at for at, word in enumerate(words) if has_diacritics(word)]
    if len(accented) < 2:
        return query
    count = min(len(accented) - 1, max(1, round(len(accented) * _FORGOTTEN)))
    for at in random.Random(query).sample(accented, count):  # noqa: S311 (no secrets)
        words[at] = fold(words[at])
    return " ".join(words)


_TYPED: Final[Mapping[str, Callable[[str], str]]] = {
    "all dấu": str,
    "some dấu": _partly,
    "without": fold,
}


if __name__ == "__main__":
    main()
