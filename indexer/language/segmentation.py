"""Syllables → words: pyvi's segmentation, decoded directly from pyvi's model.

The result is what `pyvi.ViTokenizer.tokenize` gives (a test holds both together), with spans
instead of underscores, many times faster, and guarded where pyvi is not: long runs without a
space do not make its e-mail pattern quadratic, and lone surrogates do not crash it.
"""

from __future__ import annotations

import logging
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.errors import ModelUnreadableError
from indexer.language.pyvi_model import load_model
from indexer.language.segmentation_decoding import Decoder
from indexer.language.segmentation_fallback import PyviSegmenter
from indexer.language.segmentation_lexicon import Lexicon
from indexer.language.segmentation_table import TEXT_END, TokenTable
from indexer.language.segmentation_tokens import TOKEN, Segmenter, Word, compounds, group, prepare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from indexer.language.pyvi_model import SegmentationModel

__all__ = ["ModelSegmenter", "Segmenter", "Word", "default_segmenter"]

_SHORT: Final = 300
"""Characters up to which plain Python is faster than starting numpy."""
_BLOCK: Final = 1 << 18
"""Characters decoded at once: some 5 MB of arrays, which the processor's cache holds."""
_SEPARATORS: Final = np.array([ord(" "), ord("_")], np.uint8)

_log = logging.getLogger(__name__)


class ModelSegmenter:
    """Joins the syllables of normalised (NFC) text into words. Safe to share between threads."""

    def __init__(self, model: SegmentationModel) -> None:
        self._lexicon = Lexicon(model)
        self._decoder = Decoder(model)
        self._table: TokenTable | None = None
        """Of whole texts; queries, being short, do without (it takes .06 s to begin)."""

    def words(self, text: str) -> list[Word]:
        """The words of a text. Old and new tone style are cut alike."""
        shown = prepare(text)
        spans = [match.span() for match in TOKEN.finditer(shown)]
        if not spans:
            return []
        syllables = [self._lexicon[shown[start:end]] for start, end in spans]
        return group(spans, self._decoder.joins(syllables))

    def compounds_of(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """For each text its words of two syllables and more: their index keys joined by `_`.

        Every line is cut for itself. Many texts in one call cost less than one by one.
        """
        if sum(map(len, texts)) <= _SHORT:
            return [compounds(self, text) for text in texts]
        found: list[tuple[str, ...]] = []
        for block in _blocks(texts):
            table = self._table
            if table is None or table.is_full:
                table = self._table = TokenTable(self._lexicon, self._decoder.dictionary)
            found += self._compounds_of_block(block, table)
        return found

    def _compounds_of_block(
        self, texts: Sequence[str], table: TokenTable
    ) -> Iterator[tuple[str, ...]]:
        tokens = table.numbers(texts)
        joined = self._decoder.joins_of_many(tokens, table.columns)
        begins = ~joined[:-1] & joined[1:]
        parts = np.flatnonzero(joined[:-1] | begins)
        words = _written(tokens[parts], joined[parts], table.index_keys)
        ends = np.searchsorted(np.flatnonzero(begins), np.flatnonzero(tokens == TEXT_END)).tolist()
        for start, end in pairwise(ends):
            yield tuple(words[start:end])


def _written(
    tokens: NDArray[np.int32], joined: NDArray[np.bool_], keys: Mapping[int, str]
) -> list[str]:
    """The words of the tokens: keys joined by `_`. No key has a space in it."""
    if not len(tokens):
        return []
    separators = _SEPARATORS[joined.view(np.uint8)].tobytes().decode("ascii")
    syllables = map(keys.__getitem__, tokens.tolist())
    return "".join(chain.from_iterable(zip(separators, syllables, strict=True)))[1:].split(" ")


def _blocks(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in order, as many together as the memory allows; at least one."""
    block: list[str] = []
    size = 0
    for text in texts:
        if block and size + len(text) > _BLOCK:
            yield block
            block, size = [], 0
        block.append(text)
        size += len(text)
    if block:
        yield block


@cache
def default_segmenter() -> Segmenter:
    """The segmenter of the installed pyvi, loaded at the first call (0.1 s) and kept.

    A model of another form than the known one is left to pyvi itself.
    """
    try:
        return ModelSegmenter(load_model())
    except ModelUnreadableError as error:
        _log.warning("%s; words are left to pyvi itself, which is many times slower", error)
        return PyviSegmenter()
