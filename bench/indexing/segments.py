"""Segments in bulk, columns included, and by Whoosh's own writer, on the same analysed articles.

python -m bench.indexing.segments ARTICLES.jsonl.gz 5000
"""

from __future__ import annotations

import sys
import time
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from whoosh import index as whoosh_index

from corpus import Article, read_sources
from indexer.analyser import Analyser
from indexer.engine.indexed import IndexedArticle, indexed
from indexer.engine.whoosh.places import WHOOSH_FOLDER
from indexer.engine.whoosh.schema import PART, make_schema
from indexer.engine.whoosh.writer import SegmentWriter
from indexer.resolution import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def main() -> None:
    """Print both rates, the ratio, and the sizes beside the text."""
    source, count = Path(sys.argv[1]), int(sys.argv[2])
    analyser, resolver = Analyser.installed(), Resolver.installed()
    read = (each for each in read_sources([source]) if isinstance(each, Article))
    chosen = list(islice(read, count))
    raw = sum(len((each.title + each.body).encode()) for each in chosen)
    articles = [indexed(resolver.resolve(analyser.analyse(each))) for each in chosen]
    bulk, bulk_size = _measured(_write_bulk, WHOOSH_FOLDER, articles)
    stock, stock_size = _measured(_write_stock, "", articles)
    print(f"{len(chosen)} articles, {raw / 1e6:.1f} MB of text")
    print(f"in bulk: {len(chosen) / bulk:.0f} articles/s, {bulk_size / raw:.2f} x the text")
    print(f"Whoosh:  {len(chosen) / stock:.0f} articles/s, {stock_size / raw:.2f} x the text")
    print(f"ratio: {stock / bulk:.1f}")


def _measured(
    write: Callable[[Path, Sequence[IndexedArticle]], None],
    whoosh_folder: str,
    articles: Sequence[IndexedArticle],
) -> tuple[float, int]:
    """Processor seconds, and the bytes of Whoosh's files."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        began = time.process_time()
        write(folder, articles)
        seconds = time.process_time() - began
        return seconds, sum(path.stat().st_size for path in (folder / whoosh_folder).iterdir())


def _write_bulk(folder: Path, articles: Sequence[IndexedArticle]) -> None:
    writer = SegmentWriter(folder, "s0")
    for article in articles:
        writer.add(article)
    writer.finish()


def _write_stock(folder: Path, articles: Sequence[IndexedArticle]) -> None:
    writer = whoosh_index.create_in(folder, make_schema()).writer(limitmb=512, compound=False)
    for article in articles:
        analysed = article.analysed
        compounds = (*analysed.title_compounds, *analysed.compounds)
        writer.add_document(
            id=article.id,
            **article.stored._asdict(),
            title=_text(analysed.title),
            body=_text(analysed.body),
            compounds=_text(compounds),
            **{
                name.value: "\n".join(entry.slug for entry in entries)
                for name, entries in article.entries.items()
            },
        )
    writer.commit()


def _text(tokens: Sequence[str | None]) -> str:
    return " ".join(PART if token is None else token for token in tokens)


if __name__ == "__main__":
    main()
