"""What somebody finds who asks for a meeting or document: `python -m bench.relevance.things INDEX`.

Asks for those that most articles carry, once as the facet calls each and once as an article that
carries it writes it, in small letters, with and without dấu. An answer is right when the article
carries the meeting or document, as the facet counts it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from bench.relevance.typed import HITS, TYPED, shares
from corpus import load_gazetteers, load_registry
from indexer.engine.ranking import Ranking
from indexer.entities.finder import EntityFinder
from indexer.language.normalisation import normalise
from indexer.records import FacetName, SearchRequest, Sort
from indexer.serving import open_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.engine import Index
    from indexer.records import RankedValue

_VALUES: Final = 300


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("index", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--named", type=float, default=Ranking().named, show_default=True)
def main(index: Path, named: float) -> None:
    """Print how many of the first and of the first ten hits carry what was asked for."""
    with open_index(index, ranking=Ranking(named=named), remember=False) as opened:
        for facet in (FacetName.DOCUMENT, FacetName.MEETING):
            values = opened.values(facet)[:_VALUES]
            for how, typed in TYPED.items():
                for writing in ("as labelled", "as written"):
                    right = [
                        _right(opened, facet, each, typed(name))
                        for each in values
                        if (
                            name := _name(opened, facet, each, as_labelled=writing == "as labelled")
                        )
                    ]
                    click.echo(f"{how:<9} {len(right)} {facet}s {writing}: {shares(right)}")


def _name(index: Index, facet: FacetName, value: RankedValue, *, as_labelled: bool) -> str:
    """What a value is asked for by; empty when no article writes it out in its body."""
    if as_labelled:
        return value.label
    about = index.search(_carrying(facet, value, HITS))
    bodies = (index.article(hit.id).body for hit in about.hits)
    return next((text for body in bodies for text in _writings(body, facet, value.slug)), "")


def _writings(body: str, facet: FacetName, slug: str) -> Iterator[str]:
    """How an article writes a meeting or a document."""
    text = normalise(body).text
    found = _finder().find(text, published=None, author="")
    things = found.meetings if facet is FacetName.MEETING else found.documents
    for thing in things:
        if thing.identity.slug == slug:
            span = thing.mentions[0]
            yield text[span.start : span.end]


@cache
def _finder() -> EntityFinder:
    return EntityFinder(load_gazetteers(), load_registry())


def _right(index: Index, facet: FacetName, value: RankedValue, query: str) -> list[bool]:
    """For each of the first hits whether it is right; no more than could be."""
    found = index.search(SearchRequest(query=query, page_size=HITS))
    wanted = found.hits[: min(HITS, value.count)]
    carried = {hit.id for hit in index.search(_carrying(facet, value, value.count)).hits}
    return [hit.id in carried for hit in wanted] or [False]


def _carrying(facet: FacetName, value: RankedValue, size: int) -> SearchRequest:
    if facet is FacetName.MEETING:
        return SearchRequest(meetings=(value.slug,), sort=Sort.NEWEST, page_size=size)
    return SearchRequest(documents=(value.slug,), sort=Sort.NEWEST, page_size=size)


if __name__ == "__main__":
    main()
