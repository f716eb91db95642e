"""Opening an index: the face of this package for programs and for the other rooms."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from corpus import synonyms_path
from indexer.engine.ranking import Ranking
from indexer.engine.whoosh.index import WhooshIndex
from indexer.generations import read_manifest, serving_generation
from indexer.language.normalisation import normalise
from indexer.language.segmentation import default_segmenter
from indexer.thesaurus import OWN_FILE, ThesaurusFiles

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index


def open_index(index: Path, *, ranking: Ranking | None = None, remember: bool = True) -> Index:
    """Open the generation that serves, for reading.

    Measurements may want another ranking, and no memory of earlier answers.

    Raises IndexMissingError, IndexOutdatedError or IndexDamagedError.
    """
    generation = serving_generation(index)
    manifest = read_manifest(index, generation)
    return WhooshIndex(
        index / generation,
        built_at=datetime.fromisoformat(manifest.built_at),
        compounds=_compounds,
        thesaurus=ThesaurusFiles([synonyms_path(), index / OWN_FILE]),
        ranking=ranking or Ranking(),
        remember=remember,
    )


def _compounds(text: str) -> tuple[str, ...]:
    """The words of several syllables in a query; entities are not looked for in queries."""
    return default_segmenter().compounds_of([normalise(text).text])[0]
