"""Counts of facet values → what people are shown of a facet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.records import Facet

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from indexer.records import FacetName, FacetValue


def assemble_facet(
    name: FacetName,
    values: Iterable[FacetValue],
    *,
    total: int,
    size: int,
    named: Collection[str] = (),
) -> Facet:
    """The chosen values, even at 0, then the others up to `size`; 0 shows all.

    Of the others first those whose slugs are `named` by the query, then the most frequent.
    `values` hold at least the chosen ones and `size` others, `total` is how many values count.
    """

    def place(value: FacetValue) -> tuple[bool, bool, int, str]:
        is_named = value.count > 0 and value.slug in named
        return not value.selected, not is_named, -value.count, value.label

    ordered = sorted(values, key=place)
    selected = sum(each.selected for each in ordered)
    shown = ordered[: max(size, selected)] if size else ordered
    return Facet(name, tuple(shown), total=total)
