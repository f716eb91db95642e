"""Writes whole segments of a Whoosh index from ready-made postings, many times faster than Whoosh.

Whoosh's writer handles one posting at a time, several times over. Here the postings of all articles
are arrays and written in Whoosh's own format (codec W3), so that every Whoosh opens the index.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Existence, Frequency, Positions
from whoosh.index import TOC
from whoosh.util.numeric import byte_to_length

from indexer.engine.whoosh.places import INDEX_NAME
from indexer.engine.whoosh.posting_blocks import BLOCK, ValueKind, encode_postings
from indexer.engine.whoosh.stored_file import STORED, StoredFile
from indexer.engine.whoosh.terms_file import TermsFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from whoosh.fields import Schema

    from indexer.arrays import Array
    from indexer.engine.columns.inverting.inverted import AnyInverted

Segment: TypeAlias = Any
"""Whoosh has no types."""
_GENERATION: Final = 1
"""Our generations are folders; the Whoosh index in one is written once."""

_KINDS: Final = {
    Existence: ValueKind.EXISTENCE,
    Frequency: ValueKind.FREQUENCY,
    Positions: ValueKind.POSITIONS,
}
_LENGTHS_OF_BYTES: Final = np.array([byte_to_length(byte) for byte in range(256)])
_LONGEST: Final = int(_LENGTHS_OF_BYTES[-1])


class BulkSegmentWriter:
    """Writes one segment of the Whoosh index in a folder."""

    def __init__(
        self, folder: Path, schema: Schema, *, segment_id: str, block: int = BLOCK
    ) -> None:
        """The id becomes part of file names (small letters and digits); `block` as BLOCK."""
        self._folder = folder
        self._schema = schema
        self._block = block
        codec = W3Codec()
        self._segment = codec.new_segment(FileStorage(str(folder)), INDEX_NAME)
        self._segment.segid = segment_id
        self.stored = StoredFile(folder / W3Codec.column_filename(self._segment, STORED))
        """Takes what is stored of each article, in order."""

    def finish(self, fields: Mapping[str, AnyInverted]) -> Segment:
        """Write the postings of each field. Returns the Whoosh segment that `write_toc` wants."""
        self.stored.finish()
        segment, terms_file = self._segment, TermsFile()
        segment.set_doc_count(len(self.stored))
        segment._fieldlengths = {}
        numbers: dict[str, int] = {}
        with (self._folder / segment.make_filename(W3Codec.POSTS_EXT)).open("wb") as postings_file:
            for name in sorted(fields):
                field = fields[name]
                if not field.terms:
                    continue
                lengths = self._write_lengths(name, field)
                terms, order = _in_order(field.terms)
                prefix = struct.pack("!H", numbers.setdefault(name, len(numbers)))
                for data, infos in encode_postings(
                    field,
                    order,
                    _KINDS[type(self._schema[name].format)],
                    lengths,
                    offset=postings_file.tell(),
                    block=self._block,
                ):
                    postings_file.write(data)
                    terms_file.add(prefix, terms[: len(infos)], infos)
                    del terms[: len(infos)]
        path = self._folder / segment.make_filename(W3Codec.TERMS_EXT)
        terms_file.write(path, {"fieldmap": numbers})
        return segment

    def cancel(self) -> None:
        """Give up and close the files; they are the caller's to remove."""
        self.stored.cancel()

    def _write_lengths(self, name: str, field: AnyInverted) -> Array:
        """The length bytes of a field, written if Whoosh keeps them; all 0 if it does not."""
        if not self._schema[name].scorable:
            return np.zeros(len(field.lengths), np.uint8)
        lengths = _length_bytes(field.lengths)
        self._segment._fieldlengths[name] = int(field.lengths.sum(dtype=np.int64))
        path = self._folder / W3Codec.column_filename(self._segment, f"_{name}_len")
        path.write_bytes(lengths.tobytes())
        return lengths


def write_toc(folder: Path, schema: Schema, segments: Sequence[Segment]) -> None:
    """Make the segments in a folder one Whoosh index; their order is that of the articles."""
    TOC(schema, list(segments), _GENERATION).write(FileStorage(str(folder)), INDEX_NAME)


def _in_order(terms: Sequence[str | bytes]) -> tuple[list[bytes], Array]:
    """The terms in the order of their bytes, as Whoosh keeps them, and their places before."""
    encoded = [term.encode() if isinstance(term, str) else term for term in terms]
    order = sorted(range(len(encoded)), key=encoded.__getitem__)
    return [encoded[place] for place in order], np.array(order, dtype=np.int64)


def _length_bytes(lengths: Array) -> Array:
    """Whoosh's `length_to_byte` of many lengths."""
    found = np.searchsorted(_LENGTHS_OF_BYTES, np.minimum(lengths.astype(np.int64), _LONGEST))
    return found.astype(np.uint8)
