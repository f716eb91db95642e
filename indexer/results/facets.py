"""Counts of facet values → what people are shown of a facet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.records import Facet, FacetValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.records import FacetName


def assemble_facet(
    name: FacetName,
    *,
    slugs: Sequence[str],
    labels: Sequence[str],
    counts: Sequence[int],
    chosen: Sequence[int],
    size: int,
) -> Facet:
    """The chosen values, even at 0, then the most frequent others up to `size`; 0 shows all."""
    selected = set(chosen)
    others = [number for number, count in enumerate(counts) if count and number not in selected]
    others.sort(key=lambda number: (-counts[number], labels[number]))
    shown = [*sorted(selected, key=lambda number: (-counts[number], labels[number])), *others]
    if size:
        shown = shown[: max(size, len(selected))]
    return Facet(
        name,
        tuple(
            FacetValue(slugs[number], labels[number], int(counts[number]), number in selected)
            for number in shown
        ),
        total=sum(1 for count in counts if count),
    )
