"""Finds what each new article repeats: among those written with it, and among all in the cluster.

Articles that are nearly the same share a band of their signatures (`duplicates.py`); each
band is a term, so that the cluster finds them however many articles it has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from indexer.engine.duplicates import group_duplicates, signature_row
from indexer.engine.opensearch.documents import bands, kept_row
from indexer.engine.opensearch.mapping import MOST_HITS
from indexer.language.shingles import SIZE

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from indexer.arrays import Array
    from indexer.engine.opensearch.cluster import Cluster
    from indexer.language.shingles import Signature

BATCH: Final = 512
"""Articles that are looked up at once: 16 bands each are below the cluster's 65,536 terms."""


def groups_of(
    cluster: Cluster,
    index: str,
    signatures: Sequence[Signature],
    orders: Sequence[int],
    *,
    but: Collection[str],
) -> list[int]:
    """For each new article the order of the first article that it repeats, or its own.

    Everything written before must be visible to searches. `but` are the ids of the documents that
    will be replaced.
    """
    wanted = sorted({band for each in signatures for band in bands(each)})
    known_rows, known_groups = _alike(cluster, index, wanted, but) if wanted else (_NONE, [])
    rows = np.stack([*known_rows, *map(signature_row, signatures)])
    labels = [*known_groups, *orders]
    first_with: dict[int, int] = {}
    known = [first_with.setdefault(group, at) for at, group in enumerate(known_groups)]
    firsts = group_duplicates(rows, np.array(known, dtype=np.uint32))
    return [labels[first] for first in firsts[len(known) :].tolist()]


_NONE: Final = np.zeros((0, SIZE), dtype=np.uint16)


def _alike(
    cluster: Cluster, index: str, wanted: Sequence[str], but: Collection[str]
) -> tuple[Array, list[int]]:
    """The signatures and groups of the articles that have one of the bands, the first one first."""
    body: dict[str, Any] = {
        "query": {"terms": {"bands": wanted}},
        "sort": [{"order": "asc"}],
        "size": MOST_HITS,
        "_source": False,
        "docvalue_fields": ["signature", "group"],
    }
    hits = [hit for hit in cluster.search(index, body)["hits"]["hits"] if hit["_id"] not in but]
    if not hits:
        return _NONE, []
    rows = np.stack([kept_row(hit["fields"]["signature"][0]) for hit in hits])
    return rows, [hit["fields"]["group"][0] for hit in hits]
