"""Small segments → larger ones, and segments of deleted articles → without them.

Every run adds a segment, and every segment costs each search something. Segments are merged by
size classes as in a log-structured merge tree: when a class is full, it and all smaller ones become
one segment, so that an article is written again only a few times in its life.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

from indexer.building.ledger import LEDGER_FILE
from indexer.building.segments import MOST
from indexer.building.unfinished import segment_prefix, unfinished_generation
from indexer.engine.whoosh.writer import files_of, finish_generation, merge, read_segments
from indexer.generations import link_files, publish, verify_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path


_BASE: Final = 4
"""A size class holds segments of up to four times as many articles as the class below."""
_FULL: Final = 5
"""Segments of one class from which it is merged."""
_DEAD: Final = 0.3
"""Share of deleted articles from which a segment is written again."""


def choose_segments(sizes: Sequence[tuple[int, int]], *, most: int = MOST) -> list[int]:
    """Which segments should become one, by their places; none when all is well.

    `sizes` has for each segment its living and its deleted articles; `most` is how many articles
    the merged segment may have.
    """
    classes = {
        place: _size_class(living) for place, (living, _) in enumerate(sizes) if living < most
    }
    full = [each for each, count in Counter(classes.values()).items() if count >= _FULL]
    if full:
        places = [place for place, each in classes.items() if each <= max(full)]
    else:
        places = [
            place
            for place, (living, dead) in enumerate(sizes)
            if dead > _DEAD * (living + dead) and living <= most
        ]
    chosen: list[int] = []
    total = 0
    for place in sorted(places, key=lambda place: sizes[place]):
        total += sizes[place][0]
        if total > most:
            break
        chosen.append(place)
    worth = len(chosen) > 1 or any(sizes[place][1] for place in chosen)
    return sorted(chosen) if worth else []


def _size_class(articles: int) -> int:
    size_class = 0
    while articles >= _BASE:
        articles //= _BASE
        size_class += 1
    return size_class


def merge_segments(
    index: Path, generation: str, *, articles: int, resolution: str, now: datetime
) -> str | None:
    """Merge what should be merged, in a new generation that serves from then on.

    `articles` is how many the index holds, `resolution` that of `generation`. Returns the new
    generation's name, None when there is nothing to merge. Call it under `write_lock`. Raises
    OSError when the disk refuses, IndexDamagedError when what would be merged is damaged.
    """
    earlier = index / generation
    segments = read_segments(earlier)
    sizes = [
        (each.doc_count_all() - each.deleted_count(), each.deleted_count()) for each in segments
    ]
    places = choose_segments(sizes)
    if not places:
        return None
    chosen = [segments[place] for place in places]
    # Damage must not be copied into files that have checksums of their own.
    verify_files(index, generation, chain.from_iterable(files_of(earlier, each) for each in chosen))
    with unfinished_generation(index) as folder:
        kept = [each for place, each in enumerate(segments) if place not in places]
        for segment in kept:
            link_files(earlier, folder, files_of(earlier, segment))
        link_files(earlier, folder, [earlier / LEDGER_FILE])
        merged = merge(earlier, chosen, folder, f"{segment_prefix(folder)}s0")
        finish_generation(folder, [*kept, merged])
        return publish(
            index,
            folder,
            articles=articles,
            built_at=now,
            resolution=resolution,
            earlier=generation,
        )
