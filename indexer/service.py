"""Opening an index: the face of this package for programs and for the other rooms."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from corpus import synonyms_path
from indexer.engine.ranking import Ranking
from indexer.engine.whoosh.index import WhooshIndex
from indexer.language.normalisation import normalise
from indexer.language.segmentation import default_segmenter
from indexer.soundness import QUICKLY_READ, CheckedFiles, newest_sound
from indexer.thesaurus import OWN_FILE, ThesaurusFiles

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index
    from indexer.soundness import SoundGeneration


def open_index(index: Path, *, ranking: Ranking | None = None, remember: bool = True) -> Index:
    """Open the generation that serves, for reading; if it is damaged, the newest that is whole.

    Files are compared with their checksums, in a large index only as many as are quickly read.
    Measurements may want another ranking, and no memory of earlier answers.

    Raises IndexMissingError, IndexOutdatedError or IndexDamagedError.
    """
    generation = newest_sound(index, CheckedFiles(), at_most=QUICKLY_READ)
    return open_generation(generation, ranking=ranking, remember=remember)


def open_generation(
    generation: SoundGeneration, *, ranking: Ranking | None = None, remember: bool = True
) -> Index:
    """Open a generation that was found sound. Raises IndexDamagedError."""
    return WhooshIndex(
        generation.folder,
        built_at=datetime.fromisoformat(generation.manifest.built_at),
        compounds=_compounds,
        thesaurus=ThesaurusFiles([synonyms_path(), generation.index / OWN_FILE]),
        ranking=ranking or Ranking(),
        remember=remember,
    )


def _compounds(text: str) -> tuple[str, ...]:
    """The words of several syllables in a query; entities are not looked for in queries."""
    return default_segmenter().compounds_of([normalise(text).text])[0]
