"""Opening an index: the face of this package for programs and for the other rooms."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from corpus import synonyms_path
from indexer.document import Analyser
from indexer.engine.ranking import Ranking
from indexer.engine.whoosh.index import WhooshIndex
from indexer.generations import read_manifest, serving_generation
from indexer.thesaurus import OWN_FILE, ThesaurusFiles

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index


def open_index(index: Path, *, ranking: Ranking | None = None) -> Index:
    """Open the generation that serves, for reading; with another ranking for measurements.

    Raises IndexMissingError, IndexOutdatedError or IndexDamagedError.
    """
    generation = serving_generation(index)
    manifest = read_manifest(index, generation)
    analyser = Analyser.installed()
    return WhooshIndex(
        index / generation,
        built_at=datetime.fromisoformat(manifest.built_at),
        compounds=analyser.compounds,
        thesaurus=ThesaurusFiles([synonyms_path(), index / OWN_FILE]),
        ranking=ranking or Ranking(),
    )
