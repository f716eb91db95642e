"""pyvi itself behind the segmenter's face: for a pyvi whose model is not the one that is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from indexer.errors import ModelUnreadableError
from indexer.language.segmentation_tokens import compounds, group, prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.language.segmentation_tokens import Word

_UNBEARABLE: Final = re.compile("[\0\ud800-\udfff]")
"""NUL and halves of characters stop pyvi with a SystemError."""


class PyviSegmenter:
    """Words as pyvi gives them, found again in the text: right, and many times slower."""

    def __init__(self) -> None:
        """Load pyvi. Raises ModelUnreadableError if there is none."""
        try:
            from pyvi.ViTokenizer import ViTokenizer
        except ImportError as error:
            raise ModelUnreadableError(f"pyvi cannot be loaded: {error}") from error
        self._pyvi: Any = ViTokenizer  # it carries no types

    def words(self, text: str) -> list[Word]:
        """The words of a normalised text. Old and new tone style are cut alike."""
        shown = _UNBEARABLE.sub("\ufffd", prepare(text))
        tokens: list[str] = self._pyvi.sylabelize(shown)[1]
        if not tokens:
            return []
        written: str = self._pyvi.tokenize(shown)
        spans: list[tuple[int, int]] = []
        joined: list[bool] = []
        at = place = 0
        for token in tokens:
            start = shown.index(token, at)
            at = start + len(token)
            spans.append((start, at))
            # Between two tokens pyvi writes one sign, whatever the text has there.
            joined.append(place > 0 and written[place - 1] == "_")
            place += len(token) + 1
        return group(spans, joined)

    def compounds_of(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """For each normalised text its words of two syllables and more, by their keys."""
        return [compounds(self, text) for text in texts]
