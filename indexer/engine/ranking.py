"""How articles are ranked: the weights of fields and signals, measured, in one place."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Weights relative to a syllable in the body, which weighs 1; and BM25's two constants.

    The defaults were chosen on known-item queries, questions and headlines of the same event,
    with and without dấu; `docs/relevance.md` has the table.
    """

    k1: float = 0.9
    """How fast repetition stops to count: news articles are short."""
    b: float = 0.4
    """How much length counts: news articles are alike in length."""
    body_pair: float = 0.3
    """Two syllables of the query side by side in the body."""
    title: float = 1.5
    title_pair: float = 0.6
    lead: float = 0.2
    compound: float = 0.4
    """A word of several syllables that the segmenter sees in the query and in the body."""
    with_title: bool = True
    """Whether titles are matched and scored at all."""

    def body_only(self) -> Ranking:
        """The same ranking that never looks at titles: for queries that are titles."""
        return replace(self, with_title=False)
