"""How articles are ranked: the weights of fields and signals, measured, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Weights, and BM25's two constants.

    The defaults were chosen on known-item queries, questions and headlines of the same event,
    with and without dấu; `docs/relevance.md` has the table.
    """

    k1: float = 1.1
    """How fast repetition stops to count: news articles are short."""
    b: float = 0.5
    """How much length counts: news articles are alike in length."""
    title: float = 2.0
    """What an occurrence in the title counts, against one in the body."""
    lead: float = 0.3
    """What an occurrence in the lead counts besides being one in the body."""
    pair: float = 0.45
    """Weight of two syllables of the query side by side, against a single syllable."""
    compound: float = 0.6
    """Weight of a word of several syllables that the segmenter sees in query and body."""
    restored: float = 0.6
    """Of words typed without dấu, the share of the score that their probable reading decides."""
    coverage: float = 0.5
    """Power of the share of the query's information that an article has."""
    synonym: float = 0.8
    """What another writing (UBND for Ủy ban nhân dân) is worth, against the typed one once."""
    named: float = 2.0
    """What carrying the official is worth that a query names, against having all its words once."""
    with_title: bool = True
    """Whether titles are matched and scored at all: not for queries that are titles."""
