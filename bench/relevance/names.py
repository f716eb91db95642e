"""What somebody finds who looks for a person: `python -m bench.relevance.names INDEX`.

Asks for the officials that most articles name, by their names alone, as printed in small letters
and without dấu. An answer is right when the article carries the official, as the facet counts it.
"""

from __future__ import annotations

from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, Final

import click

from indexer.engine.ranking import Ranking
from indexer.language.syllables import fold
from indexer.records import FacetName, SearchRequest
from indexer.service import open_index

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from indexer.engine import Index
    from indexer.records import RankedValue

_OFFICIALS: Final = 300
_HITS: Final = 10
_TYPED: Final[Mapping[str, Callable[[str], str]]] = {
    "with dấu": str.lower,
    "without": lambda name: fold(name.lower()),
}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("index", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--named", type=float, default=Ranking().named, show_default=True)
def main(index: Path, named: float) -> None:
    """Print how many of the first and of the first ten hits are about the official."""
    with open_index(index, ranking=Ranking(named=named), remember=False) as opened:
        # Who shares a name is told apart by what stands in brackets, which nobody types.
        known = [each for each in opened.values(FacetName.OFFICIAL) if "(" not in each.label]
        for how, typed in _TYPED.items():
            right = [_right(opened, each, typed(each.label)) for each in known[:_OFFICIALS]]
            click.echo(
                f"{how:<9} {len(right)} names: first hit right {mean(r[0] for r in right):.3f}, "
                f"of the first ten {mean(mean(r) for r in right):.3f}"
            )


def _right(index: Index, official: RankedValue, query: str) -> list[bool]:
    """For each of the first hits whether it is right; no more than could be."""
    hits = index.search(SearchRequest(query=query, page_size=_HITS)).hits
    wanted = hits[: min(_HITS, official.count)]
    carried = (index.article(hit.id).officials for hit in wanted)
    return [any(each.slug == official.slug for each in officials) for officials in carried] or [
        False
    ]


if __name__ == "__main__":
    main()
