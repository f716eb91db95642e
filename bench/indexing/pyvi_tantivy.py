"""The peer: words by `pyvi.ViTokenizer` in several processes, written by tantivy."""

from __future__ import annotations

import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Final

import tantivy
from pyvi import ViTokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CHUNK: Final = 64
_HEAP_BYTES: Final = 256_000_000
_Row = dict[str, str]


def index_with_pyvi_and_tantivy(texts: Path, folder: Path, *, jobs: int) -> None:
    """Index the articles of a JSON Lines file into an empty folder."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("title", stored=True, tokenizer_name="whitespace")
    builder.add_text_field("body", stored=True, tokenizer_name="whitespace")
    index = tantivy.Index(builder.build(), path=str(folder))
    writer = index.writer(heap_size=_HEAP_BYTES, num_threads=1)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        for rows in pool.map(_segmented, _chunks(texts)):
            for row in rows:
                writer.add_document(tantivy.Document(**row))
    writer.commit()
    writer.wait_merging_threads()


def _chunks(texts: Path) -> Iterator[list[_Row]]:
    with texts.open(encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        while chunk := list(islice(rows, _CHUNK)):
            yield chunk


def _segmented(rows: list[_Row]) -> list[_Row]:
    return [
        {
            "id": row["id"],
            "title": ViTokenizer.tokenize(row["title"]).lower(),
            "body": ViTokenizer.tokenize(row["body"]).lower(),
        }
        for row in rows
    ]
