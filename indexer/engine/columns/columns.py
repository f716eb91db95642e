"""All columns of one generation, open for reading."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from indexer.engine.columns.completions import open_completions
from indexer.engine.columns.duplicates import open_duplicates
from indexer.engine.columns.facets import open_facet
from indexer.engine.columns.fields import open_fields
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from indexer.engine.columns.completions import Completions
    from indexer.engine.columns.facets import FacetColumn
    from indexer.engine.columns.fields import TextFields
    from indexer.engine.columns.postings import Array


@dataclass(frozen=True, slots=True)
class Columns:
    """What the articles of a generation say, by columns; articles are numbered in their order."""

    ids: tuple[str, ...]
    days: Array
    moments: Array
    """What articles are sorted by: minutes since 1970, local time."""
    fields: TextFields
    facets: Mapping[FacetName, FacetColumn]
    completions: Completions
    duplicates: Array
    """For each article the number of the first article that it repeats, or its own."""

    @property
    def size(self) -> int:
        """How many articles there are."""
        return len(self.ids)


def open_columns(folder: Path) -> Columns:
    """Open the columns in a folder. Raises OSError or ValueError when files are not as written."""
    return Columns(
        ids=tuple(json.loads((folder / "ids.json").read_bytes())),
        days=np.load(folder / "days.npy", allow_pickle=False),
        moments=np.load(folder / "moments.npy", allow_pickle=False),
        fields=open_fields(folder),
        facets={name: open_facet(folder, name) for name in FacetName},
        completions=open_completions(folder),
        duplicates=open_duplicates(folder),
    )
