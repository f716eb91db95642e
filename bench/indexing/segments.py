"""Whoosh segments in bulk and by Whoosh's own writer, on the same analysed articles.

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
from indexer.document import Analyser
from indexer.engine.indexed import indexed
from indexer.engine.whoosh.bulk import BulkSegmentWriter, write_toc
from indexer.engine.whoosh.documents import Document, document_of
from indexer.engine.whoosh.schema import PART, make_schema
from indexer.resolution import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def main() -> None:
    """Print both rates, the ratio, and the sizes beside the text."""
    source, count = Path(sys.argv[1]), int(sys.argv[2])
    analyser, resolver, schema = Analyser.installed(), Resolver.installed(), make_schema()
    articles = (each for each in read_sources([source]) if isinstance(each, Article))
    chosen = list(islice(articles, count))
    raw = sum(len((each.title + each.body).encode()) for each in chosen)
    analysed = [resolver.resolve(analyser.analyse(each)) for each in chosen]
    documents = [document_of(indexed(each), schema) for each in analysed]
    bulk, bulk_size = _measured(_write_bulk, documents)
    stock, stock_size = _measured(_write_stock, documents)
    print(f"{len(chosen)} articles, {raw / 1e6:.1f} MB of text")
    print(f"in bulk: {len(chosen) / bulk:.0f} articles/s, {bulk_size / raw:.2f} x the text")
    print(f"Whoosh:  {len(chosen) / stock:.0f} articles/s, {stock_size / raw:.2f} x the text")
    print(f"ratio: {stock / bulk:.1f}")


def _measured(
    write: Callable[[str, Sequence[Document]], None], documents: Sequence[Document]
) -> tuple[float, int]:
    """Processor seconds, and bytes on disk."""
    with TemporaryDirectory() as folder:
        began = time.process_time()
        write(folder, documents)
        seconds = time.process_time() - began
        return seconds, sum(path.stat().st_size for path in Path(folder).iterdir())


def _write_bulk(folder: str, documents: Sequence[Document]) -> None:
    schema = make_schema()
    writer = BulkSegmentWriter(Path(folder), schema, segment_id="1")
    for document in documents:
        writer.add(document)
    write_toc(Path(folder), schema, [writer.finish()])


def _write_stock(folder: str, documents: Sequence[Document]) -> None:
    writer = whoosh_index.create_in(folder, make_schema()).writer(limitmb=512, compound=False)
    for document in documents:
        texts = {
            name: " ".join(PART if token is None else str(token) for token in document.tokens[name])
            for name in ("title", "body", "compounds")
        }
        lines = {
            name: "\n".join(str(token) for token in document.tokens[name])
            for name in ("official", "meeting", "document", "source")
        }
        writer.add_document(**texts, **lines, **document.stored)
    writer.commit()


if __name__ == "__main__":
    main()
