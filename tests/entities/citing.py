"""What tests of documents share: which a text cites."""

from __future__ import annotations

from corpus import load_gazetteers
from indexer.entities import Citation
from indexer.entities.documents.citations import CitationFinder
from indexer.entities.reading import Reading

FINDER = CitationFinder(load_gazetteers())


def cited(text: str) -> tuple[Citation, ...]:
    return FINDER.find(Reading.of(text))
