"""What reading and spelling of queries ask of an index: which words it has, and beside which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.arrays import Array
    from indexer.query import Word


class Vocabulary(Protocol):
    """The words of the bodies of an index."""

    def frequency(self, key: str) -> int:
        """In how many articles a term stands."""

    def forms(self, folded: str) -> dict[str, int]:
        """All terms with one folded form, and their frequencies."""

    def pair_frequencies(self, lefts: Sequence[str], rights: Sequence[str]) -> Array:
        """In how many articles each of some terms (rows) stands right before others (columns)."""

    def beside(self, left: Word, right: Word, *, folding: bool) -> int:
        """In how many articles one word stands right before another one, as they were typed.

        When `folding` the sum of that over all forms of a word without dấu.
        """
