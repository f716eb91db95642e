"""What somebody finds who looks for a person: `python -m bench.relevance.names INDEX`.

Asks for the officials that most articles name, by their names alone and with a topic behind, as
printed in small letters and without dấu. An answer is right when the article carries the official,
as the facet counts it. The topic is a word of two syllables from the title of an article about the
official, and the most telling one: of the first ten hits only as many can be right as there are
articles about the official that have it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from bench.relevance.typed import HITS, TYPED, shares
from indexer.engine.ranking import Ranking
from indexer.language.segmentation import default_segmenter
from indexer.language.syllables import spell
from indexer.language.tokens import tokenise
from indexer.records import FacetName, SearchRequest, Sort
from indexer.serving import open_index

if TYPE_CHECKING:
    from indexer.engine import Index
    from indexer.records import RankedValue

_OFFICIALS: Final = 300
_TOPIC: Final = 2
"""Syllables of a topic."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("index", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--named", type=float, default=Ranking().named, show_default=True)
def main(index: Path, named: float) -> None:
    """Print how many of the first and of the first ten hits are about the official."""
    with open_index(index, ranking=Ranking(named=named), remember=False) as opened:
        # Who shares a name is told apart by what stands in brackets, which nobody types.
        known = [each for each in opened.values(FacetName.OFFICIAL) if "(" not in each.label]
        for how, typed in TYPED.items():
            for topics in (False, True):
                right = [
                    _right(opened, each, typed(each.label), typed(topic))
                    for each in known[:_OFFICIALS]
                    if (topic := _topic(opened, each) if topics else "") or not topics
                ]
                what = "names with topics" if topics else "names"
                click.echo(f"{how:<9} {len(right)} {what}: {shares(right)}")


def _topic(index: Index, official: RankedValue) -> str:
    """What the newest article about an official is about, in two syllables; empty for nothing."""
    about = SearchRequest(officials=(official.slug,), sort=Sort.NEWEST, page_size=1)
    title = index.search(about).hits[0].title.text
    name = set(tokenise(official.label).keys)
    words = [
        " ".join(map(spell, keys))
        for compound in default_segmenter().compounds_of([title])[0]
        if len(keys := compound.split("_")) == _TOPIC and name.isdisjoint(keys)
    ]
    counts = {word: index.search(SearchRequest(query=f'"{word}"')).total for word in words}
    return min((word for word in words if counts[word]), key=counts.__getitem__, default="")


def _right(index: Index, official: RankedValue, name: str, topic: str) -> list[bool]:
    """For each of the first hits whether it is right; no more than could be."""
    found = index.search(SearchRequest(query=f"{name} {topic}".strip(), page_size=HITS))
    own = SearchRequest(query=f'"{topic}"' if topic else "", officials=(official.slug,))
    wanted = found.hits[: min(HITS, index.search(own).total)]
    carried = (index.article(hit.id).officials for hit in wanted)
    return [any(each.slug == official.slug for each in officials) for officials in carried] or [
        False
    ]


if __name__ == "__main__":
    main()
