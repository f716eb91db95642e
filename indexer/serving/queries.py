"""What every engine is given to understand queries by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus import synonyms_path
from indexer.language.normalisation import normalise
from indexer.serving.thesaurus import OWN_FILE, ThesaurusFiles

if TYPE_CHECKING:
    from pathlib import Path


def thesaurus_of(folder: Path) -> ThesaurusFiles:
    """The program's list of writings, and the editor's in the folder of an index."""
    return ThesaurusFiles([synonyms_path(), folder / OWN_FILE])


def compounds_of(text: str) -> tuple[str, ...]:
    """The words of several syllables in a query; entities are not looked for in queries."""
    from indexer.language.segmentation import default_segmenter  # numpy, when needed

    return default_segmenter().compounds_of([normalise(text).text])[0]
