"""Counts of facet values → what people are shown of a facet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.records import Facet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.records import FacetName, FacetValue


def assemble_facet(
    name: FacetName, values: Iterable[FacetValue], *, total: int, size: int
) -> Facet:
    """The chosen values, even at 0, then the most frequent others up to `size`; 0 shows all.

    `values` hold at least the chosen ones and `size` others, `total` is how many values count.
    """
    ordered = sorted(values, key=lambda each: (not each.selected, -each.count, each.label))
    selected = sum(each.selected for each in ordered)
    shown = ordered[: max(size, selected)] if size else ordered
    return Facet(name, tuple(shown), total=total)
