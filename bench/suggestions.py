"""What somebody who types waits for: `python -m bench.suggestions INDEX`.

Types the beginnings of titles spread over the archive, half of them without dấu, each into a
suggester that has not seen it before, and prints how long the answers took (processor time, one
process) and how many had a phrase.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer import open_index
from indexer.language.syllables import fold
from indexer.records import CompletionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.engine import Index

_TITLES: Final = 600
_LENGTHS: Final = (2, 4, 7, 11, 16)
_SHOWN: Final = 10
_SEED: Final = 1


def main() -> None:
    """Print one line."""
    with open_index(Path(sys.argv[1])) as index:
        chance = random.Random(_SEED)  # noqa: S311 (chance only orders what is typed)
        typed = list(_beginnings(index, chance))
        chance.shuffle(typed)
        times, phrases = [], 0
        for text in typed:
            began = time.process_time()
            found = index.complete(text, limit=_SHOWN)
            times.append((time.process_time() - began) * 1000)
            phrases += any(each.kind is CompletionKind.PHRASE for each in found)
    p50, p95 = np.percentile(times, (50, 95))
    print(
        f"{len(times)} beginnings: p50 {p50:.2f} ms, p95 {p95:.2f} ms, longest {max(times):.1f}; "
        f"{phrases / len(times):.0%} with a phrase"
    )


def _beginnings(index: Index, chance: random.Random) -> Iterator[str]:
    everything = index.catalogue(start=0, limit=index.overview().articles)
    for article_id, _ in everything[:: max(1, len(everything) // _TITLES)]:
        title = index.article(article_id).title
        for length in _LENGTHS:
            text = title[:length]
            yield fold(text.lower()) if chance.random() < 0.5 else text


if __name__ == "__main__":
    main()
