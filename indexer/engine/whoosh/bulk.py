"""Writes whole segments of a Whoosh index from ready-made tokens, many times faster than Whoosh.

Whoosh's writer handles one posting at a time, several times over. Here the tokens of all articles
are sorted as arrays and written term by term in Whoosh's own format (codec W3), so that every
Whoosh opens the index. What is done once an article (stored fields, lengths) is left to Whoosh.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.filetables import OrderedHashWriter
from whoosh.formats import Existence, Frequency, Positions
from whoosh.index import TOC
from whoosh.util.numeric import byte_to_length

from indexer.engine.whoosh.inversion import Inverter
from indexer.engine.whoosh.posting_blocks import BLOCK, ValueKind, encode_postings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from whoosh.fields import Schema

    from indexer.engine.whoosh.documents import Document
    from indexer.engine.whoosh.inversion import Array
    from indexer.engine.whoosh.posting_blocks import TermPostings

Segment: TypeAlias = Any
"""Whoosh has no types."""
INDEX_NAME: Final = "MAIN"
"""Whoosh's own default name."""
_GENERATION: Final = 1
"""Our generations are folders; the Whoosh index in one is written once."""

_KINDS: Final = {
    Existence: ValueKind.EXISTENCE,
    Frequency: ValueKind.FREQUENCY,
    Positions: ValueKind.POSITIONS,
}
_TERM_INFO: Final = struct.Struct("!BfIBBfIIqi")
"""`whoosh.codec.whoosh3.W3TermInfo`: flags, weight, count, lengths, weight, ids, place."""
_LENGTHS_OF_BYTES: Final = np.array([byte_to_length(byte) for byte in range(256)])
_LONGEST: Final = int(_LENGTHS_OF_BYTES[-1])


class BulkSegmentWriter:
    """Takes articles in order and writes them as one segment of the Whoosh index in a folder."""

    def __init__(
        self, folder: Path, schema: Schema, *, segment_id: str, block: int = BLOCK
    ) -> None:
        """The id becomes part of file names (small letters and digits); `block` as BLOCK."""
        self._block = block
        self._schema = schema
        self._storage = FileStorage(str(folder))
        codec = W3Codec()
        self._segment = codec.new_segment(self._storage, INDEX_NAME)
        self._segment.segid = segment_id
        self._documents = codec.per_document_writer(self._storage, self._segment)
        self._inverters = {name: Inverter() for name, kind in schema.items() if kind.indexed}
        self._count = 0

    def add(self, document: Document) -> None:
        """Add the next article."""
        documents = self._documents
        documents.start_doc(self._count)
        for name, field in self._schema.items():
            length = 0
            if name in self._inverters:
                length = self._inverters[name].add(document.tokens.get(name, ()))
            kept_length = length if field.scorable else 0
            documents.add_field(name, field, document.stored.get(name), kept_length)
        documents.finish_doc()
        self._count += 1

    def finish(self) -> Segment:
        """Write everything to disk. Returns the Whoosh segment that `write_toc` wants."""
        self._documents.close()
        self._segment.set_doc_count(self._count)
        terms_file = OrderedHashWriter(self._segment.create_file(self._storage, W3Codec.TERMS_EXT))
        postings_file = self._segment.create_file(self._storage, W3Codec.POSTS_EXT)
        numbers: dict[str, int] = {}
        terms_file.extras["fieldmap"] = numbers
        for name in sorted(self._inverters):
            inverted = self._inverters.pop(name).invert()
            if not inverted.terms:
                continue
            prefix = struct.pack("!H", numbers.setdefault(name, len(numbers)))
            field = self._schema[name]
            lengths = _length_bytes(inverted.lengths if field.scorable else inverted.lengths * 0)
            kind = _KINDS[type(field.format)]
            encoded = encode_postings(
                inverted, kind, lengths, offset=postings_file.tell(), block=self._block
            )
            for data, postings in encoded:
                postings_file.write(data)
                terms_file.add(prefix + postings.term, _term_info(postings))
        terms_file.close()
        postings_file.close()
        return self._segment

    def cancel(self) -> None:
        """Give up and close the files; they are the caller's to remove."""
        self._documents.close()


def write_toc(folder: Path, schema: Schema, segments: Sequence[Segment]) -> None:
    """Make the segments in a folder one Whoosh index; their order is that of the articles."""
    TOC(schema, list(segments), _GENERATION).write(FileStorage(str(folder)), INDEX_NAME)


def _length_bytes(lengths: Array) -> Array:
    """Whoosh's `length_to_byte` of many lengths."""
    found = np.searchsorted(_LENGTHS_OF_BYTES, np.minimum(lengths, _LONGEST))
    return found.astype(np.uint8)


def _term_info(postings: TermPostings) -> bytes:
    return _TERM_INFO.pack(
        0,
        postings.weight,
        postings.count,
        postings.least_length,
        postings.greatest_length,
        postings.greatest_weight,
        postings.first_doc,
        postings.last_doc,
        postings.offset,
        postings.size,
    )
